import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hourMs, pageTime } from '@/test/seller-site/beijing';
import { type DemoTicket, orderIds } from '@/test/seller-site/shop';
import { ticketDocument } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { publicInstant } from './harness/instants';
import { ticketRow } from './harness/popup';
import { inBrowser } from './harness/suite';
import { countDayAndNight, openTargets } from './harness/targets';
import { popupText as t } from './harness/text';

const browser = inBrowser();
const minuteMs = 60_000;
const secondMs = 1_000;
const limitMs = 4 * hourMs;
const ids = { plain: '80290001', paged: '80290002', young: '80290003', answered: '80290004' } as const;

const ticket = (id: string, agoMs: number, countdown?: string): DemoTicket => ({
  id,
  type: '消费者咨询',
  orderId: orderIds.recent,
  problem: '询问进度',
  createdAt: Math.floor((Date.now() - agoMs) / secondMs) * secondMs,
  ...(countdown === undefined ? {} : { countdown }),
});
const plain = ticket(ids.plain, 2 * hourMs);
const paged = ticket(ids.paged, 70 * minuteMs, '还剩0天2小时0分');
const young = ticket(ids.young, 30 * minuteMs);
const answered = ticket(ids.answered, 3 * hourMs);

const dueOf = (popup: Page, id: string) => ticketRow(popup, id).getAttribute('data-due');
const openPopup = () => browser().openExtension('popup.html');

async function openWhy(popup: Page, id: string): Promise<Locator> {
  await ticketRow(popup, id).locator('[data-action="why"]').click();
  const sheet = popup.locator(`[data-why="${id}"]`);
  await sheet.locator('table.segments').waitFor();
  return sheet;
}

interface ShownSegments {
  /** Of the rows that count, those before the line of the present instant alone. */
  readonly untilNowMs: number;
  readonly allMs: number;
  readonly sumMs: number;
}

const readSegments = (sheet: Locator): Promise<ShownSegments> =>
  sheet.locator('table.segments').evaluate((table) => {
    const shown = (row: Element) => {
      const [minutes = 0, seconds = 0] = (row.children[2]?.textContent ?? '').split(':').map(Number);
      return (minutes * 60 + seconds) * 1000;
    };
    const rows = [...table.querySelectorAll('tbody tr')];
    const now = rows.findIndex((row) => row.classList.contains('segments-now'));
    const counted = (some: Element[]) =>
      some.filter((row) => row.getAttribute('data-counts') === 'yes').reduce((sum, row) => sum + shown(row), 0);
    return {
      untilNowMs: counted(rows.slice(0, now)),
      allMs: counted(rows),
      sumMs: Number(table.querySelector('[data-sum]')?.getAttribute('data-sum')),
    };
  });

beforeAll(async () => {
  await countDayAndNight(browser());
  browser().serve((address) =>
    address.startsWith(ticketListAddress) ? ticketDocument([plain, paged, young, answered]) : null,
  );
  const tab = await browser().openSeller(ticketListAddress);
  const popup = await openPopup();
  await popup.locator('[data-ticket]').nth(3).waitFor();
  await popup.close();
  await tab.close();
});

describe('why a ticket is due when it is due', () => {
  test('the stretches add up to the time used until now, and to the limit until the due time', async () => {
    const popup = await openPopup();
    await expect.poll(() => dueOf(popup, ids.plain)).toBe(publicInstant(plain.createdAt + limitMs));
    await browser().stopWorker();
    const sheet = await openWhy(popup, ids.plain);
    const { untilNowMs, allMs, sumMs } = await readSegments(sheet);
    const usedMs = Date.now() - plain.createdAt;
    expect(sumMs).toBe(limitMs);
    expect(Math.abs(allMs - limitMs)).toBeLessThanOrEqual(secondMs);
    expect(untilNowMs).toBeLessThanOrEqual(usedMs);
    expect(untilNowMs).toBeGreaterThan(usedMs - 15 * secondMs);
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('why');
    await popup.close();
  });

  test("the page's own countdown wins, and by how much is said", async () => {
    const popup = await openPopup();
    const row = ticketRow(popup, ids.paged);
    // Two hours and fifty minutes by the sum, two hours by the page.
    const differences = ['49', '50'].map((minutes) => t('ticket.page-earlier', { duration: `${minutes} 分钟` }));
    await expect
      .poll(async () => {
        const shown = await row.textContent();
        return differences.some((difference) => shown?.includes(difference));
      })
      .toBe(true);
    const due = Date.parse((await dueOf(popup, ids.paged)) ?? '');
    expect(Math.abs(due - (Date.now() + 2 * hourMs))).toBeLessThan(2 * minuteMs);
    const sheet = await openWhy(popup, ids.paged);
    expect(await sheet.textContent()).toContain('显示还剩 2 小时');
    await popup.close();
  });

  test('a pause is a stretch of its own that counts nothing, with its reason', async () => {
    const popup = await openPopup();
    const row = ticketRow(popup, ids.young);
    await row.locator('[data-action="more"]').click();
    await row.getByRole('button', { name: t('pause.network') }).click();
    await row.getByRole('button', { name: t('pause.confirm') }).click();
    await expect.poll(() => row.getAttribute('data-state')).toBe('paused');
    await browser().stopWorker();
    const paused = await dueOf(popup, ids.young);
    await expect.poll(() => dueOf(popup, ids.young)).not.toBe(paused);
    await row.locator('[data-action="resume"]').click();
    await expect.poll(() => row.getAttribute('data-state')).toBe('running');
    const sheet = await openWhy(popup, ids.young);
    const stretch = sheet.locator('tr[data-why="paused"]');
    expect(await stretch.count()).toBe(1);
    expect(await stretch.getAttribute('data-counts')).toBe('no');
    expect(await stretch.textContent()).toContain(t('pause.network'));
    expect((await readSegments(sheet)).sumMs).toBe(limitMs);
    await popup.close();
  });

  test('a corrected creation time moves the due time; what stood before stays in the history', async () => {
    const popup = await openPopup();
    const sheet = await openWhy(popup, ids.plain);
    await sheet.locator('summary', { hasText: t('correct.title') }).click();
    const createdAt = plain.createdAt - 45 * minuteMs;
    await sheet.locator('[data-form="correct"] input[name="createdAt"]').fill(pageTime(createdAt));
    await browser().stopWorker();
    await sheet.getByRole('button', { name: t('correct.submit') }).click();
    await expect
      .poll(async () => Math.abs((await readSegments(sheet)).untilNowMs - (Date.now() - createdAt)))
      .toBeLessThan(5 * secondMs);
    await popup.keyboard.press('Escape');
    await expect.poll(() => dueOf(popup, ids.plain)).toBe(publicInstant(createdAt + limitMs));

    await popup.close();
    const evidence = await browser().openExtension(`options.html#evidence/${ids.plain}`);
    await evidence.locator('[data-event="corrected"]').waitFor();
    expect(await evidence.locator('[data-event="opened"]').textContent()).toContain(pageTime(plain.createdAt));
    await evidence.close();
  });

  test('an appeal is marked until it is over', async () => {
    const popup = await openPopup();
    const sheet = await openWhy(popup, ids.plain);
    await sheet.locator('summary', { hasText: t('appeal.title') }).click();
    const form = sheet.locator('[data-form="appeal"]');
    await form.locator('input[name="note"]').fill('当时停电，已报备');
    await form.getByRole('button', { name: t('appeal.begin') }).click();
    await expect.poll(() => sheet.locator('.under-appeal').count()).toBe(1);
    await form.locator('input[name="note"]').fill('平台已撤销');
    await form.getByRole('button', { name: t('appeal.end') }).click();
    await expect.poll(() => sheet.locator('.under-appeal').count()).toBe(0);
    await popup.close();
  });
});

describe('other terms', () => {
  test('time used stays used; a closed ticket keeps its verdict', async () => {
    const popup = await openPopup();
    await ticketRow(popup, ids.answered).locator('[data-action="handled"]').click();
    await popup.locator(`[data-handled="${ids.answered}"]`).waitFor();
    const before = await browser().openExtension(`options.html#evidence/${ids.answered}`);
    expect(await before.locator('[data-verdict]').getAttribute('data-verdict')).toBe('on-time');
    await before.close();

    const targets = await openTargets(browser());
    await targets.limit('other', 2);
    const adoptedAfter = Date.now();
    await browser().stopWorker();
    await targets.adopt();
    const adoptedBefore = Date.now();

    // It had used more than the new limit allows: due when that was adopted, not before.
    const due = async (id: string) => Date.parse((await dueOf(popup, id)) ?? '');
    await expect.poll(() => ticketRow(popup, ids.plain).getAttribute('data-state')).toBe('overdue');
    expect(await due(ids.plain)).toBeGreaterThan(adoptedAfter - secondMs);
    expect(await due(ids.plain)).toBeLessThanOrEqual(adoptedBefore);
    // Its pause was seconds long.
    const rest = (await due(ids.young)) - (young.createdAt + 2 * hourMs);
    expect(rest).toBeGreaterThanOrEqual(0);
    expect(rest).toBeLessThan(minuteMs);
    const sheet = await openWhy(popup, ids.young);
    expect(await sheet.textContent()).toContain('总共限时 2 小时');
    await popup.close();

    const after = await browser().openExtension(`options.html#evidence/${ids.answered}`);
    expect(await after.locator('[data-verdict]').getAttribute('data-verdict')).toBe('on-time');
    await after.evaluate(() => {
      location.hash = '#reports';
    });
    await expect.poll(() => after.locator('[data-number="on-time"] td').first().textContent()).toBe('1');
    expect(await after.locator('[data-number="late"] td').first().textContent()).toBe('0');
    await after.close();
  });
});
