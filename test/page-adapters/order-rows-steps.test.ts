// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { atOnce } from '@/lib/page-adapters/in-steps';
import { orderWords } from '@/lib/page-adapters/jd-words';
import { readPageInSteps } from '@/lib/page-adapters/label-reading/page-text';
import { readOrderRows } from '@/lib/page-adapters/orders/order-rows';

/**
 * A turn ends between two steps, so no step may grow with the list. Work is counted and not timed: how often it is asked whether
 * something can be seen, which is the layout engine's to answer, and how often a line of the page is read.
 */
function workOf(html: string) {
  document.body.innerHTML = html;
  const page = atOnce(readPageInSteps(document, orderWords));
  let asked = 0;
  let read = 0;
  for (const leaf of page.leaves) {
    const { text } = leaf;
    Object.defineProperty(leaf, 'text', {
      get: () => {
        read += 1;
        return text;
      },
    });
  }
  const isSeen: typeof page.isSeen = (block) => {
    asked += 1;
    return page.isSeen(block);
  };
  const work = readOrderRows({ ...page, isSeen });
  const steps: { readonly asked: number; readonly read: number }[] = [];
  let at = work.next();
  for (let before = { asked: 0, read: 0 }; ; at = work.next()) {
    steps.push({ asked: asked - before.asked, read: read - before.read });
    before = { asked, read };
    if (at.done) break;
  }
  return {
    rows: at.value.length,
    mostAsked: Math.max(...steps.map((step) => step.asked)),
    mostRead: Math.max(...steps.map((step) => step.read)),
    allAsked: asked,
    allRead: read,
  };
}

const goods = (index: number): string => `<div><p>SKU编码：1000${10_000 + index}</p><p>×1</p></div>`;
const time = (index: number): string => `下单时间：2026-11-02 13:${10 + (index % 50)}:${10 + (index % 47)}`;
const number = (index: number): string => `35000000001${10_000 + index}`;

const lists = {
  'a table': (orders: number): string => {
    const row = (index: number): string =>
      `<tr><td>${number(index)}</td><td>已完成</td><td>${time(index).slice(5)}</td><td>1000${10_000 + index}</td></tr>`;
    const head = '<tr><th>订单编号</th><th>订单状态</th><th>下单时间</th><th>SKU编码</th></tr>';
    return `<table>${head}${each(orders, row)}</table>`;
  },
  'cards with a number that is labelled': (orders: number): string =>
    each(
      orders,
      (index) => `<div><p>订单编号：${number(index)}</p><p>${time(index)}</p>${goods(index)}<p>已完成</p></div>`,
    ),
  'cards with goods in one line': (orders: number): string =>
    each(
      orders,
      (index) =>
        `<div><p>订单编号：${number(index)}</p><p>${time(index)}</p><p>杯子 SKU编码：1000${10_000 + index} 数量：1</p></div>`,
    ),
  'cards with a number that is not': (orders: number): string =>
    each(
      orders,
      (index) => `<div><p><b>${number(index)}</b><span>${time(index)}</span></p>${goods(index)}<p>已完成</p></div>`,
    ),
};

const each = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

test.each(Object.entries(lists))('no step does more on a longer list of orders: %s', (_name, make) => {
  const filler = '<section>便利贴</section>'.repeat(200);
  const short = workOf(make(30) + filler);
  const long = workOf(make(120) + filler.repeat(4));
  expect([short.rows, long.rows]).toEqual([30, 120]);
  expect(long.mostAsked).toBeLessThanOrEqual(20);
  expect(long.mostRead).toBeLessThanOrEqual(500);
  // And all of them together do no more than in proportion.
  expect(long.allAsked).toBeLessThanOrEqual(4.5 * short.allAsked);
  expect(long.allRead).toBeLessThanOrEqual(4.5 * short.allRead);
});
