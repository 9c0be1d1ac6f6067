import { textOf } from '../label-reading/block';
import { type Grid, hasColumn } from '../label-reading/grids';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { readValues } from '../label-reading/run';
import type { LabelKey } from '../label-reading/vocabulary';

/** Heads that say what they are about only together with the heads beside them. */
const shortNumber = '编号';
const shortTime = '时间';
const namesTime = /时间|日期/;

const namesRecord = /单(?:编号|号|ID)?$/i;

/** A table that names the order beside what only a ticket has; where other numbers stand too, it may be theirs. */
const isOfTickets = (grid: Grid): boolean =>
  hasColumn(grid, 'orderId') &&
  hasColumn(grid, 'ticketType', 'ticketStatus', 'countdown') &&
  !grid.columns.some(({ key, alias }) => key !== 'orderId' && key !== 'ticketId' && namesRecord.test(alias));

/** The place of the only column that a head of `grid` calls so, and that nothing else is known of. */
function placeOf(grid: Grid, title: string): number | null {
  const places = grid.columns.flatMap(({ key, alias }, at) => (key === null && alias === title ? [at] : []));
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** What stands in a column, read as if its head said `key`; nothing where one of the cells holds something else. */
function readColumn(page: PageText, grid: Grid, title: string, key: LabelKey): readonly Reading[] {
  const at = placeOf(grid, title);
  if (at === null) return [];
  const filled = grid.rows.flatMap((row) => {
    const block = row.cells[at];
    return block && textOf(block) !== '' ? [{ row, block }] : [];
  });
  const readings = filled.flatMap(({ row, block }): Reading[] => {
    const [first, another] = readValues({ key, alias: title }, textOf(block), page.vocabulary);
    return first?.reading.state === 'value' && !another ? [{ ...first, how: 'column', block, row, grid }] : [];
  });
  return readings.length === filled.length ? readings : [];
}

/**
 * The numbers and the times of tickets in tables whose heads call them 编号 and 时间 and nothing more, as readings of their own. Only
 * where no head of the page names a ticket's number, and the only time of the table is the one when a ticket came.
 */
export function underShortHeads(page: PageText): readonly Reading[] {
  return page.grids.filter(isOfTickets).flatMap((grid) => {
    const isNumbered = page.readings.some(({ key }) => key === 'ticketId');
    const numbers = isNumbered ? [] : readColumn(page, grid, shortNumber, 'ticketId');
    const times = grid.columns.filter(({ alias }) => namesTime.test(alias));
    const isOfTicket = numbers.length > 0 || hasColumn(grid, 'ticketId');
    return [...numbers, ...(isOfTicket && times.length === 1 ? readColumn(page, grid, shortTime, 'createdAt') : [])];
  });
}
