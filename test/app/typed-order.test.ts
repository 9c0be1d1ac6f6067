import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import type { OrderInView } from '@/lib/app/panel-model';
import { type TypedOrder, typedOrderDates } from '@/lib/app/typed-order';
import { typedOrderMemory } from '@/lib/app/typed-order-memory';
import { withTypedOrder } from '@/lib/app/typed-order-view';
import type { OrderFacts } from '@/lib/domain/order-facts';
import { contradictory, read, readAt } from '../domain/orders';
import { at, item, knowledge, line, now, order } from './panel-sample';

const missing = { state: 'missing' } as const;
const signed = at('2026-11-16T13:05:00');
const mine = order().orderId;
const other = '3599999999999999';
const typed = (more: Partial<TypedOrder> = {}): TypedOrder => ({
  orderId: mine,
  skuIds: ['100001'],
  status: '已完成',
  dates: { signedAt: { at: signed, precision: 'minute' } },
  typedAt: now,
  ...more,
});
const unrecognised = (orderId: string | null, mismatch = false): OrderInView => ({
  state: 'unrecognised',
  orderId,
  missing: ['orderId'],
  mismatch,
});
const reading = { state: 'reading', orderId: null } as const;
const model = (view: OrderInView) => buildPanelModel(view, knowledge(), now);

const pageFacts = fc.record({
  status: fc.constantFrom<OrderFacts['status']>(missing, contradictory, read('已出库')),
  signedAt: fc.constantFrom<OrderFacts['signedAt']>(missing, contradictory, readAt(at('2026-11-12T09:00:00'))),
  completedAt: fc.constantFrom<OrderFacts['completedAt']>(missing, contradictory),
  lines: fc.constantFrom<OrderFacts['lines']>([], [line('100002')]),
});

describe('an order that was typed in', () => {
  it('is judged, and every fact of it says that it was typed', () => {
    for (const mismatch of [false, true]) {
      const shown = model(withTypedOrder(unrecognised(mine, mismatch), typed()));
      expect(shown).toMatchObject({ state: 'ready', orderId: mine });
      expect(shown.lines.map((each) => [each.line.skuId, each.typed])).toEqual([['100001', true]]);
      expect(shown.lines[0]?.verdicts.map(({ verdict }) => verdict)).toEqual(['in-window', 'in-window', 'unsupported']);
      for (const fact of [shown.facts?.status, shown.facts?.signedAt])
        expect(fact).toMatchObject({ state: 'read', source: { origin: 'typed', how: 'person', readAt: now } });
      expect(shown.facts?.orderedAt).toEqual(missing);
    }
  });

  it('is incomplete as long as a fact is missing in it too', () => {
    expect(model(withTypedOrder(unrecognised(mine), typed({ dates: {} })))).toMatchObject({
      state: 'incomplete',
      missing: ['signedAt'],
    });
  });

  it('is never shown for another order, nor while a page is read', () => {
    const views: readonly OrderInView[] = [
      unrecognised(other),
      unrecognised(other, true),
      { state: 'read', facts: order({ orderId: other, lines: [], status: missing }) },
      { state: 'reading', orderId: mine },
    ];
    for (const view of views) expect(withTypedOrder(view, typed())).toBe(view);
    expect(model(withTypedOrder(unrecognised(other), typed())).lines).toEqual([]);
  });

  it('changes nothing that the page shows, and nothing in which the page contradicts itself', () => {
    fc.assert(
      fc.property(pageFacts, (change) => {
        const facts = order(change);
        const view = withTypedOrder({ state: 'read', facts }, typed());
        if (view.state !== 'read') throw new Error('an order that was read stays read');
        for (const field of ['status', ...typedOrderDates] as const)
          if (facts[field].state !== 'missing') expect(view.facts[field]).toBe(facts[field]);
        if (facts.lines.length > 0) expect(view.facts.lines).toBe(facts.lines);
        else expect(view.facts.lines.map(({ skuId }) => skuId)).toEqual(['100001']);
        if (facts.status.state === 'missing') expect(view.facts.status).toMatchObject({ value: '已完成' });
      }),
    );
  });

  it('is not used where the page shows everything', () => {
    const facts = order();
    expect(withTypedOrder({ state: 'read', facts }, typed())).toEqual({ state: 'read', facts });
  });

  it('leaves what else is known of the page as it is', () => {
    const facts = { ...order(), status: { state: 'missing' } as const };
    const view = withTypedOrder({ state: 'read', facts, serviceId: '4040000001' }, typed({ orderId: facts.orderId }));
    expect(view).toMatchObject({ state: 'read', serviceId: '4040000001' });
  });

  it('counts before a date that was typed for the same order earlier', () => {
    const earlier = { orderId: mine, field: 'signedAt', at: signed - 1, precision: 'day', typedAt: 0 } as const;
    const view = withTypedOrder(unrecognised(mine), typed());
    const shown = buildPanelModel(view, knowledge({ typedFacts: [earlier], items: [item('100001')] }), now);
    expect(shown.facts?.signedAt).toMatchObject({ value: { at: signed } });
    expect(shown.typed).toEqual([]);
  });
});

describe('the memory of a page', () => {
  it('shows what was typed under its own order only, whatever order the views come in', () => {
    const views = fc.array(
      fc.constantFrom<OrderInView | null>(null, reading, unrecognised(mine), unrecognised(other), unrecognised(null), {
        state: 'read',
        facts: order({ orderId: other, lines: [] }),
      }),
    );
    fc.assert(
      fc.property(views, (seen) => {
        const memory = typedOrderMemory();
        memory.keep(unrecognised(mine), typed());
        for (const view of seen) {
          const shown = memory.see(view);
          const isMine = view?.state === 'unrecognised' && view.orderId === mine;
          expect(shown?.state === 'read' && shown.typed !== undefined).toBe(isMine);
        }
      }),
    );
  });

  it('refuses what names another order than the address', () => {
    const memory = typedOrderMemory();
    memory.keep(unrecognised(other), typed());
    expect(memory.see(unrecognised(other))?.state).toBe('unrecognised');
    expect(memory.see(unrecognised(mine))?.state).toBe('unrecognised');
  });

  it('takes it back', () => {
    const memory = typedOrderMemory();
    memory.keep(unrecognised(mine), typed());
    memory.keep(unrecognised(mine), null);
    expect(memory.see(unrecognised(mine))?.state).toBe('unrecognised');
  });

  it.each([
    ['reads again', reading],
    ['shows no order', null],
    ['stands at the address of an order', unrecognised(other)],
    ['shows an order', { state: 'read', facts: order() } as const],
  ])('forgets an order of a nameless address once the page %s', (_what, meanwhile) => {
    const memory = typedOrderMemory();
    memory.keep(unrecognised(null), typed());
    expect(memory.see(unrecognised(null))).toMatchObject({ state: 'read', facts: { orderId: mine } });
    memory.see(meanwhile);
    expect(memory.see(unrecognised(null))?.state).toBe('unrecognised');
  });
});
