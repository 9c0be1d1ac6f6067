import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CalendarDraft,
  copiedToAllDays,
  withDate,
  withNewDate,
  withNewNotice,
  withNotice,
  withWeekday,
} from '@/lib/app/tickets/calendar-draft';
import { type DraftWindow, readTime, timeText, withNewWindow } from '@/lib/app/tickets/draft-hours';
import { ownKindId } from '@/lib/app/tickets/own-kind-draft';
import {
  draftRuleOf,
  readTermsDraft,
  type TermsDraft,
  termsDraftOf,
  termsOfKind,
  withNewKind,
  withOwnKind,
  withoutKind,
  withoutRule,
  withRule,
} from '@/lib/app/tickets/terms-draft';
import { dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { compileCalendar, everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import { isTicketKind } from '@/lib/domain/tickets/ticket-kind';
import { noticeName, savedTerms, writtenDate } from './terms-arbitraries';

/** Fields as people and browsers leave them: right, empty, half typed, wrong. */
const timeField = fc.oneof(
  fc.constantFrom('', '00:00', '09:00', '12:30', '19:00', '24:00', '9:00'),
  fc.nat({ max: dayMs - 1 }).map(timeText),
);
const fieldHours: fc.Arbitrary<readonly DraftWindow[]> = fc
  .array(fc.record({ from: timeField, to: timeField }), { maxLength: 3 })
  .map((windows) => windows.map((window, key) => ({ ...window, key })));
const dateField = fc.oneof(fc.constantFrom('', '2026-02-30', '2026-11-22', '__proto__'), writtenDate);
const calendarDrafts: fc.Arbitrary<CalendarDraft> = fc.record({
  weekdays: fc.array(fieldHours, { minLength: 7, maxLength: 7 }),
  dates: fc
    .array(fc.record({ date: dateField, windows: fieldHours }), { maxLength: 3 })
    .map((all) => all.map((each, key) => ({ ...each, key }))),
  notices: fc
    .array(
      fc.record({ name: fc.oneof(noticeName, fc.constant(' ')), from: dateField, to: dateField, windows: fieldHours }),
      {
        maxLength: 2,
      },
    )
    .map((all) => all.map((each, key) => ({ ...each, key }))),
});
const numberField = fc.oneof(
  fc.constantFrom('', '0', '4', '４', '0.5', '-1', '1e3', 'x', '99999'),
  fc.nat().map(String),
);
const ruleDrafts = fc.record({
  hours: numberField,
  minutes: numberField,
  mode: fc.constantFrom('counted', 'natural'),
  calendar: fc.option(calendarDrafts),
});
const drafts: fc.Arbitrary<TermsDraft> = fc.record({
  calendar: calendarDrafts,
  rules: fc.record({ other: ruleDrafts, crc: ruleDrafts }, { requiredKeys: ['other'] }) as fc.Arbitrary<
    TermsDraft['rules']
  >,
  ownKinds: fc.array(
    fc.record({
      kind: fc.constant('own-1' as const),
      name: fc.constantFrom('', '价保'),
      words: fc.constantFrom('', '价保', 'CRC'),
    }),
    { maxLength: 2 },
  ),
});

const draft = termsDraftOf(builtInTerms);
const codes = (changed: TermsDraft) => {
  const read = readTermsDraft(changed, 0);
  return read.ok ? [] : read.error.map(({ code, place }) => `${code} ${place}`);
};
const monday = (...windows: readonly (readonly [string, string])[]): TermsDraft => ({
  ...draft,
  calendar: withWeekday(
    draft.calendar,
    1,
    windows.map(([from, to], key) => ({ key, from, to })),
  ),
});

test('terms read into a draft and out again are the same', () => {
  fc.assert(
    fc.property(savedTerms, (stored) => {
      expect(readTermsDraft(termsDraftOf(stored), 0)).toEqual({ ok: true, value: stored });
    }),
  );
});

test.each([
  ['the built-in terms', builtInTerms],
  ['the notice of 2021', notice2021Preset],
])('%s are read out as they are', (_, { calendar, kinds }) => {
  expect(readTermsDraft(termsDraftOf({ calendar, kinds }), 0)).toEqual({ ok: true, value: { calendar, kinds } });
});

test('whatever is accepted compiles, every calendar of it', () => {
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        drafts,
        savedTerms.map(termsDraftOf),
        fc.tuple(drafts, savedTerms).map(([{ rules: own }, good]) => ({ ...termsDraftOf(good), rules: own })),
      ),
      (tried) => {
        const read = readTermsDraft(tried, 0);
        if (!read.ok) {
          expect(read.error.length).toBeGreaterThan(0);
          return;
        }
        accepted += 1;
        const { calendar, kinds } = read.value;
        for (const definition of [calendar, ...Object.values(kinds).flatMap((rule) => rule?.calendar ?? [])]) {
          expect(compileCalendar(definition)).toMatchObject({ ok: true });
        }
        for (const rule of Object.values(kinds)) expect(rule?.limitMs).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
  expect(accepted).toBeGreaterThan(20);
});

test('a time of day is read from its field as it was written there', () => {
  fc.assert(fc.property(fc.nat({ max: dayMs - 1 }), (ms) => readTime(timeText(ms)) === ms));
  expect([timeText(9 * hourMs), timeText(dayMs), timeText(9 * hourMs + 30 * minuteMs)]).toEqual([
    '09:00',
    '00:00',
    '09:30',
  ]);
});

describe('limits', () => {
  test.each([
    ['4', '0', 4 * hourMs],
    ['0.5', '', hourMs / 2],
    ['1', '30', 1.5 * hourMs],
    ['４', '', 4 * hourMs],
    ['', '20', 20 * minuteMs],
    ['0', '0', null],
    ['', '', null],
    ['-4', '0', null],
    ['4 小时', '0', null],
    ['99999', '0', null],
  ])('%s h %s min', (written, minutes, limitMs) => {
    const read = readTermsDraft(withRule(draft, 'crc', { hours: written, minutes }), 0);
    if (limitMs === null)
      expect(read).toMatchObject({ ok: false, error: [{ code: 'limit-misshapen', place: 'kinds/crc' }] });
    else expect(read).toMatchObject({ value: { kinds: { crc: { limitMs }, other: { limitMs: 4 * hourMs } } } });
  });

  test('a kind goes by the others until it is changed, and again when it is told to', () => {
    const own = withRule(withRule(draft, 'crc', { hours: '2' }), 'other', { hours: '9' });
    expect(draftRuleOf(own, 'crc').hours).toBe('2');
    expect(draftRuleOf(own, 'install').hours).toBe('9');
    expect(draftRuleOf(withoutRule(own, 'crc'), 'crc').hours).toBe('9');
  });
});

describe('what is wrong is named at its place', () => {
  test.each([
    ['time-missing calendar/weekdays/1/0', monday(['', '19:00'])],
    ['window-inverted calendar/weekdays/1/1', monday(['09:00', '12:00'], ['19:00', '13:00'])],
    ['windows-overlap calendar/weekdays/1', monday(['09:00', '12:00'], ['11:00', '13:00'])],
    ['bad-exception-date calendar/dates/0', { ...draft, calendar: withNewDate(draft.calendar, []) }],
    [
      'window-inverted calendar/dates/0/7',
      {
        ...draft,
        calendar: withDate(withNewDate(draft.calendar, []), {
          key: 0,
          date: '2026-12-12',
          windows: [{ key: 7, from: '10:00', to: '09:00' }],
        }),
      },
    ],
    ['calendar-never-opens calendar', { ...draft, calendar: copiedToAllDays(withWeekday(draft.calendar, 0, []), 0) }],
    ['limit-misshapen kinds/crc', withRule(draft, 'crc', { hours: 'x' })],
    [
      'calendar-never-opens kinds/crc/calendar',
      withRule(draft, 'crc', { calendar: copiedToAllDays(withWeekday(draft.calendar, 0, []), 0) }),
    ],
  ])('%s', (problem, changed) => {
    expect(codes(changed)).toEqual([problem]);
  });

  test('a calendar whose last open day is past', () => {
    const closed = copiedToAllDays(withWeekday(draft.calendar, 0, []), 0);
    const windows = withNewWindow([]);
    const calendar = withDate(withNewDate(closed, windows), { key: 0, date: '2026-12-12', windows });
    const at = (instant: string) => readTermsDraft({ ...draft, calendar }, Date.parse(instant));
    expect(at('2026-12-12T18:59:59+08:00')).toMatchObject({ ok: true });
    expect(at('2026-12-12T19:00:00+08:00')).toMatchObject({
      error: [{ code: 'calendar-never-opens', place: 'calendar' }],
    });
  });

  test('a date that stands there twice', () => {
    const once = withDate(withNewDate(draft.calendar, []), { key: 0, date: '2026-12-12', windows: [] });
    const twice = withDate(withNewDate(once, []), { key: 1, date: '2026-12-12', windows: [] });
    expect(codes({ ...draft, calendar: twice })).toEqual(['date-taken calendar/dates/1']);
  });

  test('a notice without a name, without days, and one that ends before it begins', () => {
    const added = withNewNotice(draft.calendar);
    expect(codes({ ...draft, calendar: added })).toContain('name-missing calendar/notices/0');
    expect(codes({ ...draft, calendar: added }).length).toBe(2);
    const spring = { key: 0, name: '春节', from: '2027-02-12', to: '2027-02-05', windows: [] };
    expect(codes({ ...draft, calendar: withNotice(added, spring) })).toMatchObject([
      expect.stringMatching(/calendar\/notices\/0$/),
    ]);
    expect(codes({ ...draft, calendar: withNotice(added, { ...spring, to: '2027-02-12' }) })).toEqual([]);
  });

  test('hours of a kind that counts day and night are asked nothing and are no part of the terms', () => {
    const own = withRule(draft, 'crc', {
      mode: 'natural',
      calendar: copiedToAllDays(withWeekday(draft.calendar, 0, []), 0),
    });
    expect(readTermsDraft(own, 0)).toMatchObject({
      value: { kinds: { crc: { limitMs: 4 * hourMs, mode: 'natural' } } },
    });
    expect(codes(withRule(own, 'crc', { mode: 'counted' }))).toEqual(['calendar-never-opens kinds/crc/calendar']);
  });
});

describe("kinds of the shop's own", () => {
  const named = (kind: `own-${string}`, called: string, words: string) => (before: TermsDraft) =>
    withOwnKind(withNewKind(before, kind), { kind, name: called, words });

  test.each([
    ['name-missing own/own-1', named('own-1', ' ', '价保')(draft)],
    ['words-missing own/own-1', named('own-1', '价保', '、 ,')(draft)],
    ['word-is-crc own/own-1', named('own-1', '价保', '价保，crc')(draft)],
    ['name-taken own/own-2', named('own-2', '价保', '差价')(named('own-1', '价保 ', '价保')(draft))],
    ['word-shadowed own/own-2', named('own-2', '超时', '价保超时')(named('own-1', '价保', '价保')(draft))],
  ])('%s', (problem, changed) => {
    expect(codes(changed)).toEqual([problem]);
  });

  test('are read with their words, and removed together with their rule', () => {
    const added = withRule(named('own-1', '价保', '价保，保价 ； 价保')(draft), 'own-1', { hours: '2' });
    expect(readTermsDraft(added, 0)).toMatchObject({
      value: {
        ownKinds: [{ kind: 'own-1', name: '价保', words: ['价保', '保价'] }],
        kinds: { 'own-1': { limitMs: 2 * hourMs } },
      },
    });
    const { calendar, kinds } = builtInTerms;
    expect(readTermsDraft(withoutKind(added, 'own-1'), 0)).toEqual({ ok: true, value: { calendar, kinds } });
  });

  test('are numbered by what the ticket events may bear', () => {
    fc.assert(fc.property(fc.uuid(), (id) => isTicketKind(ownKindId(id))));
  });
});

test('one kind is previewed whatever is wrong with another', () => {
  const broken = withRule(withRule(draft, 'crc', { hours: 'x' }), 'consult', { hours: '2' });
  expect(termsOfKind(broken, 'crc', 0)).toBeNull();
  expect(termsOfKind(broken, 'consult', 0)).toEqual({
    calendar: everyDay9to19,
    kinds: { other: { limitMs: 2 * hourMs, mode: 'counted' } },
  });
});

test('a new window of an open day has to be typed in, a closed day gets the usual one', () => {
  const [usual] = withNewWindow([]);
  expect(usual).toMatchObject({ from: '09:00', to: '19:00' });
  expect(codes(monday(['09:00', '12:00']))).toEqual([]);
  const more = { ...draft, calendar: withWeekday(draft.calendar, 1, withNewWindow(draft.calendar.weekdays[1] ?? [])) };
  expect(codes(more)).toEqual(['time-missing calendar/weekdays/1/1']);
});
