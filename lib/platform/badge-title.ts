import type { BadgeFacts } from '@/lib/domain/tickets/badge';
import type { Language } from '@/lib/locales/translate';
import { dueText, workerTexts } from './alert-text';

/**
 * What the button in the toolbar says of itself: how many tickets are open, which is the most urgent, when it is due in
 * Beijing's time, and what the `?` means. The badge shows four characters of it, and a screen reader none. null where no
 * ticket is open.
 *
 * @example badgeTitle(facts, 'zh-CN') // '售后边栏：3 张工单待处理，最急的是 10086001，请在 11月22日 11:40 前处理'
 */
export function badgeTitle({ open, overdue, urgent, stale }: BadgeFacts, language: Language): string | null {
  if (open === 0) return null;
  const text = workerTexts[language];
  const told =
    urgent === null
      ? text('badge.paused', { count: open })
      : text(overdue > 0 ? 'badge.overdue' : 'badge.ahead', {
          count: open,
          overdue,
          ticket: urgent.ticketId,
          due: dueText(urgent.dueAt, text),
        });
  return stale ? text('badge.stale', { told }) : told;
}
