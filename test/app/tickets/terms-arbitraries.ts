import fc from 'fast-check';
import type { NewTerms } from '@/lib/app/tickets/terms-draft';
import { beijingDate, dayMs, hourMs } from '@/lib/domain/beijing-time';
import { type CalendarDefinition, compileCalendar } from '@/lib/domain/tickets/business-calendar';
import type { ClockRule, OwnKind } from '@/lib/domain/tickets/clock-terms';
import { builtInKinds, type TicketKind } from '@/lib/domain/tickets/ticket-kind';

/** Windows that neither overlap nor end before they begin: the gaps between sorted instants, every second one. */
const hours = fc
  .uniqueArray(fc.oneof(fc.constant(dayMs), fc.nat({ max: dayMs })), { maxLength: 8 })
  .map((instants) => instants.toSorted((a, b) => a - b))
  .map((instants) =>
    Array.from({ length: Math.floor(instants.length / 2) }, (_, index) => ({
      fromMs: instants[2 * index] as number,
      toMs: instants[2 * index + 1] as number,
    })),
  );
const dateOf = (day: number) => beijingDate(day * dayMs);

/** A Beijing date as it is written. */
export const writtenDate = fc.nat({ max: 20_000 }).map(dateOf);

/** What a person may call a notice. */
export const noticeName = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'春节停业价保12a') });

/** Stretches one after the other, so that none lies over another. */
const notices = fc
  .array(fc.record({ name: noticeName, gap: fc.nat({ max: 90 }), days: fc.nat({ max: 9 }), windows: hours }), {
    maxLength: 4,
  })
  .map((drawn) => {
    let next = 20_000;
    return drawn.map(({ gap, days, ...rest }) => {
      const from = next + gap;
      next = from + days + 1;
      return { ...rest, from: dateOf(from), to: dateOf(from + days) };
    });
  });

const calendars: fc.Arbitrary<CalendarDefinition> = fc
  .record({
    weekdays: fc.array(hours, { minLength: 7, maxLength: 7 }),
    exceptions: fc.dictionary(writtenDate, hours, { maxKeys: 5, noNullPrototype: true }),
    notices,
  })
  .map(({ notices: found, ...rest }) => (found.length === 0 ? rest : { ...rest, notices: found }))
  .filter((definition) => compileCalendar(definition).ok);

const limitMs = fc.integer({ min: 1, max: 9000 * hourMs });

/** Rules as they are saved: hours of its own only where they are counted by. */
const savedRule: fc.Arbitrary<ClockRule> = fc.oneof(
  fc.record({ limitMs, mode: fc.constant('natural' as const) }),
  fc.record(
    { limitMs, mode: fc.constant('counted' as const), calendar: calendars },
    { requiredKeys: ['limitMs', 'mode'] },
  ),
);

const ownKinds: fc.Arbitrary<readonly OwnKind[]> = fc
  .uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 4 })
  .map((letters) =>
    letters.map((letter, index) => ({
      kind: `own-${index}`,
      name: `类${letter}`,
      words: [letter, `${letter} 单`].slice(0, 1 + (index % 2)),
    })),
  );

/** Terms as they are saved. */
export const savedTerms: fc.Arbitrary<NewTerms> = fc
  .record({ calendar: calendars, other: savedRule, ownKinds, more: fc.array(savedRule, { maxLength: 6 }) })
  .map(({ calendar, other, ownKinds: own, more }) => {
    const kinds: TicketKind[] = [...builtInKinds.filter((kind) => kind !== 'other'), ...own.map(({ kind }) => kind)];
    const named = Object.fromEntries(more.map((rule, index) => [kinds[(index * 5) % kinds.length], rule]));
    return { calendar, kinds: { ...named, other }, ...(own.length > 0 ? { ownKinds: own } : {}) };
  });
