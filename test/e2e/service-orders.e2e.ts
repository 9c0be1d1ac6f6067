import { describe, expect, test } from 'vitest';
import { dayMs, pageTime } from '@/test/seller-site/beijing';
import { backOffice, page } from '@/test/seller-site/frame';
import { orderAddress } from '@/test/seller-site/order-pages';
import { demoOrders, jacket, orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { panelIn, readPanels } from './harness/panel';
import { inBrowser } from './harness/suite';

const browser = inBrowser();
const now = Date.now();
const listAddress = 'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=all';
const detailAddress = (id: string) =>
  `https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/detail?afsServiceId=${id}`;

interface DemoService {
  readonly id: string;
  readonly orderId: string;
  readonly type: string;
  readonly status: string;
}
const running: DemoService = { id: '4040000001', orderId: orderIds.recent, type: '换货', status: '待审核' };
const cancelled: DemoService = { id: '4040000002', orderId: orderIds.recent, type: '退货', status: '已取消' };
const foreign: DemoService = { id: '4040000003', orderId: orderIds.older, type: '退货', status: '待收货' };

const listDocument = (services: readonly DemoService[]) =>
  page(
    '自主售后',
    backOffice(
      `<section class="card"><table><thead><tr><th>服务单号</th><th>订单编号</th><th>商品信息</th><th>客户期望</th><th>服务单状态</th><th>申请时间</th></tr></thead><tbody>${services
        .map(
          ({ id, orderId, type, status }) =>
            `<tr><td>${id}</td><td>${orderId}</td><td><div>${jacket.name}</div><div>SKU编码：${jacket.skuId}</div></td><td>${type}</td><td>${status}</td><td>${pageTime(now - dayMs)}</td></tr>`,
        )
        .join('')}</tbody></table></section>`,
      'orders',
    ),
  );

const detailDocument = ({ id, orderId, type, status }: DemoService) => {
  const order = demoOrders(now).find((each) => each.id === orderId);
  const pair = (label: string, value: string) =>
    `<div><span class="label">${label}：</span><span>${value}</span></div>`;
  return page(
    '服务单详情',
    backOffice(
      `<section class="card"><h2>服务单信息</h2><div class="pairs">${pair('服务单号', id)}${pair('服务单状态', status)}${pair('售后类型', type)}${pair('申请时间', pageTime(now - dayMs))}${pair('订单编号', orderId)}</div></section>
       <section class="card"><h2>订单信息</h2><div class="pairs">${pair('订单状态', order?.status ?? '')}${pair('下单时间', pageTime(order?.orderedAt ?? 0))}${pair('签收时间', pageTime(order?.signedAt ?? 0))}</div></section>
       <section class="card"><h2>售后商品信息</h2><table><thead><tr><th>商品名称</th><th>SKU编码</th><th>数量</th></tr></thead><tbody><tr><td>${jacket.name}</td><td>${jacket.skuId}</td><td>1</td></tr></tbody></table></section>`,
      'orders',
    ),
  );
};

function serve(services: readonly DemoService[]) {
  browser().serve((address) => {
    if (address.startsWith(listAddress)) return listDocument(services);
    const inView = services.find(({ id }) => address === detailAddress(id));
    return inView ? detailDocument(inView) : sellerSite(address, now);
  });
}

const applied = (tab: Awaited<ReturnType<ReturnType<typeof browser>['openSeller']>>) =>
  tab.evaluate(() =>
    [...(document.querySelector('aftersale-sidebar')?.shadowRoot?.querySelectorAll('[data-service-order]') ?? [])].map(
      (row) => ({
        id: row.getAttribute('data-service-order'),
        closed: row.getAttribute('data-closed'),
        here: row.getAttribute('aria-current') === 'true',
        text: row.textContent ?? '',
      }),
    ),
  );
const warnings = (tab: Awaited<ReturnType<ReturnType<typeof browser>['openSeller']>>) =>
  tab.evaluate(() =>
    [...(document.querySelector('aftersale-sidebar')?.shadowRoot?.querySelectorAll('[data-running]') ?? [])].map(
      (notice) => notice.closest('[data-service]')?.getAttribute('data-service') ?? null,
    ),
  );

describe('service orders that the back office shows', () => {
  test('stand in the panel of their order as soon as the list was seen, warn beside the service, and change no verdict', async () => {
    serve([running, cancelled, foreign]);
    const order = await browser().openSeller(orderAddress(orderIds.recent));
    const before = await panelIn(order, orderIds.recent, 'ready');
    expect(await applied(order)).toEqual([]);

    const list = await browser().openSeller(listAddress);
    await expect
      .poll(() => applied(order).then((rows) => rows.map(({ id }) => id)))
      .toEqual([running.id, cancelled.id]);
    expect(await warnings(order)).toEqual(['exchange']);
    const [first, second] = await applied(order);
    expect(first?.text).toMatch(/换货.*待审核.*看到/);
    expect([first?.closed, second?.closed]).toEqual(['false', 'true']);
    const withoutText = (panels: Awaited<ReturnType<typeof readPanels>>) =>
      JSON.stringify(panels, (key, value) => (key === 'text' ? undefined : value));
    expect(withoutText(await readPanels(order))).toBe(withoutText([before]));
    expect(await list.locator('aftersale-sidebar, aftersale-chip').count()).toBe(0);
    await list.close();
    await order.close();
  });

  test('are still known after the worker was stopped, each in its own order alone', async () => {
    await browser().stopWorker();
    const tab = await browser().openSeller(orderAddress(orderIds.older));
    await panelIn(tab, orderIds.older, 'ready');
    await expect.poll(() => applied(tab).then((rows) => rows.map(({ id }) => id))).toEqual([foreign.id]);
    await tab.close();
  });

  test('a page of one of them marks it as the one in view, and tells what has become of it', async () => {
    const done = { ...running, status: '完成' };
    serve([done, cancelled, foreign]);
    const tab = await browser().openSeller(detailAddress(done.id));
    await panelIn(tab, orderIds.recent, 'ready');
    await expect
      .poll(() => applied(tab).then((rows) => rows.find(({ id }) => id === done.id)))
      .toMatchObject({ closed: 'true', here: true });
    expect((await applied(tab)).filter(({ here }) => here)).toHaveLength(1);
    expect(await warnings(tab)).toEqual([]);
    await tab.close();
  });
});
