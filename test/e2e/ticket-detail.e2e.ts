import { describe, expect, test } from 'vitest';
import { pageTime } from '@/test/seller-site/beijing';
import { backOffice, page } from '@/test/seller-site/frame';
import { type DemoTicket, demoTickets, orderIds, ticketIds } from '@/test/seller-site/shop';
import { sellerSite, ticketDocument } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { readTickets, shownTicketIds } from './harness/popup';
import { inBrowser } from './harness/suite';

const browser = inBrowser();
const now = Date.now();
const tickets = demoTickets(now);
const detailAddress = (id: string) => `https://sale-jdm.jd.com/workOrder/workOrderDetail?id=${id}`;

const pair = (label: string, value: string) => `<div><span class="label">${label}：</span><span>${value}</span></div>`;
const detailDocument = ({ id, type, orderId, createdAt }: DemoTicket, status: string, left = '') =>
  page(
    '工单详情',
    backOffice(
      `<section class="card"><h2>工单详情</h2>${left && `<p>${left}</p>`}<div class="pairs">${pair('工单编号', id)}${pair('工单类型', type)}${pair('工单状态', status)}${pair('订单编号', orderId)}${pair('创建时间', pageTime(createdAt))}</div></section><section class="card"><h2>沟通记录</h2><p>状态：已完成</p></section>`,
      'tickets',
    ),
  );
const unknown: DemoTicket = {
  id: '80260109',
  type: '消费者咨询',
  orderId: orderIds.recent,
  problem: '',
  createdAt: Math.floor((now - 60_000) / 1000) * 1000,
};
const fresh = tickets.find(({ id }) => id === ticketIds.fresh) as DemoTicket;

const serveDetail = (html: string) =>
  browser().serve((address) => {
    if (address.startsWith('https://sale-jdm.jd.com/workOrder/workOrderDetail')) return html;
    return address.startsWith(ticketListAddress) ? ticketDocument(tickets) : sellerSite(address, now);
  });

describe('the page of one ticket', () => {
  test('brings a ticket that was not known, and is no reading of the list', async () => {
    serveDetail(detailDocument(unknown, '待处理'));
    const popup = await browser().openExtension('popup.html');
    const tab = await browser().openSeller(detailAddress(unknown.id));
    await expect.poll(() => shownTicketIds(popup), { timeout: 10_000 }).toEqual([unknown.id]);
    expect(await readTickets(popup)).toMatchObject([{ kind: 'consult' }]);
    expect(await popup.locator('[data-freshness]').getAttribute('data-freshness')).toBe('never');
    await tab.close();
    await popup.close();
  });

  test("takes the page's countdown, and closes no other ticket", async () => {
    serveDetail(detailDocument(fresh, '待处理', '还剩2天3小时5分'));
    const list = await browser().openSeller(ticketListAddress);
    const popup = await browser().openExtension('popup.html');
    await expect.poll(() => shownTicketIds(popup).then((ids) => ids.length), { timeout: 10_000 }).toBeGreaterThan(3);
    await list.close();
    const before = [...(await shownTicketIds(popup))].sort();
    const due = async () => (await readTickets(popup)).find(({ id }) => id === fresh.id)?.due;
    const plain = await due();
    const tab = await browser().openSeller(detailAddress(fresh.id));
    await expect.poll(due, { timeout: 10_000 }).not.toBe(plain);
    expect([...(await shownTicketIds(popup))].sort()).toEqual(before);
    await tab.close();
    await popup.close();
  });

  test('closes its own ticket where it says so, and adds none that has ended', async () => {
    serveDetail(detailDocument(fresh, '已完成'));
    const popup = await browser().openExtension('popup.html');
    await expect.poll(() => shownTicketIds(popup)).toContain(fresh.id);
    const count = (await shownTicketIds(popup)).length;
    const tab = await browser().openSeller(detailAddress(fresh.id));
    await expect.poll(() => shownTicketIds(popup), { timeout: 10_000 }).not.toContain(fresh.id);
    serveDetail(detailDocument({ ...unknown, id: '80260110' }, '已关闭'));
    await tab.goto(detailAddress('80260110'));
    await tab.waitForTimeout(2500);
    expect(await shownTicketIds(popup)).toHaveLength(count - 1);
    await tab.close();
    await popup.close();
  });

  test('shows nothing of ours and says nothing where its content is that of another ticket', async () => {
    serveDetail(detailDocument({ ...unknown, id: '80260111' }, '待处理'));
    const tab = await browser().openSeller(detailAddress('80260199'));
    await tab.waitForTimeout(2500);
    expect(await tab.locator('aftersale-sidebar, aftersale-chip').count()).toBe(0);
    const popup = await browser().openExtension('popup.html');
    await expect.poll(() => shownTicketIds(popup).then((ids) => ids.length)).toBeGreaterThan(0);
    expect(await shownTicketIds(popup)).not.toContain('80260111');
    await popup.close();
    await tab.close();
  });
});
