import { publicKindOf } from '@/lib/domain/tickets/ticket-kind';
import { type ShopPolicy, shopPolicy, shopPolicyWithoutDefault } from './corpus/shop';
import { type ExpectedLine, expectedBadges, expectedChip, expectedLine, expectedTicket, services } from './oracle';
import type { BuiltPage, OrderTruth, TicketTruth, Truth } from './page';
import type { Shown, ShownLine } from './recorder';
import { newScore, type Score } from './score';

export interface FrameLog {
  readonly url: string;
  readonly log: readonly Shown[];
}
export interface ShownTicket {
  readonly id: string;
  readonly due: string | null;
  readonly state: string | null;
  readonly kind: string | null;
  readonly estimated: boolean;
}

const asserts = (verdict: string | null | undefined): boolean =>
  verdict !== null && verdict !== undefined && verdict !== '' && verdict !== 'unknown';
const instant = (text: string | null | undefined): number =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text ?? '') ? Date.parse(text ?? '') : Number.NaN;
const policyOf = (built: BuiltPage): ShopPolicy =>
  built.policy === 'no-default' ? shopPolicyWithoutDefault : shopPolicy;

function scoreLine(score: Score, sku: string, want: ExpectedLine, found: readonly ShownLine[]): void {
  if (found.length > 1) score.wrong.push({ field: `line ${sku}`, want: 'one element', got: found.length });
  const [line] = found;
  for (const service of services) {
    const expected = want.services[service];
    const shown = line?.services.filter((one) => one.service === service) ?? [];
    const field = `${sku}.${service}`;
    const [got] = shown;
    if (shown.length > 1) score.wrong.push({ field, want: 'one element', got: shown.length });
    if (expected.verdicts.some((verdict) => verdict === got?.verdict)) score.right += 1;
    else
      (asserts(got?.verdict) ? score.wrong : score.missing).push({ field, want: expected.verdicts, got: got?.verdict });
    if (expected.endsAt !== null && asserts(got?.verdict)) {
      if (instant(got?.ends) === expected.endsAt) score.right += 1;
      else score.wrong.push({ field: `${field}.ends`, want: new Date(expected.endsAt).toISOString(), got: got?.ends });
      if (got?.estimated !== expected.estimated)
        score.wrong.push({ field: `${field}.estimated`, want: expected.estimated, got: got?.estimated });
    } else if (expected.endsAt === null && got?.ends)
      score.wrong.push({ field: `${field}.ends`, want: null, got: got.ends });
    if (got?.verdict === 'overdue' && !got.saysOverdue)
      score.wrong.push({ field: `${field} text`, want: '已超期', got: 'not in the text' });
  }
  if (!want.choices) return;
  for (const [choice, expected] of Object.entries(want.choices)) {
    const got = line?.choices.find((one) => one.sku === choice);
    const field = `${sku}.exchange.${choice}`;
    if (!got) score.missing.push({ field, want: expected, got: 'not listed' });
    else if (
      expected.allowed === undefined ||
      (got.allowed === String(expected.allowed) && (got.reason ?? null) === expected.reason)
    )
      score.right += 1;
    else score.wrong.push({ field, want: expected, got });
  }
  for (const got of line?.choices ?? [])
    if (got.allowed === 'true' && !want.choices[got.sku ?? ''])
      score.wrong.push({ field: `${sku}.exchange.${got.sku}`, want: 'not listed', got });
}

const linesOf = (order: OrderTruth, policy: ShopPolicy, now: number): Record<string, ExpectedLine> =>
  Object.fromEntries(Object.keys(order.lines).map((sku) => [sku, expectedLine(order, sku, policy, now)]));

function scoreOrder(
  score: Score,
  order: OrderTruth,
  frames: readonly FrameLog[],
  policy: ShopPolicy,
  now: number,
): void {
  const hosts = frames.flatMap((frame) => frame.log.at(-1)?.hosts ?? []);
  for (const { url, log } of frames)
    if ((log.at(-1)?.hosts.length ?? 0) > 1)
      score.wrong.push({ field: 'host', want: 'one per document', got: `several in ${url}` });
  const host = hosts.find((one) => one.order === order.orderId) ?? hosts[0];
  if (!host) score.wrong.push({ field: 'host', want: 'present', got: 'absent' });
  else if (!host.open) score.wrong.push({ field: 'host', want: 'an open shadow root', got: 'none' });
  if (host?.order === order.orderId) score.right += 1;
  else (host?.order ? score.wrong : score.missing).push({ field: 'order', want: order.orderId, got: host?.order });
  const lines = linesOf(order, policy, now);
  const all = Object.values(lines).flatMap((line) => services.map((service) => line.services[service]));
  const states =
    all.length === 0
      ? ['incomplete', 'unrecognised']
      : all.some((one) => one.verdicts[0] === 'unknown')
        ? ['incomplete', 'unrecognised', 'ready']
        : all.some((one) => one.estimated)
          ? ['ready', 'incomplete']
          : ['ready'];
  if (states.includes(host?.state ?? '')) score.right += 1;
  else (host?.state === 'ready' ? score.wrong : score.missing).push({ field: 'state', want: states, got: host?.state });
  for (const [sku, want] of Object.entries(lines))
    scoreLine(score, sku, want, host?.lines.filter((line) => line.sku === sku) ?? []);
  for (const line of host?.lines ?? [])
    if (!lines[line.sku ?? ''] && !order.openSkus?.includes(line.sku ?? ''))
      score.wrong.push({ field: `line ${line.sku}`, want: 'no such line', got: 'shown' });
}

/** Verdicts that stood for a moment and were right at none. */
function scoreMoments(
  score: Score,
  orders: readonly OrderTruth[],
  frames: readonly FrameLog[],
  policy: ShopPolicy,
  now: number,
): void {
  for (const { log } of frames) {
    for (const { at, hosts, chips } of log) {
      for (const host of hosts) {
        const known = orders
          .filter((order) => order.orderId === host.order)
          .map((order) => linesOf(order, policy, now));
        for (const line of host.lines) {
          for (const shown of line.services) {
            if (!asserts(shown.verdict)) continue;
            const fine = known.some((lines) => {
              const want = services.flatMap((service) =>
                service === shown.service ? [lines[line.sku ?? '']?.services[service]] : [],
              )[0];
              return (
                want?.verdicts.some((verdict) => verdict === shown.verdict) &&
                (shown.ends === null || instant(shown.ends) === want.endsAt)
              );
            });
            const open = orders.some((order) => order.openSkus?.includes(line.sku ?? ''));
            if (!fine && !open)
              score.wrong.push({
                field: `at ${Math.round(at)} ms ${host.order} ${line.sku}.${shown.service}`,
                want: 'no verdict that was never right',
                got: `${shown.verdict} ${shown.ends ?? ''}`,
              });
          }
        }
      }
      for (const chip of chips) {
        const known = orders.filter((order) => order.orderId === chip.order);
        for (const service of services) {
          if (
            asserts(chip[service]) &&
            !known.some((order) =>
              expectedChip(order, service, policy, now).some((verdict) => verdict === chip[service]),
            )
          )
            score.wrong.push({
              field: `at ${Math.round(at)} ms chip ${chip.order}.${service}`,
              want: known.length ? 'a verdict that was right once' : 'no such row',
              got: chip[service],
            });
        }
      }
    }
  }
}

function scoreChips(
  score: Score,
  orders: readonly OrderTruth[],
  frames: readonly FrameLog[],
  policy: ShopPolicy,
  now: number,
): void {
  const chips = frames.flatMap((frame) => frame.log.at(-1)?.chips ?? []);
  for (const order of orders) {
    const found = chips.filter((chip) => chip.order === order.orderId);
    if (found.length > 1) score.wrong.push({ field: `chip ${order.orderId}`, want: 'one', got: found.length });
    for (const service of services) {
      const want = expectedChip(order, service, policy, now);
      const got = found[0]?.[service];
      if (want.some((verdict) => verdict === got)) score.right += 1;
      else (asserts(got) ? score.wrong : score.missing).push({ field: `chip ${order.orderId}.${service}`, want, got });
    }
  }
  for (const chip of chips)
    if (!orders.some((order) => order.orderId === chip.order))
      score.wrong.push({ field: `chip ${chip.order}`, want: 'no such row', got: 'a chip' });
}

/** An order that is only named has a host, and nothing is said about it there. */
function scoreNamed(score: Score, namedOrderId: string | null, frames: readonly FrameLog[]): void {
  const host = frames.flatMap((frame) => frame.log.at(-1)?.hosts ?? [])[0];
  const shown = host?.order ?? null;
  if (shown === namedOrderId) score.right += 1;
  else (shown === null ? score.missing : score.wrong).push({ field: 'named order', want: namedOrderId, got: shown });
  if (host?.state === 'ready') score.wrong.push({ field: 'state', want: 'not ready', got: host.state });
}

/** Service orders and goods in lists; on the page of one service order its order has a host. */
const isListOfRecords = ({ kind }: Truth, frames: readonly FrameLog[]): boolean =>
  kind === 'records' && !frames.some(({ url }) => url.includes('afsServiceId='));

/** Compares what the extension shows on a page, and has shown for moments, with the truth. Tickets: `scoreTickets`. */
export function scoreShown(built: BuiltPage, frames: readonly FrameLog[], now: number): Score {
  const score = newScore();
  const policy = policyOf(built);
  const { truth } = built;
  const before = built.before ?? [];
  const recognised = frames.some((frame) => frame.log.at(-1)?.hosts.some((host) => host.lines.length > 0));
  if (truth.kind === 'order' && (recognised || !truth.mayStayUnread)) {
    scoreOrder(score, truth.order, frames, policy, now);
    scoreMoments(score, [truth.order, ...before], frames, policy, now);
  } else if (truth.kind === 'list') {
    scoreChips(score, truth.orders, frames, policy, now);
    scoreMoments(score, [...truth.orders, ...before], frames, policy, now);
  } else if (truth.kind === 'unreadable') {
    const host = frames.flatMap((frame) => frame.log.at(-1)?.hosts ?? [])[0];
    if (host && host.state !== 'ready') score.right += 1;
    else if (truth.mayName.length > 0 || host)
      (host ? score.wrong : score.missing).push({ field: 'state', want: 'a host that is not ready', got: host?.state });
    if (host?.order && !truth.mayName.includes(host.order))
      score.wrong.push({ field: 'order', want: truth.mayName, got: host.order });
    scoreMoments(score, [], frames, policy, now);
  } else if (truth.kind === 'named') {
    scoreNamed(score, truth.namedOrderId, frames);
    scoreMoments(score, before, frames, policy, now);
  } else if (truth.kind === 'none' || truth.kind === 'home' || isListOfRecords(truth, frames)) {
    const shown = frames.find((frame) =>
      (before.length ? frame.log.slice(-1) : frame.log).some((moment) => moment.hosts.length + moment.chips.length > 0),
    );
    if (shown) score.wrong.push({ field: 'page', want: 'nothing of ours', got: `a host or chip in ${shown.url}` });
    else score.right += 1;
  }
  return score;
}

export function scoreTickets(
  tickets: Readonly<Record<string, TicketTruth>>,
  known: ReadonlySet<string>,
  shown: readonly ShownTicket[],
  badge: string | null,
  seenAt: number,
  now: number,
): Score {
  const score = newScore();
  for (const [id, want] of Object.entries(tickets)) {
    const found = shown.filter((ticket) => ticket.id === id);
    if (want.closed) {
      if (found.length > 0) score.wrong.push({ field: `ticket ${id}`, want: 'closed', got: 'shown' });
      else score.right += 1;
      continue;
    }
    const [got] = found;
    if (found.length > 1) score.wrong.push({ field: `ticket ${id}`, want: 'one', got: found.length });
    if (!got) {
      score.missing.push({ field: `ticket ${id}`, want: 'shown', got: 'absent' });
      continue;
    }
    const expected = expectedTicket(want, seenAt);
    if (Math.abs(instant(got.due) - expected.dueAt) <= expected.toleranceMs) score.right += 1;
    else
      (got.due ? score.wrong : score.missing).push({
        field: `ticket ${id}.due`,
        want: new Date(expected.dueAt).toISOString(),
        got: got.due,
      });
    if (want.kind.some((kind) => publicKindOf(kind) === got.kind)) score.right += 1;
    else
      (got.kind === 'other' ? score.missing : score.wrong).push({
        field: `ticket ${id}.kind`,
        want: want.kind,
        got: got.kind,
      });
    if (got.estimated === expected.estimated) score.right += 1;
    else score.wrong.push({ field: `ticket ${id}.estimated`, want: expected.estimated, got: got.estimated });
  }
  for (const ticket of shown)
    if (!tickets[ticket.id] && !known.has(ticket.id))
      score.wrong.push({ field: `ticket ${ticket.id}`, want: 'no such ticket', got: 'shown' });
  const dues = shown.filter((ticket) => ticket.state !== 'paused').map((ticket) => instant(ticket.due));
  if (dues.some((due, i) => i > 0 && due < (dues[i - 1] ?? due)))
    score.wrong.push({ field: 'popup', want: 'most urgent first', got: shown.map((t) => t.due) });
  const badges = expectedBadges(dues, now);
  if (badge !== null) {
    if (badges.includes(badge.replace(/\?$/, ''))) score.right += 1;
    else (badge === '' ? score.missing : score.wrong).push({ field: 'badge', want: badges, got: badge });
  }
  return score;
}
