import { hourMs } from '@/test/seller-site/beijing';
import { type DemoTicket, orderIds } from '@/test/seller-site/shop';
import { ticketDocument } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import type { ExtensionBrowser, Site } from './extension-browser';
import { listReadAfter } from './stored';

export const minuteMs = 60_000;
export const secondMs = 1_000;
/** What a ticket of any kind may take, out of the box. */
export const limitMs = 4 * hourMs;

/** A ticket that was created so long ago; pages write whole seconds. */
export const agedTicket = (id: string, agoMs: number, type = '消费者咨询'): DemoTicket => ({
  id,
  type,
  orderId: orderIds.recent,
  problem: '询问进度',
  createdAt: Math.floor((Date.now() - agoMs) / secondMs) * secondMs,
});

/** When it is due where time counts day and night. */
export const dueOf = ({ createdAt }: DemoTicket): number => createdAt + limitMs;

/** Alerts are named by the minute of the due time, so that one that moves by seconds makes no other alert. */
export const dueMinuteOf = (each: DemoTicket): number => Math.floor(dueOf(each) / minuteMs) * minuteMs;

/** Seller pages of which the ticket list alone is there. */
export const ticketSite =
  (tickets: readonly DemoTicket[]): Site =>
  (address) =>
    address.startsWith(ticketListAddress) ? ticketDocument(tickets) : null;

/** Opens the ticket list, waits until it was read, and closes it. */
export async function readList(browser: ExtensionBrowser): Promise<void> {
  const before = Date.now();
  const tab = await browser.openSeller(ticketListAddress);
  await listReadAfter(browser, before);
  await tab.close();
}
