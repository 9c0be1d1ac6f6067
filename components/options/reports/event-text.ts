import { durationText } from '@/components/ui/when';
import type { TicketEvidence } from '@/lib/app/reports/evidence';
import { withoutContacts } from '@/lib/domain/reports/shared-words';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import type { OptionsTranslate } from '../options-text';
import { eventKind } from './evidence-words';

type EventOf<Type extends TicketEvent['type']> = Extract<TicketEvent, { readonly type: Type }>;

/**
 * An event of a ticket in words.
 * @example eventText(t, { type: 'paused', at, reason: '停电' }, evidence) // '停表：停电'
 */
export function eventText(t: OptionsTranslate, event: TicketEvent, evidence: TicketEvidence): string {
  switch (event.type) {
    case 'opened':
      return openedText(t, event, evidence);
    case 'corrected':
      return correctedText(t, event, evidence);
    case 'replanned':
      return t('evidence.event.replanned', { terms: event.termsId });
    case 'countdown-read':
      return t('evidence.event.countdown-read', { left: durationText(t, event.leftMs) });
    case 'paused': {
      const key = event.incidentId === undefined ? 'evidence.event.paused' : 'evidence.event.paused-by-incident';
      return t(key, { reason: withoutContacts(event.reason) });
    }
    case 'reopened':
      return t(`evidence.event.reopened.${event.by}`);
    case 'snoozed':
      return t('evidence.event.snoozed', { until: beijingMoment(event.until) });
    case 'appeal-began':
    case 'appeal-ended':
      return t(`evidence.event.${event.type}`, { note: withoutContacts(event.note) });
    case 'resumed':
    case 'handled':
    case 'closed-on-page':
    case 'absent':
      return t(`evidence.event.${event.type}`);
  }
}

function openedText(t: OptionsTranslate, event: EventOf<'opened'>, evidence: TicketEvidence): string {
  return [
    t(`evidence.event.opened.${event.by}`, { kind: eventKind(t, event.kind, evidence) }),
    event.createdAt === null
      ? t('evidence.event.no-creation')
      : t('evidence.event.creation', { at: beijingMoment(event.createdAt) }),
    ...(event.orderId === null ? [] : [t('evidence.event.order', { order: event.orderId })]),
  ].join(t('evidence.comma'));
}

function correctedText(t: OptionsTranslate, event: EventOf<'corrected'>, evidence: TicketEvidence): string {
  const changes = [
    ...(event.kind === undefined ? [] : [t('evidence.event.kind', { kind: eventKind(t, event.kind, evidence) })]),
    ...(event.orderId === undefined ? [] : [t('evidence.event.order', { order: event.orderId })]),
    ...(event.createdAt === undefined ? [] : [t('evidence.event.creation', { at: beijingMoment(event.createdAt) })]),
    ...(event.closedAt === undefined ? [] : [t('evidence.event.closing', { at: beijingMoment(event.closedAt) })]),
  ];
  return t(`evidence.event.corrected.${event.by}`, { changes: changes.join(t('evidence.comma')) });
}
