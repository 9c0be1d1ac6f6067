import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPopupRepositories } from '@/entrypoints/popup/open-popup-repositories';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { failureLog } from '@/lib/platform/failure-log';
import { openedAt } from '@/test/domain/tickets/tickets';
import { context, forgetAllDatabases, putRaw } from '@/test/platform/db/fresh-database';

const ids = Array.from({ length: 12 }, (_, index) => String(10_000_001 + index));
const openedOf = (id: string): TicketEvent => openedAt(Number(id) * 1_000);

async function fill(more: readonly TicketEvent[] = []) {
  const { repositories } = context();
  await repositories.tickets.appendMany(ids, (_ticket, id) => [openedOf(id), ...more]);
}

/** Counts how often the tickets are taken by one alone from now on. */
function takingTickets(): () => number {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  return () =>
    transaction.mock.calls.filter(([stores, mode]) => mode === 'readwrite' && [stores].flat().includes('tickets'))
      .length;
}

/** Longer than the popup waits until it puts in order what is stored. */
const muchLater = () => new Promise((resolve) => setTimeout(resolve, 1_500));

beforeEach(forgetAllDatabases);
afterEach(() => vi.restoreAllMocks());

describe('the first reading of the popup', () => {
  it.each<readonly [string, readonly TicketEvent[], unknown]>([
    ['every ticket is paused', [{ type: 'paused', at: 1, reason: '停电' }], null],
    ['a damaged row is in front', [], { id: '30000000', events: 'lost', openKey: 1 }],
  ])('reads all where %s, and takes them for itself in no case', async (_, more, damaged) => {
    await fill(more);
    if (damaged !== null) await putRaw('tickets', damaged);
    const taken = takingTickets();
    const { open, isWhole } = await openPopupRepositories().firstRows();
    expect([open.length, isWhole]).toEqual([ids.length, true]);
    await muchLater();
    expect(taken()).toBe(0);
  });

  it('has a ticket put where it belongs that stands elsewhere, and reads the first ones alone from then on', async () => {
    await fill();
    await putRaw('tickets', { id: '20000000', events: [openedOf('20000000')], openKey: 1 });
    const taken = takingTickets();
    const { firstRows } = openPopupRepositories();
    expect((await firstRows()).open).toHaveLength(ids.length + 1);
    await muchLater();
    expect(taken()).toBe(1);
    expect(await firstRows()).toMatchObject({ open: { length: 8 }, isWhole: false });
  });

  it('notes where that fails, leaves no rejection behind, and tries it again at the next opening', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    await fill();
    await putRaw('tickets', { id: '20000000', events: [openedOf('20000000')], openKey: 1 });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await openPopupRepositories().firstRows();
    await muchLater();
    process.off('unhandledRejection', unhandled);
    expect(put).toHaveBeenCalled();
    expect(unhandled).not.toHaveBeenCalled();
    expect(await failureLog.last()).toMatchObject({ place: 'popup/rank', error: 'QuotaExceededError' });

    put.mockRestore();
    const { firstRows } = openPopupRepositories();
    await firstRows();
    await muchLater();
    expect((await firstRows()).isWhole).toBe(false);
  });
});
