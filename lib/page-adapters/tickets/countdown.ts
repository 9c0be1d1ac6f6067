import { dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { readShape } from '../label-reading/shapes';

/**
 * Milliseconds of a countdown in natural time, whole minutes. A countdown that has run out has nothing left, however long ago that
 * was. jd-domain facts 4.3.
 * @example countdownMs('还剩2天1小时58分') // 179_880_000
 * @example countdownMs('03:05:10') // 11_100_000
 * @example countdownMs('已超时2小时') // 0
 */
export function countdownMs(text: string): number | null {
  if (/^已?(?:超时|逾期)/.test(text)) return 0;
  const part = (unit: RegExp): number => Number(unit.exec(text)?.[1] ?? 0);
  const days = part(/(\d+)\s*[天日]/);
  const clock = /(\d+):(\d{2}):\d{2}/.exec(text);
  const hours = clock ? Number(clock[1]) : part(/(\d+)\s*(?:小时|时)/);
  const minutes = clock ? Number(clock[2]) : part(/(\d+)\s*分/);
  const isWritten = clock !== null || /\d\s*(?:[天日]|小时|时|分)/.test(text);
  return isWritten ? days * dayMs + hours * hourMs + minutes * minuteMs : null;
}

/** A countdown that stands in a row without a label of its own: 还剩2天1小时58分. */
export const standingCountdowns = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const at = text.search(/(?:还剩|剩余|仅剩)\s*\d/);
    const reading = at < 0 ? null : readShape('countdown', text.slice(at));
    return reading?.state === 'value' ? [reading.value] : [];
  });
