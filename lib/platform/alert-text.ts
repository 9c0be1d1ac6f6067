import type { Alert } from '@/lib/app/ports';
import { beijingParts, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import en from '@/lib/locales/en/worker.json';
import { type Language, type Translate, translator } from '@/lib/locales/translate';
import zhCN from '@/lib/locales/zh-CN/worker.json';

type Key = keyof typeof zhCN;

const texts: Readonly<Record<Language, Translate<Key>>> = { 'zh-CN': translator<Key>(zhCN), en: translator<Key>(en) };

/**
 * Title and message of a notice, with times in Beijing's; one that comes a minute late or more says how late.
 *
 * @example alertText(soon, 'zh-CN').message // '工单 10086001 请在 11月22日 11:40 前处理。'
 */
export function alertText(alert: Alert, language: Language): { readonly title: string; readonly message: string } {
  const text = texts[language];
  const params = {
    ticket: alert.ticketIds[0] ?? '',
    count: alert.ticketIds.length,
    due: dueText(alert.dueAt, text),
    late: lateText(alert.lateByMs, text),
  };
  return { title: text(`${alert.kind}.title`), message: text(messageKey(alert), params) };
}

function messageKey({ kind, ticketIds, lateByMs }: Alert): Key {
  const number = ticketIds.length === 1 ? 'one' : 'many';
  return kind === 'breach' && lateByMs >= minuteMs ? `breach.${number}-late` : `${kind}.${number}`;
}

function dueText(at: number, text: Translate<Key>): string {
  const { month, day, hour, minute } = beijingParts(at);
  return text('due', { month, day, time: [hour, minute].map((part) => String(part).padStart(2, '0')).join(':') });
}

function lateText(lateByMs: number, text: Translate<Key>): string {
  const minutes = Math.floor((lateByMs % hourMs) / minuteMs);
  const hours = Math.floor(lateByMs / hourMs);
  return hours === 0 ? text('late.minutes', { minutes }) : text('late.hours', { hours, minutes });
}
