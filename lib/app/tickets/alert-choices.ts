import type { AlertLevel, AlertPreferences, QuietHours } from '@/lib/domain/tickets/alert-levels';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { readTime } from './draft-hours';

type When = AlertLevel['when'];
type Levels = readonly AlertLevel[];

/** The ranges of stored levels. */
export const mostMinutesLeft = 31 * 24 * 60;
export const mostPercentUsed = 99;
export const mostLevels = 20;

/** Gives a kind levels of its own. @example withLevels(alerts, 'crc', []).levels.crc // [] */
export const withLevels = (alerts: AlertPreferences, kind: TicketKind, levels: Levels): AlertPreferences => ({
  ...alerts,
  levels: { ...alerts.levels, [kind]: levels },
});

/** Lets a kind go by the levels of `other` again. @example withoutLevels(alerts, 'crc').levels.crc // undefined */
export const withoutLevels = (alerts: AlertPreferences, kind: Exclude<TicketKind, 'other'>): AlertPreferences => {
  const { [kind]: _, ...levels } = alerts.levels;
  return { ...alerts, levels: { ...levels, other: alerts.levels.other } };
};

const isSameWhen = (a: When, b: When): boolean =>
  a.by === 'left' ? b.by === 'left' && a.minutes === b.minutes : b.by === 'used' && a.percent === b.percent;

/**
 * A new level. Its id says when it warns, so that one which is removed and put back is the same and not given twice.
 * @example newLevel({ by: 'left', minutes: 10 }).id // 'left10'
 */
export const newLevel = (when: When): AlertLevel => ({
  id: when.by === 'left' ? `left${when.minutes}` : `used${when.percent}`,
  when,
  quiet: null,
  sound: false,
});

/**
 * Adds a level in the order in which they come as time goes by; null where there is one like it or there are too many.
 * @example withNewLevel(levels, { by: 'used', percent: 50 })
 */
export function withNewLevel(levels: Levels, when: When): Levels | null {
  if (levels.length >= mostLevels || levels.some((level) => isSameWhen(level.when, when))) return null;
  return inOrder([...levels, newLevel(when)]);
}

/** By percent, the least first; then by minutes, the most first. @example inOrder(levels)[0]?.when.by // 'used' */
export const inOrder = (levels: Levels): Levels => {
  const rank = ({ when }: AlertLevel) => (when.by === 'used' ? when.percent - 1e6 : -when.minutes);
  return levels.toSorted((a, b) => rank(a) - rank(b));
};

/** @example withLevel(levels, 'left10', { sound: true }) */
export const withLevel = (
  levels: Levels,
  id: AlertLevel['id'],
  patch: Pick<Partial<AlertLevel>, 'quiet' | 'sound'>,
): Levels => levels.map((level) => (level.id === id ? { ...level, ...patch } : level));

/**
 * The instant of a level as its field has it, full-width digits allowed; null where it is out of range.
 * @example readWhen('left', '３０') // { by: 'left', minutes: 30 }
 */
export function readWhen(by: When['by'], text: string): When | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,6}$/.test(digits)) return null;
  const count = Number(digits);
  if (by === 'left') return count >= 1 && count <= mostMinutesLeft ? { by, minutes: count } : null;
  return count >= 1 && count <= mostPercentUsed ? { by, percent: count } : null;
}

/**
 * Quiet hours as their two fields have them; null where one is not typed in full, or where both are the same, which could
 * mean the whole day or none of it.
 * @example readQuiet('22:00', '08:00') // { fromMs: 79_200_000, toMs: 28_800_000 }
 */
export function readQuiet(from: string, to: string): QuietHours | null {
  const fromMs = readTime(from);
  const toMs = readTime(to);
  return fromMs === null || toMs === null || fromMs === toMs ? null : { fromMs, toMs };
}
