import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChipModel } from '@/lib/app/build-chip-model';
import { buildPanelModel, nextChangeAt } from '@/lib/app/build-panel-model';
import { dayMs } from '@/lib/domain/beijing-time';
import type { Fact, OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import { contradictory, factsOf, read, readAt } from '../domain/orders';
import { at, item, knowledge, line, now, order, policy } from './panel-sample';

const view = (facts = order()) => ({ state: 'read', facts }) as const;
const missing = { state: 'missing' } as const;
const typed = (field: OrderDateField, value: number, orderId = order().orderId) => ({
  orderId,
  field,
  at: value,
  precision: 'minute' as const,
  typedAt: now,
});

describe('buildPanelModel', () => {
  it('judges a line with every service and its exchange choices', () => {
    const model = buildPanelModel(view(), knowledge(), now);
    expect(model.state).toBe('ready');
    expect(model.lines).toHaveLength(1);
    const [shirt] = model.lines;
    expect(shirt?.verdicts.map(({ service, verdict }) => [service, verdict])).toEqual([
      ['return', 'in-window'],
      ['exchange', 'in-window'],
      ['repair', 'unsupported'],
    ]);
    expect(shirt?.exchange?.choices.map(({ skuId, allowed }) => [skuId, allowed])).toEqual([
      ['100001', true],
      ['100002', true],
      ['100003', false],
    ]);
  });

  it('shows no verdict while the page is read or the knowledge is on its way', () => {
    for (const model of [
      buildPanelModel({ state: 'reading', orderId: '35' }, knowledge(), now),
      buildPanelModel(view(), null, now),
    ]) {
      expect(model).toMatchObject({ state: 'reading', facts: null });
      expect(model.lines).toEqual([]);
    }
  });

  it('shows no verdict, no dates and no tickets of an order that was not recognised', () => {
    const unrecognised = {
      state: 'unrecognised',
      orderId: '35',
      missing: ['orderId', 'rows'],
      mismatch: true,
    } as const;
    const model = buildPanelModel(unrecognised, knowledge(), now);
    expect(model).toMatchObject({ state: 'unrecognised', mismatch: true, facts: null, missing: ['orderId'] });
    expect([...model.lines, ...model.tickets]).toEqual([]);
  });

  it('gives one element per distinct SKU', () => {
    const model = buildPanelModel(view(order({ lines: [line('1'), line('2'), line('1')] })), knowledge(), now);
    expect(model.lines.map(({ line: { skuId } }) => skuId)).toEqual(['1', '2']);
  });

  it('is incomplete and names the fact wherever a fact that a verdict needs is missing or contradicts', () => {
    const spoiled = fc.constantFrom<Fact<WrittenInstant>>(missing, contradictory);
    fc.assert(
      fc.property(spoiled, spoiled, (signedAt, completedAt) => {
        fc.pre(signedAt.state === 'contradictory' || completedAt.state !== 'read');
        const model = buildPanelModel(view(order({ signedAt, completedAt })), knowledge(), now);
        expect(model.state).toBe('incomplete');
        expect(model.missing.length).toBeGreaterThan(0);
        for (const { verdicts, exchange } of model.lines) {
          expect(exchange).toBeNull();
          for (const { verdict } of verdicts) expect(['unknown', 'unsupported']).toContain(verdict);
        }
      }),
    );
  });

  it.each([
    ['a status that is missing', { status: missing }, 'status'],
    ['a status that nobody knows', { status: read('处理异常') }, 'status'],
    ['a sign time in the future', { signedAt: readAt(now + dayMs) }, 'signedAt'],
    ['a sign time before the order', { signedAt: readAt(at('2026-11-01T00:00:00')) }, 'signedAt'],
  ] as const)('is incomplete for %s', (_what, change, part) => {
    const model = buildPanelModel(view(order(change)), knowledge(), now);
    expect(model.state).toBe('incomplete');
    expect(model.missing).toContain(part);
  });

  it('is ready with an estimated start', () => {
    const model = buildPanelModel(view(order({ signedAt: missing })), knowledge(), now);
    expect(model.state).toBe('ready');
    expect(model.lines[0]?.verdicts[0]).toMatchObject({ estimated: true, verdict: 'in-window' });
  });

  it('is ready where only the shop has something to add, and says what', () => {
    expect(buildPanelModel(view(), knowledge({ policy: null }), now)).toMatchObject({
      state: 'ready',
      missing: ['policy'],
    });
    expect(buildPanelModel(view(), knowledge({ items: [] }), now)).toMatchObject({
      state: 'ready',
      missing: ['category'],
    });
  });

  it('is incomplete where the shop has something to add and the page lacks a sign time too', () => {
    const facts = order({ signedAt: missing, completedAt: missing });
    expect(buildPanelModel(view(facts), knowledge({ policy: null }), now)).toMatchObject({
      state: 'incomplete',
      missing: ['policy', 'signedAt'],
    });
  });

  it('is incomplete without a line', () => {
    expect(buildPanelModel(view(order({ lines: [] })), knowledge(), now)).toMatchObject({
      state: 'incomplete',
      missing: ['lines'],
    });
  });

  it('is ready for a cancelled order and for one that has not arrived, without any date', () => {
    for (const status of ['已取消', '等待出库']) {
      const model = buildPanelModel(view(factsOf(status, { lines: [line('100001')] })), knowledge(), now);
      expect(model).toMatchObject({ state: 'ready', missing: [] });
    }
  });

  it('takes a typed date where the page has none', () => {
    const signed = at('2026-11-16T13:05:00');
    const facts = order({ signedAt: missing, completedAt: missing });
    const model = buildPanelModel(view(facts), knowledge({ typedFacts: [typed('signedAt', signed)] }), now);
    expect(model.state).toBe('ready');
    expect(model.typed).toMatchObject([{ field: 'signedAt', standing: 'used' }]);
    expect(model.facts?.signedAt).toMatchObject({ value: { at: signed }, source: { origin: 'typed', how: 'person' } });
    expect(model.lines[0]?.verdicts[0]).toMatchObject({ verdict: 'in-window', estimated: false });
  });

  it('lets the value of the page win over a typed one and shows the difference', () => {
    const typedFacts = [typed('signedAt', at('2026-11-01T00:00:00'))];
    const with_ = buildPanelModel(view(), knowledge({ typedFacts }), now);
    const without = buildPanelModel(view(), knowledge(), now);
    expect(with_.lines).toEqual(without.lines);
    expect(with_.typed[0]?.standing).toBe('page-differs');
  });

  it('agrees with a typed minute of the same instant', () => {
    const typedFacts = [typed('signedAt', at('2026-11-16T13:05:00'))];
    expect(buildPanelModel(view(), knowledge({ typedFacts }), now).typed[0]?.standing).toBe('page-agrees');
  });

  it('does not let a typed date settle a contradiction', () => {
    const facts = order({ signedAt: contradictory });
    const typedFacts = [typed('signedAt', at('2026-11-16T13:05:00'))];
    const model = buildPanelModel(view(facts), knowledge({ typedFacts }), now);
    expect(model.state).toBe('incomplete');
    expect(model.typed[0]?.standing).toBe('page-contradicts-itself');
    for (const { verdict } of model.lines[0]?.verdicts ?? []) expect(['unknown', 'unsupported']).toContain(verdict);
  });

  it('never uses what was typed for another order', () => {
    const facts = order({ signedAt: missing, completedAt: missing });
    const typedFacts = [typed('signedAt', at('2026-11-16T13:05:00'), '3599999999999999')];
    expect(buildPanelModel(view(facts), knowledge({ typedFacts }), now)).toMatchObject({
      state: 'incomplete',
      typed: [],
    });
  });

  it('shows the open tickets of this order alone, most urgent first', () => {
    const opened = (id: string, createdAt: number, orderId: string | null) => ({
      id,
      events: [
        { type: 'opened', at: createdAt, by: 'page', kind: 'crc', orderId, createdAt, termsId: builtInTerms.id },
      ] as const,
    });
    const own = order().orderId;
    const closed = { ...opened('7003', now - 1000, own) };
    const tickets = [
      opened('7001', at('2026-11-21T11:00:00'), own),
      opened('7002', at('2026-11-21T10:00:00'), own),
      { id: '7003', events: [...closed.events, { type: 'handled', at: now } as const] },
      opened('7004', at('2026-11-21T10:00:00'), '3599999999999999'),
    ];
    const model = buildPanelModel(view(), knowledge({ tickets, terms: [builtInTerms] }), now);
    expect(model.tickets.map(({ id }) => id)).toEqual(['7002', '7001']);
  });

  it('shows a ticket whose terms cannot be found, timed by the built-in ones', () => {
    const createdAt = at('2026-11-21T11:00:00');
    const opened = { type: 'opened', at: createdAt, by: 'page', kind: 'crc', createdAt } as const;
    const ticket = (termsId: number) => ({ id: '7001', events: [{ ...opened, orderId: order().orderId, termsId }] });
    const ticketsOf = (termsId: number) =>
      buildPanelModel(view(), knowledge({ tickets: [ticket(termsId)], terms: [builtInTerms] }), now).tickets;
    expect(ticketsOf(99)).toHaveLength(1);
    expect(ticketsOf(99)).toEqual(ticketsOf(builtInTerms.id));
  });

  it('is unknown for lack of a category where the catalogue row is damaged, whatever the policy’s default says', () => {
    const document = { ...policy.document, default: '服饰内衣' };
    const known = knowledge({ items: [], policy: { ...policy, document } });
    const judged = (damagedSkuIds: readonly string[]) =>
      buildPanelModel(view(), { ...known, damagedSkuIds }, now).lines.flatMap(({ verdicts }) => verdicts);
    expect(judged(['100002']).map(({ verdict }) => verdict)).not.toContain('unknown');
    for (const { verdict, explanation } of judged(['100001']))
      expect([verdict, explanation.field]).toEqual(['unknown', 'category']);
    expect(buildChipModel(order(), { ...known, damagedSkuIds: ['100001'] }, now).verdicts.return).toBe('unknown');
  });

  it('changes at the boundary that it names and not a millisecond before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * dayMs }), (age) => {
        const facts = order({ signedAt: readAt(now - age), orderedAt: missing, completedAt: missing });
        const verdicts = (instant: number) =>
          buildPanelModel(view(facts), knowledge(), instant).lines[0]?.verdicts.map(({ verdict }) => verdict);
        const next = nextChangeAt(buildPanelModel(view(facts), knowledge(), now), now);
        if (next === null) {
          expect(verdicts(now + 400 * dayMs)).toEqual(verdicts(now));
          return;
        }
        expect(verdicts(next - 1)).toEqual(verdicts(now));
        expect(verdicts(next)).not.toEqual(verdicts(now));
      }),
    );
  });

  it('is the same for the same input', () => {
    const items = [item('100001'), item('100002')];
    expect(buildPanelModel(view(), knowledge({ items }), now)).toEqual(
      buildPanelModel(view(), knowledge({ items }), now),
    );
  });
});
