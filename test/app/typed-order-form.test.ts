import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import type { OrderInView } from '@/lib/app/panel-model';
import {
  emptyWrittenOrder,
  readWrittenOrder,
  type TypedOrderQuestion,
  typedOrderQuestion,
  type WrittenOrder,
  writtenOrderOf,
} from '@/lib/app/typed-order-form';
import { withTypedOrder } from '@/lib/app/typed-order-view';
import { orderPhase, orderStatusNames } from '@/lib/domain/order-status';
import { read } from '../domain/orders';
import { at, knowledge, now, order } from './panel-sample';

const missing = { state: 'missing' } as const;
const orderId = order().orderId;
const everything: TypedOrderQuestion = {
  orderId,
  status: null,
  asks: ['skuIds', 'status', 'signedAt', 'completedAt', 'orderedAt'],
};
const written = (more: Partial<WrittenOrder> = {}): WrittenOrder => ({
  ...emptyWrittenOrder,
  skuIds: '100012000101',
  status: '已完成',
  ...more,
});
const problems = (more: Partial<WrittenOrder>, question = everything) => {
  const result = readWrittenOrder(written(more), question, now);
  return result.ok ? [] : result.error.map(({ code, place }) => [code, place]);
};
const questionOf = (view: OrderInView) => typedOrderQuestion(buildPanelModel(view, knowledge(), now));

describe('what is asked for', () => {
  it('is everything where no order was recognised, and the number where the address has none', () => {
    const view = { state: 'unrecognised', missing: [], mismatch: false } as const;
    expect(questionOf({ ...view, orderId })).toEqual(everything);
    expect(questionOf({ ...view, orderId: null })).toEqual({
      ...everything,
      orderId: null,
      asks: ['orderId', ...everything.asks],
    });
  });

  it('is what the page does not show where goods or state are among it', () => {
    const read_ = (more: Parameters<typeof order>[0]) => questionOf({ state: 'read', facts: order(more) });
    expect(read_({ lines: [] })).toEqual({ orderId, status: '已完成', asks: ['skuIds'] });
    expect(read_({ status: missing, signedAt: missing })).toEqual({
      orderId,
      status: null,
      asks: ['status', 'signedAt'],
    });
    expect(read_({ signedAt: missing, completedAt: missing })).toBeNull();
    expect(read_({ status: read('处理异常') })).toBeNull();
    expect(questionOf({ state: 'reading', orderId })).toBeNull();
  });

  it('stays the same when it was answered, so that an answer can be changed', () => {
    const view = { state: 'unrecognised', orderId, missing: [], mismatch: false } as const;
    const answer = readWrittenOrder(written({ signedAt: '2026-11-16 13:05' }), everything, now);
    if (!answer.ok) throw new Error('the answer is right');
    expect(questionOf(withTypedOrder(view, answer.value))).toEqual(everything);
  });
});

describe('readWrittenOrder', () => {
  it('reads numbers however they stand apart, each once', () => {
    const skus = fc.uniqueArray(fc.stringMatching(/^[1-9]\d{5,13}$/), { minLength: 1, maxLength: 5 });
    const gap = fc.constantFrom(' ', ',', '，', '、', '\n', ' ; ');
    fc.assert(
      fc.property(skus, gap, (skuIds, between) => {
        const text = [...skuIds, skuIds[0]].join(between);
        expect(readWrittenOrder(written({ skuIds: ` ${text} ` }), everything, now)).toMatchObject({
          ok: true,
          value: { orderId, skuIds },
        });
      }),
    );
  });

  it('names every field that is wrong, all at once', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ skuIds: '', status: '', signedAt: '2026-02-30', orderedAt: '2027-01-01' })).toEqual([
      ['sku-missing', 'skuIds'],
      ['status-missing', 'status'],
      ['date-misshapen', 'signedAt'],
      ['date-ahead', 'orderedAt'],
    ]);
    for (const skuIds of ['12345', 'SKU1', `100012000101 ${orderId}`])
      expect(problems({ skuIds })).toEqual([['sku-misshapen', 'skuIds']]);
    const nameless: TypedOrderQuestion = { ...everything, orderId: null, asks: ['orderId', ...everything.asks] };
    expect(problems({ orderId: '123' }, nameless)).toEqual([['order-id-misshapen', 'orderId']]);
    expect(problems({ orderId: ` ${orderId} ` }, nameless)).toEqual([]);
  });

  it('asks for no arrival of goods that have not arrived, and drops one that was typed before', () => {
    for (const status of orderStatusNames) {
      const result = readWrittenOrder(written({ status, signedAt: '2026-11-16 13:05' }), everything, now);
      const phase = orderPhase(status);
      expect(phase).not.toBe('unknown');
      const takes = phase !== 'not-arrived' && phase !== 'cancelled';
      expect(result.ok && result.value.dates.signedAt !== undefined).toBe(takes);
    }
  });

  it('leaves alone what was not asked for', () => {
    const question: TypedOrderQuestion = { orderId, status: '已完成', asks: ['skuIds'] };
    expect(readWrittenOrder(written({ status: '', signedAt: '2026-11-16' }), question, now)).toMatchObject({
      ok: true,
      value: { status: null, dates: {} },
    });
  });

  it('writes back what it read', () => {
    const precise = fc.constantFrom('2026-11-16', '2026-11-16 13:05', '2026-11-16 13:05:22', '2026年1月2日');
    fc.assert(
      fc.property(precise, fc.constantFrom('', '2026-11-10 09:00'), (signedAt, orderedAt) => {
        const result = readWrittenOrder(written({ signedAt, orderedAt }), everything, now);
        if (!result.ok) throw new Error('all of it is right');
        const again = readWrittenOrder(writtenOrderOf(result.value), everything, now);
        expect(again).toEqual(result);
      }),
    );
    expect(at('2026-11-16T13:05:00')).toBeLessThan(now);
  });
});
