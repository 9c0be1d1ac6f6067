import {
  type Fact,
  type FactSource,
  missing,
  type OrderDateField,
  type WrittenInstant,
} from '@/lib/domain/order-facts';
import { orderPhase } from '@/lib/domain/order-status';
import { type Block, isInside, leavesOf, withAncestors } from '../label-reading/block';
import { agree, readDate, sameDay } from '../label-reading/dates';
import { type Grid, hasColumn } from '../label-reading/grids';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { isStatusName } from '../label-reading/shapes';
import { isWritten, type OrderScope } from './order-scope';
import { tieOf } from './order-ties';

const sourceIn =
  ({ taught }: PageText) =>
  (reading: Reading): FactSource => {
    const source = { origin: 'page', how: reading.how, label: reading.alias } as const;
    const lesson = taught?.lessonOf(reading);
    return lesson === undefined ? source : { ...source, lesson };
  };

/** Labels that other things than an order have too; they give way to a label that names the order. */
const vague = new Set(['状态', '当前状态', '完成时间', '完成日期']);

/** The readings of one field in the order's part of the page that somebody can see. */
function readingsOf(page: PageText, scope: OrderScope, field: OrderDateField | 'status'): readonly Reading[] {
  const found = page.readings.filter(
    (reading) =>
      reading.key === field &&
      (reading.reading.state === 'value' || reading.reading.state === 'contradictory') &&
      scope.has(reading.block) &&
      !isWritten(page, reading) &&
      !isOfAnotherRecord(reading, scope) &&
      (tellsOfOrder(reading.block, reading.alias, scope) ||
        (!vague.has(reading.alias) && field !== 'status' && scope.ownPlaces?.isOwn(page, reading, scope))) &&
      page.isSeen(reading.block) &&
      isTied(page, reading, scope),
  );
  const clear = found.filter(({ alias }) => !vague.has(alias));
  return clear.length > 0 ? clear : found;
}

/** On a page about something else, only what stands in the order's places or names the order in its label is about it. */
const tellsOfOrder = (block: Block, alias: string, { ownPlaces }: OrderScope): boolean =>
  ownPlaces === null || alias.includes('订单') || ownPlaces.has(block);

/** A label that other things have too counts only where it is the order's for sure: 送装一体, 完成时间. */
function isTied(page: PageText, reading: Reading, scope: OrderScope): boolean {
  const tie = tieOf(page, reading, scope);
  return tie === 'own' || (tie === 'doubtful' && !vague.has(reading.alias));
}

/** What stands behind a label; not what stands behind a title that takes a number as well: 订单详情. */
const isLabelled = (page: PageText, leaf: Block): boolean => {
  if (page.readings.some(({ alias, block }) => alias === '订单详情' && block === leaf)) return false;
  for (const block of withAncestors(leaf)) if (page.labelledValues.has(block)) return true;
  return false;
};

/** The head over the numbers of records that the vocabulary does not know: 售后单, 发票号. */
const numbersOther = /^(?!.*(?:[运订]单|物流|快递|包裹|商品|货)).*(?:单|[单票]号|编号)$/;

/** A row of a list of other things (goods, services, split orders), or of another order. */
function isOfAnotherRecord({ grid, row }: Reading, scope: OrderScope): boolean {
  if (!grid || !row) return false;
  if (!scope.goodsRowsTellOrder && hasColumn(grid, 'skuId', 'itemNumber') && !hasColumn(grid, 'orderId')) return true;
  if (hasColumn(grid, 'otherRecord', 'otherOrder', 'ticketId', 'serviceId')) return true;
  const idColumn = grid.columns.findIndex(({ key }) => key === 'orderId');
  if (idColumn < 0) {
    const ofOthers = grid.columns.some(({ key, alias }) => key === null && numbersOther.test(alias));
    return ofOthers && !hasColumn(grid, 'orderedAt', 'paidAt');
  }
  const cell = row.cells[idColumn];
  return !cell || !leavesOf(cell).some(({ text }) => text.includes(scope.orderId));
}

const rank: Readonly<Record<Reading['how'], number>> = { label: 0, column: 0, step: 1, timeline: 2 };
const exactness = { second: 0, minute: 1, day: 2 } as const;

/** Dates that windows begin with: one that may be another thing's makes the verdict unknown, and lets no other date stand in. */
const startsServices = new Set<OrderDateField>(['signedAt', 'completedAt']);
const isDoubtful = (page: PageText, readings: readonly Reading[], scope: OrderScope): boolean =>
  readings.length > 0 && readings.every((reading) => tieOf(page, reading, scope) === 'doubtful');

/**
 * Reads one date of the order. Everything on the page that claims to be this date has to agree, at the coarser of the
 * precisions; of the sign time, which several parcels and a courier's history may give to the minute differently, the
 * day is enough. contract.md §2.
 */
export function readDateFact(page: PageText, scope: OrderScope, field: OrderDateField): Fact<WrittenInstant> {
  const readings = readingsOf(page, scope, field);
  const dated = readings.flatMap((reading) => {
    const value = reading.reading.state === 'value' ? readDate(reading.reading.value)?.value : null;
    return value ? [{ reading, value }] : [];
  });
  dated.sort(
    (a, b) => rank[a.reading.how] - rank[b.reading.how] || exactness[a.value.precision] - exactness[b.value.precision],
  );
  const [best] = dated;
  const same = field === 'signedAt' ? sameDay : agree;
  const disagrees =
    readings.some(({ reading }) => reading.state === 'contradictory') ||
    (startsServices.has(field) && isDoubtful(page, readings, scope)) ||
    dated.some(({ value }) => best !== undefined && !same(value, best.value));
  if (disagrees) return { state: 'contradictory', sources: readings.map(sourceIn(page)) };
  return best ? { state: 'read', value: best.value, source: sourceIn(page)(best.reading) } : missing;
}

/** Of several parcels, one whose sign time is left empty: goods of an order on its way that has not arrived as a whole. */
export const isPartlySigned = (page: PageText, scope: OrderScope): boolean =>
  page.readings.some(
    ({ key, how, reading, block }) =>
      key === 'signedAt' && how === 'label' && reading.state === 'absent' && scope.has(block) && page.isSeen(block),
  ) && readingsOf(page, scope, 'signedAt').some(({ how }) => how === 'label');

/** Whether two names of a state may be of one order at one time: 完成 and 已完成. */
const sameState = (a: string, b: string): boolean =>
  a === b ||
  (orderPhase(a) !== 'unknown' &&
    orderPhase(a) === orderPhase(b) &&
    (a.includes(b) || b.includes(a) || orderPhase(a) === 'arrived'));

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** The label of the order's state stands there, and none behind it. */
const saysNone = (page: PageText, scope: OrderScope): boolean =>
  page.readings.some(
    ({ key, alias, reading, block }) =>
      key === 'status' && alias.includes('订单') && reading.state === 'absent' && scope.has(block),
  );

/** The order's state: what its label says, and where there is no label, the name of a state that stands alone. */
export function readStatusFact(page: PageText, scope: OrderScope): Fact<string> {
  const readings = readingsOf(page, scope, 'status');
  const named = readings.flatMap((reading) =>
    reading.reading.state === 'value'
      ? [{ value: withoutBlanks(reading.reading.value), source: sourceIn(page)(reading) }]
      : [],
  );
  // A label of a menu or a filter may have anything behind it.
  const understood = named.filter(({ value }) => isStatusName(value) || orderPhase(value) !== 'unknown');
  const candidates = named.length > 0 || saysNone(page, scope) ? understood : standingAlone(page, scope);
  const [first] = candidates;
  const disagrees =
    readings.some(({ reading }) => reading.state === 'contradictory') ||
    isDoubtful(page, readings, scope) ||
    candidates.some(({ value }) => first !== undefined && !sameState(first.value, value));
  if (disagrees) return { state: 'contradictory', sources: candidates.map(({ source }) => source) };
  return first ? { state: 'read', ...first } : missing;
}

/** Names of states that stand alone: no tab, no step, no button, not in a row of goods, not in what somebody wrote. */
function standingAlone(page: PageText, scope: OrderScope): readonly { value: string; source: FactSource }[] {
  const outside = [
    ...page.closed,
    ...page.freeText,
    ...page.stepBars.map(({ block }) => block),
    ...(scope.goodsRowsTellOrder ? [] : page.grids.filter((grid) => !hasColumn(grid, 'orderId'))),
    ...page.grids.flatMap(cellsOfOtherColumns),
  ];
  const found = page.leaves.filter((leaf, index) => {
    if (!scope.has(leaf)) return false;
    const text = withoutBlanks(leaf.text);
    if (text.length < 3 && text !== '暂停' && text !== '锁定') return false;
    if (
      !isStatusName(text) ||
      !tellsOfOrder(leaf, '', scope) ||
      isLabelled(page, leaf) ||
      leaf.marks.button ||
      leaf.marks.navigation
    )
      return false;
    const before = page.leaves[index - 1];
    if (before && namesState(before, leaf)) return false;
    const beside = leaf.parent?.children ?? [];
    if (beside.filter((sibling) => isStatusName(sibling.text) || isTab(sibling.text)).length > 1) return false;
    return !outside.some((part) => isInside(leaf, part)) && page.isSeen(leaf);
  });
  return found.map((leaf) => ({
    value: withoutBlanks(leaf.text),
    source: { origin: 'page', how: 'status-text', label: '' },
  }));
}

/** Whether the line before says whose state it is, with a label that the vocabulary does not have: 运单状态, or any word in a cell. */
const namesState = (before: Block, leaf: Block): boolean =>
  /^[一-鿿]{2,10}(?:状态|进度|结果|阶段)\s*:?$/.test(before.text) ||
  (leaf.kind === 'cell' && leaf.parent === before.parent && /^[一-鿿]{2,8}\s*:?$/.test(before.text));

/** Cells whose head says that they are about something else than the order's state. */
const cellsOfOtherColumns = ({ columns, rows }: Grid): readonly Block[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => {
      const key = columns[index]?.key ?? null;
      return cell === null || key === null || key === 'status' || key === 'orderId' ? [] : [cell];
    }),
  );

const isTab = (text: string): boolean => /^[一-鿿]{2,10}\s*\(\d+\)$/.test(text);
