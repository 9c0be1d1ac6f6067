import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { liveThroughMonth, type MonthFigures } from './month';

/** How many months, and from which seed on: more for `npm run test:month`. */
const months = Number(process.env['MONTHS'] ?? 15);
const firstSeed = Number(process.env['FIRST_SEED'] ?? 1);
/** One that is given up goes on living beside the next and spoils its browser. */
const longestMs = 600_000;
const seeds = Array.from({ length: months }, (_, index) => firstSeed + index);

describe('a month of a shop, in which the worker is stopped, the computer sleeps and its clock is put wrong', () => {
  const zone = process.env['TZ'];
  const lived: MonthFigures[] = [];
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterAll(() => {
    vi.useRealTimers();
    const sum = (figure: keyof Omit<MonthFigures, 'seed' | 'wrongs'>) =>
      lived.reduce((total, figures) => total + figures[figure], 0);
    const figures = {
      months: lived.filter(({ wrongs }) => wrongs.length === 0).length,
      tickets: sum('tickets'),
      'alerts given': sum('alerts'),
      'notices of several alerts': sum('merged'),
      'notices that said how late they were': sum('late'),
      'notices at the end of a snooze': sum('snoozed'),
      'workers and pages stopped': sum('interruptions'),
      'rounds of the worker': sum('rounds'),
      'wake-ups by alarms': sum('alarms'),
      'restarts of the browser': sum('restarts'),
      'times the clock was set': sum('clockChanges'),
      'alerts shown again because their notice was gone and not logged': sum('repeated'),
    };
    for (const [name, figure] of Object.entries(figures)) console.log(`figure ${name}: ${figure}`);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(seeds)(
    'seed %i: every alert is given exactly once, and nothing is lost',
    async (seed) => {
      const figures = await liveThroughMonth(seed);
      lived.push(figures);
      expect(figures.wrongs).toEqual([]);
    },
    longestMs,
  );
});
