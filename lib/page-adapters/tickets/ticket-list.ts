import type { ReadingIssue, TicketListReading, TicketRow } from '../contract';
import { type Block, isInside, leavesOf, textOf, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { underShortHeads } from './short-heads';
import { isComplete } from './ticket-completeness';
import { readTicketRow, type TicketPlace, typeOf } from './ticket-row';
import { type CountedTab, countedTabs, typeTabsOf } from './ticket-tabs';
import { unlabelledTickets } from './unlabelled-tickets';

const value = ({ reading }: Reading): string | null => (reading.state === 'value' ? reading.value : null);

const framesList = (block: Block): boolean =>
  leavesOf(block).some(({ kind, text }) => kind === 'field' || /^共\s*\d+\s*[条项]|^下一页$|\d+\s*条\/页/.test(text));

/** A block of two orders holds two tickets, even if one of them shows no number. */
const namesTwoOrders = (block: Block, page: PageText): boolean =>
  new Set(page.readings.flatMap((r) => (r.key === 'orderId' && isInside(r.block, block) ? (value(r) ?? []) : [])))
    .size > 1;

/** The largest block around a ticket's number that names no other ticket. */
function placeAround(id: Reading, others: readonly Reading[], page: PageText): Block {
  let place = id.block;
  for (const block of withAncestors(id.block)) {
    if (namesTwoOrders(block, page)) break;
    if (others.some((other) => isInside(other.block, block)) || (block !== id.block && framesList(block))) break;
    place = block;
  }
  return place;
}

function placesOf(page: PageText): readonly TicketPlace[] {
  const ids = page.readings.filter((r) => r.key === 'ticketId' && value(r) !== null && page.isSeen(r.block));
  return ids.map((id) => {
    const ticketId = value(id) ?? '';
    const others = ids.filter((other) => value(other) !== ticketId);
    const block = id.row?.block ?? placeAround(id, others, page);
    return { ticketId, has: (place) => isInside(place, block) };
  });
}

/** The type tab that is open: the one that says so, or the only one that is not empty and counts the rows. */
function openTypeTab(tabs: readonly CountedTab[], rows: number): string | null {
  const types = typeTabsOf(tabs);
  const open = types.filter((tab) => tab.open);
  if (open.length === 1) return open[0]?.title ?? null;
  const filled = types.filter(({ count }) => count > 0);
  return filled.length === 1 && filled[0]?.count === rows ? filled[0].title : null;
}

/** The same ticket in two places (a column that is drawn twice) is one; where the places differ in what both say, neither counts. */
function merge(rows: readonly TicketRow[]): readonly TicketRow[] {
  const byId = new Map<string, TicketRow | null>();
  for (const row of rows) {
    const known = byId.get(row.ticketId);
    if (known === undefined) byId.set(row.ticketId, row);
    else byId.set(row.ticketId, known && joined(known, row));
  }
  return [...byId.values()].filter((row) => row !== null);
}

function joined(a: TicketRow, b: TicketRow): TicketRow | null {
  const differs = <Value>(one: Value | null, other: Value | null): boolean =>
    one !== null && other !== null && one !== other;
  if (differs(a.orderId, b.orderId) || differs(a.createdAt, b.createdAt)) return null;
  return {
    ...a,
    kind: a.kind ?? b.kind,
    type: a.type ?? b.type,
    orderId: a.orderId ?? b.orderId,
    createdAt: a.createdAt ?? b.createdAt,
    ...countdownOf(a.leftMs === null ? b : a),
    closed: a.closed || b.closed,
  };
}

const countdownOf = ({ leftMs, leftUnitMs }: TicketRow) => ({ leftMs, leftUnitMs });

const withLetters = /(?<![A-Za-z\d])[A-Za-z]{1,6}[-_]?\d{4,}/;

/** Labels whose numbers have letters: an id is of digits alone, contract.md, and nobody can tell whether those that are left are one. */
function labelsOfOddNumbers({ readings, isSeen }: PageText): readonly string[] {
  const odd = readings.filter(
    ({ key, reading, block }) =>
      key === 'ticketId' && reading.state === 'misshapen' && withLetters.test(textOf(block)) && isSeen(block),
  );
  return [...new Set(odd.map(({ alias }) => alias))];
}

export interface TicketListReadout {
  readonly list: TicketListReading;
  readonly issues: readonly ReadingIssue[];
}

/** Reads the tickets of a list, whatever it is made of. */
export function readTicketList(labelled: PageText): TicketListReadout {
  const inferred = [...unlabelledTickets(labelled), ...underShortHeads(labelled)];
  const page: PageText = { ...labelled, readings: [...labelled.readings, ...inferred] };
  const tabs = countedTabs(page.root);
  const places = placesOf(page);
  const distinct = new Set(places.map(({ ticketId }) => ticketId));
  const tabType = openTypeTab(tabs, distinct.size);
  const { kind, type } = typeOf(tabType === null ? [] : [tabType], []);
  const rows = merge(places.map((place) => readTicketRow(page, place)).filter((row) => row !== null));
  const odd = labelsOfOddNumbers(page);
  const issues: ReadingIssue[] = [
    ...(rows.length < distinct.size
      ? [{ field: 'rows', problem: 'contradictory', labels: ['工单编号'] } as const]
      : []),
    ...(odd.length > 0 ? [{ field: 'ticketId', problem: 'misshapen', labels: odd } as const] : []),
  ];
  // A row that was missed has no label to miss, so a list without labels is never known to be whole.
  const complete = issues.length === 0 && inferred.length === 0 && isComplete(page, tabs, rows, places);
  return { list: { rows, defaultKind: kind ?? 'other', tabType: type, complete }, issues };
}
