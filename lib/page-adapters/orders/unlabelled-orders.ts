import type { InSteps } from '../in-steps';
import { type Block, isInside, isLeaf, leavesOf, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { isTag } from '../label-reading/run';
import { readingValue } from './order-scope';

/** As long as no SKU, bar code or phone number is. jd-domain fact 5. */
const orderNumber = /^\d{15,20}$/;
/** Lines of a card's head: a number, a time, what can be pressed. */
const mostLines = 12;
/** Lines between two steps. */
const linesPerStep = 300;

/** The smallest block around a number in which a time of ordering stands too: the head of its card. */
function headAround(number: Block, orderedAt: readonly Reading[]): Block | null {
  for (const block of withAncestors(number)) {
    if (leavesOf(block).length > mostLines) return null;
    const times = orderedAt.filter((each) => isInside(each.block, block));
    if (times.length > 0) return times.length === 1 ? block : null;
  }
  return null;
}

/** What stands before a number says what it is a number of, unless it is a mark such as 京仓. */
const saysNothing = ({ text, kind }: Block): boolean => kind === 'field' || text === '' || isTag(text);

/**
 * The numbers of orders in lists that label none of them: jd-domain facts 1.3 has a number that stands alone in a button, first in
 * the head of its card, with 下单时间 beside it. As readings of their own; none where the page labels any order's number.
 * Read in steps, for every line of the page is looked at.
 */
export function* unlabelledOrders(page: PageText): InSteps<readonly Reading[]> {
  if (page.readings.some((each) => each.key === 'orderId' && readingValue(each) !== null)) return [];
  const orderedAt = page.readings.filter((each) => each.key === 'orderedAt' && readingValue(each) !== null);
  const isElsewhere = (leaf: Block): boolean =>
    [...page.closed, ...page.freeText, ...page.grids].some((part) => isInside(leaf, part));
  const readingsIn = (leaf: Block): Reading[] => {
    if (!isLeaf(leaf) || leaf.kind === 'field' || !orderNumber.test(leaf.text) || isElsewhere(leaf)) return [];
    const head = headAround(leaf, orderedAt);
    const lines = head ? leavesOf(head) : [];
    const numbers = lines.filter(({ text }) => orderNumber.test(text));
    if (numbers.length !== 1 || !lines.slice(0, lines.indexOf(leaf)).every(saysNothing)) return [];
    const reading = { state: 'value', value: leaf.text } as const;
    return [{ key: 'orderId', alias: '', reading, how: 'label', block: leaf, row: null, grid: null }];
  };
  const found: Reading[] = [];
  for (const [at, leaf] of page.leaves.entries()) {
    if (at % linesPerStep === linesPerStep - 1) yield 'concluding';
    found.push(...readingsIn(leaf));
  }
  return found;
}
