import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { homeCounterOf, homeReport } from '@/entrypoints/seller-records.content/home-report';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

let stop = new AbortController();
let onPage: number | null = null;
let sent: { count: number; contentAt: number; at: number }[] = [];

function reporting() {
  const { read } = homeReport({
    send: (told) => sent.push({ ...told, at: Date.now() }),
    readAgain: () => onPage,
    now: Date.now,
    signal: stop.signal,
  });
  return (count: number | null) => {
    onPage = count;
    read(count);
  };
}
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  stop = new AbortController();
  sent = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('homeReport', () => {
  it('tells a number that a second look two seconds later finds again, and tells it once', () => {
    const shows = reporting();
    shows(5);
    vi.advanceTimersByTime(1999);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(60_000);
    shows(5);
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([{ count: 5, contentAt: 0, at: 2000 }]);
  });

  it('never tells what the second look does not find', () => {
    const shows = reporting();
    shows(5);
    onPage = 4;
    vi.advanceTimersByTime(2000);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(sent).toEqual([{ count: 4, contentAt: 2000, at: 4000 }]);
    onPage = null;
    shows(7);
    onPage = null;
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(1);
  });

  it('takes a nought for a placeholder until it has stood for ten seconds', () => {
    const shows = reporting();
    shows(0);
    vi.advanceTimersByTime(9_999);
    expect(sent).toEqual([]);
    shows(3);
    vi.advanceTimersByTime(2000);
    expect(sent.map(({ count }) => count)).toEqual([3]);
    shows(0);
    vi.advanceTimersByTime(10_000);
    expect(sent.map(({ count }) => count)).toEqual([3, 0]);
  });

  it('begins anew after the number was gone, and says nothing any more when it ends', () => {
    const shows = reporting();
    shows(5);
    vi.advanceTimersByTime(1000);
    shows(null);
    shows(5);
    vi.advanceTimersByTime(1500);
    expect(sent).toEqual([]);
    stop.abort();
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });
});

it('the counter is believed of the home page alone, when it has come to rest and loads no more', () => {
  const reading = (rested: boolean, settled: boolean): PageReading => ({
    address: { own: new URL('https://shop.jd.com/jdm/home'), tab: null },
    adapter: null,
    rested,
    extraction: { outcome: 'extracted', kind: 'home', content: { waitingTickets: 5 }, issues: [], settled },
  });
  expect(homeCounterOf(reading(true, true))).toBe(5);
  expect([reading(false, true), reading(true, false)].map(homeCounterOf)).toEqual([null, null]);
  const list = { outcome: 'extracted', kind: 'after-sale-list', content: [], issues: [], settled: true } as const;
  expect(homeCounterOf({ ...reading(true, true), extraction: list })).toBeNull();
});
