import { whenText } from '@/components/ui/when';
import type { NotedFailure } from '@/lib/app/ports/storage';
import type { PageHealth } from '@/lib/domain/page-health';
import { pageKinds } from '@/lib/domain/page-kind';
import { factName, factState, summary, wayFound } from './health-words';
import type { OptionsTranslate } from './options-text';

/** What the report is made of: nothing of it is a value, a text or an address of a page. */
export interface ReportParts {
  readonly health: readonly PageHealth[];
  readonly failure: NotedFailure | null;
  readonly quarantined: number;
  readonly version: string;
  readonly browserName: string;
  readonly now: number;
}

/**
 * The health of the reader as plain text, for somebody who mends it. Holds where and how facts were found and none of them.
 *
 * @example healthReportText(t, { health: [], failure: null, quarantined: 0, version: '0.1.0', browserName: 'Chrome 156', now })
 */
export function healthReportText(t: OptionsTranslate, parts: ReportParts): string {
  const { health, failure, quarantined, version, browserName, now } = parts;
  const when = (at: number) => whenText(t, at, now);
  const kinds = health.flatMap((page) => [
    t('health.report.page', {
      page: t(`page-kind.${page.kind}`),
      summary: summary(t, page, now),
      when: when(page.readAt),
    }),
    ...page.facts.map((fact) => {
      const words = [factState(t, fact), wayFound(t, fact, page.rows), t('health.since', { when: when(fact.since) })];
      const said = words.filter((word) => word !== '').join(t('health.comma'));
      return `  ${t('health.report.fact', { field: factName(t, page.kind, fact.field), said })}`;
    }),
    ...(page.lessons.length > 0 ? [`  ${t('health.report.lessons', lessonCounts(page))}`] : []),
  ]);
  const unseen = pageKinds.filter((kind) => !health.some((page) => page.kind === kind));
  const unseenNames = unseen.map((kind) => t(`page-kind.${kind}`)).join(t('health.list-comma'));
  return [
    t('health.report.title'),
    t('health.report.made', { version, browser: browserName, when: when(now) }),
    ...kinds,
    ...(unseen.length > 0 ? [t('health.unseen', { pages: unseenNames })] : []),
    failure === null
      ? t('health.failure-none')
      : t('health.failure', { place: failure.place, error: failure.error, when: when(failure.at) }),
    t('health.quarantined', { count: quarantined }),
  ].join('\n');
}

const lessonCounts = ({ lessons }: PageHealth) => ({
  count: lessons.length,
  read: lessons.filter(({ state }) => state === 'read').length,
});
