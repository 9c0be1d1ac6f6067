import { beforeEach, describe, expect, it } from 'vitest';
import { adoptTerms } from '@/lib/app/tickets/adopt-terms';
import { addByHand, handleTicket, pauseTicket, resumeTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { at, browserOf, type World, workerWorld } from './worker-world';

beforeEach(forgetAllDatabases);

const entry = { ticketId: '10000001', kind: 'consult', orderId: null, createdAt: at('09:00') } as const;

async function setUp() {
  const browser = browserOf();
  const world = workerWorld(browser);
  await addByHand(world, [entry], 'paste', at('10:00'));
  const types = async () => (await world.tickets.get('10000001'))?.events.map(({ type }) => type);
  return { browser, world, types };
}

describe('what a person does with a ticket', () => {
  it('is kept as events, and a second press adds nothing', async () => {
    const { browser, world, types } = await setUp();
    for (const minute of ['10', '11']) await pauseTicket(world, '10000001', '停电', at(`10:${minute}`));
    for (const minute of ['12', '13']) await resumeTicket(world, '10000001', at(`10:${minute}`));
    for (const minute of ['14', '15']) await handleTicket(world, '10000001', at(`10:${minute}`));
    for (const minute of ['16', '17']) await undoClosing(world, '10000001', at(`10:${minute}`));
    expect(await types()).toEqual(['opened', 'paused', 'resumed', 'handled', 'reopened']);
    expect((await world.tickets.get('10000001'))?.events[1]).toEqual({
      type: 'paused',
      at: at('10:10'),
      reason: '停电',
    });
    expect(new Set(browser.raised)).toEqual(new Set(['tickets']));
  });

  it('goes by the terms in force when it is stored, should others be adopted in between', async () => {
    const { world } = await setUp();
    await handleTicket(world, '10000001', at('10:10'));
    const adopt = (limitMs: number) =>
      adoptTerms(world, { calendar: everyDay9to19, kinds: { other: { limitMs, mode: 'counted' } } }, at('10:15'));
    const adopting = (limitMs: number): World => ({
      ...world,
      tickets: {
        ...world.tickets,
        async appendMany(ids, decide) {
          await adopt(limitMs);
          await world.tickets.appendMany(ids, decide);
        },
      },
    });
    await undoClosing(adopting(1_000), '10000001', at('10:20'));
    await addByHand(adopting(2_000), [{ ...entry, ticketId: '10000002' }], 'person', at('10:21'));
    expect((await world.tickets.get('10000001'))?.events.slice(-2)).toEqual([
      { type: 'replanned', at: at('10:20'), termsId: 1 },
      { type: 'replanned', at: at('10:15'), termsId: 2 },
    ]);
    expect((await world.tickets.get('10000002'))?.events).toMatchObject([{ type: 'opened', termsId: 2 }]);
  });

  it('makes no ticket of one that nobody knows', async () => {
    const { world } = await setUp();
    await handleTicket(world, '99999999', at('10:10'));
    expect(await world.tickets.get('99999999')).toBeUndefined();
  });

  it('corrects and opens again what is added a second time', async () => {
    const { world, types } = await setUp();
    await handleTicket(world, '10000001', at('10:10'));
    await addByHand(world, [{ ...entry, createdAt: at('09:30') }], 'person', at('10:20'));
    expect(await types()).toEqual(['opened', 'handled', 'reopened', 'corrected']);
  });
});
