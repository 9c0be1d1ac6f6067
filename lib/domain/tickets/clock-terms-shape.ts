import * as z from 'zod/mini';
import { checked } from '@/lib/domain/checked';
import { duration, instant } from '@/lib/domain/instant';
import type { ClockTerms } from './clock-terms';
import { ticketKind } from './ticket';

// Whether windows make sense is the calendar's to say, which names what is wrong; here only their shape counts.
const dayWindow = z.object({ fromMs: z.number(), toMs: z.number() });
const calendarDefinition = z.object({
  weekdays: checked(z.array(z.array(dayWindow)), z.length(7)),
  exceptions: z.record(z.string(), z.array(dayWindow)),
  notices: z.optional(
    z.array(z.object({ name: z.string(), from: z.string(), to: z.string(), windows: z.array(dayWindow) })),
  ),
});

const clockRule = z.object({
  limitMs: checked(duration, z.gt(0)),
  mode: z.enum(['counted', 'natural']),
  calendar: z.optional(calendarDefinition),
});

/** The shape that stored terms must have when they are read again. */
export const clockTermsShape = z.object({
  id: z.int(),
  adoptedAt: instant,
  calendar: calendarDefinition,
  kinds: z.catchall(z.object({ other: clockRule }), clockRule),
  ownKinds: z.optional(z.array(z.object({ kind: ticketKind, name: z.string(), words: z.array(z.string()) }))),
}) as unknown as z.ZodMiniType<ClockTerms>;
