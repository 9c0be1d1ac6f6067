import type { Fact, OrderFactField, OrderFacts, WrittenInstant } from '@/lib/domain/order-facts';
import { orderPhase } from '@/lib/domain/order-status';
import type { ReadingIssue } from '../contract';
import type { AddressId } from '../jd-addresses';
import type { PageText } from '../label-reading/page-text';
import type { PageReadout } from '../page-adapter';
import { isPartlySigned, readDateFact, readStatusFact } from './order-facts-reading';
import { readLines } from './order-lines';
import { findOrderScope, type OrderScope, type OwnPlaces } from './order-scope';
import { hasUnreadSign } from './unread-sign';

/**
 * The sign time. It is doubtful where a parcel of an order on its way lacks one, and where the page says one that was not read
 * while the completion would stand in for it.
 */
function readSignFact(
  page: PageText,
  scope: OrderScope,
  status: Fact<string>,
  completedAt: Fact<WrittenInstant>,
): Fact<WrittenInstant> {
  const signedAt = readDateFact(page, scope, 'signedAt');
  if (signedAt.state === 'missing' && completedAt.state === 'read' && hasUnreadSign(page, scope))
    return { state: 'contradictory', sources: [] };
  const isOnItsWay = status.state === 'read' && orderPhase(status.value) === 'on-its-way';
  if (signedAt.state === 'read' && isOnItsWay && isPartlySigned(page, scope))
    return { state: 'contradictory', sources: [signedAt.source] };
  return signedAt;
}

/** The facts of an order in its part of a page, and what is doubtful about them. */
export function readFacts(page: PageText, scope: OrderScope): { facts: OrderFacts; issues: readonly ReadingIssue[] } {
  const goods = readLines(page, scope);
  const status = readStatusFact(page, scope);
  const completedAt = readDateFact(page, scope, 'completedAt');
  const facts: OrderFacts = {
    orderId: scope.orderId,
    status,
    orderedAt: readDateFact(page, scope, 'orderedAt'),
    paidAt: readDateFact(page, scope, 'paidAt'),
    shippedAt: readDateFact(page, scope, 'shippedAt'),
    signedAt: readSignFact(page, scope, status, completedAt),
    completedAt,
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
 * @param ownPlaces where states and dates are the order's own, on a page that is about something else too
 */
export function extractOrder(
  page: PageText,
  asked: AddressId,
  ownPlaces: OwnPlaces | null = null,
): PageReadout<'order-detail'> {
  const settled = !page.loading;
  const scope = findOrderScope(page, asked);
  if ('problem' in scope) {
    const issue = { field: 'orderId', problem: scope.problem, labels: ['订单编号'] } as const;
    return { outcome: 'layout-changed', missing: [issue], settled };
  }
  const { facts, issues } = readFacts(page, { ...scope, ownPlaces });
  return { outcome: 'extracted', content: facts, issues, settled };
}
