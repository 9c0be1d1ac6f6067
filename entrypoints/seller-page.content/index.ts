import { defineContentScript } from 'wxt/utils/define-content-script';
import { sellerHosts } from '@/lib/page-adapters/seller-hosts';
import { startOnPage } from './start-on-page';

export default defineContentScript({
  matches: sellerHosts.map((host) => `https://${host}/*`),
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  // The page would receive what WXT posts to its window; the event on the document tells an older instance as well.
  noScriptStartedPostMessage: true,
  main: (context) => {
    startOnPage(context).catch(() => context.abort());
  },
});
