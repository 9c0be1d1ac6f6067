import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { startIncident } from '@/lib/app/tickets/incidents';
import { applyRetention, lastClearing, retentionOutlook } from '@/lib/app/tickets/retention';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { at, browserOf, workerWorld } from './worker-world';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const now = at('13:00');
const long = at('12:00', '2026-05-01');
const opened: TicketEvent = {
  type: 'opened',
  at: long,
  by: 'page',
  kind: 'crc',
  orderId: null,
  createdAt: null,
  termsId: 0,
};
const closed = (closedAt: number): TicketEvent => ({ type: 'handled', at: closedAt });

async function filled(histories: Readonly<Record<string, readonly TicketEvent[]>>) {
  const browser = browserOf();
  const world = workerWorld(browser);
  await world.tickets.appendMany(Object.keys(histories), (_, id) => histories[id] ?? []);
  const ids = async () => {
    const rows = [...(await world.tickets.listOpen()), ...(await world.tickets.listClosedBetween(0, null))];
    return rows.map(({ id }) => id).sort();
  };
  return { browser, world, ids };
}

describe('clearing', () => {
  it('erases what was closed long ago and nothing else, and writes it down', async () => {
    const { world, ids, browser } = await filled({
      old: [opened, closed(long)],
      edge: [opened, closed(at('00:00', '2026-08-21'))],
      appealed: [opened, closed(long), { type: 'appeal-began', at: long + 1, note: '' }],
      open: [opened],
      reopened: [opened, closed(long), { type: 'reopened', at: long + 1, by: 'person' }],
    });
    expect(await retentionOutlook(world.tickets, 3, now)).toEqual({ before: at('00:00', '2026-08-21'), tickets: 2 });
    await applyRetention(world, { retentionMonths: 3 }, now);
    expect(await ids()).toEqual(['appealed', 'edge', 'open', 'reopened']);
    expect(await world.journal.latest('erased')).toEqual({
      type: 'erased',
      at: now,
      tickets: 1,
      before: at('00:00', '2026-08-21'),
    });
    expect(browser.raised).toContain('tickets');
  });

  it('does nothing, and says nothing, where everything is kept or nothing is old', async () => {
    const { world, ids } = await filled({ old: [opened, closed(long)] });
    await applyRetention(world, { retentionMonths: 0 }, now);
    await applyRetention(world, { retentionMonths: 12 }, now);
    expect(await ids()).toEqual(['old']);
    expect(await world.journal.since(0)).toEqual([]);
    expect(await retentionOutlook(world.tickets, 0, now)).toBeNull();
  });

  it('has written down what is gone, wherever the worker is stopped in it', async () => {
    const histories = Object.fromEntries(
      Array.from({ length: 450 }, (_, index) => [String(10_000 + index), [opened, closed(long)]]),
    );
    const { world, ids } = await filled(histories);
    let batches = 0;
    const eraseClosed: typeof world.tickets.eraseClosed = (...given) => {
      batches += 1;
      return batches === 3 ? Promise.reject(new Error('stopped')) : world.tickets.eraseClosed(...given);
    };
    const stopped = { ...world, tickets: { ...world.tickets, eraseClosed } };
    await expect(applyRetention(stopped, { retentionMonths: 3 }, now)).rejects.toThrow('stopped');
    expect(await ids()).toHaveLength(50);
    expect(await lastClearing(world.journal)).toMatchObject({ at: now, tickets: 400 });
  });

  it('goes on past what must stay, through any number of tickets that were closed at the same time', async () => {
    const appeal: TicketEvent = { type: 'appeal-began', at: long + 1, note: '' };
    const histories = Object.fromEntries(
      Array.from({ length: 650 }, (_, index) => [
        String(10_000 + index),
        [opened, closed(index < 500 ? long : long + index), ...(index % 3 === 0 ? [appeal] : [])],
      ]),
    );
    const { world, ids } = await filled(histories);
    await applyRetention(world, { retentionMonths: 3 }, now);
    expect(await ids()).toEqual(Object.keys(histories).filter((_, index) => index % 3 === 0));
    expect(await lastClearing(world.journal)).toMatchObject({ tickets: 650 - 217 });
  });

  it('spares what the incident that runs touches', async () => {
    const { world, ids } = await filled({ before: [opened, closed(long)], during: [opened, closed(long + 60_000)] });
    const start = { reason: '停电', from: long + 30_000, pauses: false };
    await startIncident({ ...world, newId: () => 'i' }, start, long + 30_000);
    await applyRetention(world, { retentionMonths: 3 }, now);
    expect(await ids()).toEqual(['during']);
  });
});
