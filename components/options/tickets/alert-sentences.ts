import { inOrder } from '@/lib/app/tickets/alert-choices';
import { minuteMs } from '@/lib/domain/beijing-time';
import type { AlertLevel } from '@/lib/domain/tickets/alert-levels';
import type { OptionsTranslate } from '../options-text';
import { limitText } from './hours-text';

/** @example whenLevelText(t, { by: 'left', minutes: 30 }) // '剩 30 分钟' */
export const whenLevelText = (t: OptionsTranslate, when: AlertLevel['when']): string =>
  when.by === 'left'
    ? t('alerts.left', { duration: limitText(t, when.minutes * minuteMs) })
    : t('alerts.used', { percent: when.percent });

/**
 * When one is told of a ticket, as a sentence.
 * @example levelsSentence(t, levels) // '剩 30 分钟、剩 10 分钟时提醒'
 */
export const levelsSentence = (t: OptionsTranslate, levels: readonly AlertLevel[]): string =>
  levels.length === 0
    ? t('alerts.none')
    : t('alerts.sentence', {
        list: inOrder(levels)
          .map(({ when }) => whenLevelText(t, when))
          .join(t('list.separator')),
      });
