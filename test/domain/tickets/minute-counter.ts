import type { CalendarDefinition, DayWindow } from '@/lib/domain/tickets/business-calendar';
import type { SegmentReason } from '@/lib/domain/tickets/due-explanation';

/**
 * The oracle of the clock: looks at every minute (or millisecond) of a stretch and asks whether it counts. It shares
 * nothing with the product but the shape of a definition, and finds its dates by the ISO text of a shifted instant.
 */

const minute = 60_000;
const beijing = 8 * 60 * minute;
const day = 24 * 60 * minute;

/** What gives the Beijing day of an instant its hours. */
function sourceAt({ weekdays, exceptions, notices = [] }: CalendarDefinition, at: number) {
  const shifted = new Date(at + beijing);
  const date = shifted.toISOString().slice(0, 10);
  const notice = notices.find(({ from, to }) => from <= date && date <= to);
  if (exceptions[date]) return { by: 'date', name: '', windows: exceptions[date] } as const;
  if (notice) return { by: 'notice', ...notice } as const;
  return { by: 'weekday', name: '', windows: weekdays[shifted.getUTCDay()] ?? [] } as const;
}

export const windowsAt = (definition: CalendarDefinition, at: number): readonly DayWindow[] =>
  sourceAt(definition, at).windows;

const isIn = (windows: readonly DayWindow[], timeOfDay: number): boolean =>
  windows.some((window) => window.fromMs <= timeOfDay && timeOfDay < window.toMs);

export const countsAt = (definition: CalendarDefinition, at: number): boolean =>
  isIn(windowsAt(definition, at), (at + beijing) % day);

/** Why an instant counts or does not, apart from pauses. */
export function reasonAt(definition: CalendarDefinition, at: number): SegmentReason {
  const { by, name, windows } = sourceAt(definition, at);
  if (countsAt(definition, at)) return by === 'notice' ? { type: 'counted', by, name } : { type: 'counted', by };
  if (windows.length > 0) return { type: 'outside-hours' };
  return by === 'notice' ? { type: 'closed-notice', name } : { type: `closed-${by}` };
}

/** One flag per minute from a midnight on, for definitions whose windows begin and end on whole minutes. */
export class MinuteCounter {
  readonly #flags: Uint8Array;
  readonly #start: number;

  constructor(definition: CalendarDefinition, start: number, days: number) {
    this.#start = start;
    this.#flags = new Uint8Array((days * day) / minute);
    for (let dayStart = start; dayStart < start + days * day; dayStart += day) {
      const windows = windowsAt(definition, dayStart);
      for (let time = 0; time < day; time += minute)
        this.#flags[(dayStart - start + time) / minute] = isIn(windows, time) ? 1 : 0;
    }
  }

  countsIn(at: number): boolean {
    return this.#flags[Math.floor((at - this.#start) / minute)] === 1;
  }

  counted(from: number, to: number): number {
    let sum = 0;
    for (let index = Math.floor((from - this.#start) / minute); this.#start + index * minute < to; index += 1) {
      const begins = this.#start + index * minute;
      if (this.#flags[index]) sum += Math.min(to, begins + minute) - Math.max(from, begins);
    }
    return sum;
  }

  /** null where the limit is not reached within the minutes that were looked at. */
  due(from: number, ms: number): number | null {
    let left = ms;
    for (let index = Math.floor((from - this.#start) / minute); index < this.#flags.length; index += 1) {
      if (!this.#flags[index]) continue;
      const begins = Math.max(from, this.#start + index * minute);
      const length = this.#start + (index + 1) * minute - begins;
      if (left <= length) return begins + left;
      left -= length;
    }
    return null;
  }

  opening(at: number): number | null {
    if (this.#flags[Math.floor((at - this.#start) / minute)]) return at;
    for (let index = Math.ceil((at - this.#start) / minute); index < this.#flags.length; index += 1)
      if (this.#flags[index]) return this.#start + index * minute;
    return null;
  }
}
