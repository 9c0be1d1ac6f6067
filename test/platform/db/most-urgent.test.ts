import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ticketRows } from '@/lib/app/tickets/ticket-list-model';
import { hourMs } from '@/lib/domain/beijing-time';
import { everyDay9to19 } from '@/lib/domain/tickets/calendar-definition';
import { builtInTerms, type ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { decidePausedBy, decideResumedBy } from '@/lib/domain/tickets/incident';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { decideReplanned } from '@/lib/domain/tickets/ticket-decisions';
import { readPopupRows } from '@/lib/platform/db/popup-rows';
import { rankOpen } from '@/lib/platform/db/rank-open';
import { ticketRow } from '@/lib/platform/db/rows';
import { savedTerms } from '@/test/app/tickets/terms-arbitraries';
import { instants } from '@/test/domain/tickets/calendars';
import { anyEvent, openedAt } from '@/test/domain/tickets/tickets';
import { context, forgetAllDatabases, putRaw } from './fresh-database';

type Repositories = ReturnType<typeof context>['repositories'];
type Change = (repositories: Repositories) => Promise<unknown>;

const ids = Array.from({ length: 9 }, (_, index) => String(10_000_001 + index));
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const anyId = fc.constantFrom(...ids);
const anyIds = fc.uniqueArray(anyId, { minLength: 1 });
/** More of them than of closings and pauses, so that there are often more open tickets than are asked for. */
const opening = fc
  .record({ at: instants, createdAt: fc.option(instants), termsId: fc.nat(2) })
  .map(({ at, ...more }): TicketEvent => openedAt(at, more));
const events = fc.array(fc.oneof(opening, anyEvent), { minLength: 1, maxLength: 3 });
const nothingElse = {
  policies: [],
  clockTerms: [],
  catalogue: [],
  replies: [],
  typedFacts: [],
  tickets: [],
  lessons: [],
  serviceOrders: [],
  incidents: [],
  journal: [],
};

/** A ticket names no terms that are adopted only later. */
const naming = (added: readonly TicketEvent[], known: (termsId: number) => number): TicketEvent[] =>
  added.map((event) => ('termsId' in event ? { ...event, termsId: known(event.termsId) } : event));

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyIds, events).map(
    ([some, added]): Change =>
      ({ tickets }) =>
        tickets.appendMany(some, (_ticket, _id, terms) => naming(added, (id) => Math.min(id, terms.id))),
  ),
  fc.tuple(anyId, events).map(
    ([id, added]): Change =>
      async ({ tickets, clockTerms }) => {
        const terms = await clockTerms.current();
        await tickets.append(id, () => naming(added, (termsId) => Math.min(termsId, terms.id)));
      },
  ),
  fc.tuple(savedTerms, instants).map(
    ([terms, at]): Change =>
      ({ clockTerms }) =>
        clockTerms.adopt({ ...terms, adoptedAt: at }, (ticket, { id }) =>
          decideReplanned(ticket, { now: at, termsId: id }),
        ),
  ),
  fc.record({ at: instants, ends: fc.boolean() }).map(
    ({ at, ends }): Change =>
      ({ incidents }) =>
        incidents.append(
          'power-cut',
          () => [
            ends
              ? { type: 'ended', at, until: at }
              : { type: 'started', at, from: at, reason: '停电', pauses: true, note: '' },
          ],
          ends ? decideResumedBy : decidePausedBy,
        ),
  ),
  fc.tuple(anyId, events, savedTerms).map(
    ([id, added, terms]): Change =>
      ({ backups }) =>
        backups.restore({
          ...nothingElse,
          clockTerms: [{ ...terms, id: 1, adoptedAt: 0 }],
          tickets: [{ id, events: naming([openedAt(0), ...added], () => -1) }],
        }),
  ),
);

beforeEach(forgetAllDatabases);

/** The oracle: all open tickets, put in order as the popup does it when it has read them all. */
const inOrder = async ({ tickets, clockTerms }: Repositories, now: number) =>
  ticketRows(await tickets.listOpen(), await clockTerms.all(), now);

describe('the most urgent tickets, read alone', () => {
  it('are those that come first among all, at any instant and after any changes', async () => {
    let readAlone = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(changes, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(instants, { minLength: 1, maxLength: 3 }),
        async (made, most, asked) => {
          forgetAllDatabases();
          const { database, repositories } = context();
          for (const change of made) await change(repositories);
          const first = await readPopupRows(database, most);
          for (const now of asked) {
            const all = await inOrder(repositories, now);
            const isOnePaused = all.slice(0, most).some(({ standing }) => standing.state === 'paused');
            expect(first === 'undecided').toBe(all.length > most && isOnePaused);
            if (first === 'undecided') continue;
            if (typeof first === 'string') expect.unreachable(first);
            expect(first.isWhole).toBe(all.length <= most);
            expect(idsOf(ticketRows(first.open, first.terms, now))).toEqual(idsOf(all.slice(0, most)));
            if (!first.isWhole) readAlone += 1;
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(readAlone).toBeGreaterThan(60);
  });
});

describe('a place by urgency that is not right', () => {
  const opened = (hour: number) => openedAt(hour * hourMs);
  const longTerms: Omit<ClockTerms, 'id'> = {
    adoptedAt: 0,
    calendar: everyDay9to19,
    kinds: { other: { limitMs: 900 * hourMs, mode: 'natural' } },
  };

  async function filled() {
    const { database, repositories } = context();
    for (const [index, id] of ids.entries()) await repositories.tickets.append(id, () => [opened(100 - index)]);
    return { database, repositories };
  }
  /** As version 3 wrote it. */
  const unranked = (id: string, hour: number) => putRaw('tickets', { id, events: [opened(hour)], openKey: 1 });

  it.each([
    ['first', 200],
    ['last', 1],
  ])('hides no ticket: one that stands %s', async (_, hour) => {
    const { database, repositories } = await filled();
    await unranked('20000000', hour);
    expect(await readPopupRows(database, 3)).toBe('misplaced');
    expect(await readPopupRows(database)).toMatchObject({ open: { length: ids.length + 1 } });
    expect(await repositories.tickets.listOpen()).toHaveLength(ids.length + 1);
  });

  it('is made right, and nothing else is written', async () => {
    const { database, repositories } = await filled();
    await unranked('20000000', 1);
    const damaged = { id: '30000000', events: 'lost', openKey: 1 };
    await putRaw('tickets', damaged);
    const before = await repositories.tickets.get('20000000');
    const first = idsOf(await inOrder(repositories, 0)).slice(0, 3);
    expect(first[0]).toBe('20000000');

    await rankOpen(database);
    expect(await repositories.tickets.get('20000000')).toEqual(before);
    const rows = await database.run(['tickets'], 'readonly', (tx) => tx.objectStore('tickets').getAll());
    expect(rows).toContainEqual(damaged);
    await database.run(['tickets'], 'readwrite', (tx) => tx.objectStore('tickets').delete(damaged.id));
    expect(await readPopupRows(database, 3)).toMatchObject({ open: first.map((id) => ({ id })) });
  });

  it('hides no damage: a row that is not in view is met when all are read', async () => {
    const { database } = await filled();
    await putRaw('tickets', { id: '30000000', events: 'lost', openKey: Number.MAX_SAFE_INTEGER });
    expect(await readPopupRows(database, 3)).toMatchObject({ open: { length: 3 } });
    expect(await readPopupRows(database)).toBe('not-plain');
  });

  it('shows itself where the terms that it was reckoned by cannot be found any more', async () => {
    const { database, repositories } = context();
    const { id: termsId } = await repositories.clockTerms.adopt(longTerms);
    await repositories.tickets.appendMany(ids, (_ticket, id) => [openedAt(Number(id), { termsId })]);
    expect(await readPopupRows(database, 3)).toMatchObject({ open: { length: 3 } });
    await database.run(['clockTerms'], 'readwrite', (tx) => tx.objectStore('clockTerms').delete(termsId));
    expect(await readPopupRows(database, 3)).toBe('misplaced');
    await rankOpen(database);
    expect(await readPopupRows(database, 3)).toMatchObject({ terms: new Map([[0, builtInTerms]]) });
  });
});

it('a ticket is in the list of the open ones whatever numbers its events hold', async () => {
  const anyNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  await fc.assert(
    fc.asyncProperty(anyNumber, fc.option(anyNumber), anyNumber, anyNumber, async (at, createdAt, readAt, leftMs) => {
      forgetAllDatabases();
      const { repositories } = context();
      const read: TicketEvent = { type: 'countdown-read', at: readAt, leftMs };
      const events = [openedAt(at, { createdAt }), read];
      fc.pre(ticketRow.safeParse({ id: '10000001', events }).success);
      await repositories.tickets.append('10000001', () => events);
      expect(await repositories.tickets.listOpen()).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});
