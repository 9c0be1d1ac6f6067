import * as z from 'zod/mini';
import { duration, instant } from '@/lib/domain/instant';

const at = instant;

/** What became of a look at the ticket list that nobody asked for: what it showed, or why it showed nothing. */
const watchOutcomes = ['tickets', 'no-tickets', 'unreadable', 'logged-out', 'no-tab'] as const;

/** What the extension noticed or did by itself, so that it can be told and nothing happens unseen. */
export const journalEntry = z.discriminatedUnion('type', [
  /** The computer's clock shows less than it did before. */
  z.object({ type: z.literal('clock-back'), at, byMs: duration }),
  /** It ran ahead of the time that passed: it was put forward, or the computer slept. */
  z.object({ type: z.literal('clock-forward'), at, byMs: duration }),
  /** Asleep, or the browser was closed, for at least so long after something was planned. */
  z.object({ type: z.literal('slept'), at, forMs: duration }),
  /** A page showed what came to be later than the computer's clock says it is: that clock is behind by at least so much. */
  z.object({ type: z.literal('page-ahead'), at, byMs: duration }),
  /** Closed tickets that were kept for as long as the shop wants; `before`: their closing was earlier. */
  z.object({ type: z.literal('erased'), at, tickets: z.int().check(z.gte(1)), before: instant }),
  /** `tickets`: how many open ones the list showed; null where it was not read. */
  z.object({ type: z.literal('watched'), at, outcome: z.enum(watchOutcomes), tickets: z.nullable(z.int()) }),
]);
export type JournalEntry = Readonly<z.infer<typeof journalEntry>>;
export type JournalEntryOf<Type extends JournalEntry['type']> = Extract<JournalEntry, { readonly type: Type }>;
