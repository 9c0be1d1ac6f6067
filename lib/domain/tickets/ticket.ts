import * as z from 'zod/mini';
import { checked } from '@/lib/domain/checked';
import { digitString } from '@/lib/domain/digit-string';
import { duration, instant } from '@/lib/domain/instant';
import { type TicketKind, writtenKind } from './ticket-kind';

const at = instant;

export const ticketKind = checked(z.string(), z.regex(writtenKind)) as unknown as z.ZodMiniType<TicketKind>;

/**
 * What happened to a ticket, oldest first. Nothing is ever changed or taken back: a correction and an undo are events too.
 * State, used and left time are computed from this list and from nothing else.
 */
export const ticketEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('opened'),
    at,
    by: z.enum(['page', 'person', 'paste']),
    kind: ticketKind,
    orderId: z.nullable(digitString(6, 20)),
    /** Creation time on the page; null: counted from `at`, estimated. */
    createdAt: z.nullable(instant),
    /** The clock terms in force when it was opened. */
    termsId: z.int(),
    /** The shop whose list showed it first; absent where that could not be told. */
    shop: z.optional(z.string()),
  }),
  /** A later reading or a person knew better. Absent fields stay as they were. */
  z.object({
    type: z.literal('corrected'),
    at,
    by: z.enum(['page', 'person']),
    kind: z.optional(ticketKind),
    orderId: z.optional(digitString(6, 20)),
    createdAt: z.optional(instant),
    /** When a closed ticket was really answered, where it was noticed later. */
    closedAt: z.optional(instant),
  }),
  /** The shop adopted other terms: time used stays as it was counted, time left is planned by the new ones. */
  z.object({ type: z.literal('replanned'), at, termsId: z.int() }),
  /** The page's own countdown (还剩X天Y小时Z分), natural time. `unitMs`: it was written in whole hours or days; absent: minutes. */
  z.object({ type: z.literal('countdown-read'), at, leftMs: duration, unitMs: z.optional(duration) }),
  /** `incidentId`: paused by an incident, which resumes it when it ends. */
  z.object({ type: z.literal('paused'), at, reason: z.string(), incidentId: z.optional(z.string()) }),
  /** `incidentId`: no person did it, that incident was over then, and its pauses with it. */
  z.object({ type: z.literal('resumed'), at, incidentId: z.optional(z.string()) }),
  /** A person's 已回复/已处理. */
  z.object({ type: z.literal('handled'), at }),
  /** Its row said so: 已完成, 已关闭, 已处理, 已回复, 已取消. */
  z.object({ type: z.literal('closed-on-page'), at }),
  /** Absent from a complete, fresh reading of 待处理. */
  z.object({ type: z.literal('absent'), at }),
  /** A person's undo, or back in 待处理. */
  z.object({ type: z.literal('reopened'), at, by: z.enum(['page', 'person']) }),
  /** A person does not want to be warned before `until`, which is never later than the due time then. Stops no clock. */
  z.object({ type: z.literal('snoozed'), at, until: instant }),
  /** A verdict on it is disputed: nothing of it is erased while the appeal lasts. */
  z.object({ type: z.literal('appeal-began'), at, note: z.string() }),
  z.object({ type: z.literal('appeal-ended'), at, note: z.string() }),
]);
export type TicketEvent = z.infer<typeof ticketEvent>;

export interface Ticket {
  readonly id: string;
  readonly events: readonly TicketEvent[];
}
