import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  inOrder,
  mostLevels,
  newLevel,
  readQuiet,
  readWhen,
  withLevels,
  withNewLevel,
  withoutLevels,
} from '@/lib/app/tickets/alert-choices';
import { hourMs } from '@/lib/domain/beijing-time';
import { type AlertLevel, alertPreferences, defaultAlerts, levelsOf } from '@/lib/domain/tickets/alert-levels';

const field = fc.oneof(
  fc.nat().map(String),
  fc.constantFrom('', '0', '１５', '1.5', '-3', '99', '100', '44640', '44641'),
);
const written = fc.record({ by: fc.constantFrom('left' as const, 'used' as const), text: field });

test('whatever levels can be added are ones that can be stored, distinct, and come in the order of the clock', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 30 }), (fields) => {
      let levels: readonly AlertLevel[] = [];
      for (const { by, text } of fields) {
        const when = readWhen(by, text);
        levels = (when && withNewLevel(levels, when)) ?? levels;
      }
      expect(alertPreferences.safeParse(withLevels(defaultAlerts, 'crc', levels)).success).toBe(true);
      expect(new Set(levels.map(({ id }) => id)).size).toBe(levels.length);
      expect(new Set(levels.map(({ when }) => JSON.stringify(when))).size).toBe(levels.length);
      expect(levels).toEqual(inOrder(levels));
    }),
  );
});

test('percent come before minutes, the least used and the most left first', () => {
  const levels = [
    { by: 'left', minutes: 10 },
    { by: 'used', percent: 80 },
    { by: 'left', minutes: 60 },
    { by: 'used', percent: 50 },
  ] as const;
  expect(inOrder(levels.map(newLevel)).map(({ id }) => id)).toEqual(['used50', 'used80', 'left60', 'left10']);
});

test('no more than can be stored', () => {
  const full = Array.from({ length: mostLevels }, (_, index) => newLevel({ by: 'left', minutes: index + 1 }));
  expect(withNewLevel(full, { by: 'left', minutes: 500 })).toBeNull();
});

test('a kind goes by the levels of the others until it has its own, and again without', () => {
  const own = withLevels(defaultAlerts, 'crc', []);
  expect([levelsOf(own, 'crc'), levelsOf(own, 'consult')]).toEqual([[], defaultAlerts.levels.other]);
  expect(withoutLevels(own, 'crc')).toEqual(defaultAlerts);
});

test.each([
  ['22:00', '08:00', { fromMs: 22 * hourMs, toMs: 8 * hourMs }],
  ['12:00', '13:30', { fromMs: 12 * hourMs, toMs: 13.5 * hourMs }],
  ['22:00', '00:00', { fromMs: 22 * hourMs, toMs: 0 }],
  ['22:00', '22:00', null],
  ['', '08:00', null],
])('quiet from %s to %s', (from, to, quiet) => {
  expect(readQuiet(from, to)).toEqual(quiet);
});
