import { parseTypedInstant } from '@/lib/app/typed-instant';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';

export type TicketColumn = 'ticketId' | 'kind' | 'orderId' | 'createdAt' | 'status';
/** Index of each column that was found. */
export type TicketColumns = Partial<Record<TicketColumn, number>>;

/** Header texts as sheets and the ticket page write them, compared without blanks. */
const headers: Readonly<Record<TicketColumn, RegExp>> = {
  ticketId: /^(任务|协同)?工单(编?号|id)?$|^任务(编?号|id)$|^ticket(id|no\.?|number)?$/i,
  orderId: /^(京东)?订单(编?号|id)?$|^order(id|no\.?|number)?$/i,
  kind: /^(工单|任务)?(类型|类别|种类|场景)$|^kind$|^type$/i,
  createdAt: /^(工单)?(创建|生成|提交|下发|发起)(时间|日期)$|^created(at)?$/i,
  status: /^(工单|处理)?状态$|^status$/i,
};
const columns = Object.keys(headers) as TicketColumn[];

/**
 * The columns that a header row names; null where the row is no header.
 *
 * @example columnsByHeader(['订单编号', '工单号']) // { ticketId: 1, orderId: 0 }
 */
export function columnsByHeader(row: readonly string[]): TicketColumns | null {
  // A row that holds an id is a row of values, whatever else is in it.
  if (row.some((cell) => /^\d{4,}$/.test(cell))) return null;
  const found: TicketColumns = {};
  for (const [index, cell] of row.entries()) {
    const title = cell.replace(/[\s（）()*:]/g, '');
    const column = columns.find((name) => found[name] === undefined && headers[name].test(title));
    if (column !== undefined) found[column] = index;
  }
  return Object.keys(found).length > 0 ? found : null;
}

/** Ticket numbers have 7 to 10 digits as far as anybody has seen, order numbers 11 to 20; jd-domain facts 4.1 and 5. */
function shapeOf(cell: string, now: number): TicketColumn | null {
  if (/^['#]?\d{4,10}$/.test(cell)) return 'ticketId';
  if (/^'?\d{11,20}$/.test(cell)) return 'orderId';
  if (parseTypedInstant(cell, now) !== null) return 'createdAt';
  if (/^(待|已)?(处理|回复|完成|关闭|取消)中?$/.test(cell)) return 'status';
  return /CRC|高危|工单|咨询|投诉|求助|发票/i.test(cell) ? 'kind' : null;
}

/**
 * The columns by what most of their cells look like. Two columns of one shape cannot be told apart and are refused: a due
 * date taken for a creation time would be a wrong deadline.
 *
 * @example columnsByShape([['12345678', '3500000000000001']], now) // ok({ ticketId: 0, orderId: 1 })
 */
export function columnsByShape(
  rows: readonly (readonly string[])[],
  now: number,
): Result<TicketColumns, Problem<'columns-ambiguous'>> {
  const found: TicketColumns = {};
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (let index = 0; index < width; index++) {
    const shape = commonShape(
      rows.map((row) => row[index] ?? ''),
      now,
    );
    if (shape === null) continue;
    if (found[shape] !== undefined) return fail({ code: 'columns-ambiguous', place: shape });
    found[shape] = index;
  }
  return ok(found);
}

function commonShape(cells: readonly string[], now: number): TicketColumn | null {
  const filled = cells.filter((cell) => cell !== '');
  const counts = new Map<TicketColumn | null, number>();
  for (const cell of filled) {
    const shape = shapeOf(cell, now);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return count * 2 > filled.length ? shape : null;
}
