import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { startIncident } from '@/lib/app/tickets/incidents';
import type { ListWatch } from '@/lib/app/tickets/watch-ticket-list';
import { workerRound } from '@/lib/app/tickets/worker-round';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { at, browserOf, workerWorld } from './worker-world';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const watch: ListWatch = {
  reloadOne: async () => null,
  tab: async () => null,
  plannedLook: async () => null,
  planLook: async () => undefined,
  planVerdict: async () => undefined,
  underWay: async () => null,
  keepUnderWay: async () => undefined,
};
const opened = (createdAt: number): TicketEvent => ({
  type: 'opened',
  at: createdAt,
  by: 'page',
  kind: 'crc',
  orderId: null,
  createdAt,
  termsId: 0,
});
const old: readonly TicketEvent[] = [
  opened(at('12:00', '2026-05-01')),
  { type: 'handled', at: at('13:00', '2026-05-01') },
];

describe('a round of the worker', () => {
  it('pauses what came in an incident before the badge is derived, and leaves the plan behind as a mark', async () => {
    const browser = browserOf();
    const world = { ...workerWorld(browser), watch };
    const start = { reason: '停电', from: at('13:00'), pauses: true };
    await startIncident({ ...world, newId: () => 'i' }, start, at('13:00'));
    await world.tickets.append('1001', () => [opened(at('13:30'))]);
    await workerRound(world, { now: at('14:00'), since: null });
    // Paused tickets are left out of it; the list has never been read.
    expect(browser.badge?.text).toBe('?');
    expect(await world.clockMarks.read()).toEqual({ seenAt: at('14:00'), plannedFor: browser.plannedAt });
    expect(browser.failures).toEqual([]);
  });

  it('clears once a Beijing day', async () => {
    const browser = browserOf({ retentionMonths: 3 });
    const world = { ...workerWorld(browser), watch };
    const stored = async () => (await world.tickets.listClosedBetween(0, null)).length;
    await workerRound(world, { now: at('09:00'), since: null });
    await world.tickets.append('1001', () => old);
    await workerRound(world, { now: at('18:00'), since: null });
    expect(await stored()).toBe(1);
    await workerRound(world, { now: at('00:10', '2026-11-22'), since: null });
    expect(await stored()).toBe(0);
    expect(await world.journal.latest('erased')).toMatchObject({ tickets: 1 });
  });

  it('goes on where one of its steps fails, and says which', async () => {
    const browser = browserOf();
    const fails = async () => {
      throw new Error('broken');
    };
    const world = {
      ...workerWorld(browser),
      watch: { ...watch, plannedLook: fails },
    };
    const incidents = { ...world.incidents, running: fails };
    await world.tickets.append('1001', () => [opened(at('13:30'))]);
    await workerRound(
      { ...world, incidents, clockMarks: { read: fails, keep: fails } },
      { now: at('14:00'), since: null },
    );
    expect(browser.badge?.text).toBe('3h?');
    expect(browser.failures).toEqual(['incident', 'computer-clock', 'list-watch']);
  });
});
