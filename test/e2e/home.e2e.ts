import { describe, expect, test } from 'vitest';
import { backOffice, page } from '@/test/seller-site/frame';
import { demoTickets } from '@/test/seller-site/shop';
import { sellerSite, ticketDocument } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { shownTicketIds } from './harness/popup';
import { inBrowser } from './harness/suite';

const browser = inBrowser();
const now = Date.now();
const tickets = demoTickets(now);
const homeAddress = 'https://shop.jd.com/jdm/home';

/** The counters of the home page: noughts at first, the numbers a moment later. */
const homeDocument = (count: number, lateMs: number) =>
  page(
    '商家中心',
    backOffice(
      `<section class="card"><h2>待办事项</h2><div class="pairs"><div class="tile"><span>待审核售后</span><b>0</b></div><div class="tile"><span>任务工单</span><b id="tickets">0</b></div><div class="tile"><span>取消订单</span><b>0</b></div></div></section>`,
      'orders',
    ),
    `setTimeout(() => { document.getElementById('tickets').textContent = '${count}'; }, ${lateMs});`,
  );

function serve(count: number, lateMs = 1200) {
  browser().serve((address) => {
    if (address.startsWith(homeAddress)) return homeDocument(count, lateMs);
    return address.startsWith(ticketListAddress) ? ticketDocument(tickets) : sellerSite(address, now);
  });
}

const openPopup = () => browser().openExtension('popup.html');
const told = (popup: Awaited<ReturnType<typeof openPopup>>) =>
  popup.locator('[data-home]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-home')));

describe("the home page's counter of 任务工单", () => {
  test('is compared with the known tickets only when it was read twice, and changes neither ticket nor badge', async () => {
    serve(6);
    const list = await browser().openSeller(ticketListAddress);
    await expect.poll(() => browser().badge()).toBe('!1');
    await list.close();

    const popup = await openPopup();
    await expect.poll(() => shownTicketIds(popup).then((ids) => ids.length)).toBe(4);
    const home = await browser().openSeller(homeAddress);
    await home.waitForTimeout(2000);
    expect(await told(popup)).toEqual([]);
    await expect.poll(() => told(popup), { timeout: 10_000 }).toEqual(['more']);
    expect(await popup.locator('[data-home]').textContent()).toMatch(/6.*4/);
    expect(await shownTicketIds(popup)).toHaveLength(4);
    expect(await browser().badge()).toBe('!1');
    expect(await home.locator('aftersale-sidebar, aftersale-chip').count()).toBe(0);
    await home.close();
    await popup.close();
  });

  test('opens the ticket page with one click, and says nothing any more when the list was read after it', async () => {
    const popup = await openPopup();
    await expect.poll(() => told(popup)).toEqual(['more']);
    const opened = browser().context.waitForEvent('page');
    await popup.locator('[data-action="open-ticket-page-from-home"]').click();
    const list = await opened;
    // A tab that the extension opens begins before its requests are answered here.
    await list.goto(ticketListAddress);
    await expect.poll(() => told(popup), { timeout: 10_000 }).toEqual([]);
    await list.close();
    await popup.close();
  });

  test('fewer than are known: says to look', async () => {
    serve(1);
    const home = await browser().openSeller(homeAddress);
    const popup = await openPopup();
    await expect.poll(() => told(popup), { timeout: 15_000 }).toEqual(['fewer']);
    expect(await shownTicketIds(popup)).toHaveLength(4);
    await popup.close();
    await home.close();
  });
});
