// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Step } from '@/lib/page-adapters/in-steps';
import { orderWords } from '@/lib/page-adapters/jd-words';
import { readPageInSteps } from '@/lib/page-adapters/label-reading/page-text';
import type { Vocabulary } from '@/lib/page-adapters/label-reading/vocabulary';

/**
 * A turn ends between two steps, so no step may grow with the page. Work is counted and not timed: how often the words of the
 * page kind are asked, which every line, cell and block is at least once.
 */
function workOf(html: string): { readonly looked: number; readonly most: number; readonly all: number } {
  document.body.innerHTML = html;
  let asked = 0;
  const { vocabulary } = orderWords;
  const counting: Vocabulary = {
    find: (text) => {
      asked += 1;
      return vocabulary.find(text);
    },
    prefix: (text) => {
      asked += 1;
      return vocabulary.prefix(text);
    },
  };
  const work = readPageInSteps(document, { ...orderWords, vocabulary: counting });
  const steps: { readonly step: Step; readonly asked: number }[] = [];
  let before = 0;
  for (let at = work.next(); !at.done; at = work.next()) {
    steps.push({ step: at.value, asked: asked - before });
    before = asked;
  }
  const looked = steps.filter(({ step }) => step !== 'concluding').length;
  return { looked, most: Math.max(asked - before, ...steps.map((each) => each.asked)), all: asked };
}

const pages: Readonly<Record<string, (index: number) => string>> = {
  'lines that all differ': (index) => `<div><span>便利贴 ${index}</span></div>`,
  'labels and values side by side': (index) =>
    `<div><span>付款时间</span><span>2026-11-02 13:${10 + (index % 50)}:${10 + (index % 47)}</span></div>`,
  'cards with a title each': (index) =>
    `<section><h3>第 ${index} 组</h3><p>说明：无 ${index}</p><p>备注：${index}</p></section>`,
};

const pageOf = (part: (index: number) => string, count: number): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');
const tableOf = (rows: number): string => {
  const row = (index: number) =>
    `<tr><td>1000${10_000 + index}</td><td>杯子 ${index}</td><td>¥${index}.00</td><td>${index}</td></tr>`;
  const head = '<tr><th>SKU编码</th><th>商品名称</th><th>京东价</th><th>数量</th></tr>';
  return `<table>${head}${pageOf(row, rows)}</table>`;
};

/** In one step. A turn of 8 ms has room for several, with code that is cold. */
const mostInStep = 1500;

test.each([
  ...Object.entries(pages).map(([name, part]) => [name, (count: number) => pageOf(part, count)] as const),
  ['a table', tableOf] as const,
])('no step does more on a longer page: %s', (_name, make) => {
  const short = workOf(make(500));
  const long = workOf(make(2000));
  expect(long.most).toBeLessThanOrEqual(mostInStep);
  expect(long.looked).toBeGreaterThanOrEqual(3 * short.looked);
  // And all of them together do no more than in proportion.
  expect(long.all).toBeLessThanOrEqual(4.5 * short.all);
});
