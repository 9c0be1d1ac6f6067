import type { ChangeSignal, Journal } from '@/lib/app/ports/storage';
import type { ClosedPlace, IncidentRepository, TicketRepository } from '@/lib/app/ports/tickets';
import type { Settings } from '@/lib/app/settings';
import type { JournalEntryOf } from '@/lib/domain/tickets/journal';
import { keptSince, mayBeErased } from '@/lib/domain/tickets/retention';

export interface RetentionWorld {
  readonly tickets: Pick<TicketRepository, 'eraseClosed' | 'countClosedBefore'>;
  readonly incidents: Pick<IncidentRepository, 'running'>;
  readonly changes: ChangeSignal;
}

/** So that no transaction holds up a badge for long. */
const batchSize = 200;
/** So that one day's clearing ends within one life of the worker; what is left goes the next day. */
const mostPerDay = 10_000;

/**
 * Erases the closed tickets that are older than the shop keeps them; how many is written down with each transaction. Never one that is open,
 * under appeal or touched by the incident that runs; nothing at all where the shop keeps everything.
 *
 * @example await applyRetention(world, { retentionMonths: 24 }, now);
 */
export async function applyRetention(
  world: RetentionWorld,
  { retentionMonths }: Pick<Settings, 'retentionMonths'>,
  now: number,
): Promise<void> {
  const before = keptSince(now, retentionMonths);
  if (before === null) return;
  const running = await world.incidents.running();
  let after: ClosedPlace | null = null;
  let erased = 0;
  do {
    const batch: Awaited<ReturnType<TicketRepository['eraseClosed']>> = await world.tickets.eraseClosed(
      { before, after, limit: batchSize },
      (ticket) => mayBeErased(ticket, { before, running }, now),
      now,
    );
    erased += batch.erased;
    after = batch.last;
  } while (after !== null && erased < mostPerDay);
  if (erased > 0) await world.changes.raise(['tickets', 'health']);
}

/**
 * The last clearing, all its transactions together; null where nothing was ever erased.
 *
 * @example (await lastClearing(journal))?.tickets // 310
 */
export async function lastClearing(
  journal: Pick<Journal, 'latest' | 'since'>,
): Promise<JournalEntryOf<'erased'> | null> {
  const last = await journal.latest('erased');
  if (last === undefined) return null;
  const parts = (await journal.since(last.at)).filter(({ type, at }) => type === 'erased' && at === last.at);
  const tickets = parts.reduce((sum, part) => sum + (part.type === 'erased' ? part.tickets : 0), 0);
  return { ...last, tickets };
}

/** What the next clearing concerns. */
export interface RetentionOutlook {
  /** What was closed before this instant goes. */
  readonly before: number;
  /** How many tickets were; those under appeal among them stay. */
  readonly tickets: number;
}

/**
 * What would go, for whoever chooses how long to keep; null where everything is kept.
 *
 * @example await retentionOutlook(tickets, 24, now) // { before, tickets: 310 }
 */
export async function retentionOutlook(
  tickets: Pick<TicketRepository, 'countClosedBefore'>,
  months: number,
  now: number,
): Promise<RetentionOutlook | null> {
  const before = keptSince(now, months);
  return before === null ? null : { before, tickets: await tickets.countClosedBefore(before) };
}
