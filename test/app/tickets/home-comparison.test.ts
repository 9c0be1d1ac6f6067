import { beforeEach, describe, expect, it } from 'vitest';
import { compareWithHome } from '@/lib/app/tickets/home-comparison';
import { recordHomeCounter } from '@/lib/app/tickets/record-home-counter';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { at, browserOf, workerWorld } from './worker-world';

const ticket = (id: string, seenAt: number): Ticket => ({
  id,
  events: [{ type: 'opened', at: seenAt, by: 'page', kind: 'consult', orderId: null, createdAt: null, termsId: 0 }],
});
const three = ['1', '2', '3'].map((id) => ticket(id, at('09:30')));
const compared = (count: number, more: Partial<Parameters<typeof compareWithHome>[1]> = {}) =>
  compareWithHome({ count, at: at('11:00') }, { open: three, handledUnconfirmed: 0, listReadAt: at('10:00'), ...more });

describe("the home page's counter beside the known tickets", () => {
  it('says that there are more or fewer, and nothing where they agree', () => {
    expect(compared(5)).toEqual({ kind: 'more', count: 5, known: 3 });
    expect(compared(2)).toEqual({ kind: 'fewer', count: 2, known: 3 });
    expect(compared(0)).toMatchObject({ kind: 'fewer' });
    expect(compared(3)).toBeNull();
  });

  it('says nothing where there is no counter, or the list was read at the same time or later', () => {
    expect(compareWithHome(undefined, { open: three, handledUnconfirmed: 0, listReadAt: undefined })).toBeNull();
    expect(compared(5, { listReadAt: at('11:00') })).toBeNull();
    expect(compared(5, { listReadAt: at('11:30') })).toBeNull();
    expect(compared(5, { listReadAt: undefined })).not.toBeNull();
  });

  it('explains what it can by tickets that a person handled and by those that came after it', () => {
    expect(compared(5, { handledUnconfirmed: 2 })).toBeNull();
    expect(compared(6, { handledUnconfirmed: 2 })).toMatchObject({ kind: 'more' });
    expect(compared(2, { handledUnconfirmed: 2 })).toMatchObject({ kind: 'fewer' });
    const withLater = [...three, ticket('4', at('11:10'))];
    expect(compared(3, { open: withLater })).toBeNull();
    expect(compared(4, { open: withLater })).toBeNull();
    expect(compared(2, { open: withLater })).toMatchObject({ kind: 'fewer' });
  });
});

describe('recordHomeCounter', () => {
  beforeEach(forgetAllDatabases);
  const now = at('12:00');

  it('keeps the newest counter, changes no ticket and no time of reading, and is told to who shows tickets', async () => {
    const browser = browserOf();
    const world = workerWorld(browser);
    await recordHomeCounter(world, { count: 5, contentAt: at('11:00') }, now);
    await recordHomeCounter(world, { count: 9, contentAt: at('10:00') }, now);
    await recordHomeCounter(world, { count: 5, contentAt: at('11:00') }, now);
    expect(await world.readings.homeCounter()).toEqual({ count: 5, at: at('11:00') });
    expect(await world.readings.lastRead('ticket-list')).toBeUndefined();
    expect(await world.tickets.listExpectedOnPage()).toEqual([]);
    expect(browser.raised).toEqual(['tickets']);
    await recordHomeCounter(world, { count: 0, contentAt: at('11:30') }, now);
    expect(await world.readings.homeCounter()).toEqual({ count: 0, at: at('11:30') });
  });

  it('of a clock that was ahead does not stand in the way of a later one', async () => {
    const world = workerWorld(browserOf());
    await recordHomeCounter(world, { count: 5, contentAt: at('18:00') }, at('18:00'));
    await recordHomeCounter(world, { count: 2, contentAt: at('11:00') }, now);
    expect(await world.readings.homeCounter()).toEqual({ count: 2, at: at('11:00') });
    await recordHomeCounter(world, { count: 3, contentAt: at('18:00') }, now);
    expect(await world.readings.homeCounter()).toEqual({ count: 3, at: now });
  });
});
