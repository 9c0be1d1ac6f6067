import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { orderAddress } from '@/test/seller-site/order-pages';
import { orderIds } from '@/test/seller-site/shop';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { panelIn } from './harness/panel';
import { shownTicketIds } from './harness/popup';
import { inBrowser } from './harness/suite';

const browser = inBrowser();

/** What axe finds wrong below an element, each with the first element that it concerns. */
async function barriers(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (include) => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({
      include: [[include]],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, selector);
}

describe.each(['light', 'dark'] as const)('axe finds nothing in %s colours', (colorScheme) => {
  test('panel, with every disclosure open', async () => {
    const tab = await browser().openSeller(orderAddress(orderIds.older));
    await tab.emulateMedia({ colorScheme });
    await panelIn(tab, orderIds.older, 'ready');
    await tab.evaluate(() => {
      const root = document.querySelector('aftersale-sidebar')?.shadowRoot;
      for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    });
    await tab.locator('aftersale-sidebar [data-service="return"] button').first().click();
    expect(await barriers(tab, 'aftersale-sidebar')).toEqual([]);
    await tab.close();
  });

  test('panel that misses a date', async () => {
    const tab = await browser().openSeller(orderAddress(orderIds.dateless));
    await tab.emulateMedia({ colorScheme });
    await panelIn(tab, orderIds.dateless, 'incomplete');
    expect(await barriers(tab, 'aftersale-sidebar')).toEqual([]);
    await tab.close();
  });

  test('popup with tickets and replies', async () => {
    const tickets = await browser().openSeller(ticketListAddress);
    const popup = await browser().openExtension('popup.html');
    await popup.emulateMedia({ colorScheme });
    await popup.setViewportSize({ width: 400, height: 600 });
    await expect.poll(() => shownTicketIds(popup).then((ids) => ids.length)).toBe(4);
    expect(await barriers(popup, 'body')).toEqual([]);
    await popup.locator('input[type=search]').fill('退');
    await popup.locator('[data-reply]').first().waitFor();
    expect(await barriers(popup, 'body')).toEqual([]);
    await popup.close();
    await tickets.close();
  });

  test('every section of the options', async () => {
    const page = await browser().openExtension('options.html');
    await page.emulateMedia({ colorScheme });
    const sections = await page
      .locator('nav a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(sections.length).toBeGreaterThanOrEqual(5);
    for (const section of sections) {
      await page.locator(`nav a[href="${section}"]`).first().click();
      await page.locator('h1').first().waitFor();
      expect([section, ...(await barriers(page, 'body'))]).toEqual([section]);
    }
    await page.close();
  });
});
