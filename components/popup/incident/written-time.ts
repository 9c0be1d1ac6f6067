import { parseTypedInstant } from '@/lib/app/typed-instant';

/**
 * An instant as somebody writes it; now where nothing is written, null where it is no time of a day.
 *
 * @example readWrittenTime('13:05', now) // today at 13:05
 */
export function readWrittenTime(text: string, now: number): number | null {
  if (text.trim() === '') return now;
  const read = parseTypedInstant(text, now);
  return read === null || read.precision === 'day' ? null : read.at;
}
