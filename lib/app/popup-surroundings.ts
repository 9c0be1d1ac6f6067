import { incidentStanding, touchedBy } from '@/lib/domain/tickets/incident';
import type { JournalEntryOf } from '@/lib/domain/tickets/journal';
import type { PopupSurroundings, RunningIncident } from './popup-world';
import type { Journal } from './ports/storage';
import type { IncidentRepository, ReadingLog, TicketRepository } from './ports/tickets';
import type { Settings } from './settings';
import { currentClockFinding } from './tickets/clock-watch';
import { compareWithHome, type HomeDifference } from './tickets/home-comparison';

export interface SurroundingsWorld {
  readonly incidents: Pick<IncidentRepository, 'running'>;
  readonly journal: Pick<Journal, 'latest' | 'since'>;
  readonly tickets: Pick<TicketRepository, 'listOpen' | 'listExpectedOnPage' | 'listClosedBetween'>;
  readonly readings: Pick<ReadingLog, 'lastRead' | 'homeCounter'>;
}

/**
 * What is to be known around the tickets: the incident that runs, the last look at the ticket page, the computer's clock.
 *
 * @example (await popupSurroundings(world, settings, now)).incident?.touched.length // 7
 */
export async function popupSurroundings(
  world: SurroundingsWorld,
  { managerContact, shopName, incidentPauses, watchEveryMinutes }: Settings,
  now: number,
): Promise<PopupSurroundings> {
  const [incident, home, watched, clock] = await Promise.all([
    runningIncident(world, now),
    homeDifference(world),
    watchEveryMinutes === 0 ? null : lastWatch(world),
    currentClockFinding(world.journal, now),
  ]);
  return { incident, home, watched, clock, shop: { managerContact, shopName, incidentPauses } };
}

async function runningIncident(
  { incidents, tickets }: SurroundingsWorld,
  now: number,
): Promise<RunningIncident | null> {
  const incident = await incidents.running();
  if (incident === undefined) return null;
  const standing = incidentStanding(incident);
  const [open, closed] = await Promise.all([tickets.listOpen(), tickets.listClosedBetween(standing.from, null)]);
  return { standing, touched: touchedBy(incident, [...open, ...closed], now) };
}

async function homeDifference({ tickets, readings }: SurroundingsWorld): Promise<HomeDifference | null> {
  const counter = await readings.homeCounter();
  if (counter === undefined) return null;
  const [open, expected, listReadAt] = await Promise.all([
    tickets.listOpen(),
    tickets.listExpectedOnPage(),
    readings.lastRead('ticket-list'),
  ]);
  return compareWithHome(counter, { open, handledUnconfirmed: expected.length - open.length, listReadAt });
}

/** A list that was read since then tells more than a look that failed. */
async function lastWatch({ journal, readings }: SurroundingsWorld): Promise<JournalEntryOf<'watched'> | null> {
  const [watched, lastReadAt] = await Promise.all([journal.latest('watched'), readings.lastRead('ticket-list')]);
  if (watched === undefined) return null;
  const isOutdone = watched.outcome !== 'no-tickets' && lastReadAt !== undefined && lastReadAt > watched.at;
  return isOutdone ? null : watched;
}
