import { beforeEach, describe, expect, it } from 'vitest';
import { recordTicketReading } from '@/lib/app/record-ticket-reading';
import { handleTicket } from '@/lib/app/ticket-actions';
import { forgetAllDatabases } from '../platform/db/fresh-database';
import { at, browserOf, row, workerWorld } from './worker-world';

beforeEach(forgetAllDatabases);

const a = row('10000001', at('09:00'));
const b = row('10000002', at('10:00'));

async function setUp() {
  const browser = browserOf();
  const world = workerWorld(browser);
  await recordTicketReading(world, { rows: [a, b], confirmedComplete: true }, at('10:05'));
  const typesOf = async (id: string) => (await world.tickets.get(id))?.events.map(({ type }) => type);
  return { browser, world, typesOf };
}

describe('a reading of the ticket page', () => {
  it('that comes twice adds nothing the second time', async () => {
    const { world, typesOf } = await setUp();
    await recordTicketReading(world, { rows: [a, b, a], confirmedComplete: true }, at('10:06'));
    expect([await typesOf('10000001'), await typesOf('10000002')]).toEqual([['opened'], ['opened']]);
  });

  it('closes by absence only when it is complete and confirmed', async () => {
    const { world, typesOf } = await setUp();
    await recordTicketReading(world, { rows: [a], confirmedComplete: false }, at('10:06'));
    expect(await typesOf('10000002')).toEqual(['opened']);
    await recordTicketReading(world, { rows: [a], confirmedComplete: true }, at('10:07'));
    expect(await typesOf('10000002')).toEqual(['opened', 'absent']);
    expect(await typesOf('10000001')).toEqual(['opened']);
  });

  it('opens a handled ticket again only after it had vanished from the page', async () => {
    const { world, typesOf } = await setUp();
    await handleTicket(world, '10000001', at('10:06'));
    await recordTicketReading(world, { rows: [a, b], confirmedComplete: true }, at('10:07'));
    expect(await typesOf('10000001')).toEqual(['opened', 'handled']);
    await recordTicketReading(world, { rows: [b], confirmedComplete: true }, at('10:08'));
    await recordTicketReading(world, { rows: [b], confirmedComplete: true }, at('10:09'));
    await recordTicketReading(world, { rows: [a, b], confirmedComplete: true }, at('10:10'));
    expect(await typesOf('10000001')).toEqual(['opened', 'handled', 'absent', 'reopened']);
  });

  it('counts as a reading when it is empty, and is told to whoever shows tickets', async () => {
    const { browser, world } = await setUp();
    browser.raised.length = 0;
    await recordTicketReading(world, { rows: [], confirmedComplete: false }, at('10:30'));
    expect(await world.readings.lastRead('ticket-list')).toBe(at('10:30'));
    expect(browser.raised).toEqual(['tickets']);
  });

  it('is measured by the terms in force at the first sight of the ticket', async () => {
    const { world } = await setUp();
    const { id: _, ...terms } = await world.clockTerms.current();
    const adopted = await world.clockTerms.adopt(terms);
    const later = row('10000003', at('11:00'));
    await recordTicketReading(world, { rows: [a, later], confirmedComplete: false }, at('11:00'));
    expect((await world.tickets.get('10000003'))?.events[0]).toMatchObject({ termsId: adopted.id });
    expect((await world.tickets.get('10000001'))?.events).toHaveLength(1);
  });
});
