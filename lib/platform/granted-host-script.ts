import { browser } from 'wxt/browser';
import { matchPatternOf } from '@/lib/app/granted-hosts';
import { dropUnpermitted } from './granted-hosts';

/** One registration for all granted hosts; it is the browser's until an update of the extension forgets it. */
const id = 'granted-hosts';
/** The same script as on the built-in hosts, in the same frames and at the same time. */
const file = '/content-scripts/seller-page.js';
const asBuiltIn = {
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  persistAcrossSessions: true,
} as const;

/**
 * Brings the registered content script in step with the granted hosts. To be asked for whatever has changed; a second time
 * it changes nothing. Answers whether a host came to be registered, in whose open pages the script does not run yet.
 *
 * @example if (await keepGrantedHostScript()) await reachOpenTabs();
 */
export async function keepGrantedHostScript(): Promise<boolean> {
  const matches = (await dropUnpermitted()).map(({ host }) => matchPatternOf(host)).sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const before = registered?.matches ?? [];
  if (matches.join() === [...before].sort().join()) return false;
  const script = { id, matches, ...asBuiltIn, js: [file] };
  if (matches.length === 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  else if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return matches.some((match) => !before.includes(match));
}
