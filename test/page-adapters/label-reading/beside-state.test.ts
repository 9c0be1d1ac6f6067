// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrder } from './an-order';

const states = ['等待付款', '等待出库', '已出库', '等待确认收货', '已签收', '已完成', '已取消', '已关闭', '部分签收'];
const tags = ['已评价', '待评价', '京仓', '操作日志', '查看物流', '2026-11-05 10:00:00', '签收后自动完成'];
const state = fc.constantFrom(...states);

/** Ways to set words behind a state. */
const besides: Readonly<Record<string, (words: readonly string[]) => string>> = {
  elements: (words) => words.map((word) => `<span>${word}</span>`).join(''),
  lines: (words) => words.map((word) => `<p>${word}</p>`).join(''),
  'elements in its line': ([first, ...words]) => first + words.map((word) => `<i>${word}</i>`).join(''),
  words: (words) => words.join(' '),
  slashes: (words) => words.join(' / '),
  brackets: ([first, ...words]) => first + words.map((word) => `[${word}]`).join(''),
};
const beside = fc.constantFrom(...Object.keys(besides));
const labelled = (way: string, words: readonly string[]): string =>
  `<div><label>订单状态：</label><div>${besides[way]?.(words) ?? ''}</div></div><p>下单时间：2026-11-01 10:00:00</p>`;

describe('what stands behind the state of an order', () => {
  it('leaves it what it is, where it has no word of a state', () => {
    fc.assert(
      fc.property(state, fc.subarray(tags, { minLength: 1, maxLength: 3 }), beside, (name, words, way) => {
        expect(readOrder(labelled(way, [name, ...words])).status).toBe(name);
      }),
    );
  });

  it('is never passed over, where it is another state', () => {
    const withoutSign = state.filter((name) => !name.includes('签收'));
    fc.assert(
      fc.property(withoutSign, withoutSign, fc.constantFrom(...tags, ''), beside, (name, other, tag, way) => {
        fc.pre(name !== other);
        const words = [name, tag, other].filter((word) => word !== '');
        expect([null, 'contradictory']).toContain(readOrder(labelled(way, words)).status);
      }),
    );
  });
});
