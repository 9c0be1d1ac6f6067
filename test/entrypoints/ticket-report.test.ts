import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ticketReport } from '@/entrypoints/seller-page.content/ticket-report';
import type { TicketListReading } from '@/lib/page-adapters/contract';

const list = (ids: readonly string[], complete = true): TicketListReading => ({
  complete,
  rows: ids.map((ticketId) => ({ ticketId, kind: 'crc', orderId: null, createdAt: null, leftMs: null, closed: false })),
});
let stop = new AbortController();
let onPage: TicketListReading | null = null;
let visible = true;
let sent: { ids: string; confirmed: boolean; at: number }[] = [];

function report() {
  return ticketReport({
    send: ({ rows }, confirmed) =>
      sent.push({ ids: rows.map(({ ticketId }) => ticketId).join(), confirmed, at: Date.now() }),
    readAgain: () => onPage,
    isVisible: () => visible,
    clock: () => Date.now(),
    signal: stop.signal,
  });
}
function reads(reporting: ReturnType<typeof report>, reading: TicketListReading | null) {
  onPage = reading;
  reporting.read(reading);
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  stop = new AbortController();
  sent = [];
  visible = true;
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('ticketReport', () => {
  it('sends a reading at once and confirms it after it was read the same two seconds later', () => {
    reads(report(), list(['1', '2']));
    expect(sent).toEqual([{ ids: '1,2', confirmed: false, at: 0 }]);
    vi.advanceTimersByTime(1999);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sent[1]).toEqual({ ids: '1,2', confirmed: true, at: 2000 });
  });

  it('never confirms what was replaced within two seconds: counters first show placeholders', () => {
    const reporting = report();
    reads(reporting, list([]));
    vi.advanceTimersByTime(1500);
    reads(reporting, list(['1']));
    vi.advanceTimersByTime(1900);
    expect(sent.filter(({ confirmed }) => confirmed)).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(sent.filter(({ confirmed }) => confirmed).map(({ ids }) => ids)).toEqual(['1']);
  });

  it('does not confirm what the page shows otherwise when it is read the second time', () => {
    reads(report(), list(['1', '2']));
    onPage = list(['1']);
    vi.advanceTimersByTime(2500);
    expect(sent.some(({ confirmed }) => confirmed)).toBe(false);
  });

  it('never confirms an incomplete reading', () => {
    reads(report(), list(['1'], false));
    vi.advanceTimersByTime(200_000);
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.some(({ confirmed }) => confirmed)).toBe(false);
  });

  it('repeats every minute while the page is in view, and only then', () => {
    reads(report(), list(['1']));
    vi.advanceTimersByTime(120_000);
    const before = sent.length;
    expect(before).toBeGreaterThanOrEqual(4);
    visible = false;
    vi.advanceTimersByTime(300_000);
    expect(sent).toHaveLength(before);
  });

  it('stops when the page shows no list any more', () => {
    const reporting = report();
    reads(reporting, list(['1']));
    reads(reporting, null);
    vi.advanceTimersByTime(300_000);
    expect(sent).toHaveLength(1);
  });
});
