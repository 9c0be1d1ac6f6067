import type { SellerPage } from '../page';
import { type DetailCase, detailPage, info, orderWithoutSign, rows, writtenAgo } from './detail-case';
import { plainGoods } from './goods-layouts';
import { dateStyles, line, order, pairsOf } from './kit';

const hiddenWays: readonly (readonly [string, string, (html: string) => string])[] = [
  ['display-none', 'display:none', (h) => `<div style="display:none">${h}</div>`],
  ['visibility', 'visibility:hidden', (h) => `<div style="visibility:hidden;height:0">${h}</div>`],
  ['hidden-attribute', 'the hidden attribute', (h) => `<div hidden>${h}</div>`],
  ['css-class', 'a class of a style sheet', (h) => `<style>.gone{display:none}</style><div class="gone">${h}</div>`],
  [
    'css-important',
    'a sheet against an inline style',
    (h) => `<style>.gone2{display:none!important}</style><div class="gone2" style="display:block">${h}</div>`,
  ],
  ['closed-details', 'a closed details element', (h) => `<details><summary>更多</summary>${h}</details>`],
  ['zero-opacity', 'opacity:0', (h) => `<div style="opacity:0;position:absolute;pointer-events:none">${h}</div>`],
  ['off-screen', 'moved far off the screen', (h) => `<div style="position:absolute;left:-9999px;top:0">${h}</div>`],
  [
    'clipped',
    'clipped to nothing',
    (h) => `<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">${h}</div>`,
  ],
  ['collapsed', 'height 0 and overflow hidden', (h) => `<div style="height:0;overflow:hidden">${h}</div>`],
  ['content-visibility', 'content-visibility:hidden', (h) => `<div style="content-visibility:hidden">${h}</div>`],
  ['dialog', 'a dialog that is not open', (h) => `<dialog>${h}</dialog>`],
];
const hidden: DetailCase[] = hiddenWays
  .flatMap(([name, trap, hide], index): DetailCase[] => [
    {
      name: `hidden-${name}`,
      trap: `another sign time hidden by ${trap}`,
      make: (now) => {
        const o = order(now, 780 + index);
        return {
          order: o,
          body: `${hide(
            rows([
              ['订单编号', o.id],
              ['签收时间', writtenAgo(now, 20)],
              ['订单状态', '已取消'],
            ]),
          )}${info(pairsOf(o))}${plainGoods(o.lines)}`,
        };
      },
    },
    {
      name: `hidden-only-${name}`,
      trap: `the only sign time is hidden by ${trap}`,
      make: (now) => {
        const o = orderWithoutSign(now, 800 + index);
        return {
          order: o,
          body: `${info(pairsOf(o))}${hide(rows([['签收时间', writtenAgo(now, 2)]]))}${plainGoods(o.lines)}`,
        };
      },
    },
  ])
  .concat([
    {
      name: 'hidden-value-pair',
      trap: 'label in sight, an old value hidden beside the new one',
      make: (now) => {
        const o = order(now, 815);
        const pairs = pairsOf(o, {
          values: {
            signedAt: `<span style="display:none">${writtenAgo(now, 20)}</span><span>${dateStyles.full.write(o.signedAt ?? 0)}</span>`,
          },
        });
        return { order: o, body: `${info(pairs)}${plainGoods(o.lines)}` };
      },
    },
    {
      name: 'hidden-goods',
      trap: 'a hidden goods table of another order',
      make: (now) => {
        const o = order(now, 816);
        return {
          order: o,
          body: `${info(pairsOf(o))}<div style="display:none">${plainGoods([line('100055000601')])}</div>${plainGoods(o.lines)}`,
        };
      },
    },
    {
      name: 'hidden-tab-pane',
      trap: 'content of another tab kept in the document, display:none by attribute style',
      make: (now) => {
        const o = order(now, 817);
        const other = order(now, 818, { signedDaysAgo: 50, skus: ['100055000701'] });
        return {
          order: o,
          body: `<div class="tab-pane" aria-hidden="true" style="display: none;">${info(pairsOf(other))}${plainGoods(other.lines)}</div><div class="tab-pane">${info(pairsOf(o))}${plainGoods(o.lines)}</div>`,
        };
      },
    },
  ]);

export const detailHiddenPages: readonly SellerPage[] = [...hidden].map(detailPage('fact'));
