import { dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { Reading } from '../label-reading/readings';
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

/** Labels under which the time that is left may stand, or the time that there was: 处理时效 4小时. */
const namesLimitToo = new Set(['处理时效']);
const saysLeft = /^(?:还剩|剩余|仅剩|剩|已?超时|已?逾期)|\d:\d/;

/** The countdowns that stand behind their label. */
export const labelledCountdowns = (readings: readonly Reading[]): readonly string[] =>
  readings.flatMap(({ key, alias, reading }) => {
    if (key !== 'countdown' || reading.state !== 'value') return [];
    return namesLimitToo.has(alias) && !saysLeft.test(reading.value) ? [] : [reading.value];
  });

/** A countdown that stands in a row without a label of its own: 还剩2天1小时58分. */
export const standingCountdowns = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const at = text.search(/(?:还剩|剩余|仅剩)\s*\d/);
    const reading = at < 0 ? null : readShape('countdown', text.slice(at));
    return reading?.state === 'value' ? [reading.value] : [];
  });
