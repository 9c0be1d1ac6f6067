import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { context, forgetAllDatabases, putRaw } from './fresh-database';

const opened: TicketEvent = {
  type: 'opened',
  at: 1_000,
  by: 'page',
  kind: 'crc',
  orderId: '312345678901',
  createdAt: 900,
  termsId: 0,
};

const anyEvent: fc.Arbitrary<TicketEvent> = fc
  .record({ at: fc.integer({ min: 2_000, max: 9_000 }), orderId: fc.constantFrom('312345678901', '398765432109') })
  .chain(({ at, orderId }) =>
    fc.constantFrom<TicketEvent>(
      { type: 'handled', at },
      { type: 'absent', at },
      { type: 'closed-on-page', at },
      { type: 'reopened', at, by: 'page' },
      { type: 'corrected', at, by: 'page', orderId },
      { type: 'paused', at, reason: '停电' },
      { type: 'resumed', at },
      { type: 'countdown-read', at, leftMs: 60_000 },
    ),
  );

const ids = ['10000001', '10000002', '10000003'];

beforeEach(forgetAllDatabases);

describe('the ticket store', () => {
  it('is append-only, and its lists are what the events say, after any row of changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: fc.constantFrom(...ids), events: fc.array(anyEvent, { maxLength: 3 }) }), {
          maxLength: 12,
        }),
        async (changes) => {
          forgetAllDatabases();
          const { tickets } = context().repositories;
          const model = new Map<string, TicketEvent[]>();
          for (const { id, events } of changes) {
            const before = model.get(id) ?? [];
            const added = before.length === 0 ? [opened, ...events] : events;
            await tickets.append(id, (known) => {
              expect(known?.events ?? []).toEqual(before);
              return added;
            });
            model.set(id, [...before, ...added]);
          }

          const all = [...model].map(([id, events]) => ({ id, events }));
          const byId = <T extends { id: string }>(list: readonly T[]) =>
            [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
          const closing = (ticket: Ticket) => historyOf(ticket).closing;
          expect(byId(await tickets.listOpen())).toEqual(byId(all.filter((ticket) => closing(ticket) === null)));
          expect(byId(await tickets.listExpectedOnPage())).toEqual(
            byId(all.filter((ticket) => !closing(ticket)?.seenOnPage)),
          );
          expect(byId(await tickets.listByOrder('398765432109'))).toEqual(
            byId(all.filter((ticket) => historyOf(ticket).orderId === '398765432109')),
          );
          const closed = await tickets.listRecentlyClosed(99);
          expect(byId(closed)).toEqual(byId(all.filter((ticket) => closing(ticket) !== null)));
          const closedAt = closed.map((ticket) => closing(ticket)?.at ?? 0);
          expect(closedAt).toEqual([...closedAt].sort((a, b) => b - a));
          expect((await tickets.listRecentlyClosed(1)).length).toBe(Math.min(1, closed.length));
          for (const ticket of all) expect(await tickets.get(ticket.id)).toEqual(ticket);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps a field that this version does not know when it appends', async () => {
    const { tickets } = context().repositories;
    await tickets.append('10000001', () => [opened]);
    await putRaw('tickets', { id: '10000001', events: [{ ...opened, fromLater: 'kept' }], openKey: 1 });
    await tickets.append('10000001', () => [{ type: 'handled', at: 5_000 }]);
    const rows = await context().database.run(['tickets'], 'readonly', (tx) => tx.objectStore('tickets').getAll());
    expect(rows[0]?.events).toEqual([
      { ...opened, fromLater: 'kept' },
      { type: 'handled', at: 5_000 },
    ]);
  });

  it('loses no event when two contexts append at once', async () => {
    const contexts = [context(), context(), context()];
    await contexts[0]?.repositories.tickets.append('10000001', () => [opened]);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        contexts[index % 3]?.repositories.tickets.append('10000001', () => [
          { type: 'countdown-read', at: 2_000 + index, leftMs: 60_000 },
        ]),
      ),
    );
    const ticket = await context().repositories.tickets.get('10000001');
    expect(ticket?.events.map(({ at }) => at).sort()).toEqual([
      1_000,
      ...Array.from({ length: 30 }, (_, i) => 2_000 + i),
    ]);
  });

  it('decides once for an id that is named twice', async () => {
    const { tickets } = context().repositories;
    await tickets.appendMany(['10000001', '10000001'], () => [opened]);
    expect((await tickets.get('10000001'))?.events).toEqual([opened]);
  });

  it('stores all tickets of a change or none', async () => {
    const { tickets } = context().repositories;
    const change = tickets.appendMany(ids, (_, id) => {
      if (id === '10000003') throw new Error('undecided');
      return [opened];
    });
    await expect(change).rejects.toThrow('undecided');
    expect(await tickets.listOpen()).toEqual([]);
  });
});

describe('a damaged ticket', () => {
  const damaged = {
    id: '10000001',
    events: [{ ...opened, kind: 'no such kind' }],
    openKey: 1,
    orderId: '312345678901',
  };

  it('is copied to quarantine once, stays where it is, and does not hide the others', async () => {
    const { repositories, database } = context();
    await repositories.tickets.append('10000002', () => [opened]);
    await putRaw('tickets', damaged);
    for (let reading = 0; reading < 3; reading += 1) {
      expect((await repositories.tickets.listOpen()).map(({ id }) => id)).toEqual(['10000002']);
    }
    expect(await repositories.tickets.get('10000001')).toBeUndefined();
    const rows: unknown[] = await database.run(['tickets'], 'readonly', (tx) => tx.objectStore('tickets').getAll());
    expect(rows).toContainEqual(damaged);
    const kept = await repositories.quarantine.all();
    expect(kept).toEqual([
      {
        store: 'tickets',
        key: '10000001',
        problem: expect.stringContaining('events.0'),
        quarantinedAt: expect.any(Number),
        raw: damaged,
      },
    ]);
    expect(kept[0]?.problem).not.toContain('no such kind');
  });

  it('begins anew when it is met again, after its document was kept', async () => {
    const { tickets, quarantine } = context().repositories;
    await tickets.listOpen();
    await putRaw('tickets', damaged);
    await tickets.append('10000001', (known) => {
      expect(known).toBeUndefined();
      return [opened];
    });
    expect((await tickets.listOpen()).map(({ events }) => events)).toEqual([[opened]]);
    expect((await quarantine.all()).map(({ raw }) => raw)).toEqual([damaged]);
  });
});
