import * as z from 'zod/mini';
import { ticketEvent, ticketKinds } from '@/lib/domain/tickets/ticket';

/** The shape that stored rows must have when they are read again; other stores have theirs beside their repository or in the domain. */

export const ticketRow = z.object({
  id: z.string().check(z.minLength(1)),
  events: z.array(ticketEvent).check(z.minLength(1)),
});

// Whether the windows make sense is the calendar's to say, which names what is wrong; here only their shape counts.
const dayWindow = z.object({ fromMs: z.number(), toMs: z.number() });
const clockRule = z.object({ limitMs: z.number().check(z.gt(0)), mode: z.enum(['counted', 'natural']) });

export const clockTermsRow = z.object({
  id: z.int(),
  adoptedAt: z.number(),
  calendar: z.object({
    weekdays: z.array(z.array(dayWindow)).check(z.length(7)),
    exceptions: z.record(z.string(), z.array(dayWindow)),
  }),
  kinds: z.record(z.enum(ticketKinds), clockRule),
});

export const readingRow = z.object({ source: z.string(), at: z.number(), count: z.optional(z.int()) });

export const alertRow = z.object({ id: z.string(), givenAt: z.number() });

export const quarantineRow = z.object({
  store: z.string(),
  key: z.string(),
  problem: z.string(),
  quarantinedAt: z.number(),
  raw: z.unknown(),
});
