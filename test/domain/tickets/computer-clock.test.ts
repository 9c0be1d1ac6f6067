import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import { clockFinding, isRepeated, judgeClock, judgePageTimes } from '@/lib/domain/tickets/computer-clock';
import type { JournalEntry } from '@/lib/domain/tickets/journal';

const now = Date.parse('2026-11-21T14:00:00+08:00');
const duration = fc.integer({ min: 0, max: 20 * hourMs });
const since = (aheadMs: number) => ({ wallMs: minuteMs + aheadMs, countedMs: minuteMs });

describe("the computer's clock, looked at twice", () => {
  it('went back where it shows less than it did, in whichever life of the worker', () => {
    const mark = (seenAt: number) => ({ seenAt, plannedFor: null });
    expect(judgeClock({ now, mark: mark(now + 12 * minuteMs), since: null })).toEqual([
      { type: 'clock-back', at: now, byMs: 12 * minuteMs },
    ]);
    expect(judgeClock({ now, mark: mark(now + 90 * secondMs), since: null })).toEqual([]);
    expect(judgeClock({ now, mark: null, since: null })).toEqual([]);
    expect(judgeClock({ now, mark: mark(now - minuteMs), since: since(-5 * minuteMs) })).toEqual([
      { type: 'clock-back', at: now, byMs: 5 * minuteMs },
    ]);
  });

  it('slept where it was not woken as planned, and jumped where nothing was missed', () => {
    const mark = (plannedFor: number) => ({ seenAt: now - 20 * hourMs, plannedFor });
    expect(judgeClock({ now, mark: mark(now - 14 * hourMs), since: since(14 * hourMs) })).toEqual([
      { type: 'slept', at: now, forMs: 14 * hourMs },
    ]);
    expect(judgeClock({ now, mark: mark(now + hourMs), since: since(12 * minuteMs) })).toEqual([
      { type: 'clock-forward', at: now, byMs: 12 * minuteMs },
    ]);
    expect(judgeClock({ now, mark: mark(now - 9 * minuteMs), since: since(0) })).toEqual([]);
  });

  it('has one thing at most said against it, never of less than two minutes, and nothing while it runs evenly', () => {
    const offset = fc.integer({ min: -20 * hourMs, max: 20 * hourMs });
    fc.assert(
      fc.property(offset, fc.option(offset), fc.option(offset), (seen, planned, ahead) => {
        const mark = { seenAt: now + seen, plannedFor: planned === null ? null : now + planned };
        const entries = judgeClock({ now, mark, since: ahead === null ? null : since(ahead) });
        expect(entries.length).toBeLessThanOrEqual(1);
        for (const entry of entries) {
          expect('byMs' in entry ? entry.byMs : 'forMs' in entry && entry.forMs).toBeGreaterThan(2 * minuteMs);
        }
      }),
    );
    fc.assert(
      fc.property(duration, duration, (passed, untilPlanned) => {
        const mark = { seenAt: now - passed, plannedFor: now + untilPlanned };
        expect(judgeClock({ now, mark, since: { wallMs: passed, countedMs: passed } })).toEqual([]);
      }),
    );
  });
});

describe('a page that is ahead of the computer', () => {
  it('says by how much at least, from its newest ticket', () => {
    const times = [now - hourMs, now + 12 * minuteMs, now + minuteMs];
    expect(judgePageTimes(times, now)).toEqual({ type: 'page-ahead', at: now, byMs: 12 * minuteMs });
    expect(judgePageTimes([now + 2 * minuteMs], now)).toBeNull();
    expect(judgePageTimes([], now)).toBeNull();
  });

  it('is told once of the same content, and again where it is further ahead', () => {
    const entry = (at: number, byMs: number) => ({ type: 'page-ahead' as const, at, byMs });
    const known = entry(now, 10 * minuteMs);
    expect(isRepeated(known, undefined)).toBe(false);
    expect(isRepeated(entry(now + 5 * minuteMs, 6 * minuteMs), known)).toBe(true);
    expect(isRepeated(entry(now + 5 * minuteMs, 20 * minuteMs), known)).toBe(false);
    expect(isRepeated(entry(now + 2 * hourMs, 10 * minuteMs), known)).toBe(false);
  });
});

describe("what is said of the computer's clock", () => {
  const ahead: JournalEntry = { type: 'page-ahead', at: now - hourMs, byMs: 12 * minuteMs };
  const back: JournalEntry = { type: 'clock-back', at: now - 2 * hourMs, byMs: 12 * minuteMs };
  const forward = (at: number, byMs: number): JournalEntry => ({ type: 'clock-forward', at, byMs });

  it('is first that it is behind the page, until it is put forward by as much', () => {
    expect(clockFinding([ahead, back], now)).toEqual({ type: 'behind', byMs: 12 * minuteMs, at: ahead.at });
    expect(clockFinding([ahead, forward(now - minuteMs, 11 * minuteMs)], now)).toBeNull();
    expect(clockFinding([ahead, forward(now - minuteMs, 5 * minuteMs)], now)?.type).toBe('behind');
    expect(clockFinding([ahead, forward(now - 2 * hourMs, 12 * minuteMs)], now)?.type).toBe('behind');
  });

  it('is else that it went back or jumped, as long as that is worth telling', () => {
    expect(clockFinding([back], now)).toMatchObject({ type: 'went-back', byMs: 12 * minuteMs });
    expect(clockFinding([forward(now - minuteMs, 5 * minuteMs)], now)?.type).toBe('jumped');
    expect(clockFinding([{ ...back, at: now - 13 * hourMs }], now)).toBeNull();
    expect(clockFinding([{ ...back, at: now + hourMs }], now)).toBeNull();
    expect(clockFinding([{ type: 'slept', at: now, forMs: 14 * hourMs }], now)).toBeNull();
  });
});
