import { describe, expect, it } from 'vitest';
import { appliedFor, runningApplication } from '@/lib/app/applied-services';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import { services } from '@/lib/domain/service';
import type { ServiceOrder } from '@/lib/domain/service-order';
import { at, knowledge, line, now, order } from './panel-sample';

const orderId = order().orderId;
const applied = (serviceId: string, more: Partial<ServiceOrder> = {}): ServiceOrder => ({
  serviceId,
  orderId,
  skuId: '100001',
  type: 'return',
  status: '待审核',
  closed: false,
  appliedAt: at('2026-11-20T10:00:00'),
  seenAt: at('2026-11-21T11:00:00'),
  ...more,
});
const ended = { status: '已取消', closed: true } as const;
const doubtOf = (known: readonly ServiceOrder[], service: 'return' | 'exchange' = 'return', skuIds = ['100001']) =>
  runningApplication(known, service, '100001', skuIds)?.doubt ?? null;

describe('what was applied for already', () => {
  it('is listed with what runs first, then the newest, and never with another order’s', () => {
    const all = [
      applied('41', ended),
      applied('42', { closed: null, status: null }),
      applied('43'),
      applied('44', { appliedAt: at('2026-11-21T10:00:00') }),
      applied('45', { orderId: '3500000000000025' }),
      applied('46', { orderId: null }),
    ];
    expect(appliedFor(all, orderId).map(({ serviceId }) => serviceId)).toEqual(['44', '43', '42', '41']);
  });

  it('warns of a running application for the same service and SKU, and of none that has ended', () => {
    expect(doubtOf([applied('41')])).toBe('none');
    expect(doubtOf([applied('41', ended)])).toBeNull();
    expect(doubtOf([applied('41', { type: 'exchange' })])).toBeNull();
    expect(doubtOf([applied('41', { type: 'exchange' })], 'exchange')).toBe('none');
    expect(doubtOf([applied('41', { skuId: '100002' })])).toBeNull();
    expect(doubtOf([applied('41', { type: null })])).toBeNull();
  });

  it('says what is not sure: the state, or which goods of several', () => {
    const several = ['100001', '100002'];
    expect(doubtOf([applied('41', { closed: null, status: null })])).toBe('state-unknown');
    expect(doubtOf([applied('41', { skuId: null })])).toBe('none');
    expect(doubtOf([applied('41', { skuId: null })], 'return', several)).toBe('other-goods-possible');
    expect(doubtOf([applied('41', { skuId: null }), applied('42')], 'return', several)).toBe('none');
  });

  it('changes no verdict, cancelled or running', () => {
    const facts = order({ lines: [line('100001'), line('100002')] });
    const modelOf = (serviceOrders: readonly ServiceOrder[]) =>
      buildPanelModel({ state: 'read', facts, serviceId: '43' }, knowledge({ serviceOrders }), now);
    const all = services.map((type, index) => applied(`4${index}`, { type, ...(index === 1 ? ended : {}) }));
    expect(modelOf(all).lines).toEqual(modelOf([]).lines);
    expect(modelOf(all).state).toBe('ready');
    expect(modelOf(all).serviceOrders).toHaveLength(services.length);
    expect(modelOf([]).serviceIdInView).toBe('43');
  });
});
