import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsDifferences } from '@/lib/app/tickets/terms-differences';
import type { NewTerms } from '@/lib/app/tickets/terms-draft';
import { dayMs, hourMs } from '@/lib/domain/beijing-time';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import { savedTerms } from './terms-arbitraries';

const open = { fromMs: 0, toMs: dayMs };

/** Each changes one thing of any terms. */
const edits: readonly ((terms: NewTerms) => NewTerms)[] = [
  (terms) => ({ ...terms, kinds: { ...terms.kinds, other: { ...terms.kinds.other, limitMs: 1e12 } } }),
  ({ kinds, ...terms }) => ({
    ...terms,
    kinds: { ...kinds, other: { ...kinds.other, mode: kinds.other.mode === 'natural' ? 'counted' : 'natural' } },
  }),
  ({ kinds, ...terms }) => ({ ...terms, kinds: { ...kinds, 'own-9': kinds.other } }),
  ({ calendar, ...terms }) => ({
    ...terms,
    calendar: {
      ...calendar,
      weekdays: calendar.weekdays.map((day, index) => (index === 3 ? [{ fromMs: 7, toMs: 9 }] : day)),
    },
  }),
  ({ calendar, ...terms }) => ({
    ...terms,
    calendar: { ...calendar, exceptions: { ...calendar.exceptions, '2100-01-01': [] } },
  }),
  ({ calendar, ...terms }) => ({
    ...terms,
    calendar: {
      ...calendar,
      notices: [...(calendar.notices ?? []), { name: '新年', from: '2100-01-01', to: '2100-01-02', windows: [open] }],
    },
  }),
  (terms) => ({ ...terms, ownKinds: [...(terms.ownKinds ?? []), { kind: 'own-9', name: '新', words: ['新'] }] }),
  (terms) => ({
    ...terms,
    kinds: { ...terms.kinds, invoice: { limitMs: 1, mode: 'counted', calendar: everyDay9to19 } },
  }),
];

test('terms do not differ from themselves, and each single change is told, in both directions', () => {
  fc.assert(
    fc.property(savedTerms, fc.constantFrom(...edits), (terms, edit) => {
      const changed = edit(terms);
      expect(termsDifferences(terms, terms)).toEqual([]);
      expect(termsDifferences(terms, changed).length).toBeGreaterThan(0);
      expect(termsDifferences(changed, terms).length).toBeGreaterThan(0);
    }),
  );
});

describe('the notice of 2021', () => {
  test('differs from the built-in terms in two rules', () => {
    expect(termsDifferences(builtInTerms, notice2021Preset)).toEqual([
      {
        type: 'rule',
        kind: 'other',
        before: { limitMs: 4 * hourMs, mode: 'counted' },
        after: { limitMs: 24 * hourMs, mode: 'natural' },
      },
      { type: 'rule', kind: 'crc', before: null, after: { limitMs: 4 * hourMs, mode: 'counted' } },
    ]);
  });
});

test('hours that a kind is newly given are compared with those of the shop', () => {
  const lateMondays = {
    ...everyDay9to19,
    weekdays: everyDay9to19.weekdays.map((day, index) => (index === 1 ? [open] : day)),
  };
  const rule = { limitMs: 4 * hourMs, mode: 'counted', calendar: lateMondays } as const;
  const after = { ...builtInTerms, kinds: { ...builtInTerms.kinds, crc: rule } };
  expect(termsDifferences(builtInTerms, after)).toEqual([
    { type: 'rule', kind: 'crc', before: null, after: rule },
    { type: 'weekday', of: 'crc', weekday: 1, before: [{ fromMs: 9 * hourMs, toMs: 19 * hourMs }], after: [open] },
  ]);
});
