import type { AlertLog } from '@/lib/app/ports/attention';
import type { ChangeSignal } from '@/lib/app/ports/storage';
import type { ClockTermsRepository, TicketRepository } from '@/lib/app/ports/tickets';
import { minuteMs } from '@/lib/domain/beijing-time';
import { ticketOfAlert } from '@/lib/domain/tickets/alert-plan';
import type { TermsBook } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';

export interface SnoozeWorld {
  readonly tickets: Pick<TicketRepository, 'appendMany'>;
  readonly clockTerms: Pick<ClockTermsRepository, 'all'>;
  readonly changes: ChangeSignal;
}

/** Nothing for a ticket that no warning is to come of: closed, paused, overdue. */
function decideSnoozed(ticket: Ticket, book: TermsBook, minutes: number, now: number): readonly TicketEvent[] {
  const { open, state, dueAt } = standingOf(ticket, book, now);
  if (!open || state === 'paused' || state === 'overdue') return [];
  return [{ type: 'snoozed', at: now, until: Math.min(now + minutes * minuteMs, dueAt) }];
}

/**
 * A person does not want to be warned of these tickets for so many minutes, and never longer than until they are due. The
 * breach is told all the same.
 * @example await snoozeTicket(world, ['10086001'], 10, now);
 */
export async function snoozeTicket(
  world: SnoozeWorld,
  ids: readonly string[],
  minutes: number,
  now: number,
): Promise<void> {
  const book = await world.clockTerms.all();
  await world.tickets.appendMany(ids, (ticket) => (ticket ? decideSnoozed(ticket, book, minutes, now) : []));
  await world.changes.raise(['tickets']);
}

/**
 * The same for the tickets that a notice warned of before their due time.
 * @returns false where it told of breaches alone, which nothing puts off
 * @example await snoozeNotice(world, 'soon:halfhour:10086001:1795258800000', 10, now); // true
 */
export async function snoozeNotice(
  world: SnoozeWorld & { readonly alerts: Pick<AlertLog, 'ofNotice'> },
  noticeId: string,
  minutes: number,
  now: number,
): Promise<boolean> {
  const warnings = (await world.alerts.ofNotice(noticeId)).filter(({ id }) => /^(soon|snooze):/.test(id));
  if (warnings.length === 0) return false;
  const ids = new Set(warnings.flatMap(({ id }) => ticketOfAlert(id) ?? []));
  await snoozeTicket(world, [...ids], minutes, now);
  return true;
}
