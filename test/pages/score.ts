import type { OrderDateField, OrderFacts } from '@/lib/domain/order-facts';
import type { PageKind, TicketListReading } from '@/lib/page-adapters/contract';
import type { DateTruth, LineTruth, OrderTruth, RecordTruth, TicketTruth, Truth } from './page';

/** What one document of a page was read as. Elements do not leave the browser: a row says whether its anchor is its own. */
export interface DocumentReading {
  readonly url: string;
  readonly adapter: string | null;
  readonly kind: PageKind | null;
  readonly outcome: 'not-applicable' | 'extracted' | 'layout-changed' | 'threw';
  readonly settled: boolean;
  readonly order: OrderFacts | null;
  readonly rows: readonly { readonly facts: OrderFacts; readonly anchorIsOwn: boolean }[];
  readonly tickets: TicketListReading | null;
  /** Service orders or goods by their number. */
  readonly records: Readonly<Record<string, RecordTruth>>;
  readonly waitingTickets: number | null;
  readonly namedOrderId: string | null;
  readonly problems: readonly string[];
  readonly ms: number;
}

export interface Finding {
  readonly field: string;
  readonly want: unknown;
  readonly got: unknown;
}
export interface Score {
  right: number;
  readonly missing: Finding[];
  readonly wrong: Finding[];
}
export const newScore = (): Score => ({ right: 0, missing: [], wrong: [] });
export const isPerfect = (score: Score): boolean => score.missing.length === 0 && score.wrong.length === 0;

/** What a status says about where the goods are. Two statuses of one phase count as equal. */
export function phaseOf(status: string): string {
  if (/取消|关闭/.test(status)) return 'cancelled';
  if (/等待确认收货|已出库|配送中|运输中/.test(status)) return 'on-its-way';
  if (/等待|待付款|待出库|待发货|未付款|暂停|锁定/.test(status)) return 'not-sent';
  if (/完成|签收|妥投/.test(status)) return 'arrived';
  return `other: ${status}`;
}

const count = (
  score: Score,
  outcome: 'right' | 'missing' | 'wrong',
  field: string,
  want: unknown,
  got: unknown,
): void => {
  if (outcome === 'right') score.right += 1;
  else score[outcome].push({ field, want, got });
};

const dateFields: readonly OrderDateField[] = ['orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt'];
function scoreDate(score: Score, field: string, want: DateTruth, got: OrderFacts[OrderDateField]): void {
  if (want === 'open') return;
  const shown = got.state === 'read' ? got.value : got.state;
  if (want === 'contradictory') count(score, got.state === 'contradictory' ? 'right' : 'wrong', field, want, shown);
  else if (want === 'unread') count(score, got.state === 'read' ? 'wrong' : 'right', field, want, shown);
  else if (want === 'absent')
    count(score, got.state === 'read' ? 'wrong' : got.state === 'missing' ? 'right' : 'missing', field, want, shown);
  else if (got.state !== 'read') count(score, 'missing', field, want, shown);
  else
    count(
      score,
      want.some((one) => one.at === got.value.at && one.precision === got.value.precision) ? 'right' : 'wrong',
      field,
      want,
      shown,
    );
}

function scoreLine(score: Score, path: string, want: LineTruth, got: OrderFacts['lines'][number] | undefined): void {
  if (!got) {
    count(score, 'missing', path, 'a line', 'none');
    return;
  }
  count(score, 'right', path, 'a line', 'a line');
  for (const field of ['jdPriceFen', 'quantity'] as const) {
    const expected = want[field];
    if (expected === undefined) continue;
    count(
      score,
      got[field] === expected ? 'right' : got[field] === null ? 'missing' : 'wrong',
      `${path}.${field}`,
      expected,
      got[field],
    );
  }
  if (want.gift !== undefined)
    count(
      score,
      got.gift === want.gift ? 'right' : want.gift ? 'missing' : 'wrong',
      `${path}.gift`,
      want.gift,
      got.gift,
    );
}

export function scoreOrder(score: Score, path: string, want: OrderTruth, got: OrderFacts | undefined): void {
  if (got && got.orderId !== want.orderId) {
    count(score, 'wrong', `${path}orderId`, want.orderId, got.orderId);
    return;
  }
  count(score, got ? 'right' : 'missing', `${path}orderId`, want.orderId, null);
  const missing = { state: 'missing' } as const;
  const status = got?.status ?? missing;
  if (want.status === null) count(score, status.state === 'read' ? 'wrong' : 'right', `${path}status`, null, status);
  else if (want.status === 'contradictory')
    count(score, status.state === 'read' ? 'wrong' : 'right', `${path}status`, want.status, status);
  else if (want.status !== 'open') {
    if (status.state !== 'read') count(score, 'missing', `${path}status`, want.status, status.state);
    else
      count(
        score,
        phaseOf(status.value) === phaseOf(want.status) ? 'right' : 'wrong',
        `${path}status`,
        want.status,
        status.value,
      );
  }
  for (const field of dateFields) {
    if (!got && !Array.isArray(want.dates[field])) continue;
    scoreDate(score, `${path}${field}`, want.dates[field], got?.[field] ?? missing);
  }
  for (const [sku, line] of Object.entries(want.lines)) {
    const found = got?.lines.filter((l) => l.skuId === sku) ?? [];
    if (found.length > 1 && new Set(found.map((l) => l.gift)).size < found.length)
      count(score, 'wrong', `${path}line ${sku}`, 'one line', found.length);
    scoreLine(score, `${path}line ${sku}`, line, found[0]);
  }
  for (const line of got?.lines ?? [])
    if (!want.lines[line.skuId] && !want.openSkus?.includes(line.skuId))
      count(score, 'wrong', `${path}line ${line.skuId}`, 'no such line', 'a line');
}

function scoreTicket(
  score: Score,
  id: string,
  want: TicketTruth,
  got: TicketListReading['rows'][number] | undefined,
): void {
  if (want.closed) {
    count(score, !got || got.closed ? 'right' : 'wrong', `ticket ${id}`, 'closed', 'open');
    return;
  }
  if (!got) {
    for (const field of ['', '.kind', '.orderId', '.createdAt'])
      count(score, 'missing', `ticket ${id}${field}`, want, 'no row');
    return;
  }
  count(score, got.closed ? 'wrong' : 'right', `ticket ${id}`, 'open', 'closed');
  count(
    score,
    got.kind !== null && want.kind.includes(got.kind) ? 'right' : got.kind === 'other' ? 'missing' : 'wrong',
    `ticket ${id}.kind`,
    want.kind,
    got.kind,
  );
  for (const field of ['orderId', 'createdAt', 'leftMs'] as const) {
    if (want[field] !== 'open')
      count(
        score,
        got[field] === want[field] ? 'right' : got[field] === null ? 'missing' : 'wrong',
        `ticket ${id}.${field}`,
        want[field],
        got[field],
      );
  }
}

/** A name is for the eye: white space in it says nothing. */
const isSameName = (read: unknown, want: unknown): boolean =>
  typeof read === 'string' && typeof want === 'string' && read.replace(/\s/g, '') === want.replace(/\s/g, '');

function scoreRecords(
  score: Score,
  want: Readonly<Record<string, RecordTruth>>,
  got: Readonly<Record<string, RecordTruth>>,
): void {
  for (const [id, fields] of Object.entries(want)) {
    const found = got[id];
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      const read = found?.[field] ?? null;
      const outcome =
        read === value || (field === 'name' && isSameName(read, value))
          ? found || value === null
            ? 'right'
            : 'missing'
          : read === null
            ? 'missing'
            : 'wrong';
      count(score, outcome, `${id}.${field}`, value, read);
    }
  }
  for (const id of Object.keys(got)) if (!want[id]) count(score, 'wrong', id, 'no such record', got[id]);
}

const recordsOf = (readings: readonly DocumentReading[]): Readonly<Record<string, RecordTruth>> =>
  Object.assign({}, ...readings.map(({ records }) => records));

const scoreOne = (score: Score, field: string, want: unknown, got: unknown): void =>
  count(score, got === want ? 'right' : got === null ? 'missing' : 'wrong', field, want, got);

/** Kinds whose readings put something onto the page itself. */
const standsOnPage = ({ kind, outcome, rows, order }: DocumentReading): boolean => {
  if (outcome === 'not-applicable' || outcome === 'threw') return false;
  if (kind === 'order-list') return rows.length > 0;
  if (kind === 'chat') return order !== null;
  return kind === 'order-detail' || kind === 'after-sale-detail';
};

const saysSomething = (facts: OrderFacts): boolean =>
  facts.lines.length > 0 || [facts.status, ...dateFields.map((f) => facts[f])].some((fact) => fact.state !== 'missing');

/** Compares what the documents of a page were read as with the truth of the page. */
export function scorePage(truth: Truth, readings: readonly DocumentReading[]): Score {
  const score = newScore();
  for (const reading of readings) {
    if (reading.outcome === 'threw') count(score, 'wrong', 'page', 'no exception', reading.problems);
  }
  const orders = readings.filter((r) => r.outcome === 'extracted' && r.order !== null);
  if (truth.kind === 'order') {
    if (orders.length > 1)
      count(
        score,
        'wrong',
        'page',
        'one document that holds the order',
        orders.map((r) => r.url),
      );
    if (orders.length === 0 && truth.mayStayUnread) return score;
    scoreOrder(score, '', truth.order, orders[0]?.order ?? undefined);
    if (truth.services) scoreRecords(score, truth.services, recordsOf(readings));
  } else if (truth.kind === 'unreadable') {
    const shown = orders.find((r) => r.order && (saysSomething(r.order) || !truth.mayName.includes(r.order.orderId)));
    count(score, shown ? 'wrong' : 'right', 'page', 'no facts', shown?.order);
  } else if (truth.kind === 'none') {
    const claimed = readings.find(standsOnPage);
    count(
      score,
      claimed ? 'wrong' : 'right',
      'page',
      'nothing of ours',
      claimed && `${claimed.adapter} ${claimed.outcome} at ${claimed.url}`,
    );
  } else if (truth.kind === 'records') {
    scoreRecords(score, truth.records, recordsOf(readings));
  } else if (truth.kind === 'home') {
    scoreOne(
      score,
      'waitingTickets',
      truth.waitingTickets,
      readings.find((r) => r.waitingTickets !== null)?.waitingTickets ?? null,
    );
  } else if (truth.kind === 'named') {
    scoreOne(
      score,
      'namedOrderId',
      truth.namedOrderId,
      readings.find((r) => r.namedOrderId !== null)?.namedOrderId ?? null,
    );
  } else if (truth.kind === 'list') {
    const rows = readings.flatMap((r) => r.rows);
    for (const want of truth.orders) {
      const found = rows.filter((row) => row.facts.orderId === want.orderId);
      if (found.length > 1) count(score, 'wrong', `${want.orderId} row`, 'one row', found.length);
      if (found[0] && !found[0].anchorIsOwn)
        count(score, 'wrong', `${want.orderId} anchor`, 'within its own row', 'elsewhere');
      scoreOrder(score, `${want.orderId} `, want, found[0]?.facts);
    }
    for (const row of rows)
      if (!truth.orders.some((o) => o.orderId === row.facts.orderId))
        count(score, 'wrong', `row ${row.facts.orderId}`, 'no such row', 'a row');
    if (truth.orders.length === 0 && rows.length === 0) count(score, 'right', 'page', 'no row', 'no row');
  } else {
    const rows = readings.flatMap(({ tickets }) =>
      (tickets?.rows ?? []).map((row) => ({ ...row, kind: row.kind ?? tickets?.defaultKind ?? null })),
    );
    for (const [id, want] of Object.entries(truth.tickets)) {
      const found = rows.filter((row) => row.ticketId === id);
      if (found.length > 1) count(score, 'wrong', `ticket ${id}`, 'one row', found.length);
      scoreTicket(score, id, want, found[0]);
    }
    for (const row of rows)
      if (!truth.tickets[row.ticketId] && !row.closed)
        count(score, 'wrong', `ticket ${row.ticketId}`, 'no such ticket', 'a row');
    const complete = readings.some((r) => r.tickets?.complete);
    // What is absent from a complete list is closed by it.
    const unread = Object.keys(truth.tickets).filter(
      (id) => !truth.tickets[id]?.closed && !rows.some((row) => row.ticketId === id),
    );
    if (complete && unread.length > 0) count(score, 'wrong', 'complete', `not without ${unread.join(' ')}`, complete);
    if (truth.complete !== 'open')
      count(
        score,
        complete === truth.complete ? 'right' : truth.complete ? 'missing' : 'wrong',
        'complete',
        truth.complete,
        complete,
      );
  }
  return score;
}
