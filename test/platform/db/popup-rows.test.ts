import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ClockTerms, notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import { clockTermsShape } from '@/lib/domain/tickets/clock-terms-shape';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { isPlainTerms } from '@/lib/platform/db/plain-terms';
import { plainTicket } from '@/lib/platform/db/plain-ticket';
import { readPopupRows } from '@/lib/platform/db/popup-rows';
import { ticketRow } from '@/lib/platform/db/rows';
import { savedTerms } from '@/test/app/tickets/terms-arbitraries';
import { context, forgetAllDatabases, putRaw } from './fresh-database';

/** One of each type, with every field that it may have. */
const events: { readonly [Type in TicketEvent['type']]: Required<Extract<TicketEvent, { type: Type }>> } = {
  opened: {
    type: 'opened',
    at: 1,
    by: 'page',
    kind: 'own-1',
    orderId: '312345678901',
    createdAt: null,
    termsId: 0,
    shop: '甲店',
  },
  corrected: {
    type: 'corrected',
    at: 2,
    by: 'person',
    kind: 'crc',
    orderId: '312345678901',
    createdAt: 1,
    closedAt: 2,
  },
  replanned: { type: 'replanned', at: 3, termsId: 2 },
  'countdown-read': { type: 'countdown-read', at: 4, leftMs: 60_000, unitMs: 3_600_000 },
  paused: { type: 'paused', at: 5, reason: '停电', incidentId: 'a' },
  resumed: { type: 'resumed', at: 6, incidentId: 'a' },
  handled: { type: 'handled', at: 7 },
  'closed-on-page': { type: 'closed-on-page', at: 8 },
  absent: { type: 'absent', at: 9 },
  reopened: { type: 'reopened', at: 10, by: 'page' },
  snoozed: { type: 'snoozed', at: 11, until: 12 },
  'appeal-began': { type: 'appeal-began', at: 12, note: '' },
  'appeal-ended': { type: 'appeal-ended', at: 13, note: '' },
};

const odd = fc.constantFrom<unknown[]>(
  undefined,
  null,
  '',
  'x',
  '12345',
  '123456',
  0,
  -1,
  0.5,
  Number.NaN,
  true,
  [],
  {},
);

/** A value with one place of it replaced, taken away, or with something put beside it. */
const spoilt = <T>(sound: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.tuple(sound, fc.nat(), fc.constantFrom('replace', 'drop', 'add'), odd).map(([value, pick, how, put]) => {
    const copy = structuredClone(value) as object;
    const holders: { readonly holder: Record<string, unknown>; readonly name: string }[] = [];
    const walk = (holder: Record<string, unknown>) => {
      for (const [name, inner] of Object.entries(holder)) {
        holders.push({ holder, name });
        if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
      }
    };
    walk(copy as Record<string, unknown>);
    const place = holders[pick % holders.length];
    if (place === undefined) return copy;
    const { holder, name } = place;
    if (how === 'add' && !Array.isArray(holder)) holder['more'] = put;
    else if (how === 'drop' && !Array.isArray(holder)) delete holder[name];
    else holder[name] = put;
    return copy;
  });

const rowOf = (...some: TicketEvent[]) => ({ id: '10086001', events: some, openKey: 1, orderId: '312345678901' });
const rows = fc
  .array(fc.constantFrom(...Object.values(events)), { minLength: 1, maxLength: 4 })
  .map((some) => rowOf(...some));

describe('a row that is read without its schema', () => {
  it.each(Object.values(events))('may hold the event $type', (event) => {
    expect(plainTicket(rowOf(event))).toEqual({ id: '10086001', events: [event] });
    expect(plainTicket(rowOf({ ...event, at: '1' } as unknown as TicketEvent))).toBeNull();
  });

  it('is a ticket that the schema makes the same of, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(rows, spoilt(rows), fc.anything()), (row) => {
        const ticket = plainTicket(row);
        if (ticket !== null) expect(ticketRow.safeParse(row).data).toStrictEqual(ticket);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is terms that the schema makes the same of, whatever they are', () => {
    const stored = savedTerms.map((terms): ClockTerms => structuredClone({ ...terms, id: 1, adoptedAt: 1 }));
    fc.assert(fc.property(stored, isPlainTerms));
    fc.assert(
      fc.property(fc.oneof(stored, spoilt(stored), fc.anything()), (row) => {
        if (isPlainTerms(row)) expect(clockTermsShape.safeParse(row).data).toStrictEqual(row);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what the popup shows first', () => {
  beforeEach(forgetAllDatabases);

  async function filled() {
    const { database, repositories } = context();
    await repositories.tickets.appendMany(['1', '2', '3'], () => [events.opened]);
    await repositories.tickets.append('2', () => [events.handled]);
    await repositories.clockTerms.adopt({ ...notice2021Preset, adoptedAt: 5 });
    await repositories.readings.record('ticket-list', 77);
    await repositories.replies.put([
      { id: 'a', group: '', code: '', title: '', body: '您好', origin: 'person', updatedAt: 1 },
    ]);
    return { database, repositories };
  }

  it('is what the repositories answer', async () => {
    const { database, repositories } = await filled();
    expect(await readPopupRows(database)).toEqual({
      open: await repositories.tickets.listOpen(),
      isWhole: true,
      terms: await repositories.clockTerms.all(),
      lastReadAt: await repositories.readings.lastRead('ticket-list'),
      replyCount: 1,
    });
  });

  it.each([
    ['tickets', { ...rowOf({ ...events.handled, at: '7' } as unknown as TicketEvent) }],
    ['clockTerms', { id: 9, adoptedAt: 1 }],
    ['readings', { source: 'ticket-list', at: 'today' }],
  ])('is left to the schemas where a row of %s is damaged', async (store, row) => {
    const { database } = await filled();
    await putRaw(store, row);
    expect(await readPopupRows(database)).toBe('not-plain');
  });
});
