// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHtml } from './page-fixtures';

const read = (html: string) =>
  (readHtml(`<main>${html}</main>`, { address: 'https://shop.jd.com/jdm/trade/orders/order-list' }).rows ?? []).map(
    ({ orderId, status, orderedAt, lines }) => ({ orderId, status, orderedAt, skus: lines.map(({ skuId }) => skuId) }),
  );

interface Shown {
  readonly id: string;
  readonly sku: string;
  readonly time?: string;
}
const one: Shown = { id: '3500000000000071', sku: '100055000101' };
const two: Shown = { id: '3500000000000072', sku: '100055000201', time: '2026-11-03 10:00:00' };
const goods = (sku: string): string => `<div><p>SKU编码：${sku}</p><p>×1</p></div>`;
const instant = (text: string): string => `${text.replace(' ', 'T')}+08:00`;
const ordered = '2026-11-02 09:12:33';

describe('an order whose number is not there', () => {
  const row = ({ id, sku }: Shown): string => `<tr><td>${id}</td><td>${goods(sku)}</td><td>备注</td></tr>`;
  const unfolded = ({ id }: Shown): string => `<tr><td colspan="3"><div>订单编号：${id}</div></td></tr>`;
  const table = (...rows: readonly string[]): string =>
    `<table><tr><th>订单编号</th><th>商品</th><th>操作</th></tr>${rows.join('')}</table>`;

  it('gives nothing to the unfolded row of the order above', () => {
    const rows = read(table(row(one), unfolded(one), row({ ...two, id: '' })));
    expect(rows).toMatchObject([{ orderId: one.id, skus: [one.sku] }]);
  });

  it('gives nothing to the order whose goods are unfolded above', () => {
    const goodsOf = ({ sku }: Shown): string => `<tr><td colspan="3">${goods(sku)}</td></tr>`;
    const bare = ({ id }: Shown): string => `<tr><td>${id}</td><td>便利贴</td><td>备注</td></tr>`;
    const rows = read(table(bare(one), goodsOf(one), bare({ ...two, id: '' }), goodsOf(two)));
    expect(rows).toMatchObject([{ orderId: one.id, skus: [one.sku] }]);
  });

  const card = ({ id, sku, time = ordered }: Shown): string =>
    `<div><p>${id}</p><p>下单时间：${time}</p>${goods(sku)}<p>订单状态：已完成</p></div>`;
  const labelled = (shown: Shown): string => card({ ...shown, id: `订单编号：${shown.id}` });

  it('gives nothing to the card beside it', () => {
    const rows = read(`<section>${labelled(one)}${card({ ...two, id: '' })}</section>`);
    expect(rows).toMatchObject([{ orderId: one.id, orderedAt: instant(ordered), skus: [one.sku] }]);
  });
});

describe('a number without a label', () => {
  const card = (head: string, { sku }: Shown): string =>
    `<div><div>${head}</div><div>${goods(sku)}</div><p>订单状态：已完成</p></div>`;
  const number = ({ id }: Shown): string => `<span><button><span>${id}</span></button></span>`;
  const time = `<span>下单时间：${ordered}</span>`;

  it('is that of the order where it stands first beside the time of ordering', () => {
    const field = '<input type="checkbox">';
    const rows = read(
      `<section>${card(`${field}${number(one)}${time}`, one)}${card(`<b>京仓</b>${number(two)}${time}`, two)}</section>`,
    );
    expect(rows).toEqual(
      [one, two].map(({ id, sku }) => ({ orderId: id, status: '已完成', orderedAt: instant(ordered), skus: [sku] })),
    );
  });

  it.each([
    ['behind a word', `<i>流水</i>${number(one)}${time}`],
    ['behind the time', `${time}${number(one)}`],
    ['beside another number', `${number(one)}${number(two)}${time}`],
    ['without a time of ordering', `${number(one)}<span>付款时间：${ordered}</span>`],
    ['as short as a SKU', `${number({ ...one, id: '35000000000071' })}${time}`],
  ])('%s is none', (_name, head) => {
    expect(read(`<section>${card(head, one)}</section>`)).toEqual([]);
  });

  it('is none where the page labels the number of another order', () => {
    const rows = read(
      `<section>${card(`<span>订单编号：${one.id}</span>${time}`, one)}${card(`${number(two)}${time}`, two)}</section>`,
    );
    expect(rows.map(({ orderId }) => orderId)).toEqual([one.id]);
  });
});

it.each(['售后中', '退款处理中'])('an order with a service that is %s keeps its own state', (service) => {
  const rows = read(
    `<table><tr><th>订单编号</th><th>订单状态</th></tr><tr><td>${one.id}</td><td><span>已完成</span> <span>${service}</span></td></tr></table>`,
  );
  expect(rows).toMatchObject([{ orderId: one.id, status: '已完成' }]);
});
