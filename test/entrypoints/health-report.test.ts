import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type HealthReport, healthReport } from '@/entrypoints/seller-health.content/health-report';
import type { PageReport } from '@/lib/domain/page-health';

const pace = 5_000;
let sent: PageReport[];
let health: HealthReport;
let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  sent = [];
  ending = new AbortController();
  health = healthReport({ send: (report) => sent.push(report), now: Date.now, signal: ending.signal });
});

const report = (state: 'read' | 'missing', rows = 0): PageReport => ({
  kind: 'order-list',
  outcome: 'extracted',
  rows,
  facts: [{ field: 'status', state, how: null, label: null, needed: true }],
  lessons: [],
});
const changed: PageReport = { kind: 'order-detail', outcome: 'layout-changed', rows: null, facts: [], lessons: [] };

describe('healthReport', () => {
  it('tells a good reading at once, and the same one only once', () => {
    health.read(report('read'));
    vi.advanceTimersByTime(1);
    health.read(report('read'));
    vi.advanceTimersByTime(pace * 3);
    expect(sent).toEqual([report('read')]);
  });

  it('tells no more than one report in five seconds, the last of them', () => {
    for (let rows = 0; rows < 20; rows += 1) {
      health.read(report('read', rows));
      vi.advanceTimersByTime(1_000);
    }
    vi.advanceTimersByTime(pace);
    expect(sent.length).toBeLessThanOrEqual(5);
    expect(sent.at(-1)?.rows).toBe(19);
  });

  it('tells a lack only where it has stood: what comes late was never missing', () => {
    health.read(report('missing'));
    vi.advanceTimersByTime(pace - 1);
    expect(sent).toEqual([]);
    health.read(report('read'));
    vi.advanceTimersByTime(pace);
    expect(sent).toEqual([report('read')]);
    health.read(report('missing'));
    health.read(report('missing'));
    vi.advanceTimersByTime(pace);
    expect(sent).toEqual([report('read'), report('missing')]);
  });

  it('takes back what it was about to tell when the page moves on', () => {
    health.read(report('missing'));
    health.read(null);
    vi.advanceTimersByTime(pace * 2);
    expect(sent).toEqual([]);
  });

  it('has nothing to complain of where another frame shows the order', () => {
    health.read(changed);
    health.orderElsewhere(true);
    vi.advanceTimersByTime(pace * 2);
    health.read(changed);
    vi.advanceTimersByTime(pace * 2);
    expect(sent).toEqual([]);
    health.orderElsewhere(false);
    health.read(changed);
    vi.advanceTimersByTime(pace);
    expect(sent).toEqual([changed]);
  });

  it('is silent once it has ended', () => {
    health.read(report('missing'));
    ending.abort();
    health.read(report('read'));
    vi.advanceTimersByTime(pace * 2);
    expect(sent).toEqual([]);
  });
});
