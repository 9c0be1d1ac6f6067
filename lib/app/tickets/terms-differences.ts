import type { CalendarDefinition, DayWindow } from '@/lib/domain/tickets/business-calendar';
import { type CalendarNotice, sortedWindows } from '@/lib/domain/tickets/calendar-definition';
import type { ClockRule, OwnKind } from '@/lib/domain/tickets/clock-terms';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { NewTerms } from './terms-draft';

/** Hours before and after; null where the date or the notice is not there. */
interface HoursChange {
  readonly before: readonly DayWindow[] | null;
  readonly after: readonly DayWindow[] | null;
}

/** One thing in which two terms differ. `of`: whose hours; null for the shop's. */
export type TermsDifference =
  /** null: goes by `other`. */
  | {
      readonly type: 'rule';
      readonly kind: TicketKind;
      readonly before: ClockRule | null;
      readonly after: ClockRule | null;
    }
  | ({ readonly type: 'weekday'; readonly of: TicketKind | null; readonly weekday: number } & HoursChange)
  | ({ readonly type: 'date'; readonly of: TicketKind | null; readonly date: string } & HoursChange)
  | ({ readonly type: 'notice'; readonly of: TicketKind | null; readonly notice: CalendarNotice } & HoursChange)
  | { readonly type: 'own-kind'; readonly before: OwnKind | null; readonly after: OwnKind | null };

const hoursKey = (windows: readonly DayWindow[] | null): string =>
  windows === null ? '' : `:${sortedWindows(windows).map(({ fromMs, toMs }) => `${fromMs}-${toMs}`)}`;

const isSameHours = ({ before, after }: HoursChange): boolean => hoursKey(before) === hoursKey(after);

/** The hours that a rule has for itself and counts by. */
const ownHours = (rule: ClockRule | undefined): CalendarDefinition | null =>
  rule?.mode === 'counted' ? (rule.calendar ?? null) : null;

function isSameRule(a: ClockRule | undefined, b: ClockRule | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.limitMs === b.limitMs && a.mode === b.mode && (ownHours(a) === null) === (ownHours(b) === null);
}

function noticeDifferences(
  before: CalendarDefinition,
  after: CalendarDefinition,
  of: TicketKind | null,
): readonly TermsDifference[] {
  const days = ({ name, from, to }: CalendarNotice) => `${from} ${to} ${name}`;
  const hoursIn = ({ notices = [] }: CalendarDefinition, notice: CalendarNotice) =>
    notices.find((each) => days(each) === days(notice))?.windows ?? null;
  const every = new Map([...(before.notices ?? []), ...(after.notices ?? [])].map((notice) => [days(notice), notice]));
  return [...every.values()]
    .map(
      (notice) =>
        ({ type: 'notice', of, notice, before: hoursIn(before, notice), after: hoursIn(after, notice) }) as const,
    )
    .filter((change) => !isSameHours(change));
}

function calendarDifferences(
  before: CalendarDefinition,
  after: CalendarDefinition,
  of: TicketKind | null,
): readonly TermsDifference[] {
  const weekdays = after.weekdays.map(
    (windows, weekday) =>
      ({ type: 'weekday', of, weekday, before: before.weekdays[weekday] ?? [], after: windows }) as const,
  );
  const dates = [...new Set([...Object.keys(before.exceptions), ...Object.keys(after.exceptions)])].sort().map(
    (date) =>
      ({
        type: 'date',
        of,
        date,
        before: before.exceptions[date] ?? null,
        after: after.exceptions[date] ?? null,
      }) as const,
  );
  return [...[...weekdays, ...dates].filter((change) => !isSameHours(change)), ...noticeDifferences(before, after, of)];
}

function ownKindDifferences(before: readonly OwnKind[], after: readonly OwnKind[]): readonly TermsDifference[] {
  const found = (kinds: readonly OwnKind[], kind: TicketKind) => kinds.find((own) => own.kind === kind) ?? null;
  const same = (a: OwnKind | null, b: OwnKind | null) =>
    a !== null && b !== null && a.name === b.name && a.words.join('\n') === b.words.join('\n');
  return [...new Set([...before, ...after].map(({ kind }) => kind))]
    .map((kind) => ({ type: 'own-kind', before: found(before, kind), after: found(after, kind) }) as const)
    .filter((change) => !same(change.before, change.after));
}

/**
 * Everything in which new terms differ from those in force, none where they mean the same. Hours that a kind is newly given
 * are compared with those that it went by.
 * @example termsDifferences(builtInTerms, notice2021Preset).map(({ type }) => type) // ['rule', 'rule']: CRC and others
 */
export function termsDifferences(before: NewTerms, after: NewTerms): readonly TermsDifference[] {
  const kinds = [...new Set([...Object.keys(before.kinds), ...Object.keys(after.kinds)])] as TicketKind[];
  const ofRules = kinds.flatMap((kind): readonly TermsDifference[] => {
    const [ruleBefore, ruleAfter] = [before.kinds[kind], after.kinds[kind]];
    const changed = !isSameRule(ruleBefore, ruleAfter);
    const hours = ownHours(ruleAfter);
    return [
      ...(changed ? [{ type: 'rule', kind, before: ruleBefore ?? null, after: ruleAfter ?? null } as const] : []),
      ...(hours ? calendarDifferences(ownHours(ruleBefore ?? before.kinds.other) ?? before.calendar, hours, kind) : []),
    ];
  });
  return [
    ...ownKindDifferences(before.ownKinds ?? [], after.ownKinds ?? []),
    ...ofRules,
    ...calendarDifferences(before.calendar, after.calendar, null),
  ];
}
