import type { TicketListReading, TicketRow } from '../contract';
import { type Block, isInside, isLeaf, leavesOf, withAncestors } from '../label-reading/block';
import { fieldValueOf } from '../label-reading/dom';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { kindOf, readTicketRow, type TicketPlace, type UnsortedTicketRow } from './ticket-row';
import { type CountedTab, countedTabs } from './ticket-tabs';

const value = ({ reading }: Reading): string | null => (reading.state === 'value' ? reading.value : null);

const framesList = (block: Block): boolean =>
  leavesOf(block).some(({ kind, text }) => kind === 'field' || /^共\s*\d+\s*[条项]|^下一页$|\d+\s*条\/页/.test(text));

/** The largest block around a ticket's number that names no other ticket. */
function placeAround(id: Reading, others: readonly Reading[]): Block {
  let place = id.block;
  for (const block of withAncestors(id.block)) {
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
    const block = id.row?.block ?? placeAround(id, others);
    return { ticketId, has: (place) => isInside(place, block) };
  });
}

/** The type tab that is open: the one that says so, or the only one that is not empty and counts the rows. */
function openTypeTab(tabs: readonly CountedTab[], rows: number): string | null {
  const types = tabs.filter(({ title }) => title.endsWith('工单'));
  const open = types.filter((tab) => tab.open);
  if (open.length === 1) return open[0]?.title ?? null;
  const filled = types.filter(({ count }) => count > 0);
  return filled.length === 1 && filled[0]?.count === rows ? filled[0].title : null;
}

/** The same ticket in two places (a column that is drawn twice) is one; where the places differ in what both say, neither counts. */
function merge(rows: readonly UnsortedTicketRow[]): readonly UnsortedTicketRow[] {
  const byId = new Map<string, UnsortedTicketRow | null>();
  for (const row of rows) {
    const known = byId.get(row.ticketId);
    if (known === undefined) byId.set(row.ticketId, row);
    else byId.set(row.ticketId, known && joined(known, row));
  }
  return [...byId.values()].filter((row) => row !== null);
}

function joined(a: UnsortedTicketRow, b: UnsortedTicketRow): UnsortedTicketRow | null {
  const differs = <Value>(one: Value | null, other: Value | null): boolean =>
    one !== null && other !== null && one !== other;
  if (differs(a.orderId, b.orderId) || differs(a.createdAt, b.createdAt)) return null;
  return {
    ...a,
    kind: a.kind ?? b.kind,
    orderId: a.orderId ?? b.orderId,
    createdAt: a.createdAt ?? b.createdAt,
    leftMs: a.leftMs ?? b.leftMs,
    closed: a.closed || b.closed,
  };
}

/**
 * Whether the list in view is 待处理 and shows all of it: its counter equals the open rows, there is no second page, nothing is
 * loading, nobody typed into a filter. An empty list has to say that it is empty, for counters show 0 before they know.
 */
function isComplete(page: PageText, tabs: readonly CountedTab[], rows: readonly TicketRow[]): boolean {
  const waiting = tabs.filter(({ title }) => title === '待处理');
  const [tab] = waiting;
  const open = rows.filter(({ closed }) => !closed).length;
  if (waiting.length !== 1 || !tab || tab.count !== open || open !== rows.length || page.loading) return false;
  const { leaves } = page;
  const totals = leaves.flatMap(({ text }) => /^共\s*(\d+)\s*[条项]/.exec(text)?.[1] ?? []);
  if (totals.some((total) => Number(total) !== rows.length)) return false;
  // Where no tab shows that it is open, a total that equals the counter tells the same.
  if (!tab.open && (tabs.some((other) => other.open) || totals.length === 0)) return false;
  if (leaves.some((leaf) => leaf.kind === 'field' && isLeaf(leaf) && fieldValueOf(leaf.element) !== '')) return false;
  return rows.length > 0 || leaves.some(({ text }) => /^暂无(?:数据|工单|任务|内容|待处理)/.test(text));
}

/** Reads the tickets of a list, whatever it is made of. */
export function readTicketList(page: PageText): { readonly list: TicketListReading; readonly doubtful: boolean } {
  const tabs = countedTabs(page.root);
  const places = placesOf(page);
  const distinct = new Set(places.map(({ ticketId }) => ticketId));
  const tabType = openTypeTab(tabs, distinct.size);
  const kindOfTab = (tabType === null ? null : kindOf([tabType], [])) ?? 'other';
  const read = places.map((place) => readTicketRow(page, place)).filter((row) => row !== null);
  const rows = merge(read).map((row): TicketRow => ({ ...row, kind: row.kind ?? kindOfTab }));
  const doubtful = rows.length < distinct.size;
  return { list: { rows, complete: !doubtful && isComplete(page, tabs, rows) }, doubtful };
}
