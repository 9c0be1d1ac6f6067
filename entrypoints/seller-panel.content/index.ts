import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerPanelSide } from '@/lib/app/panel-side';
import { sellerHosts } from '@/lib/page-adapters/seller-hosts';
import { startPanelSide } from './start-panel-side';

/** The showing half of what runs on a seller page. It does nothing until the reading half has something to show. */
export default defineContentScript({
  matches: sellerHosts.map((host) => `https://${host}/*`),
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => offerPanelSide(startPanelSide),
});
