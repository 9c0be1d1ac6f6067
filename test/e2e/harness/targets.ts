import type { Page } from 'playwright-core';
import { hourMs } from '@/test/seller-site/beijing';
import type { ExtensionBrowser } from './extension-browser';
import { optionsText as t } from './text';

/** The targets in the options page, as a shop changes them. */
export interface Targets {
  readonly page: Page;
  /** The hours of every day of the week; an end of 00:00 is midnight. */
  hours(from: string, to: string): Promise<void>;
  /** How long a ticket of a kind may take. */
  limit(kind: string, hours: number, minutes?: number): Promise<void>;
  /** Saves, confirms what would change, and closes the page when it is in force. */
  adopt(): Promise<void>;
}

export async function openTargets(browser: ExtensionBrowser): Promise<Targets> {
  const page = await browser.openExtension('options.html#tickets');
  await page.locator('[data-kind-row="other"]').waitFor();
  return {
    page,
    async hours(from, to) {
      const monday = page.locator('[data-calendar="calendar"] [data-weekday="1"]');
      await monday.locator('[data-time="from"]').fill(from);
      await monday.locator('[data-time="to"]').fill(to);
      await monday.locator('[data-action="copy-to-all"]').click();
    },
    async limit(kind, hours, minutes = 0) {
      const row = page.locator(`[data-kind-row="${kind}"]`);
      await row.locator('[data-draft="hours"]').fill(String(hours));
      await row.locator('[data-draft="minutes"]').fill(String(minutes));
    },
    async adopt() {
      await page.locator('[data-action="save-terms"]').click();
      await page.locator('[data-action="confirm-terms"]').click();
      await page.locator('.save-bar [role="status"]', { hasText: t('terms.saved') }).waitFor();
      await page.close();
    },
  };
}

/** Time counts day and night, so that a test says the same at any hour. */
export async function countDayAndNight(browser: ExtensionBrowser): Promise<void> {
  const targets = await openTargets(browser);
  await targets.hours('00:00', '00:00');
  await targets.adopt();
}

/** Two hours of every day in which it is not now, nor will be for as long as a test takes. */
export function closedNow(): { readonly from: string; readonly to: string } {
  const hour = Math.floor((Date.now() / hourMs + 8) % 24);
  return hour >= 3 && hour < 15 ? { from: '20:00', to: '22:00' } : { from: '08:00', to: '10:00' };
}
