// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { atOnce } from '@/lib/page-adapters/in-steps';
import { orderWords } from '@/lib/page-adapters/jd-words';
import { type Block, leavesOf } from '@/lib/page-adapters/label-reading/block';
import { readSteps } from '@/lib/page-adapters/label-reading/steps';
import { buildTextTree } from '@/lib/page-adapters/label-reading/text-tree';
import { readTimelines } from '@/lib/page-adapters/label-reading/timeline';
import { visibilityOf } from '@/lib/page-adapters/label-reading/visibility';

/** How often a reading looks into a block of a document. */
function looksInto(html: string, read: (leaves: readonly Block[]) => unknown): number {
  document.body.innerHTML = html;
  const top = document.documentElement;
  const { root } = atOnce(buildTextTree(top, visibilityOf(top)));
  const leaves = leavesOf(root);
  let looks = 0;
  const count = (block: Block): void => {
    const { children } = block;
    Object.defineProperty(block, 'children', {
      get: () => {
        looks += 1;
        return children;
      },
    });
    for (const child of children) count(child);
  };
  count(root);
  read(leaves);
  return looks;
}

const steps = (leaves: readonly Block[]) => readSteps(leaves, orderWords.steps, () => false);
const timelines = (leaves: readonly Block[]) =>
  readTimelines(leaves, {
    isClosed: () => false,
    isLabelled: () => false,
    headOf: () => null,
    isStepBar: () => false,
  });

const lists = [
  ['rows that each have the name of a step', steps, '<tr><td>编号</td><td>已完成</td><td>¥12.00</td></tr>', 'table'],
  ['rows of a logistics history', timelines, '<li><b>2026-11-02 13:05:22</b><p>您的快件已签收</p></li>', 'ul'],
  ['a logistics history without rows', timelines, '<p>2026-11-02 13:05:22</p><p>您的快件已签收</p>', 'div'],
] as const;

test.each(lists)('%s: four times as many take about four times as long', (_name, read, row, list) => {
  const looks = (rows: number) => looksInto(`<${list}>${row.repeat(rows)}</${list}>`, read);
  expect(looks(400) / looks(100)).toBeLessThan(6);
});
