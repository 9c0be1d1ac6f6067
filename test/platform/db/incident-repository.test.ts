import { beforeEach, describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/lib/domain/tickets/incident';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { context, forgetAllDatabases, putRaw } from './fresh-database';

beforeEach(forgetAllDatabases);

const started = (at: number): IncidentEvent => ({ type: 'started', at, from: at, reason: '停电', pauses: true });
const ended = (at: number): IncidentEvent => ({ type: 'ended', at, until: at });
const opened = (at: number): TicketEvent => ({
  type: 'opened',
  at,
  by: 'page',
  kind: 'crc',
  orderId: null,
  createdAt: null,
  termsId: 0,
});

describe('incidents', () => {
  it('are kept with all their events, the one begun last first; those without an end run', async () => {
    const { incidents } = context().repositories;
    await incidents.append('a', () => [started(10)]);
    await incidents.append('a', () => [ended(20)]);
    await incidents.append('b', () => [started(30)]);
    expect((await incidents.all()).map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await incidents.running())?.id).toBe('b');
    await incidents.append('b', (known, running) => {
      expect(known?.events).toEqual([started(30)]);
      expect(running?.id).toBe('b');
      return [ended(40)];
    });
    expect(await incidents.running()).toBeUndefined();
  });

  it('decide about open tickets and those closed since, with the incident as it is then, or store nothing at all', async () => {
    const { incidents, tickets } = context().repositories;
    await tickets.append('1', () => [opened(1)]);
    await tickets.append('2', () => [opened(1), { type: 'handled', at: 5 }]);
    await tickets.append('3', () => [opened(1), { type: 'handled', at: 15 }]);
    const asked: string[] = [];
    await incidents.append(
      'a',
      () => [started(10)],
      (incident, ticket) => {
        expect(incident.events).toEqual([started(10)]);
        asked.push(ticket.id);
        return ticket.id === '1' ? [{ type: 'resumed', at: 11 }] : [];
      },
    );
    expect(asked.sort()).toEqual(['1', '3']);
    expect((await tickets.get('1'))?.events.at(-1)).toEqual({ type: 'resumed', at: 11 });

    const fails = incidents.append(
      'b',
      () => [started(12)],
      (_, ticket) => {
        if (ticket.id === '3') throw new Error('in between');
        return [{ type: 'handled', at: 21 }];
      },
    );
    await expect(fails).rejects.toThrow('in between');
    expect((await incidents.all()).map(({ id }) => id)).toEqual(['a']);
    expect((await tickets.get('1'))?.events).toHaveLength(2);
  });

  it('begin anew where their row is damaged, after it was kept', async () => {
    const { incidents, quarantine } = context().repositories;
    await incidents.append('a', () => [started(10)]);
    await putRaw('incidents', { id: 'a', events: 'lost', runningKey: 1 });
    expect(await incidents.running()).toBeUndefined();
    await incidents.append('a', (known) => (known ? [] : [started(20)]));
    expect((await incidents.running())?.events).toEqual([started(20)]);
    expect((await quarantine.all()).map(({ store, key }) => [store, key])).toEqual([['incidents', 'a']]);
  });
});

describe('the journal', () => {
  it('answers from an instant on, oldest first, and the newest of a type', async () => {
    const { journal } = context().repositories;
    expect(await journal.latest('watched')).toBeUndefined();
    await journal.add({ type: 'slept', at: 30, forMs: 5 });
    await journal.add({ type: 'watched', at: 10, outcome: 'no-tickets', tickets: 0 });
    await journal.add({ type: 'watched', at: 20, outcome: 'tickets', tickets: 3 });
    expect((await journal.since(20)).map(({ at }) => at)).toEqual([20, 30]);
    expect(await journal.latest('watched')).toEqual({ type: 'watched', at: 20, outcome: 'tickets', tickets: 3 });
    expect(await journal.latest('clock-back')).toBeUndefined();
  });

  it('drops looks at the list that are older than 30 days, and nothing else', async () => {
    const { journal } = context().repositories;
    const day = 86_400_000;
    await journal.add({ type: 'watched', at: 0, outcome: 'no-tab', tickets: null });
    await journal.add({ type: 'erased', at: 0, tickets: 4, before: 0 });
    await journal.add({ type: 'watched', at: day, outcome: 'no-tab', tickets: null });
    await journal.add({ type: 'watched', at: 31 * day, outcome: 'no-tab', tickets: null });
    expect((await journal.since(0)).map(({ type, at }) => [type, at])).toEqual([
      ['erased', 0],
      ['watched', day],
      ['watched', 31 * day],
    ]);
  });
});
