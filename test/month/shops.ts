import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { AlertLevel, AlertPreferences, QuietHours } from '@/lib/domain/tickets/alert-levels';
import { type CalendarDefinition, everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import type { ClockRule, ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { windowsAt } from '../domain/tickets/minute-counter';
import type { Chance } from './chance';

export const monthStart = Date.parse('2026-12-21T00:00:00+08:00');
export const monthDays = 31;

const hours = (from: number, to: number) => ({ fromMs: from * hourMs, toMs: to * hourMs });
const weekdays = (open: ReturnType<typeof hours>[], weekend = open) =>
  Array.from({ length: 7 }, (_, weekday) => (weekday === 0 || weekday === 6 ? weekend : open));

const calendars: readonly CalendarDefinition[] = [
  everyDay9to19,
  { weekdays: weekdays([hours(9, 12), hours(13.5, 18)]), exceptions: { '2027-01-01': [] } },
  { weekdays: weekdays([hours(8.5, 21)], []), exceptions: { '2026-12-27': [hours(10, 15)] } },
  { weekdays: weekdays([hours(0, 2), hours(16, 24)]), exceptions: {} },
  {
    weekdays: weekdays([hours(9, 19)]),
    exceptions: {},
    notices: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', windows: [] }],
  },
];

const rules: readonly ClockRule[] = [
  { limitMs: 4 * hourMs, mode: 'counted' },
  { limitMs: 8 * hourMs, mode: 'counted' },
  { limitMs: 2 * hourMs, mode: 'counted', calendar: { weekdays: weekdays([hours(9, 23)]), exceptions: {} } },
  { limitMs: 24 * hourMs, mode: 'natural' },
  { limitMs: 10 * hourMs, mode: 'natural' },
];

export type ShopTerms = Pick<ClockTerms, 'calendar' | 'kinds'>;

export const someTerms = (chance: Chance): ShopTerms => ({
  calendar: chance.is(0.5) ? everyDay9to19 : chance.of(calendars),
  kinds: { other: chance.of(rules), crc: chance.of(rules) },
});

const someQuiet = (chance: Chance): QuietHours | null => {
  if (chance.is(0.7)) return null;
  const from = chance.between(0, 47) * 30 * minuteMs;
  return { fromMs: from, toMs: (from + chance.between(1, 12) * 30 * minuteMs) % (24 * hourMs) };
};

const whens: readonly AlertLevel['when'][] = [
  { by: 'left', minutes: 5 },
  { by: 'left', minutes: 30 },
  { by: 'left', minutes: 60 },
  { by: 'left', minutes: 180 },
  { by: 'used', percent: 50 },
  { by: 'used', percent: 75 },
];

const someLevels = (chance: Chance): AlertLevel[] =>
  chance.some(whens, 0.4).map((when) => ({
    id: when.by === 'left' ? `left${when.minutes}` : `used${when.percent}`,
    when,
    quiet: someQuiet(chance),
    sound: chance.is(0.5),
  }));

export const somePreferences = (chance: Chance): AlertPreferences => ({
  levels: { other: someLevels(chance), ...(chance.is(0.3) ? { crc: someLevels(chance) } : {}) },
  breach: { quiet: chance.is(0.8) ? null : someQuiet(chance), sound: true },
  digest: chance.is(0.8),
});

/** Flags per minute, from three weeks before the month to seven weeks after it. */
const firstMinute = monthStart - 21 * 24 * hourMs;
const minutesOfDay = 24 * 60;
const flaggedMinutes = (monthDays + 70) * minutesOfDay;
const flags = new Map<string, Uint8Array>();
const byDefinition = new WeakMap<CalendarDefinition, (at: number) => boolean>();

function flagsOf(definition: CalendarDefinition): Uint8Array {
  const key = JSON.stringify(definition);
  const known = flags.get(key);
  if (known) return known;
  const made = new Uint8Array(flaggedMinutes);
  for (let midnight = 0; midnight < flaggedMinutes; midnight += minutesOfDay)
    for (const { fromMs, toMs } of windowsAt(definition, firstMinute + midnight * minuteMs))
      made.fill(1, midnight + fromMs / minuteMs, midnight + toMs / minuteMs);
  flags.set(key, made);
  return made;
}

/** Whether a minute counts, by looking it up. */
export function countsBy(definition: CalendarDefinition): (at: number) => boolean {
  const known = byDefinition.get(definition);
  if (known) return known;
  const minutes = flagsOf(definition);
  const counts = (at: number) => minutes[Math.floor((at - firstMinute) / minuteMs)] === 1;
  byDefinition.set(definition, counts);
  return counts;
}
