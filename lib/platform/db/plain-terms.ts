import { type Is, isListOf, isOneOf, isString } from '@/lib/app/plain-record';
import type { CalendarDefinition, DayWindow } from '@/lib/domain/tickets/business-calendar';
import type { CalendarNotice } from '@/lib/domain/tickets/calendar-definition';
import type { ClockRule, ClockTerms, OwnKind } from '@/lib/domain/tickets/clock-terms';
import { isTicketKind } from '@/lib/domain/tickets/ticket-kind';
import { exactly, isNumber, isObject, isWhole, optional } from './plain-check';

const isRecordOf =
  <T>(isValue: Is<T>): Is<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.values(value).every(isValue);

const windows = isListOf(exactly<DayWindow>({ fromMs: isNumber, toMs: isNumber }));
const days = isListOf(windows);

const calendar = exactly<CalendarDefinition>({
  weekdays: (value): value is CalendarDefinition['weekdays'] => days(value) && value.length === 7,
  exceptions: isRecordOf(windows),
  notices: optional(isListOf(exactly<CalendarNotice>({ name: isString, from: isString, to: isString, windows }))),
});

const rules = isRecordOf(
  exactly<ClockRule>({
    limitMs: (value): value is number => isNumber(value) && value > 0,
    mode: isOneOf('counted', 'natural'),
    calendar: optional(calendar),
  }),
);

/**
 * Whether a stored row is terms as the schema would give them; false where only the schema can say what it is.
 *
 * @example isPlainTerms(builtInTerms) // true
 */
export const isPlainTerms: Is<ClockTerms> = exactly<ClockTerms>({
  id: isWhole,
  adoptedAt: isNumber,
  calendar,
  kinds: (value): value is ClockTerms['kinds'] => rules(value) && Object.hasOwn(value, 'other'),
  ownKinds: optional(isListOf(exactly<OwnKind>({ kind: isTicketKind, name: isString, words: isListOf(isString) }))),
});
