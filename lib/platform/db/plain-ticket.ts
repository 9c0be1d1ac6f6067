import { type Is, isOneOf, isString } from '@/lib/app/plain-record';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { isTicketKind } from '@/lib/domain/tickets/ticket-kind';
import { exactly, type Fields, isNumber, isObject, isWhole, optional, orNull } from './plain-check';

type EventFields = {
  readonly [Type in TicketEvent['type']]: Omit<Fields<Extract<TicketEvent, { type: Type }>>, 'type'>;
};

const isOrderId: Is<string> = (value): value is string => isString(value) && /^\d{6,20}$/.test(value);
const at = isNumber;
const isDuration: Is<number> = (value): value is number => isNumber(value) && value >= 0;

const fieldsOfEvents: EventFields = {
  opened: {
    at,
    by: isOneOf('page', 'person', 'paste'),
    kind: isTicketKind,
    orderId: orNull(isOrderId),
    createdAt: orNull(isNumber),
    termsId: isWhole,
    shop: optional(isString),
  },
  corrected: {
    at,
    by: isOneOf('page', 'person'),
    kind: optional(isTicketKind),
    orderId: optional(isOrderId),
    createdAt: optional(isNumber),
    closedAt: optional(isNumber),
  },
  replanned: { at, termsId: isWhole },
  'countdown-read': { at, leftMs: isDuration, unitMs: optional(isDuration) },
  paused: { at, reason: isString, incidentId: optional(isString) },
  resumed: { at, incidentId: optional(isString) },
  handled: { at },
  'closed-on-page': { at },
  absent: { at },
  reopened: { at, by: isOneOf('page', 'person') },
  snoozed: { at, until: isNumber },
  'appeal-began': { at, note: isString },
  'appeal-ended': { at, note: isString },
};

const checks: ReadonlyMap<unknown, Is<unknown>> = new Map(
  Object.entries(fieldsOfEvents).map(([type, fields]) => [type, exactly({ type: isString, ...fields })]),
);

const isPlainEvent = (value: unknown): value is TicketEvent =>
  isObject(value) && checks.get(value['type'])?.(value) === true;

/**
 * The ticket of a stored row, or null where only the schema can say what it is.
 *
 * @example plainTicket({ id: '10086001', events: [opened], openKey: dueAt }) // { id: '10086001', events: [opened] }
 */
export function plainTicket(row: unknown): Ticket | null {
  if (!isObject(row)) return null;
  const { id, events } = row;
  const isPlain = isString(id) && id !== '' && Array.isArray(events) && events.length > 0 && events.every(isPlainEvent);
  return isPlain ? { id, events } : null;
}
