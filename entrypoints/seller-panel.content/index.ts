import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { panelSide } from '@/lib/app/panel-side';
import { startPanelSide } from './start-panel-side';

/**
 * The showing half of what runs on a seller page. The worker runs it in a frame whose reading half asks for it, see
 * `script/run`; it does nothing by itself.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => panelSide<ContentScriptContext>().offer(startPanelSide),
});
