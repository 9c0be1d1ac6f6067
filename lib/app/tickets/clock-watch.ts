import type { ClockMarks } from '@/lib/app/ports/attention';
import type { ChangeSignal, Journal } from '@/lib/app/ports/storage';
import { dayMs } from '@/lib/domain/beijing-time';
import {
  type ClockFinding,
  type ClockLook,
  clockFinding,
  isRepeated,
  judgeClock,
  judgePageTimes,
} from '@/lib/domain/tickets/computer-clock';
import type { JournalEntry } from '@/lib/domain/tickets/journal';

export interface ClockWatchWorld {
  readonly journal: Journal;
  readonly clockMarks: ClockMarks;
  readonly changes: ChangeSignal;
}

/**
 * Looks at the computer's clock while the worker is awake anyway, notes what it has done, and leaves a mark for the next
 * look. Answers when it was looked at before; null: never.
 *
 * @param plannedFor when the worker is to be woken next
 * @example await watchClock(world, { now, since: sinceLastLook() }, plannedFor);
 */
export async function watchClock(
  world: ClockWatchWorld,
  look: Omit<ClockLook, 'mark'>,
  plannedFor: number | null,
): Promise<number | null> {
  const mark = (await world.clockMarks.read()) ?? null;
  await note(world, judgeClock({ ...look, mark }));
  await world.clockMarks.keep({ seenAt: look.now, plannedFor });
  return mark?.seenAt ?? null;
}

/**
 * Compares the times that a ticket page shows with the computer's clock, and notes where that is behind.
 *
 * @example await watchPageTimes(world, reading, now);
 */
export async function watchPageTimes(
  world: Omit<ClockWatchWorld, 'clockMarks'>,
  reading: { readonly rows: readonly { readonly createdAt: number | null }[]; readonly contentAt: number },
  now: number,
): Promise<void> {
  const createdTimes = reading.rows.flatMap(({ createdAt }) => createdAt ?? []);
  const entry = judgePageTimes(createdTimes, Math.min(reading.contentAt, now));
  if (entry === null || isRepeated(entry, await world.journal.latest('page-ahead'))) return;
  await note(world, [entry]);
}

/**
 * What is to be said of the computer's clock now, for whoever shows it.
 *
 * @example (await currentClockFinding(journal, now))?.type // 'behind'
 */
export const currentClockFinding = async (journal: Pick<Journal, 'since'>, now: number): Promise<ClockFinding | null> =>
  clockFinding(await journal.since(now - dayMs), now);

async function note({ journal, changes }: Omit<ClockWatchWorld, 'clockMarks'>, entries: readonly JournalEntry[]) {
  for (const entry of entries) await journal.add(entry);
  if (entries.length > 0) await changes.raise(['health']);
}
