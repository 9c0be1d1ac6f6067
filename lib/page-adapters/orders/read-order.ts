import type { Fact, OrderFactField, OrderFacts } from '@/lib/domain/order-facts';
import type { ReadingIssue } from '../contract';
import type { AddressId } from '../jd-addresses';
import type { PageText } from '../label-reading/page-text';
import type { PageReadout } from '../page-adapter';
import { readDateFact, readStatusFact } from './order-facts-reading';
import { readLines } from './order-lines';
import { findOrderScope, type Interval, type OrderScope } from './order-scope';

/** The facts of an order in its part of a page, and what is doubtful about them. */
export function readFacts(page: PageText, scope: OrderScope): { facts: OrderFacts; issues: readonly ReadingIssue[] } {
  const goods = readLines(page, scope);
  const facts: OrderFacts = {
    orderId: scope.orderId,
    status: readStatusFact(page, scope),
    orderedAt: readDateFact(page, scope, 'orderedAt'),
    paidAt: readDateFact(page, scope, 'paidAt'),
    shippedAt: readDateFact(page, scope, 'shippedAt'),
    signedAt: readDateFact(page, scope, 'signedAt'),
    completedAt: readDateFact(page, scope, 'completedAt'),
    lines: goods.lines,
  };
  const misshapen = (field: OrderFactField): ReadingIssue[] => {
    const odd = page.readings.filter((r) => r.key === field && r.reading.state === 'misshapen' && scope.has(r.block));
    return odd.length > 0 ? [{ field, problem: 'misshapen', labels: odd.map(({ alias }) => alias) }] : [];
  };
  const fields: readonly OrderFactField[] = ['status', 'orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt'];
  const issues = fields.flatMap((field): ReadingIssue[] => {
    const fact: Fact<unknown> = facts[field];
    if (fact.state === 'read') return [];
    if (fact.state === 'contradictory')
      return [{ field, problem: 'contradictory', labels: fact.sources.map(({ label }) => label) }];
    const odd = misshapen(field);
    return odd.length > 0 || field !== 'status' ? odd : [{ field, problem: 'missing', labels: ['订单状态'] }];
  });
  if (goods.contradictory) issues.push({ field: 'lines', problem: 'contradictory', labels: ['SKU'] });
  else if (goods.lines.length === 0) issues.push({ field: 'lines', problem: 'missing', labels: ['SKU'] });
  return { facts, issues };
}

/**
 * Reads the page of one order. The order in the content has to be the one that the address names.
 * @param factPlaces where states and dates are the order's own, on a page that is about something else too
 */
export function extractOrder(
  page: PageText,
  asked: AddressId,
  factPlaces: readonly Interval[] | null = null,
): PageReadout<'order-detail'> {
  const settled = !page.loading;
  const scope = findOrderScope(page, asked);
  if ('problem' in scope) {
    const issue = { field: 'orderId', problem: scope.problem, labels: ['订单编号'] } as const;
    return { outcome: 'layout-changed', missing: [issue], settled };
  }
  const { facts, issues } = readFacts(page, { ...scope, factPlaces });
  return { outcome: 'extracted', content: facts, issues, settled };
}
