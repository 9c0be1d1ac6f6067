import { backOffice, page } from './frame';
import { orderAddress, orderDetail, orderList, orderListAddress } from './order-pages';
import { type DemoOrder, type DemoTicket, demoOrders, demoTickets, orderIds } from './shop';
import { ticketList, ticketListAddress } from './ticket-page';
import { workbench, workbenchAddress, workbenchScript } from './workbench-page';

/**
 * The order pages are one single-page application, as the real ones are: `openRoute(address, delayMs)` changes the
 * address at once and the content after the delay; links with `data-route` do the same.
 */
const router = `
const contents = JSON.parse(document.getElementById('contents').textContent);
const show = () => {
  const content = contents[location.pathname + location.search];
  document.getElementById('app').innerHTML = content === undefined ? '<section class="card">此页面没有找到</section>' : content;
};
window.openRoute = (address, delayMs) => { history.pushState({}, '', address); setTimeout(show, delayMs); };
addEventListener('popstate', () => setTimeout(show, 80));
addEventListener('click', (event) => {
  const link = event.target.closest('a[data-route]');
  if (link === null) return;
  event.preventDefault();
  window.openRoute(link.href, 120);
});
show();`;

const asJson = (contents: Readonly<Record<string, string>>) => JSON.stringify(contents).replaceAll('<', '\\u003c');
const local = (address: string) => address.replace(/^https:\/\/[^/]+/, '');

/** The order application as one document that shows whatever its address says. */
export function orderApplication(orders: readonly DemoOrder[]): string {
  const contents = Object.fromEntries([
    [local(orderListAddress), orderList(orders)],
    ...orders.map((order) => [local(orderAddress(order.id)), orderDetail(order)]),
  ]);
  const body = `${backOffice('', 'orders')}<script type="application/json" id="contents">${asJson(contents)}</script>`;
  return page('商家中心', body, router);
}

export const ticketDocument = (tickets: readonly DemoTicket[]): string =>
  page('任务工单', backOffice(ticketList(tickets), 'tickets'));

function workbenchDocument(order: DemoOrder): string {
  return page('客服工作台', workbench(order), workbenchScript);
}

/**
 * The document at an address of the demo seller site, or null where it has none.
 *
 * @example sellerSite('https://sale-jdm.jd.com/workOrder/workOrderList', Date.now())
 */
export function sellerSite(address: string, now: number): string | null {
  const url = new URL(address);
  if (url.hostname === 'shop.jd.com' && url.pathname.startsWith('/jdm/trade/orders/')) {
    return orderApplication(demoOrders(now));
  }
  if (address.startsWith(ticketListAddress)) return ticketDocument(demoTickets(now));
  if (address.startsWith(workbenchAddress)) {
    const inChat = demoOrders(now).find(({ id }) => id === orderIds.older);
    return inChat === undefined ? null : workbenchDocument(inChat);
  }
  return null;
}
