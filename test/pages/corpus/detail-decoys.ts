import type { SellerPage } from '../page';
import { type DetailCase, detailPage, info, orderWithoutSign, rows, writtenAgo } from './detail-case';
import { plainGoods } from './goods-layouts';
import { pairsOf } from './kit';

/** Unknown labels of what people wrote or the system said: what stands behind them is their value, whatever it looks like. */
const said = (text: string): readonly (readonly [string, string])[] => [
  ['two-spans', rows([['便签', text]])],
  ['paragraphs', `<div><p>跟进记录：</p><p>${text}</p></div>`],
  ['cells', `<table><tbody><tr><th>客户诉求</th><td>${text}</td></tr></tbody></table>`],
  ['definition', `<dl><dt>回访记录</dt><dd>${text}</dd></dl>`],
  [
    'among-pairs',
    `<div><span>配送方式：</span><span>京东快递</span><span>便签：</span><span>${text}</span><span>运费：</span><span>¥0.00</span></div>`,
  ],
];

/** Parcels that are none of the order's, under titles that are no headings by their markup. */
const parcelTitles = ['退货包裹', '补发包裹', '返修物流', '上门取件物流', '寄回物流', '换新包裹', '换货进度'];
const card = (title: string, content: string): string => `<div class="card"><div>${title}</div>${content}</div>`;
const steps = (date: string): string =>
  `<div class="steps">${['提交订单', '商品出库', '已签收', '完成'].map((title) => `<div><div>${title}</div><div>${date}</div></div>`).join('')}</div>`;
const history = (date: string, before: string): string =>
  `<ul><li><span>${date}</span><p>您的快件已签收，签收人：本人</p></li><li><span>${before}</span><p>快递员正在派送</p></li></ul>`;

/** Writings that stand in the document and cannot be seen. */
const unseen: readonly (readonly [string, string])[] = [
  ['transparent', 'color:transparent'],
  ['next-to-transparent', 'opacity:0.001'],
  ['clipped-to-no-circle', 'clip-path:circle(0)'],
  ['clipped-to-a-point', 'clip-path:polygon(0 0,0 0,0 0)'],
  ['clipped-from-below', 'clip-path:inset(0 0 100% 0)'],
  ['filtered-away', 'filter:opacity(0)'],
  ['masked-away', '-webkit-mask:linear-gradient(transparent,transparent)'],
];

/** [name, what stands in for the sign time, the html]; the page itself has none. */
type Decoy = readonly [name: string, trap: string, html: (date: string, before: string) => string];
const decoys: readonly Decoy[] = [
  ...said('').map(
    ([name], index): Decoy => [
      `said-${name}`,
      'a value with label and date in it, behind a label that nobody knows',
      (date) => said(`签收时间：${date}`)[index]?.[1] ?? '',
    ],
  ),
  ...parcelTitles.flatMap((title, index): Decoy[] => [
    [
      `parcel-history-${index}`,
      `the history of a parcel under ${title}`,
      (d, before) => card(title, history(d, before)),
    ],
    [`parcel-steps-${index}`, `a bar of steps under ${title}`, (date) => card(title, steps(date))],
    [`parcel-rows-${index}`, `labels and values under ${title}`, (date) => card(title, rows([['签收时间', date]]))],
  ]),
  ...unseen.map(
    ([name, style]): Decoy => [
      name,
      `a sign time in a box with ${style}`,
      (date) => `<div style="${style}">${rows([['签收时间', date]])}</div>`,
    ],
  ),
  [
    'marked-by-hand',
    'somebody marked the parcel as signed for',
    (date) => `<div class="log"><div>${date}</div><div>客服 标记为已签收</div></div>`,
  ],
];

export const detailDecoyPages: readonly SellerPage[] = decoys
  .map(
    ([name, trap, html], index): DetailCase => ({
      name: `decoy-${name}`,
      trap: `no sign time but ${trap}`,
      make: (now) => {
        const o = orderWithoutSign(now, 8700 + index);
        return {
          order: o,
          body: `${info(pairsOf(o))}${plainGoods(o.lines)}${html(writtenAgo(now, 1), writtenAgo(now, 2))}`,
        };
      },
    }),
  )
  .map(detailPage('fact'));
