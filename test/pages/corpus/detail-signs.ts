import type { SellerPage } from '../page';
import { type DetailCase, detailPage, rows } from './detail-case';
import { plainGoods } from './goods-layouts';
import { dateStyles, daysAgo, order, pairsOf } from './kit';

type Unread = readonly [name: string, trap: string, html: (at: string) => string];
/** Ways to say when the goods were signed for that a reader may not understand. */
const unreadSigns: readonly Unread[] = [
  ['no-year', 'a date without its year', (at) => rows([['签收时间', at.slice(5)]])],
  ['two-digit-year', 'a year of two digits', (at) => rows([['签收时间', at.slice(2)]])],
  ['compact', 'a date without anything between its parts', (at) => rows([['签收时间', at.replace(/[-:]/g, '')]])],
  ['loading', 'the value says that it loads', () => rows([['签收时间', '加载中...']])],
  ['tag-behind', 'a tag behind the value', (at) => rows([['签收时间', `${at} <em>准时达</em>`]])],
  ['label-hint', 'a hint in the label', (at) => rows([['签收时间（以物流为准）', at]])],
  ['label-of-courier', 'a courier in the label', (at) => rows([['京东物流签收时间', at]])],
  ['label-behind-courier', 'courier and number before the label', (at) => `<p>京东快递 JDVA2051 签收时间：${at}</p>`],
  ['state-before-label', 'the state runs into the label', (at) => `<p><b>已完成</b>签收时间：${at}</p>`],
  ['signed-on', '签收于 and the date', (at) => `<p>签收于 ${at}</p>`],
  [
    'history-no-year',
    'a row of the history without its year',
    (at) => `<ul><li><i>${at.slice(5)}</i><p>已签收</p></li></ul>`,
  ],
  [
    'delivered-history',
    'the courier delivered, and nobody is said to have signed',
    (at) => `<ul><li><i>${at}</i><p>您的订单已送达，感谢您选择京东</p></li></ul>`,
  ],
  [
    'delivered-step',
    'a step that tells of delivery',
    (at) => `<div><div>已送达</div><div>${at}</div></div><div><div>交易成功</div><div>-</div></div>`,
  ],
  ['delivered-at', 'a time of delivery, which may be the one that was promised', (at) => rows([['送达时间', at]])],
  ['courier-completed', 'the courier completed', (at) => rows([['配送完成时间', at]])],
  [
    'delivery-slot',
    'two hours between which it was to be delivered',
    (at) => rows([['送达时间', `${at.slice(0, 16)}-23:50`]]),
  ],
];
const unread = unreadSigns.map(
  ([name, trap, html], index): DetailCase => ({
    name: `unread-sign-${name}`,
    trap: `${trap}: somebody who looks knows the day, so the completion may not stand in for it`,
    make: (now) => {
      const o = order(now, 660 + index, { signedDaysAgo: 9, completedAt: daysAgo(now, 5) });
      const at = dateStyles.full.write(o.signedAt ?? 0);
      const pairs = pairsOf(o).filter(([label]) => label !== '签收时间');
      return { order: o, body: `${rows(pairs)}${html(at)}`, truth: { dates: { signedAt: 'contradictory' } } };
    },
  }),
);
const understoodSigns: readonly (readonly [name: string, html: (at: string) => string])[] = [
  ['behind-state', (at) => `<p>已完成 签收时间：${at}</p>`],
  ['state-inline', (at) => `<p><b>已完成</b><span>签收时间：${at}</span></p>`],
  ['sentence-joined', (at) => `<p>订单已于${at}签收</p>`],
  ['sentence-place', (at) => `<p>您的订单已在${at}由【家门口】签收，如有疑问请联系快递员</p>`],
  ['card-of-consignee', (at) => `<div><h3>收货人信息</h3>${rows([['签收时间', at]])}</div>`],
  [
    'delivered-really-at',
    (at) =>
      rows([
        ['期望送达时间', '2026-01-09 09:00-15:00'],
        ['实际送达时间', at],
      ]),
  ],
];
const understood = understoodSigns.map(
  ([name, html], index): DetailCase => ({
    name: `said-sign-${name}`,
    trap: 'the sign time in running words',
    make: (now) => {
      const o = order(now, 675 + index, { signedDaysAgo: 9, completedAt: daysAgo(now, 5) });
      const pairs = pairsOf(o).filter(([label]) => label !== '签收时间');
      return { order: o, body: `${rows(pairs)}${html(dateStyles.full.write(o.signedAt ?? 0))}` };
    },
  }),
);
/** Words about signing that are none of a day on which it was: the completion stands in. */
const noSigns: readonly (readonly [string, string])[] = [
  ['预计签收时间', '11-20 13:05'],
  ['自动确认收货时间', '2026-01-09 10:00:00'],
  ['物流状态', '已签收'],
  ['退货包裹签收时间', '2026-01-09 10:00:00'],
];
const unsaid = noSigns.map(
  ([label, value], index): DetailCase => ({
    name: `no-sign-${index}`,
    trap: `${label} ${value} is no sign time`,
    make: (now) => {
      const o = order(now, 655 + index, { signedAt: null, completedAt: daysAgo(now, 5) });
      return { order: o, body: rows([...pairsOf(o), [label, value]]), truth: { dates: { signedAt: 'absent' } } };
    },
  }),
);

/** Pages that say when the goods were signed for in words of their own, and pages that only seem to. */
export const signPages: readonly SellerPage[] = [...unread, ...understood, ...unsaid].map((c) =>
  detailPage('dates')({
    ...c,
    make: (now) => {
      const made = c.make(now);
      return { ...made, body: `<h2><span>订单信息</span></h2>${made.body}${plainGoods(made.order.lines)}` };
    },
  }),
);
