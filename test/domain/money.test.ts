import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan, parseYuan } from '@/lib/domain/money';

describe('money', () => {
  it.each([
    ['¥1,299.00', 129_900],
    ['￥59', 5_900],
    ['59.0 元', 5_900],
    [' ¥ 0.1 ', 10],
    ['1，299.5元', 129_950],
    ['0.29', 29],
    ['1.15', 115],
    ['16777217.01', 1_677_721_701],
  ])('reads %s', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it.each([
    '',
    '¥',
    '-5',
    '1,29',
    '12,99.00',
    '1.234',
    '.5',
    '5.',
    '5 USD',
    '¥5¥',
    '1e3',
    '99999999999999999.99',
    '￥5-￥9',
  ])('does not guess at %j', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  it('reads back every amount that it writes', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (fen) => {
        expect(parseYuan(`¥${formatYuan(fen)}`)).toBe(fen);
        expect(formatYuan(fen)).toMatch(/^\d{1,3}(,\d{3})*\.\d\d$/);
        expect(
          formatYuan(fen)
            .replace(/[,.]/g, '')
            .replace(/^0+(?=\d)/, ''),
        ).toBe(String(fen));
      }),
    );
    expect(formatYuan(-5)).toBe('-0.05');
  });
});
