import * as z from 'zod/mini';
import { dayMs, dayNumberOf, minuteMs, startOfBeijingDay } from '@/lib/domain/beijing-time';
import type { TicketKind } from './ticket-kind';

/** A span of every Beijing day in milliseconds after midnight; one that ends before it begins goes past midnight. */
export interface QuietHours {
  readonly fromMs: number;
  readonly toMs: number;
}

/** One warning before the due time. */
export interface AlertLevel {
  /** Distinct within its kind; part of the ids of given alerts, so it outlives changes of the moment. */
  readonly id: string;
  /** So many minutes left, or so much of the limit used, both in the time that the ticket is measured by. */
  readonly when: { readonly by: 'left'; readonly minutes: number } | { readonly by: 'used'; readonly percent: number };
  /** null: none beside the hours in which no time counts. */
  readonly quiet: QuietHours | null;
  readonly sound: boolean;
}

/** When the shop wants to be told of what. The master switch is a setting of its own. */
export interface AlertPreferences {
  /** By kind; a kind without levels of its own goes by `other`. */
  readonly levels: { readonly other: readonly AlertLevel[] } & {
    readonly [Kind in TicketKind]?: readonly AlertLevel[];
  };
  readonly breach: Pick<AlertLevel, 'quiet' | 'sound'>;
  /** Whether the first opening of the day brings one notice of what is open. */
  readonly digest: boolean;
}

const timeOfDay = z.int().check(z.gte(0), z.lte(dayMs));
const mostMinutes = (31 * dayMs) / minuteMs;
const quietHours = z.nullable(z.object({ fromMs: timeOfDay, toMs: timeOfDay }));
const level = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]{1,20}$/)),
  when: z.discriminatedUnion('by', [
    z.object({ by: z.literal('left'), minutes: z.int().check(z.gte(1), z.lte(mostMinutes)) }),
    z.object({ by: z.literal('used'), percent: z.int().check(z.gte(1), z.lte(99)) }),
  ]),
  quiet: quietHours,
  sound: z.boolean(),
});
const levels = z.array(level).check(z.maxLength(20));

/** The shape of stored preferences. */
export const alertPreferences = z.object({
  levels: z.catchall(z.object({ other: levels }), levels),
  breach: z.object({ quiet: quietHours, sound: z.boolean() }),
  digest: z.boolean(),
}) as unknown as z.ZodMiniType<AlertPreferences>;

/**
 * One warning at so many minutes left, the breach, the digest.
 * @example warningBefore(45).levels.other[0]?.when // { by: 'left', minutes: 45 }
 */
export const warningBefore = (minutes: number): AlertPreferences => ({
  levels: { other: [{ id: 'halfhour', when: { by: 'left', minutes }, quiet: null, sound: false }] },
  breach: { quiet: null, sound: true },
  digest: true,
});

/** Out of the box: one warning at 30 counted minutes, the breach, the digest. */
export const defaultAlerts: AlertPreferences = warningBefore(30);

/**
 * The levels of a kind, in the shop's order.
 * @example levelsOf(defaultAlerts, 'own-1')[0]?.id // 'halfhour'
 */
export const levelsOf = ({ levels }: AlertPreferences, kind: TicketKind): readonly AlertLevel[] =>
  levels[kind] ?? levels.other;

/** A quiet span that begins when it ends is none. */
function endOfQuiet(at: number, { fromMs, toMs }: QuietHours): number | null {
  const midnight = startOfBeijingDay(dayNumberOf(at));
  const time = at - midnight;
  if (fromMs <= toMs) return time >= fromMs && time < toMs ? midnight + toMs : null;
  if (time >= fromMs) return midnight + dayMs + toMs;
  return time < toMs ? midnight + toMs : null;
}

/**
 * The first instant from `at` on that no quiet hours cover: `at` itself outside of them.
 * @example afterQuiet(noon, { fromMs: 12 * hourMs, toMs: 13 * hourMs }) // 13:00
 */
export const afterQuiet = (at: number, quiet: QuietHours | null): number =>
  quiet === null ? at : (endOfQuiet(at, quiet) ?? at);
