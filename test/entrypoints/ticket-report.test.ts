import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TicketsInView, ticketReport, ticketsInView } from '@/entrypoints/seller-records.content/ticket-report';

const list = (ids: readonly string[], complete = true, leftMs: number | null = null): TicketsInView => ({
  source: 'list',
  complete,
  defaultKind: 'other',
  rows: ids.map((ticketId) => ({
    ticketId,
    kind: 'crc',
    type: 'CRC',
    orderId: null,
    createdAt: null,
    leftMs,
    closed: false,
  })),
});
let stop = new AbortController();
let onPage: TicketsInView | null = null;
let visible = true;
let sent: { ids: string; confirmed: boolean; at: number; contentAt: number }[] = [];

function report() {
  return ticketReport({
    send: ({ list: { rows }, confirmedComplete, contentAt }) =>
      sent.push({
        ids: rows.map(({ ticketId }) => ticketId).join(),
        confirmed: confirmedComplete,
        at: Date.now(),
        contentAt,
      }),
    readAgain: () => onPage,
    isVisible: () => visible,
    now: Date.now,
    signal: stop.signal,
  });
}
function reads(reporting: ReturnType<typeof report>, reading: TicketsInView | null) {
  onPage = reading;
  reporting.read(reading);
}
const confirmations = () => sent.filter(({ confirmed }) => confirmed);

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
    expect(sent).toEqual([{ ids: '1,2', confirmed: false, at: 0, contentAt: 0 }]);
    vi.advanceTimersByTime(1999);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sent[1]).toEqual({ ids: '1,2', confirmed: true, at: 2000, contentAt: 0 });
  });

  it('never confirms what was replaced within two seconds: counters first show placeholders', () => {
    const reporting = report();
    reads(reporting, list([]));
    vi.advanceTimersByTime(1500);
    reads(reporting, list(['1']));
    vi.advanceTimersByTime(1900);
    expect(confirmations()).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(confirmations()).toEqual([{ ids: '1', confirmed: true, at: 3500, contentAt: 1500 }]);
  });

  it('does not confirm what the page shows otherwise when it is read the second time', () => {
    reads(report(), list(['1', '2']));
    onPage = list(['1']);
    vi.advanceTimersByTime(2500);
    expect(confirmations()).toEqual([]);
  });

  it('never confirms an incomplete reading', () => {
    reads(report(), list(['1'], false));
    vi.advanceTimersByTime(200_000);
    expect(sent.length).toBeGreaterThan(2);
    expect(confirmations()).toEqual([]);
  });

  it('confirms an empty list after ten seconds in view, of which none count while it was hidden', () => {
    reads(report(), list([]));
    vi.advanceTimersByTime(9_999);
    expect(confirmations()).toEqual([]);
    visible = false;
    vi.advanceTimersByTime(300_000);
    expect(confirmations()).toEqual([]);
    visible = true;
    vi.advanceTimersByTime(9_000);
    expect(confirmations()).toEqual([]);
    vi.advanceTimersByTime(5_000);
    expect(confirmations()).toMatchObject([{ ids: '', contentAt: 0 }]);
  });

  it('repeats every minute while the page is in view, without a word on completeness or a younger date', () => {
    reads(report(), list(['1']));
    vi.advanceTimersByTime(3 * 3_600_000);
    expect(sent).toHaveLength(2 + 180);
    expect(confirmations()).toHaveLength(1);
    expect(new Set(sent.map(({ contentAt }) => contentAt))).toEqual(new Set([0]));
    visible = false;
    vi.advanceTimersByTime(300_000);
    expect(sent).toHaveLength(2 + 180);
  });

  it('dates and confirms anew what came at another address or was loaded again', () => {
    const reporting = report();
    reads(reporting, list(['1']));
    vi.advanceTimersByTime(30_000);
    reads(reporting, null);
    reads(reporting, list(['1']));
    vi.advanceTimersByTime(20_000);
    reads(reporting, list(['1'], false));
    reads(reporting, list(['1']));
    vi.advanceTimersByTime(5_000);
    expect(confirmations().map(({ contentAt }) => contentAt)).toEqual([0, 30_000, 50_000]);
  });

  it('takes a countdown that the page counts down for nothing new, and one that jumps for a new content', () => {
    const reporting = report();
    const minute = 60_000;
    reads(reporting, list(['1'], true, 200 * minute));
    for (let passed = 1; passed <= 90; passed += 1) {
      vi.advanceTimersByTime(minute);
      reads(reporting, list(['1'], true, (200 - passed) * minute));
    }
    expect(confirmations()).toHaveLength(1);
    expect(new Set(sent.map(({ contentAt }) => contentAt))).toEqual(new Set([0]));
    reads(reporting, list(['1'], true, 180 * minute));
    expect(sent.at(-1)?.contentAt).toBe(90 * minute);
  });

  it('takes a countdown in whole hours for nothing new while it stands still, and for news when it takes its step', () => {
    const reporting = report();
    const [minute, hour] = [60_000, 3_600_000];
    const inHours = (leftMs: number): TicketsInView => {
      const { rows, ...rest } = list(['1'], true, leftMs);
      return { ...rest, rows: rows.map((row) => ({ ...row, leftUnitMs: hour })) };
    };
    const trueLeft = 4 * hour + 50 * minute;
    reads(reporting, inHours(4 * hour));
    for (let passed = 1; passed <= 200; passed += 1) {
      vi.advanceTimersByTime(minute);
      reads(reporting, inHours(Math.floor((trueLeft - passed * minute) / hour) * hour));
    }
    expect(new Set(sent.map(({ contentAt }) => contentAt))).toEqual(
      new Set([0, 51, 111, 171].map((passed) => passed * minute)),
    );
    reads(reporting, inHours(9 * hour));
    expect(sent.at(-1)?.contentAt).toBe(200 * minute);
  });

  it('stops when the page shows no list any more', () => {
    const reporting = report();
    reads(reporting, list(['1']));
    reads(reporting, null);
    vi.advanceTimersByTime(300_000);
    expect(sent).toHaveLength(1);
  });
});

describe('ticketsInView', () => {
  const reading = (kind: 'ticket-list' | 'ticket-detail', rested: boolean) =>
    ticketsInView({
      address: { own: new URL('https://sale-jdm.jd.com/workOrder/workOrderList'), tab: null },
      adapter: null,
      rested,
      extraction: { outcome: 'extracted', kind, content: list(['1']), issues: [], settled: true },
    });

  it('takes a list at once, and the page of one ticket only when it has come to rest', () => {
    expect([reading('ticket-list', false)?.source, reading('ticket-list', true)?.source]).toEqual(['list', 'list']);
    expect([reading('ticket-detail', false), reading('ticket-detail', true)?.source]).toEqual([null, 'detail']);
  });
});
