import type { ClockTermsRepository, IncidentRepository, TicketRepository } from '@/lib/app/ports/tickets';
import type { TermsBook } from '@/lib/domain/tickets/clock-terms';
import { type IncidentStanding, incidentStanding, touchedBy } from '@/lib/domain/tickets/incident';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf, type TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { outcomeOf, type TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';
import { withoutPauseOf } from './incident-facts';

/** A ticket that an incident touched. */
export interface TouchedTicket {
  readonly standing: TicketStanding;
  /** When it was due had the incident not paused it, as JD counts. */
  readonly dueUnpausedAt: number;
  /** How long the incident paused it, up to now. */
  readonly pausedMs: number;
  /** null while it is open. */
  readonly outcome: TicketOutcome | null;
}

/** Everything that is known of an incident, to be told and printed. */
export interface IncidentReport {
  readonly standing: IncidentStanding;
  readonly madeAt: number;
  /** Earliest due first. */
  readonly tickets: readonly TouchedTicket[];
  /** For the message of it. */
  readonly touched: readonly Ticket[];
  readonly terms: TermsBook;
}

export interface IncidentReportWorld {
  readonly incidents: Pick<IncidentRepository, 'all'>;
  readonly tickets: Pick<TicketRepository, 'listOpen' | 'listClosedBetween'>;
  readonly clockTerms: Pick<ClockTermsRepository, 'all'>;
}

/**
 * The report of one incident, made anew from the events each time; null where none bears the id.
 *
 * @example (await incidentReport(repositories, id, now))?.tickets.length // 7
 */
export async function incidentReport(
  world: IncidentReportWorld,
  id: string,
  now: number,
): Promise<IncidentReport | null> {
  const incident = (await world.incidents.all()).find((each) => each.id === id);
  if (incident === undefined) return null;
  const standing = incidentStanding(incident);
  const [open, closed, terms] = await Promise.all([
    world.tickets.listOpen(),
    world.tickets.listClosedBetween(standing.from, null),
    world.clockTerms.all(),
  ]);
  const touched = touchedBy(incident, [...open, ...closed], now);
  const tickets = touched
    .map(
      (ticket): TouchedTicket => ({
        standing: standingOf(ticket, terms, now),
        dueUnpausedAt: standingOf(withoutPauseOf(ticket, id), terms, now).dueAt,
        pausedMs: pausedMsBy(id, ticket, now),
        outcome: outcomeOf(ticket, terms),
      }),
    )
    .sort((a, b) => a.dueUnpausedAt - b.dueUnpausedAt);
  return { standing, madeAt: now, tickets, touched, terms };
}

function pausedMsBy(incidentId: string, ticket: Ticket, now: number): number {
  const { pauses, closing } = historyOf(ticket);
  const asOf = closing?.at ?? now;
  return pauses
    .filter((pause) => pause.incidentId === incidentId)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? asOf, asOf) - from), 0);
}
