import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import type { Ticket, TicketEvent } from './ticket';
import { historyOf, type TicketHistory } from './ticket-history';
import type { TicketKind } from './ticket-kind';

/** What a person knows better about a ticket; what is absent stays as it was. */
export interface TicketPatch {
  readonly kind?: TicketKind | undefined;
  readonly orderId?: string | undefined;
  readonly createdAt?: number | undefined;
  /** When a closed ticket was really answered. */
  readonly closedAt?: number | undefined;
}

/** `place` is the field of the patch. */
export type CorrectionProblem = Problem<
  'created-at-ahead' | 'created-after-closed' | 'closed-at-of-open' | 'closed-at-ahead' | 'closed-before-start'
>;

function problemOf(patch: TicketPatch, history: TicketHistory, now: number): CorrectionProblem | null {
  const { createdAt, closedAt } = patch;
  const { closing } = history;
  if (createdAt !== undefined && createdAt > now) return { code: 'created-at-ahead', place: 'createdAt' };
  const startedAt = createdAt ?? history.createdAt ?? history.firstSeenAt;
  if (closedAt === undefined) {
    const isBackwards = createdAt !== undefined && closing !== null && createdAt > closing.at;
    return isBackwards ? { code: 'created-after-closed', place: 'createdAt' } : null;
  }
  if (closing === null) return { code: 'closed-at-of-open', place: 'closedAt' };
  if (closedAt > now) return { code: 'closed-at-ahead', place: 'closedAt' };
  return closedAt < startedAt ? { code: 'closed-before-start', place: 'closedAt' } : null;
}

/**
 * A person corrects a ticket; pages do not take that back. A closing is only ever moved, never made: a closed ticket's, not
 * before its start and not into the future.
 * @returns no events where nothing differs. The instant of a closing that only a page told is settled even where it is right
 * @example decideCorrected(closedTicket, { closedAt: dueAt - hourMs }, now) // outcomeOf: on-time
 */
export function decideCorrected(
  ticket: Ticket,
  patch: TicketPatch,
  now: number,
): Result<readonly TicketEvent[], CorrectionProblem> {
  const history = historyOf(ticket);
  const problem = problemOf(patch, history, now);
  if (problem) return fail(problem);

  const { kind, orderId, createdAt, closedAt } = patch;
  const { closing } = history;
  const closingDiffers = closing !== null && (closedAt !== closing.at || !closing.settled);
  const changed = {
    ...(kind !== undefined && kind !== history.kind ? { kind } : {}),
    ...(orderId !== undefined && orderId !== history.orderId ? { orderId } : {}),
    ...(createdAt !== undefined && createdAt !== history.createdAt ? { createdAt } : {}),
    ...(closedAt !== undefined && closingDiffers ? { closedAt } : {}),
  };
  return ok(Object.keys(changed).length > 0 ? [{ type: 'corrected', at: now, by: 'person', ...changed }] : []);
}

/** A verdict is disputed; nothing where it is already. @example decideAppealBegan(ticket, '已提交申诉', now) */
export const decideAppealBegan = (ticket: Ticket, note: string, now: number): readonly TicketEvent[] =>
  historyOf(ticket).appeal ? [] : [{ type: 'appeal-began', at: now, note }];

/** The dispute is over; nothing where there was none. @example decideAppealEnded(ticket, '申诉成功', now) */
export const decideAppealEnded = (ticket: Ticket, note: string, now: number): readonly TicketEvent[] =>
  historyOf(ticket).appeal ? [{ type: 'appeal-ended', at: now, note }] : [];
