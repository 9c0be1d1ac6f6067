import { browser } from 'wxt/browser';
import type { Badge } from '@/lib/app/ports/attention';
import type { BadgeLook } from '@/lib/domain/tickets/badge';

/** White text on each of them has a contrast of 4.5 : 1 or more. */
const colours: Readonly<Record<BadgeLook['level'], string>> = {
  none: '#0b6e6e',
  calm: '#0b6e6e',
  soon: '#a85400',
  overdue: '#c62828',
};

/** The badge of the whole browser: no tab id, contract.md §4. */
export const toolbarBadge: Badge = {
  async show({ text, level }) {
    await browser.action.setBadgeBackgroundColor({ color: colours[level] });
    await browser.action.setBadgeTextColor({ color: '#ffffff' });
    await browser.action.setBadgeText({ text });
  },
};
