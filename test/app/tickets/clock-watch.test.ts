import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentClockFinding, watchClock, watchPageTimes } from '@/lib/app/tickets/clock-watch';
import { minuteMs } from '@/lib/domain/beijing-time';
import { at, browserOf, row, workerWorld } from './worker-world';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("the watch over the computer's clock", () => {
  it('notes once, across lives of the worker, that the clock went back, and says it', async () => {
    const browser = browserOf();
    const look = (time: number) => watchClock(workerWorld(browser), { now: time, since: null }, null);
    expect(await look(at('13:00'))).toBeNull();
    expect(await look(at('12:40'))).toBe(at('13:00'));
    expect(await look(at('12:41'))).toBe(at('12:40'));
    const { journal } = workerWorld(browser);
    expect(await journal.since(0)).toEqual([{ type: 'clock-back', at: at('12:40'), byMs: 20 * minuteMs }]);
    expect(await currentClockFinding(journal, at('12:45'))).toMatchObject({ type: 'went-back' });
    expect(browser.raised).toEqual(['health']);
  });

  it('notes a sleep of hours by the wake-up that was missed, and says nothing against the clock', async () => {
    const browser = browserOf();
    await watchClock(workerWorld(browser), { now: at('18:00'), since: null }, at('18:30'));
    await watchClock(workerWorld(browser), { now: at('08:00', '2026-11-22'), since: null }, null);
    const { journal } = workerWorld(browser);
    expect(await journal.latest('slept')).toMatchObject({ forMs: 13.5 * 60 * minuteMs });
    expect(await currentClockFinding(journal, at('08:00', '2026-11-22'))).toBeNull();
  });

  it('notes a page that is ahead of it once, however often that page is told of', async () => {
    const browser = browserOf();
    const world = workerWorld(browser);
    const reading = { rows: [row('1', at('13:12')), row('2', null)], contentAt: at('13:00') };
    await watchPageTimes(world, reading, at('13:00'));
    await watchPageTimes(world, reading, at('13:11'));
    await watchPageTimes(world, { ...reading, rows: [row('1', at('12:59'))] }, at('13:01'));
    expect(await world.journal.since(0)).toEqual([{ type: 'page-ahead', at: at('13:00'), byMs: 12 * minuteMs }]);
    expect(await currentClockFinding(world.journal, at('13:11'))).toMatchObject({
      type: 'behind',
      byMs: 12 * minuteMs,
    });
  });

  it('does not take the word of a page for what it showed later than now', async () => {
    const world = workerWorld(browserOf());
    // The content is dated by a clock that was put back since.
    await watchPageTimes(world, { rows: [row('1', at('13:12'))], contentAt: at('15:00') }, at('13:00'));
    expect((await world.journal.since(0)).map((entry) => 'byMs' in entry && entry.byMs)).toEqual([12 * minuteMs]);
  });
});
