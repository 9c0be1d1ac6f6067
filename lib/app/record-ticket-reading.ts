import type { Ticket, TicketEvent } from '@/lib/domain/ticket';
import { decideAbsent, decideOnRow, type TicketRowFacts } from '@/lib/domain/ticket-decisions';
import type { ChangeSignal, ClockTermsRepository, ReadingLog, TicketRepository } from './ports';

/** What the ticket page showed. */
export interface TicketReading {
  readonly rows: readonly (TicketRowFacts & { readonly ticketId: string })[];
  /** The whole of 待处理, read twice with the same outcome: what is not in it is not there. */
  readonly confirmedComplete: boolean;
}

export interface ReadingWorld {
  readonly tickets: TicketRepository;
  readonly clockTerms: ClockTermsRepository;
  readonly readings: ReadingLog;
  readonly changes: ChangeSignal;
}

/**
 * Takes a reading of the ticket page into the log: all tickets of it in one transaction, then the time of the reading,
 * which counts even where no ticket stood. The same reading may come twice and adds nothing the second time.
 * product.md rule 5: only a complete, confirmed reading closes by absence.
 *
 * @example await recordTicketReading(world, { rows: [], confirmedComplete: true }, now); // every open ticket is absent
 */
export async function recordTicketReading(world: ReadingWorld, reading: TicketReading, now: number): Promise<void> {
  const { id: termsId } = await world.clockTerms.current();
  const rows = new Map(reading.rows.map((row) => [row.ticketId, row]));
  const expected = reading.confirmedComplete ? await world.tickets.listExpectedOnPage() : [];
  const absent = expected.map(({ id }) => id).filter((id) => !rows.has(id));

  const decide = (ticket: Ticket | undefined, id: string): readonly TicketEvent[] => {
    const row = rows.get(id);
    if (row !== undefined) return decideOnRow(ticket, row, { now, termsId });
    return ticket === undefined ? [] : decideAbsent(ticket, now);
  };
  await world.tickets.appendMany([...rows.keys(), ...absent], decide);
  await world.readings.record('ticket-list', now);
  await world.changes.raise(['tickets']);
}
