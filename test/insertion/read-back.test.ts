import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameText, timesIn } from '@/lib/insertion/read-back';

const word = fc.stringMatching(/^[甲乙丙]{1,3}$/);

test('a text stands in another as often as it was put there, whatever stands between', () => {
  fc.assert(
    fc.property(word, fc.nat(4), fc.constantFrom('丁', ' 丁 ', '\n丁\n\n'), (text, times, between) => {
      expect(timesIn(text, Array.from({ length: times }, () => text).join(between))).toBe(times);
    }),
  );
});

test.each([
  ['不同的空行', '您好\n请稍等', '您好\n\n\n请稍等', 1],
  ['编辑器的占位字符', '您好', '\u200b您\ufeff好', 1],
  ['不换行空格', '您 好', '您\u00a0好', 1],
  ['丢了换行', '您好\n请稍等', '您好请稍等', 0],
  ['什么都没有', '', '您好', 0],
])('%s', (_name, text, whole, times) => {
  expect(timesIn(text, whole)).toBe(times);
});

test('an empty editor is the same before and after its caret holder came', () => {
  expect(sameText('', '\u200b\n')).toBe(true);
  expect(sameText('您好', '您好呀')).toBe(false);
});
