import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/test/e2e/harness/extension-browser';
import { importFile } from '@/test/e2e/harness/options-page';
import { popupText as t } from '@/test/e2e/harness/text';
import { dayMs, hourMs, pageTime } from '@/test/seller-site/beijing';
import { orderIds, ticketIds } from '@/test/seller-site/shop';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import type { Tour } from './tour';

const popupSize = { width: 400, height: 600 };
/** Tall enough for a whole section in one picture. */
const tall = { width: 1280, height: 1500 };

async function openPopup(browser: ExtensionBrowser): Promise<Page> {
  const popup = await browser.openExtension('popup.html');
  await popup.setViewportSize(popupSize);
  await popup.locator('[data-ticket]').first().waitFor();
  return popup;
}

async function openOptions(browser: ExtensionBrowser, place: string, ready: string): Promise<Page> {
  const page = await browser.openExtension(`options.html#${place}`);
  await page.setViewportSize(tall);
  await page.locator(ready).first().waitFor();
  return page;
}

/** Why a ticket is due when it is due, what else can be done with it, and what is put right about it. */
export async function clockScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const tickets = await browser.openSeller(ticketListAddress);
  const popup = await openPopup(browser);
  const row = popup.locator(`[data-ticket="${ticketIds.parcel}"]`);
  await row.locator('[data-action="more"]').click();
  await row.locator('[data-more]').waitFor();
  await tour.show('ticket-more', popup, 'More of a ticket: quiet for a while, a pause with its reason.');
  await row.locator('[data-snooze="30"]').click();
  await row.locator('.note').first().waitFor();
  await row.locator('[data-action="why"]').click();
  const sheet = popup.locator('[data-why]');
  await sheet.locator('table.segments').waitFor();
  await tour.show('why', popup, 'Why this time: the sum in a sentence, and every stretch with why it counts.');
  await popup.emulateMedia({ colorScheme: 'dark' });
  await tour.show('why-dark', popup, 'The same in dark colours.');
  await popup.emulateMedia({ colorScheme: 'light' });
  await sheet.locator('summary', { hasText: t('correct.title') }).click();
  await sheet.locator('summary', { hasText: t('appeal.title') }).click();
  await sheet.locator('[data-form="appeal"]').scrollIntoViewIfNeeded();
  await tour.show('why-correct', popup, 'What the page showed wrongly is put right, and an appeal is noted.');
  await popup.close();
  await tickets.close();
}

/** 停电 from its beginning to its report. */
export async function incidentScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const settings = await openOptions(browser, 'incidents', 'input[name="shopName"]');
  for (const [name, text] of [
    ['shopName', '青禾生活旗舰店'],
    ['managerContact', '张经理，京ME qinghe'],
  ] as const) {
    await settings.locator(`input[name="${name}"]`).fill(text);
    await settings.locator(`input[name="${name}"]`).press('Tab');
  }
  await settings.close();

  const popup = await openPopup(browser);
  await popup.locator('.tickets [data-action="incident"]').click();
  const form = popup.locator('[data-form="incident"]');
  await form.getByRole('button', { name: t('incident.reason.power-cut') }).click();
  await form.locator('input[name="pauses"]').check();
  await tour.show('incident-start', popup, 'An incident is recorded: what happened, since when, whether clocks stop.');
  await form.getByRole('button', { name: t('incident.start') }).click();
  await popup.locator('[data-message]').waitFor();
  await tour.show('incident-message', popup, 'The message for the operations manager, with the facts filled in.');
  await popup.keyboard.press('Escape');
  await popup.locator('[data-incident]').waitFor();
  await tour.show('incident-running', popup, 'While it runs: the banner, and every ticket paused.');
  await popup.locator('[data-action="incident-end"]').click();
  await popup.getByRole('button', { name: t('incident.end-now') }).click();
  await popup.locator('[data-sheet="incident"]').waitFor({ state: 'detached' });
  await popup.close();

  const list = await openOptions(browser, 'incidents', 'tr[data-incident]');
  await tour.show('options-incidents', list, 'Options: every incident, and whom to tell.');
  await list.locator('tr[data-incident] a').first().click();
  await list.locator('table[data-touched]').waitFor();
  await tour.show('incident-report', list, 'The report of the incident, to be printed.');
  await list.close();
}

/** The targets as a shop changes them, with what comes of it before it is saved. */
export async function targetScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const page = await openOptions(browser, 'tickets', '[data-kind-row="crc"]');
  await page.locator('.alert-kind summary').first().click();
  await tour.show('options-alerts', page, 'Options: alerts by kind, quiet hours, sound, the watch.');
  await page.locator('.alert-kind summary').first().click();
  await page.locator('[data-kind-row="crc"] [data-draft="hours"]').fill('2');
  await page.locator('[data-action="add-notice"]').first().click();
  const notice = page.locator('[data-notice-row]').first();
  await notice.locator('[data-notice="name"]').fill('年中盘点');
  for (const [part, ahead] of [
    ['from', 4],
    ['to', 6],
  ] as const) {
    await notice.locator(`[data-notice="${part}"]`).fill(pageTime(Date.now() + ahead * dayMs).slice(0, 10));
  }
  await page.setViewportSize({ width: 1280, height: 3000 });
  await tour.show(
    'options-targets',
    page.locator('.terms-editor'),
    'Targets: limits by kind with the live preview, the week, and the next fourteen days as a strip.',
  );
  await page.locator('[data-action="save-terms"]').click();
  await page.locator('.save-review').waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await tour.show('options-targets-review', page, 'Before it is saved: what changes for whom.');
  await page.locator('[data-action="drop-terms"]').click();
  await page.close();
}

/** Closed tickets of the month before this one, as a backup of the invented shop has them. */
function lastMonth(): { readonly month: string; readonly backup: object } {
  const [year = 0, thisMonth = 0] = pageTime(Date.now()).slice(0, 7).split('-').map(Number);
  const month = thisMonth === 1 ? `${year - 1}-12` : `${year}-${String(thisMonth - 1).padStart(2, '0')}`;
  const first = Date.parse(`${month}-01T00:00:00+08:00`);
  const kinds = ['consult', 'consult', 'consult', 'crc', 'other'];
  const tickets = Array.from({ length: 62 }, (_, index) => {
    const createdAt = first + (index % 28) * dayMs + (9.3 + (index % 9)) * hourMs;
    const hours = index % 9 === 4 ? 14 + (index % 4) : 0.4 + (index % 6) * 0.5;
    const kind = kinds[index % kinds.length];
    const end = { type: index === 31 ? 'closed-on-page' : 'handled', at: createdAt + hours * hourMs };
    const opened = { type: 'opened', at: createdAt, by: 'page', kind, orderId: orderIds.older, createdAt, termsId: 0 };
    const appeal = { type: 'appeal-began', at: end.at + hourMs, note: '当日停电，已报备运营经理' };
    return { id: `802510${String(index).padStart(2, '0')}`, events: [opened, end, ...(index === 13 ? [appeal] : [])] };
  });
  return { month, backup: { format: 'aftersale-backup', version: 1, madeAt: Date.now(), records: { tickets } } };
}

/** A month in figures, and the evidence of one of its tickets. */
export async function reportScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const { month, backup } = lastMonth();
  await importFile(browser, 'backup', {
    name: 'aftersale-backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(backup)),
  });
  const page = await openOptions(browser, `reports/${month}`, '[data-number]');
  await page.setViewportSize({ width: 1280, height: 2400 });
  await tour.show(
    'reports',
    page,
    'Reports: a month beside the one before it, late tickets by kind, hour and weekday.',
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  await tour.show('reports-dark', page, 'The same in dark colours.');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(tall);
  await page.locator('tr[data-outcome] a').first().click();
  await page.locator('[data-sheet]').waitFor();
  await tour.show('evidence', page, 'Evidence of one ticket: verdict, facts, events, every stretch of time.');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1400 });
  await tour.show('evidence-print', page, 'The same as it is printed.');
  await page.close();
}
