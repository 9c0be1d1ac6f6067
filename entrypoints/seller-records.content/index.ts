import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterSide } from '@/lib/app/adapter-side';
import { startRecordSide } from './start-record-side';

/**
 * What reads the pages of records. The worker runs it in a frame whose reading half asks for it, see `script/run`; it does
 * nothing by itself.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => adapterSide('records').offer(startRecordSide),
});
