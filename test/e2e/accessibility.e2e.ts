import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { orderAddress } from '@/test/seller-site/order-pages';
import { orderIds, ticketIds } from '@/test/seller-site/shop';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { panelIn } from './harness/panel';
import { shownTicketIds, ticketRow } from './harness/popup';
import { inBrowser } from './harness/suite';
import { popupText as t } from './harness/text';

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

  test('the sheets of the popup, and what a ticket has behind its buttons', async () => {
    const tickets = await browser().openSeller(ticketListAddress);
    const popup = await browser().openExtension('popup.html');
    await popup.emulateMedia({ colorScheme });
    await popup.setViewportSize({ width: 400, height: 600 });
    await expect.poll(() => shownTicketIds(popup).then((ids) => ids.length)).toBe(4);
    const row = ticketRow(popup, ticketIds.fresh);
    await row.locator('[data-action="more"]').click();
    await row.locator(`[data-more="${ticketIds.fresh}"]`).waitFor();
    expect(['more', ...(await barriers(popup, 'body'))]).toEqual(['more']);
    await row.locator('[data-action="why"]').click();
    const why = popup.locator('[data-why]');
    await why.locator('table.segments').waitFor();
    for (const summary of await why.locator('summary').all()) await summary.click();
    expect(['why', ...(await barriers(popup, 'body'))]).toEqual(['why']);
    for (const sheet of ['add', 'paste', 'help']) {
      await popup.keyboard.press('Escape');
      await popup.locator(`[data-action="${sheet}"]`).first().click();
      await popup.locator('.page h2').first().waitFor();
      expect([sheet, ...(await barriers(popup, 'body'))]).toEqual([sheet]);
    }
    await popup.keyboard.press('Escape');
    await popup.locator('.tickets [data-action="incident"]').click();
    await popup.locator('[data-form="incident"]').waitFor();
    expect(['incident', ...(await barriers(popup, 'body'))]).toEqual(['incident']);
    await popup.getByRole('button', { name: t('incident.reason.power-cut') }).click();
    await popup.getByRole('button', { name: t('incident.start') }).click();
    await popup.locator('[data-message]').waitFor();
    await popup.locator('[data-sheet="incident"] summary').click();
    expect(['running', ...(await barriers(popup, 'body'))]).toEqual(['running']);
    await popup.keyboard.press('Escape');
    await popup.locator('[data-incident]').waitFor();
    expect(['banner', ...(await barriers(popup, 'body'))]).toEqual(['banner']);
    await popup.locator('[data-action="incident-end"]').click();
    await popup.getByRole('button', { name: t('incident.end-now') }).click();
    await popup.locator('[data-sheet="incident"]').waitFor({ state: 'detached' });
    await popup.close();
    await tickets.close();
  });

  test('evidence, the report of an incident, the editor of targets with everything open and something wrong in it', async () => {
    const page = await browser().openExtension(`options.html#evidence/${ticketIds.overdue}`);
    await page.emulateMedia({ colorScheme });
    await page.locator('[data-sheet]').waitFor();
    expect(['evidence', ...(await barriers(page, 'body'))]).toEqual(['evidence']);

    await page.locator('nav a[href="#incidents"]').click();
    await page.locator('tr[data-incident] a').first().click();
    await page.locator('table[data-touched]').waitFor();
    expect(['report', ...(await barriers(page, 'body'))]).toEqual(['report']);

    await page.locator('nav a[href="#tickets"]').click();
    await page.locator('[data-kind-row="crc"] [data-draft="hours"]').fill('2');
    await page.locator('[data-kind-row="crc"] [data-draft="hours-of"]').selectOption('own');
    await page.locator('[data-action="add-closed-date"]').first().click();
    for (const summary of await page.locator('.alert-kind summary').all()) await summary.click();
    await page.locator('.save-bar .problem').waitFor();
    expect(['wrong', ...(await barriers(page, 'body'))]).toEqual(['wrong']);
    await page.locator('[data-action="remove-date"]').first().click();
    await page.locator('[data-action="save-terms"]').click();
    await page.locator('.save-review').waitFor();
    expect(['review', ...(await barriers(page, 'body'))]).toEqual(['review']);
    await page.locator('[data-action="drop-terms"]').click();
    await page.close();
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

test('by keyboard alone: why a ticket is due when it is due, a snooze, and an incident from its beginning to its end', async () => {
  const tickets = await browser().openSeller(ticketListAddress);
  const popup = await browser().openExtension('popup.html');
  await expect.poll(() => shownTicketIds(popup).then((ids) => ids.length)).toBe(4);
  const focused = () =>
    popup.evaluate(() => {
      const { activeElement } = document;
      const row = activeElement?.closest('[data-ticket]')?.getAttribute('data-ticket') ?? '';
      return `${row} ${activeElement?.getAttribute('data-action') ?? activeElement?.getAttribute('name') ?? ''}`.trim();
    });
  /** Tab after tab until something has the focus; what cannot be reached is never found. */
  const tabTo = async (wanted: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await focused()) === wanted) return;
      await popup.keyboard.press('Tab');
    }
    expect(await focused()).toBe(wanted);
  };

  await tabTo(`${ticketIds.fresh} why`);
  await popup.keyboard.press('Enter');
  await popup.locator('table.segments').waitFor();
  await popup.keyboard.press('Escape');
  await expect.poll(focused).toBe(`${ticketIds.fresh} why`);
  await tabTo(`${ticketIds.fresh} more`);
  await popup.keyboard.press('Enter');
  const snooze = ticketRow(popup, ticketIds.fresh).locator('[data-snooze="30"]');
  await snooze.focus();
  await popup.keyboard.press('Enter');
  await expect.poll(focused).toBe(`${ticketIds.fresh} more`);
  await expect.poll(() => ticketRow(popup, ticketIds.fresh).textContent()).toContain('已静音到');

  await popup.reload();
  await expect.poll(() => shownTicketIds(popup).then((ids) => ids.length)).toBe(4);
  await tabTo('incident');
  await popup.keyboard.press('Enter');
  await popup.locator('[data-form="incident"]').waitFor();
  await tabTo('reason');
  await popup.keyboard.type(t('incident.reason.network'));
  await popup.keyboard.press('Enter');
  await popup.locator('[data-message]').waitFor();
  await tabTo('until');
  await popup.keyboard.press('Enter');
  await popup.locator('[data-sheet="incident"]').waitFor({ state: 'detached' });
  await expect.poll(() => popup.locator('[data-incident]').count()).toBe(0);
  await popup.close();
  await tickets.close();
});
