import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterSide } from '@/lib/app/adapter-side';
import { startBesideSide } from './start-beside-side';

/**
 * What reads the pages that show an order beside what they are about: a service order, a conversation. The worker runs it in
 * a frame whose reading half asks for it, see `script/run`; it does nothing by itself.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => adapterSide('beside').offer(startBesideSide),
});
