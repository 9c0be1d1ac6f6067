// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { LessonAnchor, TaughtField } from '@/lib/domain/lesson';
import { mayBeTaught, refusalOf } from '@/lib/page-adapters/teaching/label-rules';
import { lessonStates } from '@/lib/page-adapters/teaching/lesson-states';
import { valuesUnder } from '@/lib/page-adapters/teaching/values-on-page';
import { factsOf, lessonOf, ordersOf, placesOf, pointAt, proposeAt, type ShownPage, show } from './taught-pages';

const orderId = '3500000000000017';
const at = { address: `https://shop.jd.com/jdm/trade/orders/order-details?orderId=${orderId}` };
const row = (label: string, value: string): string =>
  `<div class="row"><span class="label">${label}：</span><span class="value">${value}</span></div>`;
const known = [
  row('订单编号', orderId),
  row('订单状态', '已完成'),
  row('下单时间', '2026-11-02 09:12:33'),
  row('完成时间', '2026-11-12 00:10:00'),
].join('');
const goods =
  '<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td>晨织 短袖</td><td>100000000001</td><td>¥59.00</td><td>1</td></tr></tbody></table>';
const pageWith = (more: string): ShownPage => show(`<main><h2>订单信息</h2>${known}${more}${goods}</main>`, at);

const date = '2026-11-05 13:05:22';
/** What pointing at a text's first place on the page, or at the element that a selector finds, is answered with. */
function answer(page: ShownPage, field: TaughtField, where = `:is(span, p, td, dd, li, b, div)`): unknown {
  const [element] = [...document.querySelectorAll(where)].filter((each) => each.textContent?.includes(date)).slice(-1);
  const result = proposeAt(page, field, element ?? document.body);
  return result.ok ? result.value.anchor : result.error;
}
const problem = (code: string, params?: object, field = 'signedAt') =>
  params ? { code, place: field, params } : { code, place: field };

test('the label beside the value is learned, and what will be read is told', () => {
  const page = pageWith(row('到手时刻', date));
  const [place] = placesOf(page, 'signedAt').filter(({ text }) => text === date);
  if (!place) throw new Error('the value is not offered');
  expect(pointAt(page, 'signedAt', place)).toEqual({
    ok: true,
    value: {
      anchor: { by: 'label', label: '到手时刻' },
      value: date,
      normalised: { at: Date.parse('2026-11-05T13:05:22+08:00'), precision: 'second' },
      readsNow: { state: 'missing' },
    },
  });
});

test.each([
  ['预计到手时刻', '预计'],
  ['承诺送到时间', '承诺'],
  ['最晚到手时间', '最晚'],
  ['自动到手时刻', '自动'],
  ['退货到手时刻', '退'],
  ['商家到手时刻', '商家'],
  ['退款到手时刻', '退'],
  ['售后到手时刻', '售后'],
  ['预计签收时间', '预计签收时间'],
  ['确认收货时间', '确认收货时间'],
])('%s is never learned as the sign time', (label, word) => {
  expect(answer(pageWith(row(label, date)), 'signedAt')).toEqual(problem('misleading-label', { word }));
});

test('a date that means another fact is named as such, known to us or not', () => {
  const page = pageWith(row('包裹发出时刻', date));
  expect(answer(page, 'signedAt')).toEqual(problem('another-fact', { field: 'shippedAt' }));
  const [, completed] = placesOf(page, 'signedAt').filter(({ text }) => !text.includes('13:05'));
  expect(completed && pointAt(page, 'signedAt', completed)).toEqual({
    ok: false,
    error: problem('another-fact', { field: 'completedAt' }),
  });
});

test('a value that is read already, or that the page contradicts, is not learned', () => {
  const page = pageWith(row('签收时间', '2026-11-04 10:00:00') + row('到手时刻', date));
  expect(answer(page, 'signedAt')).toEqual(problem('contradicts'));
  expect(answer(pageWith(row('签收时间', date)), 'signedAt')).toEqual(problem('already-read'));
  const twice = pageWith(row('签收时间', date) + row('到手时刻', date));
  const second = placesOf(twice, 'signedAt').filter(({ text }) => text === date)[1];
  const result = second ? pointAt(twice, 'signedAt', second) : null;
  expect(result).toMatchObject({ ok: true, value: { anchor: { label: '到手时刻' }, readsNow: { state: 'read' } } });
});

test('a label that stands over two different values is none', () => {
  const page = pageWith(row('到手时刻', '2026-11-04 10:00:00') + row('到手时刻', date));
  expect(answer(page, 'signedAt')).toEqual(problem('no-label'));
});

test('a place of another order, another part, or of people is refused', () => {
  expect(answer(pageWith(`<h3>操作日志</h3><div>${row('到手时刻', date)}</div>`), 'signedAt')).toEqual(
    problem('other-part'),
  );
  expect(answer(pageWith(`<h3>买家留言</h3><p>到手时刻：${date}</p>`), 'signedAt')).toEqual(
    problem('written-by-people'),
  );
  expect(answer(pageWith(row('商家备注', `到手时刻 ${date}`)), 'signedAt')).toEqual(problem('written-by-people'));
  expect(answer(pageWith(`<a href="https://item.jd.com/100000000001.html">台历 ${date}</a>`), 'signedAt', 'a')).toEqual(
    problem('written-by-people'),
  );
  expect(answer(pageWith(`<div><p>换新进度</p>${row('到手时刻', date)}</div>`), 'signedAt')).toEqual(
    problem('other-part'),
  );
  const beside = `<section><h2>另一单</h2>${row('订单编号', '3500000000000025')}${row('到手时刻', date)}</section>`;
  expect(answer(pageWith(beside), 'signedAt')).toMatchObject({ code: expect.stringMatching(/other-part|no-label/) });
});

test('the date of a row of a courier history is not learned with what the row says', () => {
  const rows = ['快件已到达上海', '快件已发往上海', '正在派送'].map(
    (text, at) => `<li><b>2026-11-0${at + 4} 10:00:00</b><span>${text}</span></li>`,
  );
  const page = pageWith(`<ul>${rows.join('')}</ul>`);
  for (const place of placesOf(page, 'signedAt').filter(({ text }) => text.endsWith('10:00:00')))
    expect(pointAt(page, 'signedAt', place).ok, place.text).toBe(false);
});

test('the order has to be the one of the address, and be known', () => {
  const html = `<main>${known}${row('到手时刻', date)}</main>`;
  const other = { address: at.address.replace(orderId, '3500000000000099') };
  expect(answer(show(html, other), 'signedAt')).toEqual(problem('not-the-order'));
  const nameless = show(html.replace('订单编号', '购物凭证号'), at);
  expect(answer(nameless, 'signedAt')).toEqual(problem('order-unknown'));
  const [id] = placesOf(nameless, 'orderId');
  expect(id && pointAt(nameless, 'orderId', id)).toMatchObject({ value: { anchor: { label: '购物凭证号' } } });
  const wrong = show(html.replace('订单编号', '购物凭证号'), other);
  const [elsewhere] = placesOf(wrong, 'orderId');
  expect(elsewhere && pointAt(wrong, 'orderId', elsewhere)).toEqual({
    ok: false,
    error: problem('not-the-order', undefined, 'orderId'),
  });
});

test('a place without a value, with several, or hidden', () => {
  const page = pageWith(
    `<p>到手时刻：${date} 到站时刻：2026-11-05 08:00:10</p><p hidden>隐藏的时刻：2026-11-01 10:00:00</p>`,
  );
  expect(proposeAt(page, 'signedAt', document.querySelector('h2') as Element)).toEqual({
    ok: false,
    error: problem('no-value'),
  });
  const line = document.querySelector('p') as Element;
  expect(proposeAt(page, 'signedAt', line)).toEqual({ ok: false, error: problem('several-values') });
  expect(proposeAt(page, 'signedAt', line, 0)).toMatchObject({ value: { anchor: { label: '到手时刻' } } });
  const places = placesOf(page, 'signedAt');
  expect(places.map(({ text }) => text)).not.toContain('2026-11-01 10:00:00');
  expect(valuesUnder(places, line).map(({ index }) => index)).toEqual([0, 1]);
});

test('without a label the words around a value in its line lead there, where nobody is named by them', () => {
  const html = (when: string) => `<p>您的包裹已于 <b>${when}</b> 送到您手中</p>`;
  const page = pageWith(html(date));
  const anchor = { by: 'words', before: '您的包裹已于', after: '送到您手中' } as const;
  expect(answer(page, 'signedAt', 'b')).toEqual(anchor);
  const lesson = lessonOf('order-detail', 'signedAt', anchor);
  const later = pageWith(html('2026-11-07 08:00'));
  expect(ordersOf(later, [lesson])[0]?.signedAt).toBe('2026-11-07T08:00+08:00');
  expect(factsOf(later, [lesson])[0]?.signedAt).toMatchObject({ source: { lesson: 'l1' } });
  for (const when of ['明天', `${date} 退回，2026-11-07 10:00:00 再`])
    expect(ordersOf(pageWith(html(when)), [lesson])[0]?.signedAt, when).toBeNull();
  expect(ordersOf(pageWith(`<h3>买家留言</h3>${html(date)}`), [lesson])[0]?.signedAt).toBeNull();
  expect(answer(pageWith(`<p>包裹已由王小明于 <b>${date}</b> 签收了吗</p>`), 'signedAt', 'b')).toEqual(
    problem('no-label'),
  );
  expect(answer(pageWith(`<p>包裹预计 <b>${date}</b> 送到您手中</p>`), 'signedAt', 'b')).toMatchObject({
    code: expect.stringMatching(/no-label|misleading-label/),
  });
});

test('labels that stand over anything, or name somebody, are none', () => {
  for (const label of [
    '时间',
    '操作时间',
    '张三',
    '李四签收',
    '王小明先生',
    'jd_0a***9z',
    '2026',
    '到',
    '由李四签收',
    '快件已到达上海',
    '已完成',
    '物流信息',
  ])
    expect(refusalOf('signedAt', label), label).toEqual({ code: 'no-label' });
  for (const label of ['到手时刻', '签收完成时点', '高级会员到手时刻', '宝贝送到了', 'Delivered at'])
    expect(refusalOf('signedAt', label), label).toBeNull();
  expect(refusalOf('completedAt', '付款完结时刻')).toEqual({ code: 'another-fact', params: { field: 'paidAt' } });
  expect(refusalOf('orderId', '关联购物凭证号')).toMatchObject({ code: 'misleading-label' });
  expect(refusalOf('skuId', '客服热线')).toMatchObject({ code: 'misleading-label' });
  expect(refusalOf('status', '物流走到哪一步')).toMatchObject({ code: 'misleading-label' });
});

test('a lesson that gives a known label another meaning changes nothing', () => {
  const page = pageWith('');
  const before = ordersOf(page);
  for (const label of ['完成时间', '订单状态', '下单时间', 'SKU编码'])
    expect(ordersOf(page, [lessonOf('order-detail', 'signedAt', { by: 'label', label })])).toEqual(before);
});

test('a taught label is asked for the shape of its field, and its lesson tells how it fares', () => {
  const lesson = lessonOf('order-detail', 'signedAt', { by: 'label', label: '到手时刻' });
  const stateOn = (more: string) => {
    const { adapter, address } = pageWith(more);
    return lessonStates(document, adapter, address, [lesson])[0]?.state;
  };
  expect(stateOn(row('到手时刻', date))).toBe('read');
  expect(stateOn(row('到手时刻', '以物流信息为准'))).toBe('misshapen');
  expect(stateOn(row('到手时刻', '暂无'))).toBe('absent');
  expect(stateOn('')).toBe('absent');
  expect(stateOn(row('到手时刻', date) + row('签收时间', '2026-11-04 10:00:00'))).toBe('contradictory');
  expect(ordersOf(pageWith(row('到手时刻', '已完成')), [lesson])[0]?.signedAt).toBeNull();
  const { adapter, address } = pageWith(row('到手时刻', date));
  expect(lessonStates(document, adapter, address, [{ ...lesson, pageKind: 'order-list' }])).toEqual([]);
});

test.each([
  ['预计签收时间', 'signedAt'],
  ['商家收货时间', 'signedAt'],
  ['退货签收时间', 'signedAt'],
  ['退款时间', 'paidAt'],
] as const)(
  'a lesson from a file makes nothing of %s, which the vocabulary knows to be something else',
  (label, field) => {
    const page = pageWith(row(label, date));
    const before = ordersOf(page);
    expect(ordersOf(page, [lessonOf('order-detail', field, { by: 'label', label })])).toEqual(before);
  },
);

test('a lesson may give the creation time, of which the vocabulary makes nothing, the meaning of ordering', () => {
  const page = show(`<main><h2>订单信息</h2>${known.replace('下单时间', '创建时间')}${goods}</main>`, at);
  const [order] = factsOf(page, [lessonOf('order-detail', 'orderedAt', { by: 'label', label: '创建时间' })]);
  expect(order?.orderedAt).toMatchObject({ state: 'read', source: { lesson: 'l1' } });
});

const mislead: readonly (readonly [TaughtField, LessonAnchor])[] = [
  ['signedAt', { by: 'label', label: '预计到手时刻' }],
  ['signedAt', { by: 'label', label: '期望到手时刻' }],
  ['signedAt', { by: 'label', label: '时间' }],
  ['signedAt', { by: 'label', label: '付款时间' }],
  ['signedAt', { by: 'label', label: '<img src=x>' }],
  ['signedAt', { by: 'label', label: '张晓雨' }],
  ['signedAt', { by: 'words', before: '', after: '' }],
  ['signedAt', { by: 'words', before: '预计于', after: '前送达' }],
  ['signedAt', { by: 'words', before: '包裹将于', after: '送到您手中' }],
  ['signedAt', { by: 'words', before: '已由李四于', after: '签收' }],
  ['signedAt', { by: 'words', before: '包裹已于', after: '' }],
  ['orderId', { by: 'words', before: '运单', after: '' }],
];
test.each(mislead)('a file cannot teach %s by %o', (field, anchor) => {
  expect(mayBeTaught({ field, anchor })).toBe(false);
});

test.each([
  ['signedAt', { by: 'label', label: '到手时刻' }],
  ['signedAt', { by: 'words', before: '包裹已于', after: '送到您手中' }],
  ['orderedAt', { by: 'label', label: '创建时间' }],
  ['orderId', { by: 'label', label: '交易凭号' }],
] as const)('a file may teach %s by %o', (field, anchor) => {
  expect(mayBeTaught({ field, anchor })).toBe(true);
});
