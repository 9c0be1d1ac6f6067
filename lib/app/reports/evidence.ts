import { type BeijingMonth, parseMonth } from '@/lib/domain/reports/beijing-month';
import { statisticsOf, type TicketStatistics } from '@/lib/domain/reports/ticket-statistics';
import { type ClockTerms, type TermsBook, termsById } from '@/lib/domain/tickets/clock-terms';
import { type DueExplanation, explainDue } from '@/lib/domain/tickets/due-explanation';
import { type Incident, type IncidentStanding, incidentStanding, touchedBy } from '@/lib/domain/tickets/incident';
import type { JournalEntry } from '@/lib/domain/tickets/journal';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf, type TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { termsNamedBy } from '@/lib/domain/tickets/ticket-history';
import { outcomeOf, type TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';
import { closedTickets, type ReadingPace, type ReportWorld } from './closed-tickets';

/** What was noticed of the clock of the computer that kept the time. */
export type ClockFinding = Extract<
  JournalEntry,
  { readonly type: 'clock-back' | 'clock-forward' | 'slept' | 'page-ahead' }
>;

/** Everything that is known of one ticket, to argue about its verdict with. */
export interface TicketEvidence {
  readonly ticket: Ticket;
  readonly standing: TicketStanding;
  readonly explanation: DueExplanation;
  /** null while it is open. */
  readonly outcome: TicketOutcome | null;
  /** The instant up to which time was used: its closing, or when the evidence was made. */
  readonly until: number;
  readonly incidents: readonly IncidentStanding[];
  /** Between its start and `until`. */
  readonly clockFindings: readonly ClockFinding[];
}

/** Evidence of one ticket or of the tickets that were closed in a month. */
export interface Evidence {
  readonly subject: EvidenceSubject;
  readonly madeAt: number;
  /** Earliest closing first. */
  readonly tickets: readonly TicketEvidence[];
  /** Every terms that the tickets were measured by. */
  readonly terms: readonly ClockTerms[];
  /** Of the month; null for a single ticket. */
  readonly statistics: TicketStatistics | null;
}

export type EvidenceSubject =
  | { readonly type: 'ticket'; readonly id: string }
  | { readonly type: 'month'; readonly month: BeijingMonth };

/**
 * What `#evidence/<ticket id>` and `#evidence/<YYYY-MM>` ask for; null for other addresses.
 * @example evidenceSubject('#evidence/10086001') // { type: 'ticket', id: '10086001' }
 */
export function evidenceSubject(hash: string): EvidenceSubject | null {
  const [, written = ''] = /^#evidence\/([^/]+)$/.exec(hash) ?? [];
  const month = parseMonth(written);
  if (month) return { type: 'month', month };
  return written === '' ? null : { type: 'ticket', id: written };
}

/**
 * Gathers the evidence. Of a month only that month's closed tickets are read.
 * @returns null where the reading was ended or the ticket is not known
 * @example (await gatherEvidence(repositories, { type: 'ticket', id: '10086001' }, now, pace))?.tickets[0]?.outcome
 */
export async function gatherEvidence(
  world: ReportWorld,
  subject: EvidenceSubject,
  now: number,
  pace: ReadingPace,
): Promise<Evidence | null> {
  const [book, incidents] = await Promise.all([world.clockTerms.all(), world.incidents.all()]);
  const tickets = await ticketsOf(world, subject, pace);
  if (pace.signal.aborted || (subject.type === 'ticket' && tickets.length === 0)) return null;

  const starts = tickets.map((ticket) => standingOf(ticket, book, now).startedAt);
  const earliest = starts.reduce((least, at) => Math.min(least, at), now);
  const findings = (await world.journal.since(earliest)).filter(isClockFinding);
  const evidence = tickets.map((ticket) => ticketEvidence(ticket, { book, incidents, findings }, now));
  return {
    subject,
    madeAt: now,
    tickets: evidence,
    terms: termsNamedBy(tickets).map((id) => termsById(book, id)),
    statistics: subject.type === 'month' ? statisticsOf(evidence.flatMap(({ outcome }) => outcome ?? [])) : null,
  };
}

async function ticketsOf(world: ReportWorld, subject: EvidenceSubject, pace: ReadingPace): Promise<readonly Ticket[]> {
  if (subject.type === 'ticket') {
    const ticket = await world.tickets.get(subject.id);
    return ticket ? [ticket] : [];
  }
  const { from, to } = subject.month;
  const slices: (readonly Ticket[])[] = [];
  for await (const slice of closedTickets(world.tickets, from, to, pace)) slices.push(slice);
  return slices.flat();
}

interface Surroundings {
  readonly book: TermsBook;
  readonly incidents: readonly Incident[];
  readonly findings: readonly ClockFinding[];
}

/**
 * @example ticketEvidence(ticket, { book: new Map(), incidents: [], findings: [] }, now).explanation.segments
 */
export function ticketEvidence(
  ticket: Ticket,
  { book, incidents, findings }: Surroundings,
  now: number,
): TicketEvidence {
  const standing = standingOf(ticket, book, now);
  const outcome = outcomeOf(ticket, book);
  const until = outcome?.closedAt ?? now;
  return {
    ticket,
    standing,
    // A clock that was put back since may have dated the closing later than now; it is told to its end all the same.
    explanation: explainDue(ticket, book, Math.max(now, until)),
    outcome,
    until,
    incidents: incidents
      .filter((incident) => touchedBy(incident, [ticket], now).length > 0)
      .map(incidentStanding)
      .sort((a, b) => a.from - b.from),
    clockFindings: findings.filter(({ at }) => at >= standing.startedAt && at <= until),
  };
}

const isClockFinding = (entry: JournalEntry): entry is ClockFinding =>
  entry.type !== 'erased' && entry.type !== 'watched';
