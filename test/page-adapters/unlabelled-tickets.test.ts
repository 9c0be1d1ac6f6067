// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readHtml } from './page-fixtures';

const read = (html: string) =>
  readHtml(`<main>${html}</main>`, { address: 'https://sale-jdm.jd.com/workOrder/workOrderList' }).tickets;
const cells = ['71234567', '消费者咨询', '3500000000000071', '2026-11-20 15:00:07', '查看详情'];
const row = (texts: readonly string[]): string => `<div>${texts.map((text) => `<span>${text}</span>`).join('')}</div>`;
const without = (text: string, ...instead: readonly string[]): string =>
  row(cells.flatMap((cell) => (cell === text ? instead : [cell])));

it('a row without labels is known by the shapes of its numbers, and never closes another ticket', () => {
  const tickets = read(`<div aria-selected="true">待处理(1)</div>${row(cells)}<p>共 1 条</p>`);
  expect(tickets?.rows).toEqual([
    {
      ticketId: '71234567',
      kind: 'consult',
      orderId: '3500000000000071',
      createdAt: '2026-11-20T15:00:07+08:00',
      leftMs: null,
      closed: false,
    },
  ]);
  expect(tickets?.complete).toBe(false);
});

it.each([
  ['without an action or a type', row(cells.filter((cell) => !/查看|咨询/.test(cell)))],
  ['with two numbers of a ticket', without('71234567', '71234567', '4012345678')],
  ['with two orders', without('3500000000000071', '3500000000000071', '3500000000000072')],
  ['with two times', without('2026-11-20 15:00:07', '2026-11-20 15:00:07', '2026-11-21 15:00:07')],
  ['of a dispute', without('查看详情', '去申诉', '查看详情')],
  ['under a heading about disputes', `<h2>交易纠纷</h2>${row(cells)}`],
  [
    'under a head of unknown words',
    `<div><div><b>凭证</b><b>类别</b><b>单据</b><b>登记</b><b>处置</b></div>${row(cells)}</div>`,
  ],
])('a row %s is none', (_name, html) => {
  expect(read(html)?.rows ?? []).toEqual([]);
});
