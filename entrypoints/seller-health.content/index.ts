import { defineContentScript } from 'wxt/utils/define-content-script';
import { healthSide } from '@/lib/app/health-side';
import { startHealthSide } from './start-health-side';

/**
 * What tells how a page was read. The worker runs it in a frame whose reading half asks for it, see `script/run`; it does
 * nothing by itself.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => healthSide.offer(startHealthSide),
});
