import { backOffice, page } from './frame';
import { orderDetail } from './order-pages';
import type { DemoOrder } from './shop';

/** What the page of `lifeDocument` lets a test do; all of it is in the page's own world. */
export interface LifePage {
  /** Changes the address; the content follows after the delay. */
  readonly go: (how: 'push' | 'replace' | 'hash', address: string, delayMs: number) => void;
  /** Shows an order's content, whatever the address says. */
  readonly showOrder: (orderId: string) => void;
}

const script = (firstDelayMs: number) => `{
const contents = JSON.parse(document.getElementById('contents').textContent);
const app = () => document.getElementById('app');
window.showOrder = (id) => { app().innerHTML = contents[id] ?? ''; };
const follow = () => showOrder(/orderId=(\\d+)/.exec(location.href)?.[1]);
window.go = (how, address, delayMs) => {
  if (how === 'push') history.pushState({}, '', address);
  else if (how === 'replace') history.replaceState({}, '', address);
  else location.hash = new URL(address, location.href).hash;
  if (how !== 'hash') setTimeout(follow, delayMs);
};
addEventListener('popstate', () => setTimeout(follow, 30));
setTimeout(follow, ${firstDelayMs});
}`;

/** A single-page application of order details that a test leads through its life. The first content may come late. */
export function lifeDocument(orders: readonly DemoOrder[], firstDelayMs = 0): string {
  const contents = JSON.stringify(Object.fromEntries(orders.map((order) => [order.id, orderDetail(order)])));
  const data = `<script type="application/json" id="contents">${contents.replaceAll('<', '\\u003c')}</script>`;
  return page('商家中心', backOffice('', 'orders') + data, script(firstDelayMs));
}
