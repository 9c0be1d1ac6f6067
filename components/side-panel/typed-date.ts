import { instantOf } from '@/lib/domain/beijing-time';
import type { WrittenInstant } from '@/lib/domain/order-facts';

/** Year, month, day apart by - / . or 年月日; then, if at all, the time. */
const written =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})\s*[:：时]\s*(\d{1,2})\s*分?(?:\s*[:：]?\s*(\d{1,2})\s*秒?)?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads a date as a person types it, in Beijing time. Null where it is none, so that nothing is guessed: a day without
 * a year, a 30th of February or a 25 o'clock are no dates.
 *
 * @example parseTypedDate('2026年11月2日 13:05') // { at: …, precision: 'minute' }
 */
export function parseTypedDate(text: string): WrittenInstant | null {
  const plain = text.normalize('NFKC').trim();
  const parts = written.exec(plain) ?? compact.exec(plain);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => (part ? Number(part) : undefined));
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = instantOf({ year, month, day, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 });
  if (at === null) return null;
  if (hour === undefined) return { at, precision: 'day' };
  return { at, precision: second === undefined ? 'minute' : 'second' };
}
