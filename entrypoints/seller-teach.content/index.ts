import { defineContentScript } from 'wxt/utils/define-content-script';
import { teachSide } from '@/lib/app/teach-side';
import { startTeachSide } from './start-teach-side';

/**
 * What lets an agent point at values on a seller page. The worker runs it in a frame whose reading half asks for it, see
 * `script/run`; it does nothing by itself.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => teachSide.offer(startTeachSide),
});
