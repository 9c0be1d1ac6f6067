import { whenText } from '@/components/ui/when';
import { beijingDate, formatInstant } from '@/lib/domain/beijing-time';
import enNotices from '@/lib/locales/en/popup-notices.json';
import zhNotices from '@/lib/locales/zh-CN/popup-notices.json';
import { createMoreText } from '../more-text';
import { useSheets } from '../sheet-text';

const { useMore } = createMoreText({ 'zh-CN': zhNotices, en: enNotices }, useSheets);

export type NoticeTranslate = ReturnType<typeof useMore>['t'];

/** The texts of the lines above the list and of the sheet of an incident. */
export const useNoticeText = (): NoticeTranslate => useMore().t;

/**
 * An instant that is over: its time of day where that was today, else with its date.
 *
 * @example sinceText(t, thirteenFive, now) // '13:05'
 */
export const sinceText = (t: NoticeTranslate, at: number, now: number): string =>
  beijingDate(at) === beijingDate(now) ? formatInstant(at).slice(11, 16) : whenText(t, at, now);
