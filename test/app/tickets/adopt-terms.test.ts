import { beforeEach, describe, expect, it } from 'vitest';
import { adoptTerms } from '@/lib/app/tickets/adopt-terms';
import { addByHand, handleTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { hourMs } from '@/lib/domain/beijing-time';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { openDatabase } from '@/lib/platform/db/open';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { at, browserOf, workerWorld } from './worker-world';

beforeEach(forgetAllDatabases);

const limited = (hours: number) => ({
  calendar: everyDay9to19,
  kinds: { other: { limitMs: hours * hourMs, mode: 'counted' as const } },
});
const closedWeek = everyDay9to19.weekdays.map(() => []);
const entry = (ticketId: string) => ({ ticketId, kind: 'consult', orderId: null, createdAt: at('09:00') }) as const;

async function setUp() {
  const browser = browserOf();
  const world = workerWorld(browser);
  await addByHand(world, [entry('10000001'), entry('10000002')], 'person', at('10:00'));
  await handleTicket(world, '10000002', at('10:10'));
  browser.raised.length = 0;
  const eventsOf = async (id: string) => (await world.tickets.get(id))?.events ?? [];
  return { browser, world, eventsOf };
}

describe('terms that a shop adopts', () => {
  it('are in force from then on and plan every open ticket anew, and no closed one', async () => {
    const { browser, world, eventsOf } = await setUp();
    const adopted = await adoptTerms(world, limited(6), at('11:00'));
    expect(adopted).toEqual({ ok: true, value: { id: 1, adoptedAt: at('11:00'), ...limited(6) } });
    expect((await world.clockTerms.current()).id).toBe(1);
    expect((await eventsOf('10000001')).at(-1)).toEqual({ type: 'replanned', at: at('11:00'), termsId: 1 });
    expect((await eventsOf('10000002')).map(({ type }) => type)).toEqual(['opened', 'handled']);
    expect(new Set(browser.raised)).toEqual(new Set(['settings', 'tickets']));

    const [open] = await world.tickets.listOpen();
    expect(open && standingOf(open, await world.clockTerms.all(), at('11:00'))).toMatchObject({
      usedMs: 2 * hourMs,
      leftMs: 4 * hourMs,
      dueAt: at('15:00'),
    });
  });

  it('measure a ticket that is opened again too', async () => {
    const { world, eventsOf } = await setUp();
    await adoptTerms(world, limited(6), at('11:00'));
    await undoClosing(world, '10000002', at('11:30'));
    expect((await eventsOf('10000002')).slice(-2)).toEqual([
      { type: 'reopened', at: at('11:30'), by: 'person' },
      { type: 'replanned', at: at('11:30'), termsId: 1 },
    ]);
  });

  it('that say what is in force already change nothing', async () => {
    const { browser, world, eventsOf } = await setUp();
    await adoptTerms(world, limited(6), at('11:00'));
    browser.raised.length = 0;
    expect(await adoptTerms(world, limited(6), at('12:00'))).toMatchObject({ ok: true, value: { id: 1 } });
    expect([await eventsOf('10000001'), browser.raised]).toEqual([expect.objectContaining({ length: 2 }), []]);
  });

  it.each([
    [
      'calendar-never-opens',
      'calendar.weekdays',
      { ...limited(4), calendar: { weekdays: closedWeek, exceptions: {} } },
    ],
    [
      'calendar-never-opens',
      'calendar',
      {
        ...limited(4),
        calendar: { weekdays: closedWeek, exceptions: { '2026-11-20': [{ fromMs: 0, toMs: hourMs }] } },
      },
    ],
    [
      'notice-inverted',
      'kinds.crc.calendar.notices.0',
      {
        ...limited(4),
        kinds: {
          ...limited(4).kinds,
          crc: {
            ...limited(2).kinds.other,
            calendar: {
              ...everyDay9to19,
              notices: [{ name: '春节', from: '2027-02-12', to: '2027-02-05', windows: [] }],
            },
          },
        },
      },
    ],
  ] as const)(
    'with a calendar that is wrong are refused as %s at %s, and nothing is stored',
    async (code, place, terms) => {
      const { browser, world, eventsOf } = await setUp();
      expect(await adoptTerms(world, terms, at('11:00'))).toEqual({ ok: false, error: { code, place } });
      expect((await world.clockTerms.current()).id).toBe(0);
      expect([(await eventsOf('10000001')).length, browser.raised]).toEqual([1, []]);
    },
  );

  it('are stored together with all re-planning or not at all', async () => {
    const { world, eventsOf } = await setUp();
    await addByHand(world, [entry('10000003')], 'person', at('10:20'));
    const failing = world.clockTerms.adopt({ ...limited(6), adoptedAt: at('11:00') }, (ticket) => {
      if (ticket.id === '10000003') throw new Error('power cut');
      return [{ type: 'replanned', at: at('11:00'), termsId: 1 }];
    });
    await expect(failing).rejects.toThrow('power cut');
    expect((await world.clockTerms.current()).id).toBe(0);
    expect([(await eventsOf('10000001')).length, (await eventsOf('10000003')).length]).toEqual([1, 1]);
  });

  it('leave a damaged ticket as it is', async () => {
    const { world } = await setUp();
    const damaged = { id: '10000009', events: 'lost', openKey: 1 };
    const database = openDatabase();
    await database.run(['tickets'], 'readwrite', (tx) => tx.objectStore('tickets').put(damaged as never));
    expect((await adoptTerms(world, limited(6), at('11:00'))).ok).toBe(true);
    expect(await database.run(['tickets'], 'readonly', (tx) => tx.objectStore('tickets').get('10000009'))).toEqual(
      damaged,
    );
  });
});
