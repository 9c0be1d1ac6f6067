import { type Block, isInside, leavesOf, shortTextOf, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { type Interval, isWritten, readingValue } from '../orders/order-scope';

/** The parts of the page that one service order takes. */
export interface ServicePlace {
  readonly serviceId: string;
  readonly has: (part: Interval) => boolean;
}

/** Tabs with counts, pagers, totals, filters: what stands around the rows of a list and in none of them. */
const listFrame = /^(?:共\s*\d+\s*[条项页单]|\d+\s*条\/页|上一页|下一页|[一-鿿]{2,8}\s*\(\d+\))/;
const framesList = (block: Block): boolean =>
  leavesOf(block).some((leaf) => leaf.kind === 'field' || listFrame.test(leaf.text));

/** More than a row of a list says: it is the page around it. */
const longestRow = 800;

/** A number is as sure as its label, whatever tags stand behind it in its line: 服务单号：4040000001 换货. */
const numberBeforeTags = /^\D*:\s*(\d{6,30})\s*[^\d:]{0,24}$/;

/** The number of a service order that a reading names, null where it names none. */
export const serviceNumberOf = (reading: Reading): string | null =>
  readingValue(reading) ??
  (reading.reading.state === 'misshapen' ? (numberBeforeTags.exec(reading.block.text)?.[1] ?? null) : null);

/** Every number of a service order that the page labels as such and shows; a cell across several rows once. */
export const serviceNumbers = (page: PageText): readonly Reading[] =>
  page.readings.filter(
    (reading, index, all) =>
      reading.key === 'serviceId' &&
      serviceNumberOf(reading) !== null &&
      page.isSeen(reading.block) &&
      !isWritten(page, reading) &&
      all.findIndex(({ key, block }) => key === 'serviceId' && block === reading.block) === index,
  );

/** The rows of a grid that belong to a row with a number: itself, and those under it whose cell of the number is empty. */
function rowsOf({ row, grid }: Reading): Interval {
  const rows = grid?.rows ?? [];
  const column = grid?.columns.findIndex(({ key }) => key === 'serviceId') ?? -1;
  let to = row?.block.to ?? 0;
  for (const next of rows.slice((row ? rows.indexOf(row) : -1) + 1)) {
    const cell = next.cells[column];
    if (cell && cell !== row?.cells[column] && leavesOf(cell).some(({ text }) => text !== '')) break;
    to = next.block.to;
  }
  return { from: row?.block.from ?? 0, to };
}

/** The largest block around a number that is still of this service order alone. */
function blockAround(id: Reading, others: readonly Reading[]): Block {
  let largest = id.block;
  for (const block of withAncestors(id.block)) {
    if (others.some((other) => isInside(other.block, block))) break;
    if (block !== id.block && (framesList(block) || shortTextOf(block, longestRow) === null)) break;
    largest = block;
  }
  return largest;
}

/** The blocks behind a block that holds nothing but a service order's head, up to the next number. */
function followersOf(block: Block, ids: readonly Reading[]): readonly Block[] {
  const siblings = block.parent?.children ?? [];
  const behind = siblings.slice(siblings.indexOf(block) + 1);
  const end = behind.findIndex(
    (sibling) => sibling.kind !== block.kind || framesList(sibling) || ids.some((id) => isInside(id.block, sibling)),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** Where each service order of a list stands. The same one may stand in several places. */
export function servicePlaces(page: PageText): readonly ServicePlace[] {
  const ids = serviceNumbers(page);
  const heads = ids.map((id) => {
    const block = blockAround(
      id,
      ids.filter((other) => serviceNumberOf(other) !== serviceNumberOf(id)),
    );
    return { id, block, followers: id.row ? [] : followersOf(block, ids) };
  });
  return heads.map(({ id, block, followers }, index) => {
    // What follows the last one may be the page's foot: it has no more behind it than the others have.
    const most = Math.max(0, ...heads.filter((_, other) => other !== index).map((other) => other.followers.length));
    const last = followers.slice(0, most).at(-1) ?? block;
    const interval = id.row ? rowsOf(id) : { from: block.from, to: last.to };
    return { serviceId: serviceNumberOf(id) ?? '', has: (part) => isInside(part, interval) };
  });
}
