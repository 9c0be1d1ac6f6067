import type { OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { dateFields, type Expected, type ExpectedOrder, pageFixtures } from '../page-adapters/page-fixtures';
import type { BuiltPage, DateTruth, OrderTruth, RecordTruth, SellerPage, TicketTruth, Truth } from './page';

/** An instant of `expected.json`: to the second, to the minute, or a day alone, which begins at 00:00 in Beijing. */
function instantOf(text: string): WrittenInstant {
  if (text.length === 10) return { at: Date.parse(`${text}T00:00+08:00`), precision: 'day' };
  return { at: Date.parse(text), precision: text.length === '2026-11-02T13:05+08:00'.length ? 'minute' : 'second' };
}

const dateTruth = (text: string | null): DateTruth =>
  text === null ? 'absent' : text === 'contradictory' ? text : [instantOf(text)];

function orderTruth(order: ExpectedOrder): OrderTruth {
  const dates = Object.fromEntries(dateFields.map((field) => [field, dateTruth(order[field])]));
  return {
    orderId: order.orderId,
    status: order.status,
    dates: dates as Record<OrderDateField, DateTruth>,
    lines: Object.fromEntries(order.lines.map(({ skuId, ...line }) => [skuId, line])),
  };
}

const asInstant = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null);
type Row = Readonly<Record<string, unknown>>;
const recordsOf = (rows: readonly Row[], number: string): Readonly<Record<string, RecordTruth>> =>
  Object.fromEntries(
    rows.map((row) => [
      String(row[number]),
      { ...row, ...('appliedAt' in row ? { appliedAt: asInstant(row.appliedAt) } : {}) } as RecordTruth,
    ]),
  );

const ticketTruth = (row: Row): TicketTruth => ({
  kind: [row.kind as TicketKind],
  orderId: row.orderId as string | null,
  createdAt: asInstant(row.createdAt),
  leftMs: row.leftMs as number | null,
  closed: row.closed === true,
});

function truthOf(expected: Expected): Truth {
  if (expected.outcome === 'not-applicable') return { kind: 'none' };
  if (expected.outcome === 'layout-changed') return { kind: 'unreadable', mayName: [] };
  if (expected.order)
    return {
      kind: 'order',
      order: orderTruth(expected.order),
      services: recordsOf(expected.services ?? [], 'serviceId'),
    };
  if (expected.rows) return { kind: 'list', orders: expected.rows.map(orderTruth) };
  if (expected.tickets) {
    const tickets = expected.tickets.rows.map((row) => [String(row.ticketId), ticketTruth(row)] as const);
    return { kind: 'tickets', tickets: Object.fromEntries(tickets), complete: expected.tickets.complete };
  }
  if (expected.goods) return { kind: 'records', records: recordsOf(expected.goods, 'skuId') };
  if (expected.home) return { kind: 'home', waitingTickets: expected.home.waitingTickets };
  if (expected.services) return { kind: 'records', records: recordsOf(expected.services, 'serviceId') };
  return { kind: 'named', namedOrderId: expected.namedOrderId ?? null };
}

/** The folder `test/fixtures/pages` as pages of the corpus. */
export const fixturePages: readonly SellerPage[] = pageFixtures.map(({ name, html, expected }) => ({
  name,
  trap: 'as a kit of this version renders it',
  group: 'fixture',
  build: (): BuiltPage => {
    const truth = truthOf(expected);
    if (expected.tab === undefined) return { url: expected.address, body: html, truth };
    const shell = `<div class="shell"><iframe src="${expected.address}"></iframe></div>`;
    return { url: expected.tab, body: shell, frames: { [expected.address]: { body: html } }, truth };
  },
}));
