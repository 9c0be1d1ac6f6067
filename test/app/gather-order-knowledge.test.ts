import { beforeEach, expect, it } from 'vitest';
import { gatherOrderKnowledge } from '@/lib/app/gather-order-knowledge';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { typeDate } from '@/lib/app/type-date';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import { forgetAllDatabases } from '../platform/db/fresh-database';
import { at, browserOf, row, workerWorld } from './tickets/worker-world';

beforeEach(forgetAllDatabases);

const orderId = '312345678901';
const typed = { orderId, field: 'signedAt', value: { at: at('08:00'), precision: 'minute' } } as const;

it('gathers what concerns the order and nothing of another', async () => {
  const world = workerWorld(browserOf());
  const other = { ...row('10000002', at('10:00')), orderId: '398765432109' };
  await recordTicketReading(
    world,
    {
      rows: [row('10000001', at('09:00')), other],
      defaultKind: 'other',
      confirmedComplete: false,
      contentAt: at('10:00'),
    },
    at('10:00'),
  );
  await typeDate(world, typed, at('10:01'));
  await typeDate(world, { ...typed, orderId: '398765432109' }, at('10:01'));

  const known = await gatherOrderKnowledge(world, { orderId, skuIds: ['11'] });
  expect(known.tickets.map(({ id }) => id)).toEqual(['10000001']);
  expect(known.typedFacts).toEqual([
    { orderId, field: 'signedAt', at: at('08:00'), precision: 'minute', typedAt: at('10:01') },
  ]);
  expect(known.terms).toEqual([builtInTerms]);
  expect(known.policy).toBeNull();

  const forList = await gatherOrderKnowledge(world, { orderId: null, skuIds: ['11'] });
  expect([forList.tickets, forList.typedFacts, forList.terms]).toEqual([[], [], []]);
});

it('has no typed date any more once it was taken back', async () => {
  const browser = browserOf();
  const world = workerWorld(browser);
  await typeDate(world, typed, at('10:01'));
  await typeDate(world, { ...typed, value: null }, at('10:02'));
  expect((await gatherOrderKnowledge(world, { orderId, skuIds: [] })).typedFacts).toEqual([]);
  expect(browser.raised).toEqual(['facts', 'facts']);
});
