import { describe, expect, test } from 'vitest';
import { countedAfter, hourMs } from '@/test/seller-site/beijing';
import { type DemoTicket, demoTickets, ticketIds } from '@/test/seller-site/shop';
import { sellerSite, ticketDocument } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { publicInstant } from './harness/instants';
import { readTickets } from './harness/popup';
import { inBrowser } from './harness/suite';

const browser = inBrowser();
const now = Date.now();
const tickets = demoTickets(now);
const dueAt = (ticket: DemoTicket) => countedAfter(ticket.createdAt, 4 * hourMs);

/** Everything on the ticket page is as it was at `now`. */
const serve = (list: readonly DemoTicket[]) =>
  browser().serve((address) =>
    address.startsWith(ticketListAddress) ? ticketDocument(list) : sellerSite(address, now),
  );

async function shownTickets() {
  const popup = await browser().openExtension('popup.html');
  await popup.locator('input[type=search]').waitFor();
  await expect.poll(() => readTickets(popup).then((list) => list.length)).toBeGreaterThan(0);
  const shown = await readTickets(popup);
  await popup.close();
  return shown;
}

describe('the ticket clock, article [B]', () => {
  test('0.9 and 0.10: the tickets of 待处理 stand in the popup, most urgent first, due after 4 counted hours', async () => {
    serve(tickets);
    const tab = await browser().openSeller(ticketListAddress);
    await expect.poll(() => browser().badge()).toMatch(/^!1\??$/);
    const shown = await shownTickets();
    expect(shown.map(({ id }) => id)).toEqual([ticketIds.overdue, ticketIds.soon, ticketIds.parcel, ticketIds.fresh]);
    for (const ticket of tickets) {
      expect(shown.find(({ id }) => id === ticket.id)?.due).toBe(publicInstant(dueAt(ticket)));
    }
    expect(Object.fromEntries(shown.map(({ id, kind }) => [id, kind]))).toEqual({
      [ticketIds.overdue]: 'crc',
      [ticketIds.soon]: 'consult',
      [ticketIds.parcel]: 'other',
      [ticketIds.fresh]: 'consult',
    });
    expect(shown[0]?.state).toBe('overdue');
    const hour = Math.floor((now / hourMs + 8) % 24);
    expect(shown[1]?.state).toBe(hour >= 9 && hour < 19 ? 'running' : 'stopped');
    await tab.close();
  });
});
