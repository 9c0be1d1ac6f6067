import type { IncidentFacts } from '@/lib/app/tickets/incident-facts';
import enIncident from '@/lib/locales/en/incident-message.json';
import { type Language, translator } from '@/lib/locales/translate';
import zhIncident from '@/lib/locales/zh-CN/incident-message.json';
import { type WhenTexts, whenText } from './when';

type Key = keyof typeof zhIncident;
const texts = { 'zh-CN': translator<Key>(zhIncident), en: translator<Key>(enIncident) };

/** Beyond so many the message is no help; the page of the report has all of them. */
const mostIds = 20;

/**
 * The message to the 京东运营经理, who is told the facts and asked to record them. Somebody sends it by hand.
 *
 * @param language Chinese for what is sent; another one tells a person who does not read it what it says
 * @param when the texts of dates in that language
 * @example incidentMessage('zh-CN', chineseText, facts, now) // '您好，我是某某旗舰店的售后客服。本店自 11月22日 13:05 起停电……'
 */
export function incidentMessage(language: Language, when: WhenTexts, facts: IncidentFacts, now: number): string {
  const t = texts[language];
  const { shopName, reason, from, until, waitingIds, overdueIds, earliestDueAt, touched } = facts;
  const listed = (all: readonly string[]): string => {
    const ids = all.slice(0, mostIds).join(t('join'));
    return all.length > mostIds ? t('and-more', { ids }) : ids;
  };
  return [
    shopName === '' ? t('greeting') : t('greeting-shop', { shop: shopName }),
    until === null
      ? t('running', { reason, from: whenText(when, from, now) })
      : t('over', { reason, from: whenText(when, from, now), until: whenText(when, until, now) }),
    earliestDueAt === null
      ? t('none-waiting', { touched })
      : t('waiting', {
          count: waitingIds.length,
          ids: listed(waitingIds),
          due: whenText(when, earliestDueAt, now),
        }),
    ...(overdueIds.length === 0 ? [] : [t('overdue', { count: overdueIds.length, ids: listed(overdueIds) })]),
    t('request'),
  ].join(language === 'en' ? ' ' : '');
}
