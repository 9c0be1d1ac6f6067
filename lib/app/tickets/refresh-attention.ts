import type {
  AlertLog,
  Badge,
  ClockTermsRepository,
  FailureLog,
  Notifier,
  ReadingLog,
  TicketRepository,
  Wakeups,
} from '@/lib/app/ports';
import type { Settings } from '@/lib/app/settings';
import { minuteMs } from '@/lib/domain/beijing-time';
import { badgeLook, isReadingStale, nextAttentionAt } from '@/lib/domain/tickets/badge';
import { clockCalendar, termsInForce } from '@/lib/domain/tickets/clock-terms';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { alertsDue, mergeAlerts, type TicketAlert } from './due-alerts';

export interface AttentionWorld {
  readonly tickets: Pick<TicketRepository, 'listOpen'>;
  readonly clockTerms: Pick<ClockTermsRepository, 'all'>;
  readonly readings: Pick<ReadingLog, 'lastRead'>;
  readonly alerts: AlertLog;
  readonly badge: Badge;
  readonly notifier: Notifier;
  readonly wakeups: Pick<Wakeups, 'planNext'>;
  readonly readSettings: () => Promise<Settings>;
}

/** How soon a refresh that was interrupted while it gave alerts is tried again. */
const retryAfterMs = minuteMs;

/**
 * Derives badge, alerts and the next wake-up from what is stored, and from nothing that an earlier run left in memory, so
 * that a worker may be stopped anywhere in it. An alert is given first and recorded then: interrupted in between, it is
 * given again under the same id. contract.md §4.
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
  const { calendar } = clockCalendar(termsInForce(terms).calendar);
  const standings = tickets.map((ticket) => standingOf(ticket, terms, now));
  const plan = {
    calendar,
    lastReadAt: lastReadAt ?? null,
    staleAfterMs: settings.staleAfterMinutes * minuteMs,
    warnBeforeMs: settings.warnBeforeMinutes * minuteMs,
  };

  await world.badge.show(badgeLook(standings, { now, stale: isReadingStale(plan, calendar, now) }));
  if (settings.notifications) {
    const times = { warnBeforeMs: plan.warnBeforeMs, counting: calendar.isOpen(now), now };
    await giveAlerts(world, alertsDue(standings, times), now);
  }
  await world.wakeups.planNext(nextAttentionAt(standings, plan, now));
}

/**
 * The same, for a caller that has nobody to tell of a failure: it is noted for the options page and the refresh is tried
 * again soon. A badge that could not be derived says `?` instead of a time that may be wrong.
 */
export async function keepAttention(
  world: AttentionWorld & { readonly failures: FailureLog },
  now: number,
): Promise<void> {
  let derived = false;
  const badge: Badge = {
    async show(look) {
      await world.badge.show(look);
      derived = true;
    },
  };
  try {
    await refreshAttention({ ...world, badge }, now);
  } catch (error) {
    await world.failures.note('attention', error, now);
    if (!derived) await world.badge.show({ text: '?', level: 'soon' });
    await world.wakeups.planNext(now + retryAfterMs);
  }
}

async function giveAlerts(world: AttentionWorld, due: readonly TicketAlert[], now: number): Promise<void> {
  if (due.length === 0) return;
  const given = await world.alerts.givenAmong(due.map(({ id }) => id));
  const fresh = due.filter(({ id }) => !given.has(id));
  if (fresh.length === 0) return;

  await world.wakeups.planNext(now + retryAfterMs);
  for (const kind of ['breach', 'soon'] as const) {
    const notice = mergeAlerts(kind, fresh);
    if (notice === null) continue;
    await world.notifier.notify(notice);
    const ids = fresh.filter((alert) => alert.kind === kind).map(({ id }) => id);
    await world.alerts.record(ids, now);
  }
}
