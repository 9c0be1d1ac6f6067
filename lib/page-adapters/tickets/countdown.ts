import { dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { TicketRow } from '../contract';
import { readShape } from '../label-reading/shapes';

/** A countdown as a row has it. */
type RowCountdown = Pick<TicketRow, 'leftMs' | 'leftUnitMs'>;

/** What is longer is no countdown of a ticket, but a number that stands for something else. */
const longestMs = 366 * dayMs;

const noCountdown: RowCountdown = { leftMs: null };

/**
 * A countdown in natural time, in whole minutes, or in whole hours or days where it leaves the smaller units out: what is left
 * is at least that much and less than one unit more. None that is longer than a year. One that has run out has nothing left, however long ago that was.
 * jd-domain facts 4.3.
 * @example readCountdown('还剩2天1小时58分') // { leftMs: 179_880_000 }
 * @example readCountdown('还剩5小时') // { leftMs: 18_000_000, leftUnitMs: 3_600_000 }
 * @example readCountdown('03:05:10') // { leftMs: 11_100_000 }
 * @example readCountdown('已超时2小时') // { leftMs: 0 }
 */
export function readCountdown(text: string): RowCountdown {
  if (/^已?(?:超时|逾期)/.test(text)) return { leftMs: 0 };
  const part = (unit: RegExp): number | null => {
    const [, digits] = unit.exec(text) ?? [];
    return digits === undefined ? null : Number(digits);
  };
  const days = part(/(\d+)\s*[天日]/);
  const clock = /(\d+):(\d{2}):\d{2}/.exec(text);
  const hours = clock ? Number(clock[1]) : part(/(\d+)\s*(?:小时|时)/);
  const minutes = clock ? Number(clock[2]) : part(/(\d+)\s*分/);
  if (days === null && hours === null && minutes === null) return noCountdown;
  const leftMs = (days ?? 0) * dayMs + (hours ?? 0) * hourMs + (minutes ?? 0) * minuteMs;
  if (leftMs > longestMs) return noCountdown;
  if (minutes !== null) return { leftMs };
  return { leftMs, leftUnitMs: hours === null ? dayMs : hourMs };
}

/** The countdown of a row that may show it several times; none where they differ. */
export function onlyCountdown(texts: readonly string[]): RowCountdown {
  const [first = noCountdown, ...others] = texts.map(readCountdown);
  const isSame = ({ leftMs, leftUnitMs }: RowCountdown) => leftMs === first.leftMs && leftUnitMs === first.leftUnitMs;
  return others.every(isSame) ? first : noCountdown;
}

/** A countdown that stands in a row without a label of its own: 还剩2天1小时58分. */
export const standingCountdowns = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const at = text.search(/(?:还剩|剩余|仅剩)\s*\d/);
    const reading = at < 0 ? null : readShape('countdown', text.slice(at));
    return reading?.state === 'value' ? [reading.value] : [];
  });
