import { describe, expect, test } from 'vitest';
import { pageReport } from '@/lib/app/page-report';
import type { Lesson } from '@/lib/domain/lesson';
import { missing, type OrderFacts } from '@/lib/domain/order-facts';
import { pageReport as reportSchema } from '@/lib/domain/page-health';
import type { Extracted, Extraction, PageKind, ReadingIssue } from '@/lib/page-adapters/contract';
import { contradictory, factsOf, readAt, source } from '../domain/orders';

const line = { skuId: '100012345678', name: '样品', jdPriceFen: 100, quantity: 1, gift: false };
const extracted = <K extends PageKind>(kind: K, content: Extracted<K>['content'], issues: ReadingIssue[] = []) =>
  ({ outcome: 'extracted', kind, content, issues, settled: true }) as unknown as Extraction;
const reportOf = (extraction: Extraction, kind: PageKind = 'order-detail', lessons: readonly Lesson[] = []) => {
  const report = pageReport({ kind }, extraction, lessons);
  if (report !== null) expect(reportSchema.safeParse(report).success).toBe(true);
  return report;
};
const ofOrder = (order: OrderFacts, issues: ReadingIssue[] = [], lessons: readonly Lesson[] = []) =>
  reportOf(extracted('order-detail', order, issues), 'order-detail', lessons);
const factIn = (report: ReturnType<typeof reportOf>, field: string) => report?.facts.find((one) => one.field === field);
const signed = (order: OrderFacts, issues: ReadingIssue[] = []) => factIn(ofOrder(order, issues), 'signedAt');

describe('the report of an order', () => {
  test('says of each fact whether and how it was found, and by which label of ours', () => {
    const report = ofOrder(factsOf('已完成', { signedAt: readAt(1), lines: [line] }));
    expect(report).toMatchObject({ kind: 'order-detail', outcome: 'extracted', rows: null, lessons: [] });
    expect(report?.facts.map(({ field }) => field)).toEqual([
      'orderId',
      'lines',
      'status',
      'orderedAt',
      'paidAt',
      'shippedAt',
      'signedAt',
      'completedAt',
    ]);
    expect(factIn(report, 'signedAt')).toEqual({
      field: 'signedAt',
      state: 'read',
      how: 'label',
      label: '签收时间',
      needed: true,
    });
    expect(factIn(report, 'paidAt')).toMatchObject({ state: 'missing', how: null, label: null, needed: false });
    expect(factIn(ofOrder(factsOf('已完成')), 'lines')).toMatchObject({ state: 'missing', needed: true });
  });

  test('needs a sign time of an arrived order only, a completion beside it or not', () => {
    expect(signed(factsOf('已完成', { completedAt: readAt(1) }))).toMatchObject({ state: 'missing', needed: true });
    expect(signed(factsOf('等待出库'))).toMatchObject({ state: 'missing', needed: false });
    expect(signed(factsOf('等待出库', { signedAt: contradictory }))).toMatchObject({
      state: 'contradictory',
      needed: true,
    });
  });

  test('has a status in unknown words as misshapen, and a shape that the adapter complains of', () => {
    expect(factIn(ofOrder(factsOf('飞行中')), 'status')).toMatchObject({ state: 'misshapen', needed: true });
    const issue = { field: 'signedAt', problem: 'misshapen', labels: ['签收时间'] } as const;
    expect(signed(factsOf('已完成'), [issue])).toMatchObject({ state: 'misshapen', label: null });
    expect(signed(factsOf('已完成', { signedAt: readAt(1) }), [issue])).toMatchObject({ state: 'read' });
  });
});

test('a list says in how many rows each fact was found, and needs what a row needs', () => {
  const rows = [factsOf('已完成', { signedAt: readAt(1), lines: [line] }), factsOf('已完成'), factsOf('等待出库')];
  const anchor = {} as Element;
  const report = reportOf(
    extracted(
      'order-list',
      rows.map((facts) => ({ facts, anchor })),
    ),
    'order-list',
  );
  expect(report?.rows).toBe(3);
  expect(factIn(report, 'signedAt')).toMatchObject({ state: 'read', how: 'label', foundIn: 1, needed: true });
  expect(factIn(report, 'status')).toMatchObject({ foundIn: 3 });
  expect(factIn(report, 'lines')).toMatchObject({ state: 'read', foundIn: 1 });
  expect(reportOf(extracted('order-list', []), 'order-list')).toMatchObject({ rows: 0, facts: [] });
});

test('tickets are reported in counts, with what the adapter doubts', () => {
  const row = { ticketId: '71234567', kind: null, orderId: null, createdAt: 1, leftMs: null, closed: false };
  const content = { rows: [row, { ...row, createdAt: null }], defaultKind: 'other', complete: true };
  const issue = { field: 'rows', problem: 'contradictory', labels: [] } as const;
  const report = reportOf(extracted('ticket-list', content as never, [issue]), 'ticket-list');
  expect(report?.rows).toBe(2);
  expect(factIn(report, 'createdAt')).toMatchObject({ state: 'read', foundIn: 1, needed: true });
  expect(factIn(report, 'kind')).toMatchObject({ state: 'missing', foundIn: 0, needed: false });
  expect(factIn(report, 'rows')).toMatchObject({ state: 'contradictory', needed: true });
});

describe('nothing is reported of', () => {
  const orderIdIssue = (problem: ReadingIssue['problem']): Extraction => ({
    outcome: 'layout-changed',
    missing: [{ field: 'orderId', problem, labels: ['订单编号'] }],
    settled: true,
  });

  test('a document that is no page of ours', () => {
    expect(reportOf({ outcome: 'not-applicable' })).toBeNull();
  });

  test('the content of another order than the one of the address; a page without an order is reported', () => {
    expect(reportOf(orderIdIssue('contradictory'))).toBeNull();
    expect(reportOf(orderIdIssue('missing'))).toMatchObject({
      outcome: 'layout-changed',
      facts: [{ field: 'orderId', state: 'missing', needed: true }],
    });
  });

  test('a workbench without an order in view', () => {
    const nothing = { order: null, namedOrderId: null, conversation: null, arrivedWith: null };
    expect(reportOf(extracted('chat', nothing as never), 'chat')).toBeNull();
    const order = factsOf('已完成');
    expect(reportOf(extracted('chat', { ...nothing, order } as never), 'chat')?.facts).toHaveLength(8);
  });
});

describe('a lesson', () => {
  const lesson: Lesson = {
    id: 'l1',
    pageKind: 'order-detail',
    field: 'signedAt',
    anchor: { by: 'label', label: '到手时刻' },
    taughtAt: 0,
  };
  const taught = { ...source, label: '到手时刻', lesson: 'l1' };
  const states = (order: OrderFacts, issues: ReadingIssue[] = []) => ofOrder(order, issues, [lesson])?.lessons;

  test('is named as taught where it led to a fact; its own words stay on the page', () => {
    const order = factsOf('已完成', {
      signedAt: { state: 'read', value: { at: 1, precision: 'day' }, source: taught },
    });
    const report = ofOrder(order, [], [lesson]);
    expect(factIn(report, 'signedAt')).toMatchObject({ state: 'read', label: 'taught' });
    expect(report?.lessons).toEqual([{ id: 'l1', state: 'read' }]);
    expect(JSON.stringify(report)).not.toContain('到手');
  });

  test('is absent, contradicted or misshapen, and not told of where another label led to the fact', () => {
    expect(states(factsOf('已完成', { signedAt: missing }))).toEqual([{ id: 'l1', state: 'absent' }]);
    const doubtful = { state: 'contradictory', sources: [source, taught] } as const;
    expect(states(factsOf('已完成', { signedAt: doubtful }))).toEqual([{ id: 'l1', state: 'contradictory' }]);
    const issue = { field: 'signedAt', problem: 'misshapen', labels: ['到手时刻'] } as const;
    expect(states(factsOf('已完成'), [issue])).toEqual([{ id: 'l1', state: 'misshapen' }]);
    expect(states(factsOf('已完成', { signedAt: readAt(1) }))).toEqual([]);
  });

  test('of another kind of page, or of a number, is left out', () => {
    const others: Lesson[] = [
      { ...lesson, pageKind: 'chat' },
      { ...lesson, field: 'skuId' },
    ];
    expect(ofOrder(factsOf('已完成'), [], others)?.lessons).toEqual([]);
  });
});
