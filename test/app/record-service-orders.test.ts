import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { gatherOrderKnowledge } from '@/lib/app/gather-order-knowledge';
import { recordServiceOrders } from '@/lib/app/record-service-orders';
import { dayMs } from '@/lib/domain/beijing-time';
import type { ServiceOrderSighting } from '@/lib/domain/service-order';
import { forgetAllDatabases, putRaw } from '../platform/db/fresh-database';
import { at, browserOf, workerWorld } from './tickets/worker-world';

beforeEach(forgetAllDatabases);

const orderId = '3500000000000017';
const now = at('12:00');
const sighting = (serviceId: string, more: Partial<ServiceOrderSighting> = {}): ServiceOrderSighting => ({
  serviceId,
  orderId,
  skuId: '100000000001',
  type: 'exchange',
  status: '待审核',
  closed: false,
  appliedAt: at('09:00'),
  ...more,
});

function setUp() {
  const browser = browserOf();
  const world = workerWorld(browser);
  const tell = (rows: readonly ServiceOrderSighting[], contentAt: number, told = now) =>
    recordServiceOrders(world, { rows, contentAt }, told);
  return { browser, world, tell, known: (id = orderId) => world.serviceOrders.ofOrder(id) };
}

describe('what a page showed of service orders', () => {
  it('is answered for its order and for no other, with the time of its arrival, and told to who shows it', async () => {
    const { browser, world, tell } = setUp();
    await tell([sighting('4040000001'), sighting('4040000002', { orderId: '3500000000000025' })], at('11:30'));
    const { serviceOrders } = await gatherOrderKnowledge(world, { orderId, skuIds: [] });
    expect(serviceOrders).toEqual([{ ...sighting('4040000001'), seenAt: at('11:30') }]);
    expect((await gatherOrderKnowledge(world, { orderId: null, skuIds: [] })).serviceOrders).toEqual([]);
    expect(browser.raised).toEqual(['service-orders']);
  });

  it('is told twice and stored once', async () => {
    const { browser, tell } = setUp();
    await tell([sighting('4040000001')], at('11:30'));
    await tell([sighting('4040000001')], at('11:30'));
    expect(browser.raised).toEqual(['service-orders']);
  });

  it('ends as the newest sighting says, in whatever order the sightings are told', async () => {
    const states = ['待审核', '待收货', '完成', '已取消'];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), async (minutes) => {
        forgetAllDatabases();
        const { tell, known } = setUp();
        const statusAt = (minute: number) => states[minute % states.length] ?? null;
        for (const minute of minutes)
          await tell([sighting('4040000001', { status: statusAt(minute) })], at('11:00') + minute * 60_000);
        const latest = Math.max(...minutes);
        expect(await known()).toMatchObject([{ status: statusAt(latest), seenAt: at('11:00') + latest * 60_000 }]);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what a later page does not show, and takes its state as it is there', async () => {
    const { tell, known } = setUp();
    await tell([sighting('4040000001')], at('10:00'));
    await tell(
      [sighting('4040000001', { orderId: null, skuId: null, type: null, appliedAt: null, status: null, closed: null })],
      at('11:00'),
    );
    expect(await known()).toEqual([{ ...sighting('4040000001', { status: null, closed: null }), seenAt: at('11:00') }]);
  });

  it('from a clock that was ahead is replaced', async () => {
    const { tell, known } = setUp();
    await tell([sighting('4040000001')], at('18:00'), at('18:00'));
    await tell([sighting('4040000001', { status: '已取消', closed: true })], at('11:00'));
    expect(await known()).toMatchObject([{ status: '已取消', seenAt: at('11:00') }]);
    await tell([sighting('4040000002')], at('18:00'), at('11:30'));
    expect((await known()).map(({ seenAt }) => seenAt)).toEqual([at('11:00'), at('11:30')]);
  });

  it('is dropped when it was not seen for 180 days, and not before', async () => {
    const { tell, known } = setUp();
    await tell([sighting('4040000001')], now - 181 * dayMs);
    await tell([sighting('4040000002')], now - 180 * dayMs);
    await tell([sighting('4040000003')], now);
    expect((await known()).map(({ serviceId }) => serviceId)).toEqual(['4040000002', '4040000003']);
  });

  it('replaces a damaged row only after a copy of it was kept', async () => {
    const { world, tell, known } = setUp();
    await tell([sighting('4040000002')], at('11:00'));
    await putRaw('serviceOrders', { serviceId: '4040000001', orderId, status: 7, seenAt: at('11:59') });
    expect((await known()).map(({ serviceId }) => serviceId)).toEqual(['4040000002']);
    await tell([sighting('4040000001')], at('11:30'));
    expect((await known()).map(({ serviceId }) => serviceId)).toEqual(['4040000001', '4040000002']);
    expect(await world.quarantine.all()).toMatchObject([
      { store: 'serviceOrders', key: '4040000001', raw: { status: 7 } },
    ]);
  });
});
