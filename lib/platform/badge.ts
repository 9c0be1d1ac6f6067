import { browser } from 'wxt/browser';
import type { Badge } from '@/lib/app/ports/attention';
import type { Settings } from '@/lib/app/settings';
import type { BadgeLook } from '@/lib/domain/tickets/badge';
import { badgeTitle } from './badge-title';

/** White text on each of them has a contrast of 4.5 : 1 or more. */
const colours: Readonly<Record<BadgeLook['level'], string>> = {
  none: '#0b6e6e',
  calm: '#0b6e6e',
  soon: '#a85400',
  overdue: '#c62828',
};

/** The badge of the whole browser, and the words of its button: no tab id, contract.md §4. */
export const toolbarBadge = (readSettings: () => Promise<Settings>): Badge => ({
  async show({ text, level }, facts) {
    await browser.action.setBadgeBackgroundColor({ color: colours[level] });
    await browser.action.setBadgeTextColor({ color: '#ffffff' });
    await browser.action.setBadgeText({ text });
    // Where nothing could be read, the language may not be readable either.
    const title = facts && badgeTitle(facts, (await readSettings()).language);
    await browser.action.setTitle({ title: title ?? browser.runtime.getManifest().name });
  },
});
