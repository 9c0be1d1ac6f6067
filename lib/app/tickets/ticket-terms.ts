import type { Ticket } from '@/lib/domain/tickets/ticket';
import { builtInTerms, type ClockTerms } from '@/lib/domain/tickets/ticket-clock';

/**
 * The terms that a ticket was opened under. Where they cannot be found (a damaged row), the built-in ones stand in: they
 * are the strictest that JD has announced, so the ticket is warned of too early rather than too late.
 *
 * @example standingOf(ticket, termsOf(ticket, await clockTerms.all()), now)
 */
export function termsOf(ticket: Ticket, terms: ReadonlyMap<number, ClockTerms>): ClockTerms {
  const opened = ticket.events.find((event) => event.type === 'opened');
  return (opened && terms.get(opened.termsId)) ?? builtInTerms;
}

/** The terms for tickets that are opened now: the ones adopted last. */
export function termsInForce(terms: ReadonlyMap<number, ClockTerms>): ClockTerms {
  return terms.get(Math.max(...terms.keys())) ?? builtInTerms;
}
