import type { OrderRow } from '../contract';
import type { InSteps } from '../in-steps';
import type { Block } from '../label-reading/block';
import { isInside, leavesOf, textOf, withAncestors } from '../label-reading/block';
import { attributeOf, contains, drawnParentOf, tagOf } from '../label-reading/dom';
import { type GridRow, hasColumn } from '../label-reading/grids';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { isStatusName } from '../label-reading/shapes';
import type { LabelKey } from '../label-reading/vocabulary';
import { type Interval, isStateOrDate, isWritten, readingValue } from './order-scope';
import { readFacts } from './read-order';
import { unlabelledOrders } from './unlabelled-orders';

/** Tabs with counts, pagers, totals: what stands around the rows of a list and in none of them. */
const listFrame = /^(?:共\s*\d+\s*[条项页单]|\d+\s*条\/页|上一页|下一页|[一-鿿]{2,8}\s*\(\d+\))/;

/** A labelled one, or of 15 digits or more, which no SKU has. jd-domain fact 5. */
const orderNumber = /(?<!\d)\d{15,20}(?!\d)|单号/;

const framesList = (block: Block): boolean =>
  leavesOf(block).some((leaf) => leaf.kind === 'field' || listFrame.test(leaf.text));

/** The largest block around an order's number that is still of this order alone. */
function blockOf(reading: Reading, others: readonly Reading[], page: PageText): Block {
  let largest = reading.block;
  const list = page.grids.find((grid) => hasColumn(grid, 'orderId') && isInside(reading.block, grid));
  for (const block of withAncestors(reading.block)) {
    if (list && block.kind !== 'row' && isInside(list, block)) break;
    if (others.some((other) => isInside(other.block, block)) || (block !== reading.block && framesList(block))) break;
    if (block !== reading.block && (hasUnnumberedOrder(block, page) || holdsItsLike(block, largest, page))) break;
    largest = block;
  }
  return largest;
}

const namesGoods = (place: Block, { readings, itemLinks }: PageText): boolean =>
  readings.some(({ key, block }) => (key === 'skuId' || key === 'itemNumber') && isInside(block, place)) ||
  itemLinks.some((link) => isInside(link, place));

/**
 * Beside what is said of an order stands the like: another time of ordering, or goods and a state or a date once more. That is
 * an order whose number is not there, and nothing of it is this one's.
 */
function holdsItsLike({ children }: Block, own: Block, page: PageText): boolean {
  const keysIn = (place: Block): readonly LabelKey[] =>
    page.readings.flatMap(({ key, how, block }) => (how !== 'step' && isInside(block, place) ? [key] : []));
  const isPlaced = (place: Block): boolean => keysIn(place).includes('orderedAt');
  const isShown = (place: Block): boolean =>
    namesGoods(place, page) &&
    (keysIn(place).some(isStateOrDate) || leavesOf(place).some(({ text }) => isStatusName(text)));
  return [isPlaced, isShown].some((is) => is(own) && children.some((child) => child !== own && is(child)));
}

const isLabelOfNumber = ({ text, marks }: Block, { vocabulary }: PageText): boolean =>
  !marks.button && !marks.link && /[号D]:?$/i.test(text) && vocabulary.find(text)?.key === 'orderId';

/** More labels of an order's number than numbers: one order of the block has none, and what it says is not another's. */
function hasUnnumberedOrder(block: Block, page: PageText): boolean {
  const numbers = page.readings.filter(({ key, block: place }) => key === 'orderId' && isInside(place, block));
  if (numbers.some(({ reading, row }) => reading.state !== 'value' && row === null)) return true;
  const labels = leavesOf(block).filter((leaf) => isLabelOfNumber(leaf, page)).length;
  return labels > numbers.filter(({ block: place }) => page.vocabulary.prefix(textOf(place)) === undefined).length;
}

/**
 * A block that holds nothing but an order's head is followed by its goods, up to the next order: blocks of the same kind that name
 * goods or a state.
 */
function withFollowers(block: Block, page: PageText, ids: readonly Reading[]): Interval {
  if (namesGoods(block, page)) return block;
  let { to } = block;
  const siblings = block.parent?.children ?? [];
  for (const sibling of siblings.slice(siblings.indexOf(block) + 1)) {
    if (sibling.kind !== block.kind || !namesGoods(sibling, page) || framesList(sibling) || isOrdersRow(sibling, page))
      break;
    if (ids.some((id) => isInside(id.block, sibling))) break;
    to = sibling.to;
  }
  return { from: block.from, to };
}

/** One cell under all heads, without the number of an order: what unfolds under the row before it. */
const isUnfolded = (cell: Block, { cells }: GridRow): boolean =>
  cells.length > 2 &&
  cells.every((each) => each === cell) &&
  !leavesOf(cell).some(({ text }) => orderNumber.test(text));

const isUnfoldedRow = (row: GridRow): boolean => {
  const [first] = row.cells;
  return first !== undefined && first !== null && isUnfolded(first, row);
};

/** A row of a list of orders is an order of its own, if its number is not there. */
const isOrdersRow = (block: Block, { grids }: PageText): boolean =>
  grids.some(
    (grid) => hasColumn(grid, 'orderId') && grid.rows.some((row) => row.block === block && !isUnfoldedRow(row)),
  );

/** A row with a state or a date of its own is another order's, if its number is not there. */
const hasOwnFacts = (next: GridRow, row: GridRow, grid: Reading['grid']): boolean =>
  (grid?.columns ?? []).some(({ key }, index) => {
    const cell = next.cells[index];
    return (
      key !== null &&
      isStateOrDate(key) &&
      cell &&
      cell !== row.cells[index] &&
      !isUnfolded(cell, next) &&
      /[^\s-]/.test(textOf(cell))
    );
  });

/** The rows of a grid that belong to a row with an order's number: itself and those under it without a number. */
function rowsUnder({ row, grid }: Reading): Interval {
  const rows = grid?.rows ?? [];
  const column = grid?.columns.findIndex(({ key }) => key === 'orderId') ?? -1;
  const at = row ? rows.indexOf(row) : -1;
  let to = row?.block.to ?? 0;
  let unfolds = false;
  for (const next of rows.slice(at + 1)) {
    const cell = next.cells[column];
    const isUnder = isUnfoldedRow(next);
    if (!isUnder && cell && cell !== row?.cells[column]) {
      // Behind what unfolds under an order nothing of it comes any more.
      if (unfolds || leavesOf(cell).some(({ text }) => text !== '')) break;
    }
    if (row && hasOwnFacts(next, row, grid)) break;
    unfolds ||= isUnder;
    to = next.block.to;
  }
  return { from: row?.block.from ?? 0, to };
}

/**
 * Where a chip can stand: in the element of the order's number, or around the link or button that it is a part of; never where
 * another order is named as well.
 */
function anchorOf({ block }: Reading, others: readonly Reading[]): Element {
  let anchor = block.element;
  for (
    let element: Element | null = block.element;
    element && !structural.test(tagOf(element));
    element = drawnParentOf(element)
  ) {
    const isPressed = /^(?:a|button)$/.test(tagOf(element)) || attributeOf(element, 'role') === 'button';
    const around = isPressed ? drawnParentOf(element) : null;
    if (around && !structural.test(tagOf(around)) && !others.some((other) => contains(around, other.block.element)))
      anchor = around;
  }
  return anchor;
}

/** Elements whose children are given: a chip among them would break the page's layout. */
const structural = /^(?:tr|table|tbody|thead|tfoot|ul|ol|dl|html|body)$/;

/** The numbers of orders that somebody can see, a step for each: the layout engine is asked, and the first answer is dear. */
function* seenNumbers(page: PageText): InSteps<readonly Reading[]> {
  const seen: Reading[] = [];
  for (const reading of page.readings) {
    if (reading.key !== 'orderId' || readingValue(reading) === null) continue;
    yield 'concluding';
    if (page.isSeen(reading.block) && !isWritten(page, reading)) seen.push(reading);
  }
  return seen;
}

/**
 * The rows of an order list, a step for each, with the facts that it shows itself. A row is what stands around one order's
 * number and around no other; a number that is doubtful makes no row.
 */
export function* readOrderRows(labelled: PageText): InSteps<readonly OrderRow[]> {
  const page: PageText = { ...labelled, readings: [...labelled.readings, ...(yield* unlabelledOrders(labelled))] };
  const ids = yield* seenNumbers(page);
  const byOrder = new Map<string, Reading[]>();
  for (const reading of ids) {
    const orderId = readingValue(reading) ?? '';
    byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), reading]);
  }
  const rows: OrderRow[] = [];
  for (const [orderId, readings] of byOrder) {
    const [first] = readings;
    if (!first) continue;
    yield 'concluding';
    const others = ids.filter((reading) => readingValue(reading) !== orderId);
    const intervals = readings.map((reading) =>
      reading.row ? rowsUnder(reading) : withFollowers(blockOf(reading, others, page), page, others),
    );
    const has = (place: Interval): boolean => intervals.some((interval) => isInside(place, interval));
    const { facts } = readFacts(page, { orderId, has, goodsRowsTellOrder: true, ownPlaces: null });
    rows.push({ facts, anchor: anchorOf(first, others) });
  }
  return rows;
}
