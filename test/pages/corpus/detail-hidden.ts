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

/** Boxes that cut off what stands in them, and content that stands where nobody gets to see it. */
const cutOffWays: typeof hiddenWays = [
  [
    'right-of-box',
    'its place far to the right in a box that cuts it off',
    (h) =>
      `<div style="position:relative;overflow:hidden;width:600px;height:90px"><div style="position:absolute;left:4000px;width:300px">${h}</div></div>`,
  ],
  [
    'below-box',
    'its place far below in a box that cuts it off',
    (h) =>
      `<div style="position:relative;overflow:hidden;height:90px"><div style="position:absolute;top:4000px">${h}</div></div>`,
  ],
  [
    'next-slide',
    'being the next slide of a carousel',
    (h) =>
      `<div style="position:relative;overflow-x:hidden;height:90px"><div style="position:absolute;width:100%"><p>第一页</p></div><div style="position:absolute;width:100%;transform:translateX(100%)">${h}</div></div>`,
  ],
  [
    'parked-drawer',
    'a drawer that is parked beside its box',
    (h) =>
      `<div style="overflow:clip;position:relative;height:90px"><main>商品信息</main><aside style="position:absolute;top:0;right:-420px;width:400px"><div><div>${h}</div></div></aside></div>`,
  ],
  [
    'before-scroll-box',
    'its place before the beginning of a box that scrolls',
    (h) =>
      `<div style="position:relative;overflow:auto;height:90px;margin-left:500px"><div style="transform:translateX(-490px);width:400px">${h}</div><p>${'商品 '.repeat(99)}</p></div>`,
  ],
  ['above-page', 'its place above the page', (h) => `<div style="position:absolute;top:-4000px">${h}</div>`],
  ['beside-window', 'its fixed place beside the window', (h) => `<div style="position:fixed;left:150vw">${h}</div>`],
];

const hiddenBy = ([name, trap, hide]: (typeof hiddenWays)[number], index: number): DetailCase => ({
  name: `cut-off-${name}`,
  trap: `the only sign time is hidden by ${trap}`,
  make: (now) => {
    const o = orderWithoutSign(now, 8600 + index);
    return {
      order: o,
      body: `${info(pairsOf(o))}${hide(rows([['签收时间', writtenAgo(now, 2)]]))}${plainGoods(o.lines)}`,
    };
  },
});

/** The whole order stands in boxes that cut off or scroll, and everything in them can be seen or scrolled to. */
const reachableWays: typeof hiddenWays = [
  [
    'scroll-box',
    'far below in a box that scrolls',
    (h) =>
      `<div style="position:relative;overflow:auto;height:90px"><div style="position:absolute;top:1500px;left:2000px;width:700px">${h}</div></div>`,
  ],
  [
    'scroll-box-in-box',
    'far below in a box that scrolls, in one that cuts off',
    (h) =>
      `<div style="overflow:hidden;height:90px;position:relative"><div style="overflow:scroll;height:100%"><div style="height:900px">公告</div><div style="position:relative;top:300px">${h}</div></div></div>`,
  ],
  [
    'scripted-scroll-box',
    'below the edge of a box that only a script scrolls',
    (h) =>
      `<div style="overflow:hidden;height:90px;position:relative"><div><div style="height:900px">公告</div><div style="position:relative">${h}</div></div></div>`,
  ],
  [
    'beside-static-box',
    'outside of a box that does not hold it',
    (h) =>
      `<div style="position:relative;min-height:700px"><div style="overflow:hidden;width:90px;height:40px"><div style="position:absolute;left:400px;top:10px;width:800px">${h}</div></div></div>`,
  ],
  [
    'rows-drawn-ahead',
    'a row that a list draws ahead of being scrolled to',
    (h) =>
      `<div style="position:relative;overflow:hidden;height:400px"><div style="position:absolute;top:430px;width:800px">${h}</div></div>`,
  ],
];
/** A drawer that is closed and keeps its last order in the document: its goods have the heads of those in view. */
const closedDrawer: DetailCase = {
  name: 'hidden-drawer-with-goods',
  trap: 'a closed drawer with the goods of another order under the same heads',
  make: (now) => {
    const o = order(now, 8640);
    const other = order(now, 8641, { lines: [line('100055000801')] });
    return {
      order: o,
      body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div style="visibility:hidden">${info(pairsOf(other))}${plainGoods(other.lines)}</div>`,
    };
  },
};

const reachable = reachableWays.map(
  ([name, trap, show], index): DetailCase => ({
    name: `reachable-${name}`,
    trap: `the order stands ${trap}`,
    make: (now) => {
      const o = order(now, 8620 + index);
      return { order: o, body: show(`${info(pairsOf(o))}${plainGoods(o.lines)}`) };
    },
  }),
);

export const detailHiddenPages: readonly SellerPage[] = [
  ...hidden,
  ...cutOffWays.map(hiddenBy),
  closedDrawer,
  ...reachable,
].map(detailPage('fact'));
