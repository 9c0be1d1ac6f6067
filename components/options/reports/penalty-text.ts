import { formatYuan } from '@/lib/domain/money';
import type { PenaltyStep } from '@/lib/domain/reports/penalty-ladder';
import type { OptionsTranslate } from '../options-text';

/** @example penaltyText(t, { from: 3, text: '警告', points: 2, amountFen: null }) // '警告，扣 2 分' */
export const penaltyText = (t: OptionsTranslate, { text, points, amountFen }: PenaltyStep): string =>
  [
    ...(text === '' ? [] : [text]),
    ...(points === null ? [] : [t('penalty.points-said', { points })]),
    ...(amountFen === null ? [] : [t('penalty.amount-said', { yuan: formatYuan(amountFen) })]),
  ].join(t('penalty.comma'));
