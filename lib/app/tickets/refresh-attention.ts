import type { Badge, FailedRounds } from '@/lib/app/ports/attention';
import type { FailureLog } from '@/lib/app/ports/storage';
import type { ClockTermsRepository, ReadingLog, TicketRepository } from '@/lib/app/ports/tickets';
import type { Settings } from '@/lib/app/settings';
import { minuteMs, secondMs } from '@/lib/domain/beijing-time';
import { badgeFacts, badgeLook, isReadingStale, nextBadgeChangeAt } from '@/lib/domain/tickets/badge';
import { clockCalendar, termsInForce } from '@/lib/domain/tickets/clock-terms';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { type AlertWorld, giveAlerts, retryAfterMs } from './give-alerts';

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

/**
 * Derives badge, alerts and the next wake-up from what is stored, and from nothing that an earlier run left in memory, so
 * that a worker may be stopped anywhere in it: the wake-up that it plans comes last. The worker is woken when the
 * badge changes or an alert or the digest falls due, and for nothing else. contract.md §4.
 *
 * @example await refreshAttention(world, clock.now());
 */
export async function refreshAttention(world: AttentionWorld, now: number): Promise<void> {
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
  await world.badge.show(badgeLook(standings, at), badgeFacts(standings, at));
  const alertAt = await giveAlerts(world, { tickets, standings, terms, shop, settings }, now);
  await world.wakeups.planNext(wakeUpFor([nextBadgeChangeAt(standings, reading, shop, now), alertAt]));
}

/** No longer than this is waited until a database that cannot be read is asked again. */
const longestRetryMs = 5 * minuteMs;

/** How long to wait when so many tries in a row have failed: 1, 2, 4 and then 5 minutes, for a warning may be waiting. */
const retryAfter = (failedInARow: number): number => Math.min(longestRetryMs, retryAfterMs * 2 ** (failedInARow - 1));

/**
 * The same, for a caller that has nobody to tell of a failure: it is noted for the options page and the refresh is tried
 * again. Where nothing could be derived the badge says `?` instead of a time that may be wrong, and the next try comes later
 * each time; where only an alert could not be given the badge is right, and the alert is tried again each minute.
 *
 * @example await keepAttention(world, clock.now());
 */
export async function keepAttention(
  world: AttentionWorld & { readonly failures: FailureLog; readonly failedRounds: FailedRounds },
  now: number,
): Promise<void> {
  let derived = false;
  const badge: Badge = {
    async show(look, facts) {
      await world.badge.show(look, facts);
      derived = true;
    },
  };
  const failedBefore = await world.failedRounds.inARow();
  try {
    await refreshAttention({ ...world, badge }, now);
    if (failedBefore > 0) await world.failedRounds.keep(0);
  } catch (error) {
    await world.failures.note('attention', error, now);
    if (!derived) await world.badge.show({ text: '?', level: 'soon' }, null);
    const failed = derived ? 0 : failedBefore + 1;
    await world.failedRounds.keep(failed);
    await world.wakeups.planNext(now + retryAfter(Math.max(1, failed)));
  }
}
