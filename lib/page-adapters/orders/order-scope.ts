import type { AddressId } from '../jd-addresses';
import type { Block } from '../label-reading/block';
import { isInside, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import type { LabelKey } from '../label-reading/vocabulary';

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The part of a page that speaks of one order. */
export interface OrderScope {
  readonly orderId: string;
  readonly has: (place: Interval) => boolean;
  /** A row of goods is a row of the order too: in a list. */
  readonly goodsRowsTellOrder: boolean;
  /** Where states and dates are the order's own; null: everywhere. */
  readonly ownPlaces: OwnPlaces | null;
}

/** What of a page that is about something else too is about the order. */
export interface OwnPlaces {
  readonly has: (block: Block) => boolean;
  /** Whether a reading elsewhere is the order's all the same. */
  readonly isOwn: (page: PageText, reading: Reading, scope: OrderScope) => boolean;
  /** Whether a sign time elsewhere is that of goods on their way back. */
  readonly isOfReturn: (page: PageText, reading: Reading) => boolean;
}

export const readingValue = ({ reading }: Reading): string | null => (reading.state === 'value' ? reading.value : null);

export type ScopeResult = OrderScope | { readonly problem: 'missing' | 'contradictory' };

const contains = (block: Block, reading: Reading): boolean => isInside(reading.block, block);

/** The largest block around a reading in which none of the others stands. */
export function largestWithout(reading: Reading, others: readonly Reading[]): Block {
  let largest = reading.block;
  for (const block of withAncestors(reading.block)) {
    if (others.some((other) => contains(block, other))) break;
    largest = block;
  }
  return largest;
}

/** The largest block that begins with the number of another order or record and does not name ours: that one's own box. */
const boxOf = (record: Reading, own: readonly Reading[], readings: readonly Reading[]): Block =>
  largestWithout(record, [...own, ...readings.filter(({ block }) => block.from < record.block.from)]);

/** What speaks of another order: its block, and what follows it up to the next block that speaks of ours. */
function intervalOfOther(other: Reading, own: readonly Reading[]): Interval {
  if (other.row) return other.row.block;
  const block = largestWithout(other, own);
  const siblings = block.parent?.children ?? [block];
  const at = siblings.indexOf(block);
  const next = siblings.findIndex((sibling, index) => index > at && own.some((reading) => contains(sibling, reading)));
  const last = siblings[(next < 0 ? siblings.length : next) - 1] ?? block;
  return { from: block.from, to: last.to };
}

/** @example isStateOrDate('signedAt') // true */
export const isStateOrDate = (key: LabelKey): boolean => key === 'status' || key.endsWith('At');

/** Labels that only an order has: a block with one of them is more than the record of a refund or a ticket. */
export const isOfOrder = ({ key, alias, reading }: Reading): boolean =>
  reading.state === 'value' &&
  (key === 'orderId' ||
    key === 'orderedAt' ||
    key === 'paidAt' ||
    key === 'shippedAt' ||
    (key === 'status' && alias.includes('订单')));

/**
 * Finds out which part of a page speaks of the order of the address. What a labelled number of another order stands in is
 * left out, and so is a record (refund, ticket) with a number of its own. An order that the content does not name is not
 * confirmed; one that only others stand in for is contradicted.
 */
export function findOrderScope(page: PageText, asked: AddressId): ScopeResult {
  if (asked.state === 'unclear') return { problem: 'contradictory' };
  const ids = page.readings.filter(
    (reading) => reading.key === 'orderId' && page.isSeen(reading.block) && !isWritten(page, reading),
  );
  if (ids.some(({ reading }) => reading.state === 'contradictory')) return { problem: 'contradictory' };
  const named = ids.filter((reading) => readingValue(reading) !== null);
  const distinct = new Set(named.map(readingValue));
  const [first] = distinct;
  if (first === undefined || first === null) return { problem: 'missing' };
  if (asked.state === 'none' && distinct.size > 1) return { problem: 'contradictory' };
  const orderId = asked.state === 'one' ? asked.id : first;
  if (!distinct.has(orderId)) return { problem: 'contradictory' };

  const own = named.filter((reading) => readingValue(reading) === orderId);
  const others = named.filter((reading) => readingValue(reading) !== orderId);
  const records = page.readings.filter(
    ({ key, reading }) => (key === 'otherRecord' || key === 'otherOrder') && reading.state === 'value',
  );
  const ofOrder = page.readings.filter(isOfOrder);
  const left = [
    ...others.map((other) => intervalOfOther(other, own)),
    ...records.flatMap((record) =>
      record.row ? [record.row.block] : [largestWithout(record, ofOrder), boxOf(record, own, page.readings)],
    ),
  ];
  return {
    orderId,
    goodsRowsTellOrder: false,
    ownPlaces: null,
    has: (place) => !left.some((interval) => isInside(place, interval)),
  };
}

/** Whether a reading comes out of a text that somebody wrote. */
export const isWritten = (page: PageText, { block }: Reading): boolean =>
  page.freeText.some((part) => isInside(block, part));
