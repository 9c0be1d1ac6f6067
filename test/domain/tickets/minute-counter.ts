import type { CalendarDefinition, DayWindow } from '@/lib/domain/tickets/business-calendar';

/**
 * The oracle of the clock: looks at every minute (or millisecond) of a stretch and asks whether it counts. It shares
 * nothing with the product but the shape of a definition, and finds its dates by the ISO text of a shifted instant.
 */

const minute = 60_000;
const beijing = 8 * 60 * minute;
const day = 24 * 60 * minute;

const windowsAt = ({ weekdays, exceptions }: CalendarDefinition, at: number): readonly DayWindow[] => {
  const shifted = new Date(at + beijing);
  return exceptions[shifted.toISOString().slice(0, 10)] ?? weekdays[shifted.getUTCDay()] ?? [];
};

const isIn = (windows: readonly DayWindow[], timeOfDay: number): boolean =>
  windows.some((window) => window.fromMs <= timeOfDay && timeOfDay < window.toMs);

export const countsAt = (definition: CalendarDefinition, at: number): boolean =>
  isIn(windowsAt(definition, at), (at + beijing) % day);

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
