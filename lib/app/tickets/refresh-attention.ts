import type { Badge, FailedRounds, FailedRow } from '@/lib/app/ports/attention';
import type { FailureLog } from '@/lib/app/ports/storage';
import type { ClockTermsRepository, ReadingLog, TicketRepository } from '@/lib/app/ports/tickets';
import type { Settings } from '@/lib/app/settings';
import { minuteMs, secondMs } from '@/lib/domain/beijing-time';
import { badgeFacts, badgeLook, isReadingStale, nextBadgeChangeAt } from '@/lib/domain/tickets/badge';
import { clockCalendar, termsInForce } from '@/lib/domain/tickets/clock-terms';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { attempting } from './attempting';
import { type AlertFacts, type AlertWorld, giveAlerts, retryAfterMs } from './give-alerts';

export interface AttentionWorld extends AlertWorld {
  readonly tickets: Pick<TicketRepository, 'listOpen'>;
  readonly clockTerms: Pick<ClockTermsRepository, 'all'>;
  readonly readings: Pick<ReadingLog, 'lastRead'>;
  readonly badge: Badge;
  readonly readSettings: () => Promise<Settings>;
}

/** Changes that lie so near together are met by one wake-up, the later one. */
const togetherMs = secondMs;

function wakeUpFor(changes: readonly (number | null)[]): number | null {
  const planned = changes.filter((at) => at !== null);
  if (planned.length === 0) return null;
  const first = Math.min(...planned);
  return Math.max(...planned.filter((at) => at <= first + togetherMs));
}

/** What follows from what is stored. */
interface Attention {
  readonly badge: Parameters<Badge['show']>;
  /** When the badge is another one; null: it stays. */
  readonly badgeAt: number | null;
  readonly alerts: AlertFacts;
}

async function derive(world: AttentionWorld, now: number): Promise<Attention> {
  const [tickets, terms, lastReadAt, settings] = await Promise.all([
    world.tickets.listOpen(),
    world.clockTerms.all(),
    world.readings.lastRead('ticket-list'),
    world.readSettings(),
  ]);
  const { calendar: shop } = clockCalendar(termsInForce(terms).calendar);
  const standings = tickets.map((ticket) => standingOf(ticket, terms, now));
  const reading = { lastReadAt: lastReadAt ?? null, staleAfterMs: settings.staleAfterMinutes * minuteMs };

  const at = { now, stale: isReadingStale(reading, shop, now) };
  return {
    badge: [badgeLook(standings, at), badgeFacts(standings, at)],
    badgeAt: nextBadgeChangeAt(standings, reading, shop, now),
    alerts: { tickets, standings, terms, shop, settings },
  };
}

/** Badge and alerts do not wait for each other to succeed; what failed is tried again within a minute, and thrown in the end. */
async function act(world: AttentionWorld, { badge, badgeAt, alerts }: Attention, now: number): Promise<void> {
  const [drawn] = await Promise.allSettled([world.badge.show(...badge)]);
  const [given] = await Promise.allSettled([giveAlerts(world, alerts, now)]);
  const failed = [drawn, given].find((step) => step.status === 'rejected');
  const alertAt = given.status === 'fulfilled' ? given.value : null;
  await world.wakeups.planNext(wakeUpFor([badgeAt, alertAt, failed ? now + retryAfterMs : null]));
  if (failed) throw failed.reason;
}

/**
 * Derives badge, alerts and the next wake-up from what is stored, and from nothing that an earlier run left in memory, so
 * that a worker may be stopped anywhere in it: the wake-up that it plans comes last. The worker is woken when the
 * badge changes or an alert or the digest falls due, and for nothing else. contract.md §4.
 *
 * @example await refreshAttention(world, clock.now());
 */
export const refreshAttention = async (world: AttentionWorld, now: number): Promise<void> =>
  act(world, await derive(world, now), now);

/** No longer than this is waited until a database that cannot be read is asked again. */
const longestRetryMs = 5 * minuteMs;

/** When to try again after so many failures in a row: in 1, 2, 4 and then 5 minutes, for a warning may be waiting. */
const retryAt = ({ count, at }: FailedRow): number => at + Math.min(longestRetryMs, retryAfterMs * 2 ** (count - 1));

/** One waking may make several rounds: what fails again before it was to be tried again counts once. */
function oneMore(before: FailedRow | null, now: number): FailedRow {
  const isSameWaking = before !== null && before.at <= now && now < retryAt(before);
  return isSameWaking ? before : { count: (before?.count ?? 0) + 1, at: now };
}

/**
 * The same, for a caller that has nobody to tell of a failure: it is noted for the options page and the refresh is tried
 * again. Where nothing could be derived the badge says `?` instead of a time that may be wrong, and the next try comes later
 * each time; where only badge or alert failed, they are tried again each minute.
 *
 * @example await keepAttention(world, clock.now());
 */
export async function keepAttention(
  world: AttentionWorld & { readonly failures: FailureLog; readonly failedRounds: FailedRounds },
  now: number,
): Promise<void> {
  const attempt = <T>(step: () => Promise<T>) => attempting(world, now)('attention', step);
  const attention = await attempt(() => derive(world, now));
  if (attention) await attempt(() => act(world, attention, now));

  const before = (await attempt(() => world.failedRounds.inARow())) ?? null;
  const row = attention ? null : oneMore(before, now);
  if (row) {
    await attempt(() => world.wakeups.planNext(retryAt(row)));
    await attempt(() => world.badge.show({ text: '?', level: 'soon' }, null));
  }
  if (row !== before) await attempt(() => world.failedRounds.keep(row));
}
