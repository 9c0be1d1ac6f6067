import { defineContentScript } from 'wxt/utils/define-content-script';
import { sellerHosts } from '@/lib/page-adapters/seller-hosts';

export default defineContentScript({
  matches: sellerHosts.map((host) => `https://${host}/*`),
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {},
});
