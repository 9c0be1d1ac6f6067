import fc from 'fast-check';
import { type Distractor, distractors, eitherWriting } from './corpus/composed';
import {
  backOffice,
  type CorpusLine,
  type CorpusOrder,
  type DateStyle,
  dateStyles,
  detailUrl,
  line,
  openOrder,
  order,
  type Pair,
  type PairOptions,
  pairsOf,
  truthOf,
  yuan,
} from './corpus/kit';
import type { BuiltPage } from './page';

/**
 * A grammar of order pages: a page is sections in any order, a section a heading and a block, a block a way to set labels
 * beside values, label and value each in wrappers of their own. What is drawn stays a page that a person reads at a glance.
 */
type Html = string;
const oneOf = fc.constantFrom;

/** Elements around something: none, or up to three. */
const wrapper: fc.Arbitrary<(inner: Html) => Html> = fc
  .array(oneOf('div', 'span', 'section'), { maxLength: 3 })
  .map((tags) => (inner) => tags.reduce((html, tag) => `<${tag}>${html}</${tag}>`, inner));
const inlineWrapper: fc.Arbitrary<(inner: Html) => Html> = fc
  .array(oneOf('span', 'em', 'b', 'font'), { maxLength: 2 })
  .map((tags) => (inner) => tags.reduce((html, tag) => `<${tag}>${html}</${tag}>`, inner));
const trailing = oneOf('', '', '', '<i class="icon"></i>', '<!---->', '<svg width="8" height="8"></svg>');
const colon = oneOf('：', ':', ' ：', '');
const shownColon = oneOf('：', ':', '： ');

/** One label beside one value, in a box of its own. */
type PairHtml = (label: string, value: string) => Html;
const siblings: fc.Arbitrary<PairHtml> = fc
  .record({
    box: oneOf('div', 'li', 'section', 'p'),
    tags: oneOf(['span', 'span'], ['label', 'span'], ['div', 'div'], ['em', 'strong'], ['label', 'div'], ['dt', 'dd']),
    colon,
    aroundLabel: wrapper,
    aroundValue: wrapper,
    trailing,
  })
  .map(({ box, tags: [l, v], colon: mark, aroundLabel, aroundValue, trailing: after }) => (label, value) => {
    const tag = box === 'p' || l === 'dt' ? 'div' : box;
    return `<${tag}><${l}>${aroundLabel(label + mark)}</${l}><${v}>${aroundValue(value)}${after}</${v}></${tag}>`;
  });
const inText: fc.Arbitrary<PairHtml> = fc
  .record({ tag: oneOf('div', 'p', 'li', 'span', 'td'), colon: shownColon, bold: fc.boolean(), around: inlineWrapper })
  .map(({ tag, colon: mark, bold, around }) => (label, value) => {
    const inner = bold ? `<b>${label}${mark}</b>${value}` : around(`${label}${mark}${value}`);
    return tag === 'td'
      ? `<table><tbody><tr><td>${inner}</td></tr></tbody></table>`
      : `<${tag === 'span' ? 'div' : tag}>${inner}</${tag === 'span' ? 'div' : tag}>`;
  });
const valueInTag: fc.Arbitrary<PairHtml> = fc
  .record({ tag: oneOf('div', 'p', 'li'), value: oneOf('span', 'b', 'em', 'a'), colon: shownColon })
  .map(
    ({ tag, value: v, colon: mark }) =>
      (label, value) =>
        `<${tag}>${label}${mark}<${v}>${value}</${v}></${tag}>`,
  );

const rowsOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
const each = <T>(items: readonly T[], html: (item: T, index: number) => Html): Html => items.map(html).join('');

/** All labels and values of a section. */
type Block = (pairs: readonly Pair[]) => Html;
const boxed: fc.Arbitrary<Block> = fc
  .record({ pair: fc.oneof(siblings, inText, valueInTag), perRow: fc.integer({ min: 1, max: 3 }), around: wrapper })
  .map(
    ({ pair, perRow, around }) =>
      (pairs) =>
        around(
          perRow === 1
            ? `<div>${each(pairs, ([l, v]) => pair(l, v))}</div>`
            : `<div>${each(rowsOf(pairs, perRow), (row) => `<div>${each(row, ([l, v]) => `<div>${pair(l, v)}</div>`)}</div>`)}</div>`,
        ),
  );
const pairTable: fc.Arbitrary<Block> = fc
  .record({
    perRow: fc.integer({ min: 1, max: 4 }),
    label: oneOf('th', 'td'),
    colon,
    aroundLabel: wrapper,
    aroundValue: wrapper,
    bodies: fc.boolean(),
  })
  .map(({ perRow, label: tag, colon: mark, aroundLabel, aroundValue, bodies }) => (pairs) => {
    const rows = rowsOf(pairs, perRow).map((row) => {
      const rest = row.length < perRow ? ` colspan="${2 * (perRow - row.length) + 1}"` : '';
      return `<tr>${each(row, ([l, v], i) => `<${tag}>${aroundLabel(l + mark)}</${tag}><td${i === row.length - 1 ? rest : ''}>${aroundValue(v)}</td>`)}</tr>`;
    });
    return `<table>${bodies ? rows.map((row) => `<tbody>${row}</tbody>`).join('') : `<tbody>${rows.join('')}</tbody>`}</table>`;
  });
const headOverValues: fc.Arbitrary<Block> = fc
  .record({ perRow: fc.integer({ min: 3, max: 5 }), aroundLabel: wrapper, aroundValue: wrapper })
  .map(({ perRow, aroundLabel, aroundValue }) => (pairs) => {
    const row = (tag: string, cells: readonly Html[]) => `<tr>${each(cells, (c) => `<${tag}>${c}</${tag}>`)}</tr>`;
    return `<table><tbody>${each(
      rowsOf(pairs, perRow),
      (part) =>
        row(
          'th',
          part.map(([l]) => aroundLabel(l)),
        ) +
        row(
          'td',
          part.map(([, v]) => aroundValue(v)),
        ),
    )}</tbody></table>`;
  });
const definitionList: fc.Arbitrary<Block> = fc.record({ grouped: fc.boolean(), colon, aroundValue: wrapper }).map(
  ({ grouped, colon: mark, aroundValue }) =>
    (pairs) =>
      `<dl>${each(pairs, ([l, v]) => {
        const pair = `<dt>${l}${mark}</dt><dd>${aroundValue(v)}</dd>`;
        return grouped ? `<div>${pair}</div>` : pair;
      })}</dl>`,
);
const alternating: fc.Arbitrary<Block> = fc
  .record({ tag: oneOf('div', 'span', 'p'), colon, aroundLabel: inlineWrapper, aroundValue: inlineWrapper })
  .map(
    ({ tag, colon: mark, aroundLabel, aroundValue }) =>
      (pairs) =>
        `<div>${each(pairs, ([l, v]) => `<${tag}>${aroundLabel(l + mark)}</${tag}><${tag}>${aroundValue(v)}</${tag}>`)}</div>`,
  );
const block = fc.oneof(boxed, boxed, pairTable, headOverValues, definitionList, alternating);

/** A table or cards of goods, its columns in any order among columns that mean something else. */
type GoodsBlock = (lines: readonly CorpusLine[]) => Html;
const columns: Readonly<Record<string, (l: CorpusLine) => Html>> = {
  name: (l) => (l.gift ? `<em>赠品</em>${l.name}` : l.name),
  sku: (l) => l.sku,
  price: (l) => `¥${yuan(l.jdPriceFen)}`,
  quantity: (l) => String(l.quantity),
  paid: (l) => `¥${yuan(l.paidFen * l.quantity)}`,
  saved: () => '¥5.00',
  weight: () => '0.45kg',
  action: () => '<a>申请售后</a>',
};
const titles = fc.record({
  name: oneOf('商品名称', '商品信息', '商品'),
  sku: oneOf('SKU编码', 'SKU ID', '商品编号'),
  price: oneOf('京东价', '京东价（元）'),
  quantity: oneOf('数量', '购买数量'),
  paid: fc.constant('实付金额'),
  saved: fc.constant('优惠金额'),
  weight: fc.constant('重量'),
  action: fc.constant('操作'),
});
const goodsTable: fc.Arbitrary<GoodsBlock> = fc
  .record({
    extra: fc.subarray(['paid', 'saved', 'weight', 'action']),
    shuffle: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    titles,
    form: oneOf('whole', 'whole', 'split', 'roles'),
    aroundCell: wrapper,
  })
  .map(({ extra, shuffle, titles: named, form, aroundCell }) => (lines) => {
    const keys = ['name', 'sku', 'price', 'quantity', ...extra]
      .map((key, i) => [key, shuffle[i] ?? 0] as const)
      .sort((a, b) => a[1] - b[1])
      .map(([key]) => key);
    const head = keys.map((key) => named[key as keyof typeof named]);
    const rows = lines.map((l) => keys.map((key) => aroundCell(columns[key]?.(l) ?? '')));
    if (form === 'roles') {
      const roles = (role: string, cells: readonly Html[]) =>
        `<div role="row">${each(cells, (c) => `<div role="${role}">${c}</div>`)}</div>`;
      return `<div role="table">${roles('columnheader', head)}${each(rows, (cells) => roles('cell', cells))}</div>`;
    }
    const thead = `<thead><tr>${each(head, (c) => `<th>${c}</th>`)}</tr></thead>`;
    const tbody = `<tbody>${each(rows, (cells) => `<tr>${each(cells, (c) => `<td>${c}</td>`)}</tr>`)}</tbody>`;
    return form === 'whole'
      ? `<table>${thead}${tbody}</table>`
      : `<div><div><table>${thead}</table></div><div><table>${tbody}</table></div></div>`;
  });
const goodsCards: fc.Arbitrary<GoodsBlock> = fc
  .record({ pair: fc.oneof(siblings, inText, valueInTag), around: wrapper })
  .map(
    ({ pair, around }) =>
      (lines) =>
        `<div>${each(lines, (l) => `<div>${around(`<div><a href="https://item.jd.com/${l.sku}.html">${l.name}</a>${l.gift ? '<em>赠品</em>' : ''}</div>`)}${pair('SKU编码', l.sku)}${pair('京东价', `¥${yuan(l.jdPriceFen)}`)}${pair('数量', String(l.quantity))}</div>`)}</div>`,
  );
const goods = fc.oneof(goodsTable, goodsTable, goodsCards);

const heading = fc
  .record({
    tag: oneOf('h2', 'h3', 'div', 'legend'),
    text: oneOf('订单信息', '基本信息', '订单详情'),
    around: inlineWrapper,
  })
  .map(
    ({ tag, text, around }) =>
      `<${tag === 'legend' ? 'h4' : tag} class="title">${around(text)}</${tag === 'legend' ? 'h4' : tag}>`,
  );
const labels: fc.Arbitrary<NonNullable<PairOptions['labels']>> = fc.record({
  orderId: oneOf('订单编号', '订单号'),
  status: fc.constant('订单状态'),
  orderedAt: fc.constant('下单时间'),
  paidAt: oneOf('付款时间', '付款确认时间'),
  shippedAt: oneOf('出库时间', '发货时间'),
  signedAt: oneOf('签收时间', '妥投时间'),
  completedAt: oneOf('完成时间', '订单完成时间'),
});
const style: fc.Arbitrary<DateStyle> = oneOf(
  dateStyles.full,
  dateStyles.full,
  dateStyles.minute,
  dateStyles.slash,
  dateStyles.chinese,
  dateStyles.chineseSeconds,
);
const company: fc.Arbitrary<readonly Distractor[]> = fc.subarray([...distractors], { maxLength: 5 });

interface Drawn {
  readonly order: CorpusOrder;
  readonly by: DateStyle;
}
const drawnOrder = (now: number): fc.Arbitrary<Drawn> =>
  fc
    .record({
      n: fc.integer({ min: 20_000, max: 90_000 }),
      days: fc.integer({ min: 2, max: 60 }),
      state: oneOf('signed', 'signed', 'unsigned', '等待出库', '已出库', '已取消', '锁定'),
      lines: oneOf(
        [line('100055000101')],
        [line('100055000301', { quantity: 2 }), line('100055000401')],
        [line('10088005001'), line('100055000801', { gift: true })],
        [line('100055000601'), line('100055000102', { quantity: 3 }), line('10088002001')],
      ),
      by: style,
    })
    .map(({ n, days, state, lines, by }) => ({
      by,
      order:
        state === 'signed'
          ? order(now, n, { lines, signedDaysAgo: days })
          : state === 'unsigned'
            ? order(now, n, { lines, signedDaysAgo: days, signedAt: null })
            : openOrder(now, n, state, { lines, shippedAt: null }),
    }));

/** Order pages drawn from the grammar, each with its truth. Dates are counted from `now`. */
export const grammarPage = (now: number): fc.Arbitrary<BuiltPage> =>
  fc
    .record({
      drawn: drawnOrder(now),
      labels,
      heading,
      block,
      goods,
      goodsTitle: oneOf('商品信息', '商品清单'),
      company,
      goodsFirst: fc.boolean(),
      pairsAfter: fc.boolean(),
      around: wrapper,
    })
    .map(({ drawn: { order: o, by }, ...page }) => {
      const around = page.company.map((one) => one(now, o));
      const extra = around.flatMap(({ pairs = [] }) => pairs);
      const own = pairsOf(o, { by, labels: page.labels });
      const info = `${page.heading}${page.block(page.pairsAfter ? [...own, ...extra] : [...own.slice(0, 2), ...extra, ...own.slice(2)])}`;
      const shown = [`<div>${info}</div>`, `<div><h3>${page.goodsTitle}</h3>${page.goods(o.lines)}</div>`];
      const sections = page.goodsFirst ? [...shown].reverse() : shown;
      const body = `${each(around, ({ before = '' }) => before)}${sections.join('')}${each(around, ({ after = '' }) => after)}`;
      return {
        url: detailUrl(o.id),
        body: backOffice(page.around(body)),
        truth: truthOf(o, {
          by,
          dates: eitherWriting(o, by),
          lineOf: (l) => ({ gift: l.gift, quantity: l.quantity, jdPriceFen: l.jdPriceFen }),
        }),
      };
    });
