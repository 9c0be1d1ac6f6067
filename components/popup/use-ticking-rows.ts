import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PopupFacts } from '@/lib/app/popup-world';
import { type TicketRowModel, ticketRows, untilNextTick } from '@/lib/app/tickets/ticket-list-model';
import type { Ticket } from '@/lib/domain/tickets/ticket';

export interface TickingRows {
  readonly rows: readonly TicketRowModel[];
  readonly now: number;
}

/**
 * The rows of tickets, made again whenever what they show is over: each second while a ticket is within an hour of its due
 * time, else each minute, and at once when the tickets change.
 */
export function useTickingRows(tickets: readonly Ticket[], facts: PopupFacts | null, clock: () => number): TickingRows {
  const [tick, setTick] = useState(0);

  const shown = useMemo(() => {
    const now = clock();
    return { rows: facts === null ? [] : ticketRows(tickets, facts.terms, now), now };
  }, [tickets, facts, clock, tick]);

  useEffect(() => {
    const timer = setTimeout(() => setTick((count) => count + 1), untilNextTick(shown.rows, shown.now));
    return () => clearTimeout(timer);
  }, [shown]);

  return shown;
}
