import { describe, expect, it } from 'vitest';
import { serviceReport } from '@/lib/app/service-report';
import type { ServiceOrderSighting } from '@/lib/domain/service-order';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

const address = { own: new URL('https://shop.jd.com/'), tab: null };
const sighting = (serviceId: string, status = '待审核'): ServiceOrderSighting => ({
  serviceId,
  orderId: '3500000000000017',
  skuId: null,
  type: 'return',
  status,
  closed: false,
  appliedAt: null,
});
const reading = (rows: readonly ServiceOrderSighting[], rested = true, settled = true): PageReading => ({
  address,
  adapter: null,
  rested,
  extraction: { outcome: 'extracted', kind: 'after-sale-list', content: rows, issues: [], settled },
});
const atNewAddress: PageReading = { address, adapter: null, rested: false, extraction: null };

function setUp() {
  const clock = { now: 100 };
  const sent: { ids: string; contentAt: number }[] = [];
  const read = serviceReport({
    rowsOf: (page) => (page.kind === 'after-sale-list' ? page.content : []),
    send: ({ rows, contentAt }) => sent.push({ ids: rows.map(({ serviceId }) => serviceId).join(), contentAt }),
    now: () => clock.now,
  });
  const readAt = (now: number, page: PageReading) => {
    clock.now = now;
    read(page);
  };
  return { sent, readAt };
}

describe('serviceReport', () => {
  it('tells a content once, when the page has come to rest, as old as its arrival', () => {
    const { sent, readAt } = setUp();
    readAt(100, reading([sighting('41')], false));
    expect(sent).toEqual([]);
    readAt(900, reading([sighting('41')], true, false));
    expect(sent).toEqual([]);
    readAt(1500, reading([sighting('41')]));
    readAt(2500, reading([sighting('41')]));
    expect(sent).toEqual([{ ids: '41', contentAt: 100 }]);
  });

  it('tells anew what changed, and what came at another address', () => {
    const { sent, readAt } = setUp();
    readAt(100, reading([sighting('41')]));
    readAt(200, reading([sighting('41', '完成')]));
    readAt(300, atNewAddress);
    readAt(400, reading([sighting('41', '完成')]));
    expect(sent.map(({ contentAt }) => contentAt)).toEqual([100, 200, 400]);
  });

  it('says nothing of an empty list or of another page, and bounds what it says of a long one', () => {
    const { sent, readAt } = setUp();
    readAt(100, reading([]));
    readAt(200, {
      ...atNewAddress,
      rested: true,
      extraction: { outcome: 'extracted', kind: 'home', content: { waitingTickets: 3 }, issues: [], settled: true },
    });
    expect(sent).toEqual([]);
    readAt(300, reading(Array.from({ length: 900 }, (_, index) => sighting(String(index)))));
    expect(sent[0]?.ids.split(',')).toHaveLength(500);
  });
});
