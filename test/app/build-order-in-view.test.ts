import { describe, expect, it } from 'vitest';
import { buildOrderInView, isFirm } from '@/lib/app/build-order-in-view';
import type { OrderFacts } from '@/lib/domain/order-facts';
import type { Extraction, ReadingIssue } from '@/lib/page-adapters/contract';
import { contradictory, factsOf, read, readAt } from '../domain/orders';
import { line, now, order } from './panel-sample';

const missing = { state: 'missing' } as const;
const extracted = (content: OrderFacts): Extraction => ({
  outcome: 'extracted',
  kind: 'order-detail',
  content,
  issues: [],
  settled: true,
});
const changed = (...issues: ReadingIssue[]): Extraction => ({
  outcome: 'layout-changed',
  missing: issues,
  settled: true,
});
const otherOrder: ReadingIssue = { field: 'orderId', problem: 'contradictory', labels: [] };
const noLines: ReadingIssue = { field: 'lines', problem: 'missing', labels: [] };
const addressOrderId = order().orderId;
const fresh = { rested: false, addressOrderId, held: null };
const reading = { state: 'reading', orderId: addressOrderId };

describe('buildOrderInView', () => {
  it('shows firm facts at once', () => {
    expect(buildOrderInView({ ...fresh, extraction: extracted(order()) })).toEqual({ state: 'read', facts: order() });
  });

  it.each([
    ['a completion that may stand in for a sign time', order({ signedAt: missing })],
    ['a shipped order whose sign time may follow', factsOf('已出库', { lines: [line('1')] })],
    ['a missing status', order({ status: missing })],
    ['a contradiction', order({ signedAt: contradictory })],
    ['missing goods', order({ lines: [] })],
    ['a finished order without dates', factsOf('已完成', { lines: [line('1')] })],
  ])('waits with %s until the page rests', (_what, facts) => {
    expect(isFirm(facts)).toBe(false);
    expect(buildOrderInView({ ...fresh, extraction: extracted(facts) })).toEqual(reading);
    expect(buildOrderInView({ ...fresh, extraction: extracted(facts), rested: true })).toEqual({
      state: 'read',
      facts,
    });
  });

  it.each([
    ['a sign time', order()],
    ['a cancelled order', factsOf('已取消', { lines: [line('1')] })],
    ['an order that was not sent', factsOf('等待出库', { lines: [line('1')] })],
  ])('does not wait with %s', (_what, facts) => {
    expect(isFirm(facts)).toBe(true);
  });

  it('is not firm where a date stands beside a status that excludes it', () => {
    expect(isFirm(factsOf('等待出库', { lines: [line('1')], signedAt: readAt(now) }))).toBe(false);
    expect(isFirm(factsOf('等待出库', { lines: [line('1')], completedAt: readAt(now) }))).toBe(false);
    expect(isFirm(order({ status: read('处理异常') }))).toBe(false);
  });

  it('keeps what it showed of the same order while the page renders anew', () => {
    const held = order();
    const extraction = extracted(order({ signedAt: missing }));
    expect(buildOrderInView({ ...fresh, extraction, held })).toEqual({ state: 'read', facts: held });
    expect(buildOrderInView({ ...fresh, extraction: changed(noLines), held })).toEqual({ state: 'read', facts: held });
  });

  it('never keeps the facts of another order, nor any beside a foreign order number', () => {
    const held = order({ orderId: '3599999999999999' });
    const extraction = extracted(order({ signedAt: missing }));
    expect(buildOrderInView({ ...fresh, extraction, held })).toEqual(reading);
    expect(buildOrderInView({ ...fresh, extraction: changed(otherOrder), held: order() })).toEqual(reading);
  });

  it('forgets what it showed when the page has rested without it', () => {
    const view = buildOrderInView({ ...fresh, extraction: changed(noLines), held: order(), rested: true });
    expect(view).toEqual({ state: 'unrecognised', orderId: addressOrderId, mismatch: false, missing: ['lines'] });
  });

  it('says that the numbers do not agree once the page rests', () => {
    expect(buildOrderInView({ ...fresh, extraction: changed(otherOrder), rested: true })).toMatchObject({
      state: 'unrecognised',
      mismatch: true,
    });
  });

  it('shows nothing where the page shows no order', () => {
    const content = { order: null, namedOrderId: null, conversation: null, arrivedWith: null };
    const extraction: Extraction<'chat'> = { outcome: 'extracted', kind: 'chat', content, issues: [], settled: true };
    expect(buildOrderInView({ ...fresh, extraction, held: order() })).toBeNull();
  });
});
