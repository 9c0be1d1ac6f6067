import { beforeEach, describe, expect, it } from 'vitest';
import { beginAppeal, correctTicket, endAppeal } from '@/lib/app/tickets/correct-ticket';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { at, browserOf, row, workerWorld } from './worker-world';

beforeEach(forgetAllDatabases);

async function setUp() {
  const browser = browserOf();
  const world = workerWorld(browser);
  const read = (rows: ReturnType<typeof row>[], now: number) =>
    recordTicketReading(world, { rows, defaultKind: 'other', confirmedComplete: true, contentAt: now }, now);
  await read([row('10000001', at('09:00'))], at('10:00'));
  const outcome = async () => {
    const ticket = await world.tickets.get('10000001');
    return ticket && outcomeOf(ticket, await world.clockTerms.all());
  };
  return { browser, world, read, outcome };
}

describe('a person who knows better', () => {
  it('says when a ticket was really answered that the page showed as gone too late to tell', async () => {
    const { browser, world, read, outcome } = await setUp();
    await read([], at('15:00'));
    expect(await outcome()).toMatchObject({ verdict: 'unknown', why: 'seen-closed-after-due' });
    browser.raised.length = 0;
    expect(await correctTicket(world, '10000001', { closedAt: at('12:30') }, at('16:00'))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await outcome()).toMatchObject({ verdict: 'on-time', closedAt: at('12:30') });
    expect(browser.raised).toEqual(['tickets']);
    expect(await world.tickets.listClosedBetween(at('12:00'), at('13:00'))).toHaveLength(1);
  });

  it('is told what is wrong, and nothing is stored then', async () => {
    const { browser, world } = await setUp();
    browser.raised.length = 0;
    const refused = await correctTicket(world, '10000001', { closedAt: at('12:30') }, at('16:00'));
    expect(refused).toEqual({ ok: false, error: { code: 'closed-at-of-open', place: 'closedAt' } });
    const unknown = await correctTicket(world, '99999999', { kind: 'crc' }, at('16:00'));
    expect(unknown).toEqual({ ok: false, error: { code: 'ticket-unknown', place: 'id' } });
    expect([(await world.tickets.get('10000001'))?.events.length, await world.tickets.get('99999999')]).toEqual([
      1,
      undefined,
    ]);
    expect(browser.raised).toEqual([]);
  });

  it('names a kind that the page does not take back', async () => {
    const { world, read } = await setUp();
    await correctTicket(world, '10000001', { kind: 'logistics' }, at('10:10'));
    await read([row('10000001', at('09:00'))], at('10:20'));
    expect((await world.tickets.get('10000001'))?.events.map(({ type }) => type)).toEqual(['opened', 'corrected']);
  });

  it('disputes a verdict, and ends that', async () => {
    const { world, read, outcome } = await setUp();
    await read([], at('15:00'));
    await beginAppeal(world, '10000001', '当时停电', at('16:00'));
    expect((await outcome())?.underAppeal).toBe(true);
    await endAppeal(world, '10000001', '申诉成功', at('17:00'));
    expect((await outcome())?.underAppeal).toBe(false);
    expect((await world.tickets.get('10000001'))?.events.slice(-2)).toEqual([
      { type: 'appeal-began', at: at('16:00'), note: '当时停电' },
      { type: 'appeal-ended', at: at('17:00'), note: '申诉成功' },
    ]);
  });
});
