import { beijingDay, startOfBeijingDay } from './corpus/kit';
import { type ShopPolicy, shopCatalogue, shopItem } from './corpus/shop';
import type { DateTruth, OrderTruth, TicketTruth } from './page';
import { phaseOf } from './score';

/**
 * What the extension has to show for a truth: contract §2–4 in plain arithmetic, written without a look at the product's
 * own sums. Every answer is a list of acceptable values, the plain one first.
 */
export const services = ['return', 'exchange', 'repair'] as const;
export type Service = (typeof services)[number];
export type Verdict = 'in-window' | 'overdue' | 'unsupported' | 'not-started' | 'unknown';

export interface ExpectedService {
  readonly verdicts: readonly Verdict[];
  readonly endsAt: number | null;
  readonly estimated: boolean;
}
export interface ExpectedChoice {
  /** undefined where the truth leaves it open. */
  readonly allowed: boolean | undefined;
  readonly reason: string | null;
}
export interface ExpectedLine {
  readonly services: Readonly<Record<Service, ExpectedService>>;
  readonly choices: Readonly<Record<string, ExpectedChoice>> | null;
}

type Start = number | 'none' | 'contradictory';
const startOf = (truth: DateTruth): Start =>
  truth === 'contradictory' ? 'contradictory' : typeof truth === 'string' ? 'none' : (truth[0]?.at ?? 'none');
const only = (...verdicts: Verdict[]): ExpectedService => ({ verdicts, endsAt: null, estimated: false });

function expectedService(
  order: OrderTruth,
  categoryName: string | undefined,
  service: Service,
  policy: ShopPolicy,
  now: number,
): ExpectedService {
  const known = order.status !== null && order.status !== 'open' && order.status !== 'contradictory';
  const status = known ? (order.status as string) : '';
  const signed = startOf(order.dates.signedAt);
  const completed = startOf(order.dates.completedAt);
  const ordered = startOf(order.dates.orderedAt);
  let phase = known ? phaseOf(status) : 'unknown';
  if (phase === 'on-its-way') phase = signed !== 'none' && completed === 'none' ? 'arrived' : 'not-sent';
  if (phase === 'cancelled') return only('unsupported');
  const category = categoryName === undefined ? undefined : policy.categories[categoryName];
  if (!category) return phase === 'not-sent' ? only('unknown', 'not-started') : only('unknown');
  const contradiction =
    signed === 'contradictory' ||
    (typeof signed === 'number' && (signed > now || (typeof ordered === 'number' && signed < ordered))) ||
    (signed === 'none' && completed === 'contradictory');
  const rule = category[service];
  if (rule === null)
    return phase === 'not-sent' || (phase === 'arrived' && !contradiction)
      ? only('unsupported')
      : only('unsupported', 'unknown');
  if (phase === 'not-sent')
    return signed !== 'none' || completed !== 'none' ? only('unknown', 'not-started') : only('not-started');
  if (phase !== 'arrived' || contradiction) return only('unknown');
  const estimated = rule.from === 'signed' && signed === 'none';
  const start = rule.from === 'ordered' ? ordered : rule.from === 'completed' || estimated ? completed : signed;
  if (typeof start !== 'number' || start > now) return only('unknown');
  const endsAt = startOfBeijingDay(beijingDay(start) + rule.days + 1);
  return { verdicts: [now < endsAt ? 'in-window' : 'overdue'], endsAt, estimated };
}

export function expectedLine(order: OrderTruth, sku: string, policy: ShopPolicy, now: number): ExpectedLine {
  const item = shopItem(sku);
  const category = item ? item.category : policy.default;
  const of = (service: Service): ExpectedService => expectedService(order, category, service, policy, now);
  const found = { return: of('return'), exchange: of('exchange'), repair: of('repair') };
  if (found.exchange.endsAt === null) return { services: found, choices: null };
  if (!item) return { services: found, choices: { [sku]: { allowed: undefined, reason: null } } };
  const anySku = policy.categories[item.category]?.anySkuExchange ?? false;
  const choices = shopCatalogue
    .filter((other) => other.spu === item.spu)
    .map((other): [string, ExpectedChoice] => {
      const foreign = other.sku !== sku;
      let reason: string | null = null;
      if (foreign && !anySku) reason = 'category-closed';
      else if (foreign && other.priceFen === null) reason = 'unknown-price';
      else if (foreign && other.priceFen !== item.priceFen) reason = 'price-differs';
      else if (!other.onSale) reason = 'off-shelf';
      else if (other.stock === 0) reason = 'no-stock';
      return [other.sku, { allowed: reason === null, reason }];
    });
  return { services: found, choices: Object.fromEntries(choices) };
}

const worstFirst: readonly Verdict[] = ['unknown', 'not-started', 'overdue', 'in-window', 'unsupported'];
/** Acceptable verdicts of a list row's chip: the worst over the lines. */
export function expectedChip(order: OrderTruth, service: Service, policy: ShopPolicy, now: number): readonly Verdict[] {
  const skus = Object.keys(order.lines);
  if (skus.length === 0) return expectedService(order, undefined, service, policy, now).verdicts;
  return skus
    .map((sku) => expectedLine(order, sku, policy, now).services[service].verdicts)
    .reduce<readonly Verdict[]>(
      (sums, verdicts) => [
        ...new Set(sums.flatMap((a) => verdicts.map((b) => (worstFirst.indexOf(a) < worstFirst.indexOf(b) ? a : b)))),
      ],
      ['unsupported'],
    );
}

const hourMs = 3_600_000;
/** Milliseconds of [from, to) that lie in [09:00, 19:00) of any Beijing day. */
export function countedMs(from: number, to: number): number {
  let sum = 0;
  for (let day = beijingDay(from); startOfBeijingDay(day) < to; day += 1) {
    const opens = startOfBeijingDay(day) + 9 * hourMs;
    sum += Math.max(0, Math.min(to, opens + 10 * hourMs) - Math.max(from, opens));
  }
  return sum;
}
/** The first instant at which four counted hours have passed since `from`. */
function dueAfter(from: number): number {
  const limit = 4 * hourMs;
  let left = limit;
  for (let day = beijingDay(from); ; day += 1) {
    const opens = Math.max(from, startOfBeijingDay(day) + 9 * hourMs);
    const closes = startOfBeijingDay(day) + 19 * hourMs;
    if (closes <= opens) continue;
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
}

export interface ExpectedTicket {
  readonly dueAt: number;
  readonly toleranceMs: number;
  readonly estimated: boolean;
}
/** `seenAt`: when the page was opened, for rows without a creation time and for countdowns. */
export function expectedTicket(ticket: TicketTruth, seenAt: number): ExpectedTicket {
  if (typeof ticket.leftMs === 'number')
    return { dueAt: seenAt + ticket.leftMs, toleranceMs: 120_000, estimated: ticket.createdAt === null };
  if (ticket.createdAt === null) return { dueAt: dueAfter(seenAt), toleranceMs: 60_000, estimated: true };
  return { dueAt: dueAfter(ticket.createdAt), toleranceMs: 0, estimated: false };
}

/** Badge texts by contract §4 for the tickets that the popup shows, with a minute of lag allowed. */
export function expectedBadges(dues: readonly number[], now: number): readonly string[] {
  const at = (instant: number): string => {
    if (dues.length === 0) return '';
    const late = dues.filter((due) => instant >= due).length;
    if (late > 0) return late > 9 ? '!9+' : `!${late}`;
    const left = countedMs(instant, Math.min(...dues));
    return left >= hourMs ? `${Math.floor(left / hourMs)}h` : `${Math.floor(left / 60_000)}m`;
  };
  return [...new Set([at(now), at(now - 30_000), at(now - 75_000)])];
}
