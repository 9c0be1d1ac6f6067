import { beijingParts, dayMs, instantOf } from '@/lib/domain/beijing-time';
import type { WrittenInstant } from '@/lib/domain/order-facts';

const time = String.raw`(\d{1,2}) ?[:时] ?(\d{1,2})(?: ?[:分] ?(\d{1,2}) ?秒?| ?分)?`;
const fullDate = new RegExp(String.raw`^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?(?:[T ]*${time})?$`);
const compactDate = /^(\d{4})(\d{2})(\d{2})$/;
const shortDate = new RegExp(String.raw`^(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?[T ]*${time}$`);
const nearDay = new RegExp(String.raw`^(今天|今日|昨天|昨日)?\s*${time}$`);

const precisionOf = (hour: string | undefined, second: string | undefined): WrittenInstant['precision'] => {
  if (hour === undefined) return 'day';
  return second === undefined ? 'minute' : 'second';
};

/**
 * Reads a Beijing time as people and sheets write it: `2026-11-21 17:40:05`, `2026/11/21 17:40`, `2026年11月21日`,
 * `20261121`, `11-21 17:40` (the latest such day that is not ahead), `17:40` (today), `昨天 17:40`. Full-width digits are fine.
 *
 * @returns null for anything else and for times that do not exist, such as 2月30日
 * @example parseTypedInstant('昨天 17:40', now) // { at: 2026-11-20T17:40:00+08:00, precision: 'minute' }
 */
export function parseTypedInstant(text: string, now: number): WrittenInstant | null {
  const written = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const full = fullDate.exec(written) ?? compactDate.exec(written);
  if (full) return written6(full[1], full[2], full[3], full[4], full[5], full[6]);

  const today = beijingParts(now);
  const short = shortDate.exec(written);
  if (short) {
    const [, month, day, hour, minute, second] = short;
    const thisYear = written6(String(today.year), month, day, hour, minute, second);
    if (thisYear && thisYear.at <= now) return thisYear;
    return written6(String(today.year - 1), month, day, hour, minute, second);
  }

  const near = nearDay.exec(written);
  if (!near) return null;
  const [, word, hour, minute, second] = near;
  const { year, month, day } = beijingParts(word?.startsWith('昨') ? now - dayMs : now);
  return written6(String(year), String(month), String(day), hour, minute, second);
}

type Digits = string | undefined;

function written6(
  year: Digits,
  month: Digits,
  day: Digits,
  hour: Digits,
  minute: Digits,
  second: Digits,
): WrittenInstant | null {
  const at = instantOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  });
  return at === null ? null : { at, precision: precisionOf(hour, second) };
}
