import type { Notice } from '@/lib/app/ports/attention';
import { beijingParts, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import en from '@/lib/locales/en/worker.json';
import { type Language, type TextParams, type Translate, translator } from '@/lib/locales/translate';
import zhCN from '@/lib/locales/zh-CN/worker.json';

export type Key = keyof typeof zhCN;

/** What the worker says, in either language. */
export const workerTexts: Readonly<Record<Language, Translate<Key>>> = {
  'zh-CN': translator<Key>(zhCN),
  en: translator<Key>(en),
};

/**
 * Title and message of a notice: the worst ticket, how many there are, when it is due in Beijing's time or by how long it is
 * overdue, and by how much the notice itself is late where that is a minute or more.
 *
 * @example alertText(soon, 'zh-CN').message // '工单 10086001 请在 11月22日 11:40 前处理。'
 */
export function alertText(notice: Notice, language: Language): { readonly title: string; readonly message: string } {
  const text = workerTexts[language];
  const { ticketIds, overdue, dueAt, overdueByMs } = notice;
  const params = {
    ticket: ticketIds[0] ?? '',
    count: ticketIds.length,
    overdue,
    soon: ticketIds.length - overdue,
    due: dueText(dueAt, text),
    late: lateText(overdueByMs, text),
  };
  const message = further(notice, params, text).reduce(
    (before, sentence) => text('two-sentences', { before, sentence }),
    text(mainKey(notice), params),
  );
  return { title: text(`${notice.type}.title`, params), message };
}

/** What a button of a notice says. @example buttonText('open', 'zh-CN') // '打开工单页' */
export const buttonText = (button: 'open' | 'snooze', language: Language, params?: TextParams): string =>
  workerTexts[language](`button.${button}`, params);

function mainKey({ type, ticketIds, overdue, overdueByMs }: Notice): Key {
  if (type === 'digest') return overdue > 0 ? 'digest.overdue' : 'digest.ahead';
  if (type === 'soon') return ticketIds.length === 1 ? 'soon.one' : 'soon.many';
  const number = overdue === 1 ? 'one' : 'many';
  return overdueByMs >= minuteMs ? `breach.${number}-late` : `breach.${number}`;
}

function further(notice: Notice, params: TextParams, text: Translate<Key>): readonly string[] {
  const { type, ticketIds, overdue, overdueByMs, lateByMs, lateBecause } = notice;
  const others = type === 'breach' && ticketIds.length > overdue ? [text('breach.and-soon', params)] : [];
  if (lateByMs >= minuteMs) {
    const key: Key = lateBecause === null ? 'late' : `late.${lateBecause}`;
    return [...others, text(key, { late: lateText(lateByMs, text) })];
  }
  const isExplained = lateBecause !== null && overdueByMs >= minuteMs;
  return isExplained ? [...others, text(`overdue.${lateBecause}`)] : others;
}

/** @example dueText(dueAt, workerTexts['zh-CN']) // '11月22日 11:40' */
export function dueText(at: number, text: Translate<Key>): string {
  const { month, day, hour, minute } = beijingParts(at);
  return text('due', { month, day, time: [hour, minute].map((part) => String(part).padStart(2, '0')).join(':') });
}

function lateText(lateByMs: number, text: Translate<Key>): string {
  const minutes = Math.floor((lateByMs % hourMs) / minuteMs);
  const hours = Math.floor(lateByMs / hourMs);
  return hours === 0 ? text('late.minutes', { minutes }) : text('late.hours', { hours, minutes });
}
