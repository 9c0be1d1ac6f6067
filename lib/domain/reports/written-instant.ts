import { formatInstant, secondMs } from '@/lib/domain/beijing-time';

/**
 * An instant as ISO 8601 with Beijing's offset that names it to the millisecond: the fraction is written where there is one.
 * @example beijingInstant(1_795_237_200_001) // '2026-11-21T13:00:00.001+08:00'
 */
export function beijingInstant(at: number): string {
  const written = formatInstant(at);
  const fraction = ((at % secondMs) + secondMs) % secondMs;
  return fraction === 0 ? written : written.replace('+', `.${String(fraction).padStart(3, '0')}+`);
}

/**
 * The same instant as people and sheet programs read it, in Beijing time, rounded down to the second.
 * @example beijingMoment(1_795_237_200_000) // '2026-11-21 13:00:00'
 */
export const beijingMoment = (at: number): string => formatInstant(at).slice(0, 19).replace('T', ' ');
