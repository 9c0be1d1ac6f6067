import { describe, expect, test } from 'vitest';
import { countedAfter, hourMs, pageTime } from '@/test/seller-site/beijing';
import { type DemoTicket, demoTickets, orderIds, ticketIds } from '@/test/seller-site/shop';
import { sellerSite, ticketDocument } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { publicInstant } from './harness/instants';
import { clearNotices, noticesShown } from './harness/notices';
import { readTickets, shownTicketIds, ticketRow } from './harness/popup';
import { listReadAfter, workerRoundAfter } from './harness/stored';
import { inBrowser } from './harness/suite';
import { popupText as t } from './harness/text';

const browser = inBrowser();
const now = Date.now();
const tickets = demoTickets(now);
const dueAt = (ticket: Pick<DemoTicket, 'createdAt'>) => countedAfter(ticket.createdAt, 4 * hourMs);
const counting = (at: number) => {
  const hour = Math.floor((at / hourMs + 8) % 24);
  return hour >= 9 && hour < 19;
};

const serve = (list: readonly DemoTicket[]) =>
  browser().serve((address) =>
    address.startsWith(ticketListAddress) ? ticketDocument(list) : sellerSite(address, now),
  );
const readTicketPage = async () => browser().openSeller(ticketListAddress);

describe('the ticket clock, article [B]', () => {
  test('0.9, 0.10: tickets of every kind stand in the popup, most urgent first, due after 4 hours counted from 09:00 to 19:00', async () => {
    serve(tickets);
    const tab = await readTicketPage();
    await expect.poll(() => browser().badge()).toBe('!1');
    const popup = await browser().openExtension('popup.html');
    await expect
      .poll(() => shownTicketIds(popup))
      .toEqual([ticketIds.overdue, ticketIds.soon, ticketIds.parcel, ticketIds.fresh]);
    const shown = await readTickets(popup);
    for (const ticket of tickets) {
      expect(shown.find(({ id }) => id === ticket.id)?.due).toBe(publicInstant(dueAt(ticket)));
    }
    expect(Object.fromEntries(shown.map(({ id, kind }) => [id, kind]))).toEqual({
      [ticketIds.overdue]: 'crc',
      [ticketIds.soon]: 'consult',
      [ticketIds.parcel]: 'other',
      [ticketIds.fresh]: 'consult',
    });
    expect(shown.map(({ state }) => state)).toEqual([
      'overdue',
      ...Array.from({ length: 3 }, () => (counting(now) ? 'running' : 'stopped')),
    ]);
    await popup.close();
    await tab.close();
  });

  test('one notice of all that is due together, given once; none outside counting hours', async () => {
    // The breach and the ticket that is due soon are one notice, which bears the name of the worst.
    const expected = counting(Date.now()) ? [`breach:${ticketIds.overdue}+1`] : [];
    const shown = async () => (await noticesShown(browser())).map((id) => id.replace(/:\d{13}/, ''));
    await expect.poll(shown).toEqual(expected);

    await clearNotices(browser());
    await browser().stopWorker();
    const before = Date.now();
    const tab = await readTicketPage();
    await listReadAfter(browser(), before);
    await workerRoundAfter(browser(), before);
    expect(await shown()).toEqual([]);
    await tab.close();
  });

  test('0.10: a ticket counts no time between 19:00 and 09:00', async () => {
    const tab = await readTicketPage();
    const popup = await browser().openExtension('popup.html');
    await expect.poll(() => shownTicketIds(popup).then((ids) => ids.length)).toBe(4);
    const row = ticketRow(popup, ticketIds.fresh);
    const stopped = await row.getAttribute('data-state').then((state) => state === 'stopped');
    expect(stopped).toBe(!counting(Date.now()));
    if (stopped) expect(await row.textContent()).toMatch(/停表中.*09:00/);
    else expect(await row.textContent()).toContain('3 小时');
    await popup.close();
    await tab.close();
  });

  test('rule 5: handled by a person closes the ticket, undo opens it again, opening its page changes nothing', async () => {
    const popup = await browser().openExtension('popup.html');
    await ticketRow(popup, ticketIds.overdue).locator('[data-action="handled"]').click();
    await expect.poll(() => browser().badge()).toMatch(/^\d+m$/);
    await expect.poll(() => shownTicketIds(popup)).not.toContain(ticketIds.overdue);
    await popup.locator(`[data-handled="${ticketIds.overdue}"] [data-action="undo"]`).click();
    await expect.poll(() => browser().badge()).toBe('!1');
    await expect.poll(() => shownTicketIds(popup)).toContain(ticketIds.overdue);
    await popup.close();

    const opened = await readTicketPage();
    await opened.locator('a', { hasText: '去处理' }).first().click();
    await opened.waitForTimeout(500);
    expect(await browser().badge()).toBe('!1');
    await opened.close();
  });

  test('0.11: a power cut stops the clock of a ticket, with its reason', async () => {
    const popup = await browser().openExtension('popup.html');
    const row = ticketRow(popup, ticketIds.soon);
    await row.locator('[data-action="more"]').click();
    await row.getByRole('button', { name: t('pause.power-cut') }).click();
    await row.getByRole('button', { name: t('pause.confirm') }).click();
    await expect.poll(() => row.getAttribute('data-state')).toBe('paused');
    await expect.poll(() => row.textContent()).toContain(t('pause.power-cut'));
    await row.locator('[data-action="resume"]').click();
    await expect.poll(() => row.getAttribute('data-state')).not.toBe('paused');
    await popup.close();
  });

  test('rule 5: absence from two complete readings of 待处理 closes a ticket, and the popup says so', async () => {
    serve(tickets.filter(({ id }) => id !== ticketIds.parcel));
    const tab = await readTicketPage();
    const popup = await browser().openExtension('popup.html');
    await tab.bringToFront();
    await expect.poll(() => shownTicketIds(popup), { timeout: 15_000 }).not.toContain(ticketIds.parcel);
    await popup.locator('details.closed summary').click();
    const closed = popup.locator(`[data-closed="${ticketIds.parcel}"]`);
    expect(await closed.getAttribute('data-closed-by')).toBe('absent');
    await popup.close();
    await tab.close();
  });

  test('a page whose counter says that there are more rows closes nothing', async () => {
    const [first] = tickets;
    if (first === undefined) throw new Error('no ticket');
    browser().serve(() => ticketDocument([first]).replace('待处理(1)', '待处理(3)'));
    const tab = await readTicketPage();
    await tab.waitForTimeout(4000);
    const popup = await browser().openExtension('popup.html');
    await expect.poll(() => shownTicketIds(popup)).toEqual([ticketIds.overdue, ticketIds.soon, ticketIds.fresh]);
    await popup.close();
    await tab.close();
  });
});

describe('tickets without a page', () => {
  test('rows of a sheet are shown with what they would do, rejects named by line, and stored when it is confirmed', async () => {
    const popup = await browser().openExtension('popup.html');
    const createdAt = Math.floor((now - 30 * 60_000) / 1000) * 1000;
    const sheet = [
      '工单编号\t类型\t订单编号\t创建时间',
      `80269901\t消费者咨询\t${orderIds.recent}\t${pageTime(createdAt)}`,
      `八零二\t消费者咨询\t${orderIds.recent}\t${pageTime(createdAt)}`,
      `80269902\tCRC\t${orderIds.older}\t昨天吧`,
    ].join('\n');
    await popup.locator('[data-action="paste"]').click();
    await popup.getByLabel(t('paste.field')).fill(sheet);
    await expect
      .poll(() =>
        popup.locator('[data-reject]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-reject'))),
      )
      .toEqual(['3', '4']);
    expect(
      await popup.locator('[data-planned]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-planned'))),
    ).toEqual(['80269901']);
    await popup.locator('[data-action="apply-paste"]').click();
    await expect.poll(() => shownTicketIds(popup)).toContain('80269901');
    expect(await ticketRow(popup, '80269901').getAttribute('data-due')).toBe(publicInstant(dueAt({ createdAt })));
    await popup.close();
  });

  test('a ticket added by hand without a creation time is an estimate', async () => {
    const popup = await browser().openExtension('popup.html');
    await popup.locator('[data-action="add"]').click();
    await popup.getByLabel(t('add.ticket-id')).fill('80269903');
    await popup.getByRole('button', { name: t('add.submit') }).click();
    await expect.poll(() => shownTicketIds(popup)).toContain('80269903');
    expect(await ticketRow(popup, '80269903').getAttribute('data-estimated')).toBe('true');
    await popup.close();
  });
});
