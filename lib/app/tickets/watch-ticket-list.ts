import type { ChangeSignal, Journal } from '@/lib/app/ports/storage';
import type { ClockTermsRepository } from '@/lib/app/ports/tickets';
import type { Settings } from '@/lib/app/settings';
import { minuteMs, secondMs } from '@/lib/domain/beijing-time';
import type { BusinessCalendar } from '@/lib/domain/tickets/business-calendar';
import { clockCalendar } from '@/lib/domain/tickets/clock-terms';
import {
  judgeWatched,
  nextLookAt,
  outcomeOfReading,
  type WatchedReading,
  type WatchedTab,
} from '@/lib/domain/tickets/watched-list';

/** A look that is under way. */
export interface WatchUnderWay {
  readonly tabId: number;
  readonly reloadedAt: number;
  readonly reading: WatchedReading | null;
}

/** The open ticket lists, the alarms of the watch, and the look that is under way, as long as the browser runs. */
export interface ListWatch {
  /** Loads one open ticket list again that nobody has in view or has written in; null where there is none. */
  reloadOne(): Promise<{ readonly tabId: number } | null>;
  /** What stands in a tab; null: it was closed. */
  tab(tabId: number): Promise<WatchedTab | null>;
  /** When the next look is planned; null: not at all. */
  plannedLook(): Promise<number | null>;
  /** Plans a look, or none, in place of the one that was planned. */
  planLook(at: number | null): Promise<void>;
  /** Plans the end of the look that is under way, or none. */
  planVerdict(at: number | null): Promise<void>;
  underWay(): Promise<WatchUnderWay | null>;
  keepUnderWay(look: WatchUnderWay | null): Promise<void>;
}

export interface WatchWorld {
  readonly watch: ListWatch;
  readonly clockTerms: Pick<ClockTermsRepository, 'current'>;
  readonly journal: Pick<Journal, 'add'>;
  readonly changes: ChangeSignal;
  readonly readSettings: () => Promise<Settings>;
}

/** How long a list that is loaded again may take to be read. */
const patienceMs = 60 * secondMs;

/** What decides when to look; null: the watch is switched off. */
async function rhythm(world: WatchWorld): Promise<{ calendar: BusinessCalendar; everyMs: number } | null> {
  const { watchEveryMinutes } = await world.readSettings();
  if (watchEveryMinutes === 0) return null;
  const { calendar } = clockCalendar((await world.clockTerms.current()).calendar);
  return { calendar, everyMs: watchEveryMinutes * minuteMs };
}

/**
 * Plans the next look where none is planned that comes in time, and none where the shop has not asked for it. For the
 * worker, while it is awake anyway and after each change of a setting.
 *
 * @example await keepWatch(world, now);
 */
export async function keepWatch(world: WatchWorld, now: number): Promise<void> {
  const chosen = await rhythm(world);
  const planned = await world.watch.plannedLook();
  if (chosen === null) {
    if (planned !== null) await world.watch.planLook(null);
    return;
  }
  const next = nextLookAt(chosen.calendar, now, chosen.everyMs);
  const isInTime = planned !== null && next !== null && planned <= next;
  const stands = isInTime && (planned <= now || chosen.calendar.isOpen(planned));
  if (!stands) await world.watch.planLook(next);
}

/**
 * Looks at the list: loads one open list again, and plans when its reading must have come. Outside counting hours, and
 * where the watch was switched off since, it only plans.
 *
 * @example await lookAtList(world, now);
 */
export async function lookAtList(world: WatchWorld, now: number): Promise<void> {
  const chosen = await rhythm(world);
  await world.watch.planLook(chosen && nextLookAt(chosen.calendar, now, chosen.everyMs));
  if (!chosen?.calendar.isOpen(now)) return;
  await endLook(world, now);
  const reloaded = await world.watch.reloadOne();
  if (reloaded === null) return tell(world, { outcome: 'no-tab', tickets: null }, now);
  await world.watch.keepUnderWay({ tabId: reloaded.tabId, reloadedAt: now, reading: null });
  await world.watch.planVerdict(now + patienceMs);
}

/**
 * Takes a reading of a list into the look that is under way, where it comes from that tab and is newer than it. One that
 * shows tickets ends the look.
 *
 * @example await takeIntoLook(world, reading, tabId, now);
 */
export async function takeIntoLook(
  world: WatchWorld,
  reading: {
    readonly rows: readonly { readonly closed: boolean }[];
    readonly complete: boolean;
    readonly contentAt: number;
    readonly source: 'list' | 'detail';
  },
  tabId: number,
  now: number,
): Promise<void> {
  const look = await world.watch.underWay();
  if (look?.tabId !== tabId || reading.source !== 'list' || reading.contentAt < look.reloadedAt) return;
  const { rows, complete } = reading;
  const seen: WatchedReading = {
    rows: rows.length,
    openRows: rows.filter(({ closed }) => !closed).length,
    complete,
  };
  await world.watch.keepUnderWay({ ...look, reading: seen });
  if (outcomeOfReading(seen) !== null) await endLook(world, now);
}

/**
 * Ends the look that is under way, if there is one, and tells what became of it.
 *
 * @example await endLook(world, now);
 */
export async function endLook(world: WatchWorld, now: number): Promise<void> {
  const look = await world.watch.underWay();
  if (look === null) return;
  await world.watch.keepUnderWay(null);
  await world.watch.planVerdict(null);
  await tell(world, judgeWatched(await world.watch.tab(look.tabId), look.reading), now);
}

async function tell(world: WatchWorld, watched: ReturnType<typeof judgeWatched>, at: number): Promise<void> {
  await world.journal.add({ type: 'watched', at, ...watched });
  await world.changes.raise(['health']);
}
