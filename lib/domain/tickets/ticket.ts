import * as z from 'zod/mini';
import { digitString } from '@/lib/domain/digit-string';

/** `crc`: CRC or 高危; `consult`: 消费者咨询, 咨询, 平台协同工单; `other`: the rest. contract.md §3. */
export const ticketKinds = ['crc', 'consult', 'other'] as const;
export type TicketKind = (typeof ticketKinds)[number];

const at = z.number();

/**
 * What happened to a ticket, oldest first. Nothing is ever changed or taken back: a correction and an undo are events too.
 * State, used and left time are computed from this list and from nothing else.
 */
export const ticketEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('opened'),
    at,
    by: z.enum(['page', 'person', 'paste']),
    kind: z.enum(ticketKinds),
    orderId: z.nullable(digitString(6, 20)),
    /** Creation time on the page; null: counted from `at`, estimated. */
    createdAt: z.nullable(z.number()),
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
    kind: z.optional(z.enum(ticketKinds)),
    orderId: z.optional(digitString(6, 20)),
    createdAt: z.optional(z.number()),
  }),
  /** The page's own countdown (还剩X天Y小时Z分), natural time, whole minutes. */
  z.object({ type: z.literal('countdown-read'), at, leftMs: z.number() }),
  z.object({ type: z.literal('paused'), at, reason: z.string() }),
  z.object({ type: z.literal('resumed'), at }),
  /** A person's 已回复/已处理. */
  z.object({ type: z.literal('handled'), at }),
  /** Its row said so: 已完成, 已关闭, 已处理, 已回复, 已取消. */
  z.object({ type: z.literal('closed-on-page'), at }),
  /** Absent from a complete, fresh reading of 待处理. */
  z.object({ type: z.literal('absent'), at }),
  /** A person's undo, or back in 待处理. */
  z.object({ type: z.literal('reopened'), at, by: z.enum(['page', 'person']) }),
]);
export type TicketEvent = z.infer<typeof ticketEvent>;

export interface Ticket {
  readonly id: string;
  readonly events: readonly TicketEvent[];
}
