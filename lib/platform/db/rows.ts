import * as z from 'zod/mini';
import { instant } from '@/lib/domain/instant';
import { ticketEvent } from '@/lib/domain/tickets/ticket';

/** The shape that stored rows must have when they are read again; other stores have theirs beside their repository or in the domain. */

export const ticketRow = z.object({
  id: z.string().check(z.minLength(1)),
  events: z.array(ticketEvent).check(z.minLength(1)),
});

export const readingRow = z.object({ source: z.string(), at: instant, count: z.optional(z.int()) });

export const alertRow = z.object({
  id: z.string(),
  givenAt: instant,
  noticeId: z.optional(z.string()),
  state: z.optional(z.enum(['giving', 'passed'])),
});

export const quarantineRow = z.object({
  store: z.string(),
  key: z.string(),
  problem: z.string(),
  quarantinedAt: instant,
  raw: z.unknown(),
});
