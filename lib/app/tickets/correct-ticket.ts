import type { ChangeSignal } from '@/lib/app/ports/storage';
import type { TicketRepository } from '@/lib/app/ports/tickets';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import {
  type CorrectionProblem,
  decideAppealBegan,
  decideAppealEnded,
  decideCorrected,
  type TicketPatch,
} from '@/lib/domain/tickets/ticket-corrections';

export interface CorrectTicketWorld {
  readonly tickets: Pick<TicketRepository, 'append'>;
  readonly changes: ChangeSignal;
}

/** `place` is the field that is wrong; `id` where no such ticket is known. */
export type CorrectTicketProblem = CorrectionProblem | Problem<'ticket-unknown'>;

type Decided = Result<readonly TicketEvent[], CorrectTicketProblem>;

/**
 * A person corrects what is known of a ticket. The correction is an event like all others: what stood before stays in the
 * history, and no page takes it back.
 *
 * @example await correctTicket(world, '10086001', { closedAt: at('18:55') }, now) // { ok: true, value: undefined }
 */
export const correctTicket = (
  world: CorrectTicketWorld,
  id: string,
  patch: TicketPatch,
  now: number,
): Promise<Result<undefined, CorrectTicketProblem>> =>
  change(world, id, (ticket) => decideCorrected(ticket, patch, now));

/**
 * A verdict on the ticket is disputed: nothing of it is erased while that lasts.
 *
 * @param note in the person's words; no names, phones or addresses belong in it
 * @example await beginAppeal(world, '10086001', '已提交申诉，附截图', now) // { ok: true, value: undefined }
 */
export const beginAppeal = (
  world: CorrectTicketWorld,
  id: string,
  note: string,
  now: number,
): Promise<Result<undefined, CorrectTicketProblem>> =>
  change(world, id, (ticket) => ok(decideAppealBegan(ticket, note, now)));

/**
 * The dispute is over; from then on the ticket is erased when its time has come, like any other.
 *
 * @param note how it ended, in the person's words
 * @example await endAppeal(world, '10086001', '申诉通过，罚款已退', now) // { ok: true, value: undefined }
 */
export const endAppeal = (
  world: CorrectTicketWorld,
  id: string,
  note: string,
  now: number,
): Promise<Result<undefined, CorrectTicketProblem>> =>
  change(world, id, (ticket) => ok(decideAppealEnded(ticket, note, now)));

async function change(
  world: CorrectTicketWorld,
  id: string,
  decide: (ticket: Ticket) => Decided,
): Promise<Result<undefined, CorrectTicketProblem>> {
  let decided: Decided = fail({ code: 'ticket-unknown', place: 'id' });
  await world.tickets.append(id, (ticket) => {
    if (ticket === undefined) return [];
    decided = decide(ticket);
    return decided.ok ? decided.value : [];
  });
  if (!decided.ok) return decided;
  await world.changes.raise(['tickets']);
  return ok(undefined);
}
