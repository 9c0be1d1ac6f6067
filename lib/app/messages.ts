import * as z from 'zod/mini';
import { digitString } from '@/lib/domain/catalogue';
import type { PlaceholderValues } from '@/lib/domain/reply';
import { ticketKinds } from '@/lib/domain/ticket';
import type { toPage } from './messages-to-page';
import type { OrderKnowledge } from './panel-model';

/**
 * Every message of the extension, by direction. A message is one entry here: its data schema, which the receiving side
 * parses before anything else, and its answer. Extension pages talk to IndexedDB directly and need no messages for that.
 * The schemas of the other direction stand in messages-to-page.
 */

const orderId = digitString(6, 20);

const ticketRow = z.object({
  ticketId: digitString(4, 20),
  kind: z.nullable(z.enum(ticketKinds)),
  orderId: z.nullable(orderId),
  createdAt: z.nullable(z.number()),
  leftMs: z.nullable(z.number()),
  closed: z.boolean(),
});

/** From a content script to the worker. */
export const pageToWorker = {
  /** A frame asks where it stands. */
  'page/where': z.object({}),
  /** A frame has, or expects, something to show and wants the script that shows it. */
  'panel/load': z.object({}),
  /** What a frame shows now, so that the popup can find it. `order` while a panel stands there. */
  'page/report': z.object({ orderId: z.nullable(orderId), shows: z.enum(['nothing', 'reading', 'order']) }),
  /** A field in this frame that text can be put into was focused. */
  'editor/focused': z.object({}),
  /** What verdicts are made of. `orderId: null` for the chips of a list: then no tickets and no typed dates are answered. */
  'order/knowledge': z.object({
    orderId: z.nullable(orderId),
    skuIds: z.array(digitString(1, 20)).check(z.maxLength(2000)),
  }),
  'order/type-date': z.object({
    orderId,
    field: z.enum(['orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt']),
    /** null takes the typed date back. */
    value: z.nullable(z.object({ at: z.number(), precision: z.enum(['second', 'minute', 'day']) })),
  }),
  'tickets/read': z.object({
    rows: z.array(ticketRow).check(z.maxLength(2000)),
    /** What an unknown ticket is taken to be where its row does not say. */
    defaultKind: z.enum(ticketKinds),
    /** Complete, and unchanged for long enough; said once of what arrived. */
    confirmedComplete: z.boolean(),
    /** Epoch ms at which the content of the list arrived or changed last. */
    contentAt: z.number(),
  }),
  'options/open': z.object({ section: z.string() }),
} as const;

export interface PageToWorkerAnswers {
  'page/where': { readonly tabUrl: string | null; readonly isTop: boolean };
  'panel/load': null;
  'page/report': null;
  'editor/focused': null;
  'order/knowledge': OrderKnowledge;
  'order/type-date': null;
  'tickets/read': null;
  'options/open': null;
}

export type InsertOutcome = 'inserted' | 'not-taken' | 'no-editor' | 'read-only';

export interface ToPageAnswers {
  'tab/address': null;
  'tab/order-elsewhere': null;
  'reply/insert': { readonly outcome: InsertOutcome };
  'view/values': { readonly orderId: string | null; readonly values: PlaceholderValues };
}

export type PageToWorker = typeof pageToWorker;
export type ToPage = typeof toPage;
export type MessageData<S extends z.core.$ZodType> = z.infer<S>;
