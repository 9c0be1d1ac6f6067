import { whenText } from '@/components/ui/when';
import { pageStanding } from '@/lib/app/page-health-standing';
import type { PageHealth } from '@/lib/domain/page-health';
import type { PageKind } from '@/lib/domain/page-kind';
import type { OptionsTextKey, OptionsTranslate } from './options-text';

type KnownFact = PageHealth['facts'][number];

const factNames: Readonly<Record<string, OptionsTextKey>> = {
  orderId: 'field.orderId',
  status: 'field.status',
  orderedAt: 'field.orderedAt',
  paidAt: 'field.paidAt',
  shippedAt: 'field.shippedAt',
  signedAt: 'field.signedAt',
  completedAt: 'field.completedAt',
  lines: 'field.lines',
  serviceId: 'health.fact.serviceId',
  skuId: 'health.fact.skuId',
  type: 'health.fact.type',
  appliedAt: 'health.fact.appliedAt',
  ticketId: 'health.fact.ticketId',
  createdAt: 'health.fact.createdAt',
  kind: 'health.fact.kind',
  leftMs: 'health.fact.leftMs',
  spuId: 'health.fact.spuId',
  jdPriceFen: 'health.fact.jdPriceFen',
  stock: 'health.fact.stock',
  listed: 'health.fact.listed',
  counter: 'health.fact.counter',
  rows: 'health.fact.rows',
};

/** What the fields of a report are called; one of a later version has no name here. */
export const factName = (t: OptionsTranslate, kind: PageKind, field: string): string =>
  t(
    field === 'status' && kind === 'after-sale-list'
      ? 'health.fact.serviceStatus'
      : (factNames[field] ?? 'health.fact.other'),
  );

const plainWays: Readonly<Record<string, OptionsTextKey>> = {
  address: 'health.how.address',
  step: 'health.how.step',
  timeline: 'health.how.timeline',
  link: 'health.how.link',
  'status-text': 'health.how.status-text',
};
const labelledWays: Readonly<Record<string, OptionsTextKey>> = {
  label: 'health.how.label',
  column: 'health.how.column',
};

/** Where a fact was found; empty where there is nothing to tell. */
export function wayFound(t: OptionsTranslate, { state, how, label, foundIn }: KnownFact, rows: number | null): string {
  const isCounted = state === 'read' && rows !== null && foundIn !== undefined;
  const counted = !isCounted ? [] : [t('health.found-in', { count: foundIn, rows })];
  if (how === null) return counted.join('');
  const labelled = label ? labelledWays[how] : undefined;
  const plain = plainWays[how];
  const way = labelled ? t(labelled, { label: label ?? '' }) : plain && t(plain);
  return [...(label === 'taught' ? [t('health.how.taught')] : way ? [way] : []), ...counted].join(t('health.comma'));
}

/** What is to be said of one fact. Absent where nothing needs it, it lacks nothing. */
export const factState = (t: OptionsTranslate, { state, needed }: KnownFact): string =>
  t(state === 'missing' && !needed ? 'health.state.not-shown' : `health.state.${state}`);

/** How a page kind is read, in one line. */
export function summary(t: OptionsTranslate, health: PageHealth, now: number): string {
  const { state, lacking, since } = pageStanding(health);
  const fields = lacking.map((field) => factName(t, health.kind, field)).join(t('health.list-comma'));
  const when = since === null ? '' : whenText(t, since, now);
  if (state === 'well') return t('health.well');
  if (state === 'changed') return since === null ? t('health.changed') : t('health.changed-since', { when });
  return t('health.lacking', { fields, when });
}
