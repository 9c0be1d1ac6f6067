// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, instantsOf, labels, readOrder, someDates, type Written } from './an-order';

const each = (dates: readonly Written[], one: (label: string, text: string) => string): string =>
  dates.map(({ field, text }) => one(labels[field], text)).join('');
const other = '2026-01-01 01:01:01';
const runs = { numRuns: 25 };

const structures: readonly (readonly [string, number, (dates: readonly Written[]) => string])[] = [
  ['siblings that alternate', 2, (d) => `<div>${each(d, (l, v) => `<p>${l}</p><p>${v}</p>`)}</div>`],
  [
    'one line that bars part',
    1,
    (d) => `<p>${d.map(({ field, text }) => `${labels[field]}：${text}`).join(' | ')}</p>`,
  ],
  ['a definition list', 1, (d) => `<dl>${each(d, (l, v) => `<dt>${l}</dt><dd>${v}</dd>`)}</dl>`],
  ['cells side by side', 1, (d) => `<table>${each(d, (l, v) => `<tr><td>${l}</td><td>${v}</td></tr>`)}</table>`],
  [
    'a head above its row',
    2,
    (d) => `<table><tr>${each(d, (l) => `<td>${l}</td>`)}</tr><tr>${each(d, (_l, v) => `<td>${v}</td>`)}</tr></table>`,
  ],
  [
    'a head in a table of its own, without a header cell',
    2,
    (d) =>
      `<div><table><tr>${each(d, (l) => `<td>${l}</td>`)}</tr></table></div><div><table><tr>${each(d, (_l, v) => `<td>${v}</td>`)}</tr></table></div>`,
  ],
  [
    'columns that say where they stand',
    2,
    (d) => {
      const row = (cells: readonly string[]): string =>
        `<div role="row">${cells
          .map((cell, at) => `<div role="gridcell" aria-colindex="${at + 1}">${cell}</div>`)
          .reverse()
          .join('')}</div>`;
      const head = d.map(
        ({ field }, at) => `<div role="columnheader" aria-colindex="${at + 1}">${labels[field]}</div>`,
      );
      return `<div role="grid"><div role="row">${head.join('')}</div>${row(d.map(({ text }) => text))}</div>`;
    },
  ],
  [
    'a list of labels beside a list of values',
    2,
    (d) => `<div><ul>${each(d, (l) => `<li>${l}</li>`)}</ul><ul>${each(d, (_l, v) => `<li>${v}</li>`)}</ul></div>`,
  ],
  [
    'read-only fields',
    1,
    (d) => `<div>${each(d, (l, v) => `<div><label>${l}</label><input readonly value="${v}"></div>`)}</div>`,
  ],
];

describe('dates are read back from', () => {
  it.each(structures)('%s', (_name, least, html) => {
    fc.assert(
      fc.property(someDates(least), (dates) => {
        expect(datesOf(readOrder(html(dates)))).toEqual(instantsOf(dates));
      }),
      runs,
    );
  });
});

describe('whose dates they are', () => {
  const ours: readonly Written[] = [
    { field: 'orderedAt', text: '2026-11-02 09:12:33', instant: '2026-11-02T09:12:33+08:00' },
  ];
  const own = each(ours, (l, v) => `<div><span>${l}：</span><span>${v}</span></div>`);
  const foreign: readonly (readonly [string, string])[] = [
    ['a heading in words of its own', `<section><h3>退换进度</h3><p>签收时间：${other}</p></section>`],
    ['a listed heading without markup', `<section><div>售后信息</div><div><p>签收时间：${other}</p></div></section>`],
    [
      'a row over the rows of a table',
      `<table><tr><td colspan="2">售后</td></tr><tr><td>签收时间</td><td>${other}</td></tr></table>`,
    ],
    [
      'a cell beside the rows of a table',
      `<table><tr><th rowspan="2">售后</th><td>签收时间</td><td>${other}</td></tr><tr><td>完成时间</td><td>${other}</td></tr></table>`,
    ],
    [
      'the upper level of a head',
      `<table><thead><tr><th colspan="2">售后</th></tr><tr><th>签收时间</th><th>完成时间</th></tr></thead><tbody><tr><td>${other}</td><td>${other}</td></tr></tbody></table>`,
    ],
    ['a term', `<dl><dt>换货进度</dt><dd><dl><dt>签收时间</dt><dd>${other}</dd></dl></dd></dl>`],
    ['the number of another order', `<div><p>换新订单号：3500000000000072</p><p>签收时间：${other}</p></div>`],
    ['the number of a service order', `<div><p>服务单号：4000000001</p><p>完成时间：${other}</p></div>`],
    [
      'the title of a card, for a label that others have too',
      `<div><div>送装一体</div><div><p>预约时间：${other}</p><p>完成时间：${other}</p></div></div>`,
    ],
    ['a tooltip', `<div role="tooltip">签收时间：${other}</div>`],
    ['being crossed out', `<p><span>签收时间：</span><del>${other}</del></p>`],
    ['a remark', `<p>商家备注：签收时间：${other}</p>`],
    [
      'a remark with a gap behind its colon, in a line of pairs',
      `<p>支付方式：在线支付　商家备注： 签收时间：${other} 已核实</p>`,
    ],
  ];
  it.each(foreign)("%s tells that a date is not the order's", (_name, html) => {
    expect(datesOf(readOrder(`<div>${own}</div>${html}`))).toEqual(instantsOf(ours));
  });

  it.each([
    [
      'two cells behind a label',
      `<table><tr><td>签收时间</td><td>${other}</td><td>2026-02-02 02:02:02</td></tr></table>`,
    ],
    ['a range', `<p>签收时间：${other} 至 2026-02-02 02:02:02</p>`],
    ['two labels', `<p>签收时间：${other}</p><p>妥投时间：2026-02-02 02:02:02</p>`],
  ])('%s with different dates contradict', (_name, html) => {
    expect(readOrder(html).signedAt).toBe('contradictory');
  });

  it('a date that is said twice is said once', () => {
    expect(readOrder('<p>签收时间：2026-11-05 13:05:22 2026年11月5日 13:05</p>').signedAt).toBe(
      '2026-11-05T13:05:22+08:00',
    );
  });
});

describe('a field that asks for something is not read', () => {
  const input = (attributes: string, around: (field: string) => string = (field) => field): string =>
    `<div><label>签收时间</label>${around(`<input value="${other}" ${attributes}>`)}</div>`;
  it.each([
    ['one that can be typed into', input('')],
    ['one that opens a list', input('readonly aria-haspopup="listbox"')],
    ['one with a hint to choose', input('readonly placeholder="请选择日期"')],
    ['one in a box to choose from', input('readonly', (field) => `<div role="combobox">${field}</div>`)],
    ['one beside a search button', `<div>${input('readonly')}<button>查 询</button></div>`],
    [
      'one in a form with a button to reset it',
      `<form><div><div>${input('disabled')}</div></div><input type="reset" value="重置"></form>`,
    ],
  ])('%s', (_name, html) => {
    expect(readOrder(html).signedAt).toBeNull();
  });
});

describe('histories of an order', () => {
  const bar = (titles: readonly (readonly [string, string])[]): string =>
    `<ol>${titles.map(([title, when]) => `<li><b>${title}</b><i>${when}</i></li>`).join('')}</ol>`;
  it('a bar of steps dates what its titles name', () => {
    const order = readOrder(
      bar([
        ['提交订单', other],
        ['付款成功', '2026-01-01 01:02:00'],
        ['等待收货', ''],
        ['完成', ''],
      ]),
    );
    expect(datesOf(order)).toEqual({ orderedAt: '2026-01-01T01:01:01+08:00', paidAt: '2026-01-01T01:02:00+08:00' });
    expect(order.status).toBeNull();
  });
  it("two titles are no bar, and a bar of something else is not the order's", () => {
    expect(
      datesOf(
        readOrder(
          bar([
            ['提交订单', other],
            ['付款成功', other],
          ]),
        ),
      ),
    ).toEqual({});
    expect(
      datesOf(
        readOrder(
          bar([
            ['退货申请', other],
            ['审核通过', other],
            ['已签收', other],
            ['完成', other],
          ]),
        ),
      ),
    ).toEqual({});
  });
  const row = (when: string, text: string): string => `<li><span>${when}</span><span>${text}</span></li>`;
  it.each([
    ['您的快件已签收，签收人：本人', '2026-01-01T01:01:01+08:00'],
    ['快递员正在派送，请准备签收', null],
    ['商家已签收退货', null],
    ['客户拒绝签收', null],
  ])('a row of logistics: %s', (text, signedAt) => {
    expect(readOrder(`<ul>${row(other, text)}${row('2025-12-31 10:00:00', '已揽收')}</ul>`).signedAt).toBe(signedAt);
  });
});
