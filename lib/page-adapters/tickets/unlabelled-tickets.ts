import { type Block, isInside, leavesOf, textOf, withAncestors } from '../label-reading/block';
import { readDate } from '../label-reading/dates';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import type { LabelKey } from '../label-reading/vocabulary';
import { isTypeText } from './ticket-row';

/** jd-domain facts 1.6 and 4.1: what is pressed in a row of tickets, and by which shapes its numbers are known. */
const action = /^(?:(?:查看详情|去处理|去回复|催处理)\s*)+$/;
const ticketNumber = /(?<![\w-])\d{7,10}(?![\w-])/g;
const orderNumber = /(?<![\w-])\d{12,20}(?![\w-])/g;
const dateStart = /(?<!\d)\d{4}(?=[-/.年]\d)/g;
/** Disputes look the same and are no tickets. */
const dispute = /纠纷|申诉|和解|举证|仲裁/;
const mostLines = 30;
/** Blocks around a row in which its head can stand. */
const highestHead = 5;

interface Row {
  readonly block: Block;
  readonly ticketId: string;
  readonly orderId: string;
  readonly created: string;
}

/** The one match of all lines, where there is exactly one. */
function single(texts: readonly string[], shape: RegExp): string | null {
  const found = new Set(texts.flatMap((text) => [...text.matchAll(shape)].map(([match]) => match)));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

const datesIn = (text: string): readonly string[] =>
  [...text.matchAll(dateStart)].flatMap(({ index }) => {
    const date = readDate(text.slice(index));
    return date ? [text.slice(index, index + date.length)] : [];
  });

/** A block that says of one ticket its number, its order's number and one time, and labels none of them. */
function rowIn(block: Block, page: PageText): Row | null {
  const texts = leavesOf(block).map(({ text }) => text);
  const ticketId = single(texts, ticketNumber);
  const orderId = single(texts, orderNumber);
  const [created, another] = new Set(texts.flatMap(datesIn));
  const isNamed = texts.some((text) => ticketId !== null && (text === ticketId || text.startsWith(`${ticketId} `)));
  if (ticketId === null || orderId === null || created === undefined || another !== undefined || !isNamed) return null;
  const isLabelled = page.readings.some((reading) => isInside(reading.block, block));
  return isLabelled || texts.some((text) => dispute.test(text)) ? null : { block, ticketId, orderId, created };
}

function rowAround(leaf: Block, page: PageText): Row | null {
  for (const block of withAncestors(leaf)) {
    const lines = leavesOf(block);
    if (lines.length > mostLines || lines.some(({ kind }) => kind === 'field')) return null;
    const row = rowIn(block, page);
    if (row) return row;
    if (block.kind === 'row') return null;
  }
  return null;
}

/** Whether a head stands above a row, if of words that are not known: then the numbers are what the head says. */
function hasHead(row: Block): boolean {
  const [first] = row.parent?.children ?? [];
  const isHead = first !== row && first?.children.length === row.children.length && !/\d/.test(textOf(first));
  return isHead || [...withAncestors(row)].slice(1, highestHead).some((around) => hasHeaderCell(around));
}

const hasHeaderCell = (block: Block): boolean =>
  (block.kind === 'header-cell' && textOf(block) !== '') || block.children.some(hasHeaderCell);

/**
 * The rows of a ticket list that has neither a head nor labels, told by the shapes of their numbers, as readings of their own.
 * A number of another shape, two of one shape or a word of a dispute, and the row is none.
 */
export function unlabelledTickets(page: PageText): readonly Reading[] {
  const isElsewhere = (block: Block): boolean =>
    [...page.grids, ...page.closed, ...page.freeText].some((part) => isInside(block, part));
  const rows = new Map<Block, Row>();
  let underDisputes = false;
  for (const leaf of page.leaves) {
    if (leaf.marks.heading) underDisputes = dispute.test(leaf.text);
    if (underDisputes || !(action.test(leaf.text) || isTypeText(leaf.text)) || isElsewhere(leaf)) continue;
    const row = rowAround(leaf, page);
    if (row && !hasHead(row.block) && page.isSeen(row.block)) rows.set(row.block, row);
  }
  return [...rows.values()].flatMap(({ block, ticketId, orderId, created }) => {
    const reading = (key: LabelKey, value: string): Reading => ({
      key,
      alias: '',
      reading: { state: 'value', value },
      how: 'label',
      block,
      row: null,
      grid: null,
    });
    return [reading('ticketId', ticketId), reading('orderId', orderId), reading('createdAt', created)];
  });
}
