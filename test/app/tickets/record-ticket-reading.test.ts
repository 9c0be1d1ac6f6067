import { beforeEach, describe, expect, it } from 'vitest';
import { adoptTerms } from '@/lib/app/tickets/adopt-terms';
import { recordTicketReading, type TicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { addByHand, handleTicket } from '@/lib/app/tickets/ticket-actions';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { at, browserOf, row, type World, workerWorld } from './worker-world';

beforeEach(forgetAllDatabases);

const a = row('10000001', at('09:00'));
const b = row('10000002', at('10:00'));

const readPage = (
  world: World,
  rows: TicketReading['rows'],
  confirmedComplete: boolean,
  now: number,
  contentAt = now,
): Promise<void> => recordTicketReading(world, { rows, defaultKind: 'other', confirmedComplete, contentAt }, now);

async function setUp() {
  const browser = browserOf();
  const world = workerWorld(browser);
  await readPage(world, [a, b], true, at('10:05'));
  const typesOf = async (id: string) => (await world.tickets.get(id))?.events.map(({ type }) => type);
  return { browser, world, typesOf };
}

describe('a reading of the ticket page', () => {
  it('that comes twice adds nothing the second time', async () => {
    const { world, typesOf } = await setUp();
    await readPage(world, [a, b, a], true, at('10:06'));
    expect([await typesOf('10000001'), await typesOf('10000002')]).toEqual([['opened'], ['opened']]);
  });

  it('is a reading of the list only where it shows tickets, or that there are none', async () => {
    const world = workerWorld(browserOf());
    const readAt = async (time: string, shown: Pick<TicketReading, 'rows' | 'complete'>) => {
      const reading = { ...shown, defaultKind: 'other' as const, confirmedComplete: false, contentAt: at(time) };
      await recordTicketReading(world, reading, at(time));
      return world.readings.lastRead('ticket-list');
    };
    // 系统繁忙, or a list in a form that nobody knows: the page was open, its tickets were not read.
    expect(await readAt('10:00', { rows: [] })).toBeUndefined();
    expect(await readAt('11:00', { rows: [row('1', at('10:30'))] })).toBe(at('11:00'));
    expect(await readAt('12:00', { rows: [], complete: false })).toBe(at('11:00'));
    expect(await readAt('13:00', { rows: [], complete: true })).toBe(at('13:00'));
  });

  it('closes by absence only when it is complete and confirmed', async () => {
    const { world, typesOf } = await setUp();
    await readPage(world, [a], false, at('10:06'));
    expect(await typesOf('10000002')).toEqual(['opened']);
    await readPage(world, [a], true, at('10:07'));
    expect(await typesOf('10000002')).toEqual(['opened', 'absent']);
    expect(await typesOf('10000001')).toEqual(['opened']);
  });

  it('opens a handled ticket again only after it had vanished from the page', async () => {
    const { world, typesOf } = await setUp();
    await handleTicket(world, '10000001', at('10:06'));
    await readPage(world, [a, b], true, at('10:07'));
    expect(await typesOf('10000001')).toEqual(['opened', 'handled']);
    await readPage(world, [b], true, at('10:08'));
    await readPage(world, [b], true, at('10:09'));
    await readPage(world, [a, b], true, at('10:10'));
    expect(await typesOf('10000001')).toEqual(['opened', 'handled', 'absent', 'reopened']);
  });

  it('of one ticket closes no other, is no reading of the list, and tells what it shows of its own', async () => {
    const { world, typesOf } = await setUp();
    const read = (rows: TicketReading['rows'], now: number) =>
      recordTicketReading(
        world,
        { rows, defaultKind: 'other', source: 'detail', confirmedComplete: true, contentAt: now },
        now,
      );
    await read([{ ...a, orderId: '312345678902' }], at('10:30'));
    expect([await typesOf('10000001'), await typesOf('10000002')]).toEqual([['opened', 'corrected'], ['opened']]);
    expect(await world.readings.lastRead('ticket-list')).toBe(at('10:05'));
    await read([row('10000003', at('10:00'), { closed: true })], at('10:31'));
    expect(await typesOf('10000003')).toBeUndefined();
    await read([row('10000004', at('10:00'))], at('10:32'));
    expect(await typesOf('10000004')).toEqual(['opened']);
    await read([{ ...b, closed: true }], at('10:33'));
    expect(await typesOf('10000002')).toEqual(['opened', 'closed-on-page']);
  });

  it('of one shop closes no ticket of another, and of a shop that cannot be told closes as ever', async () => {
    const { world, typesOf } = await setUp();
    const read = (ids: readonly string[], shop: string | null, now: number) => {
      const rows = ids.map((id) => row(id, at('10:00')));
      return recordTicketReading(
        world,
        { rows, defaultKind: 'other', shop, confirmedComplete: true, contentAt: now },
        now,
      );
    };
    const [own, other] = ['20000001', '20000002'];
    await recordTicketReading(
      world,
      {
        rows: [row(own, at('10:00'))],
        defaultKind: 'other',
        shop: '甲旗舰店',
        confirmedComplete: false,
        contentAt: at('10:10'),
      },
      at('10:10'),
    );
    await read([other], '乙专营店', at('10:20'));
    expect([await typesOf(own), await typesOf(other)]).toEqual([['opened'], ['opened']]);
    // Those that were read before shops were told apart are taken to be of any.
    expect(await typesOf('10000001')).toEqual(['opened', 'absent']);
    await read([], '甲旗舰店', at('10:30'));
    expect([await typesOf(own), await typesOf(other)]).toEqual([['opened', 'absent'], ['opened']]);
    await read([], null, at('10:40'));
    expect(await typesOf(other)).toEqual(['opened', 'absent']);
  });

  it('counts as a reading when it is empty, and is told to whoever shows tickets', async () => {
    const { browser, world } = await setUp();
    browser.raised.length = 0;
    await readPage(world, [], true, at('10:30'));
    expect(await world.readings.lastRead('ticket-list')).toBe(at('10:30'));
    expect(browser.raised).toEqual(['tickets']);
  });

  it('is measured by the terms in force at the first sight of the ticket', async () => {
    const { world } = await setUp();
    const { id: _, ...terms } = await world.clockTerms.current();
    const adopted = await world.clockTerms.adopt(terms);
    const later = row('10000003', at('11:00'));
    await readPage(world, [a, later], false, at('11:00'));
    expect((await world.tickets.get('10000003'))?.events[0]).toMatchObject({ termsId: adopted.id });
    expect((await world.tickets.get('10000001'))?.events).toHaveLength(1);
  });

  it('is measured by the terms in force when it is stored, should others be adopted while it is taken in', async () => {
    const world = workerWorld(browserOf());
    const words = [{ kind: 'own-1' as const, name: '价保', words: ['价保'] }];
    const other = { limitMs: 7_200_000, mode: 'counted' as const };
    const adopting: World['tickets'] = {
      ...world.tickets,
      async appendMany(ids, decide) {
        await adoptTerms(world, { calendar: everyDay9to19, kinds: { other }, ownKinds: words }, at('10:05'));
        await world.tickets.appendMany(ids, decide);
      },
    };
    const named = { ...a, kind: 'other' as const, type: '价保工单' };
    await readPage({ ...world, tickets: adopting }, [named], true, at('10:06'));
    const opened = (await world.tickets.get('10000001'))?.events[0];
    expect(opened).toMatchObject({ type: 'opened', termsId: 1, kind: 'own-1' });
  });

  it('leaves a ticket in a kind that the shop gave up since, so that what is over stays over', async () => {
    const { world } = await setUp();
    const { id: _, ...terms } = await world.clockTerms.current();
    const ownKinds = [{ kind: 'own-1', name: '价保', words: ['价保'] }] as const;
    const twoHours = { limitMs: 2 * 3_600_000, mode: 'counted' } as const;
    await world.clockTerms.adopt({ ...terms, ownKinds, kinds: { ...terms.kinds, 'own-1': twoHours } });
    const priced = { ...row('10000003', at('11:00')), type: '价保工单', kind: 'other' as const };
    await readPage(world, [priced], false, at('11:00'));
    await adoptTerms(world, terms, at('13:30'));
    await readPage(world, [priced], false, at('13:31'));

    const standing = async () => {
      const ticket = await world.tickets.get('10000003');
      return ticket && standingOf(ticket, await world.clockTerms.all(), at('13:40'));
    };
    expect(await standing()).toMatchObject({ state: 'overdue', dueAt: at('13:00'), ownKindName: '价保' });
    await readPage(world, [{ ...priced, type: 'CRC 价保', kind: 'crc' }], false, at('13:32'));
    expect(await standing()).toMatchObject({ kind: 'crc' });
  });

  it('tells kinds by the words of the shop, for known and unknown tickets, and never takes CRC for anything else', async () => {
    const { world } = await setUp();
    const { id: _, ...terms } = await world.clockTerms.current();
    const ownKinds = [{ kind: 'own-1', name: '价保', words: ['价保', 'CRC'] }] as const;
    await world.clockTerms.adopt({ ...terms, ownKinds });
    const named = (id: string, type: string, kind: 'crc' | 'other' | null) => ({ ...row(id, at('11:00')), type, kind });
    const rows = [
      named('10000001', '价保工单', 'other'),
      named('10000003', '价保工单', 'other'),
      named('10000004', 'CRC 价保', 'crc'),
    ];
    await readPage(world, rows, false, at('11:00'));
    const silent = { ...row('10000005', at('11:00')), type: null, kind: null };
    await recordTicketReading(
      world,
      { rows: [silent], defaultKind: 'other', tabType: '价保', confirmedComplete: false, contentAt: at('11:01') },
      at('11:01'),
    );
    const kindOf = async (id: string) => {
      const ticket = await world.tickets.get(id);
      return ticket && historyOf(ticket).kind;
    };
    expect(await Promise.all(['10000001', '10000003', '10000004', '10000005'].map(kindOf))).toEqual([
      'own-1',
      'own-1',
      'crc',
      'own-1',
    ]);
    await addByHand(
      world,
      [{ ...a, ticketId: '10000003', kind: 'consult', createdAt: at('11:00') }],
      'person',
      at('11:10'),
    );
    await readPage(world, rows, false, at('11:20'));
    expect(await kindOf('10000003')).toBe('consult');
  });

  it('is as old as its content: a page that nobody loads again is not read again, and takes no newer reading back', async () => {
    const { world } = await setUp();
    await readPage(world, [a, b], false, at('11:00'), at('10:05'));
    expect(await world.readings.lastRead('ticket-list')).toBe(at('10:05'));
    await readPage(world, [a, b], false, at('12:00'));
    await readPage(world, [a, b], false, at('12:01'), at('10:05'));
    expect(await world.readings.lastRead('ticket-list')).toBe(at('12:00'));
  });

  it('of an old tab closes nothing that came later, and opens nothing that went later', async () => {
    const { world, typesOf } = await setUp();
    await addByHand(world, [{ ...a, ticketId: '10000003', createdAt: at('10:10') }], 'person', at('10:20'));
    await readPage(world, [a, row('10000004', at('10:20')), row('10000003', null)], true, at('10:30'));
    await readPage(world, [a, b], true, at('11:00'), at('10:05'));
    expect(await Promise.all(['10000002', '10000003', '10000004'].map(typesOf))).toEqual([
      ['opened', 'absent'],
      ['opened'],
      ['opened'],
    ]);
  });

  it('from a clock that was ahead does not hold the time of reading back', async () => {
    const { world } = await setUp();
    await readPage(world, [a, b], false, at('18:00'));
    await readPage(world, [a, b], false, at('11:00'));
    expect(await world.readings.lastRead('ticket-list')).toBe(at('11:00'));
    await readPage(world, [a, b], false, at('11:10'), at('18:00'));
    expect(await world.readings.lastRead('ticket-list')).toBe(at('11:10'));
  });
});
