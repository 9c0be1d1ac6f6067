import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neededFacts } from '@/lib/domain/needed-facts';
import { missing } from '@/lib/domain/order-facts';
import { orderPhase } from '@/lib/domain/order-status';
import { contradictory, factsOf, read, readAt } from './orders';

const anyInstant = fc.constantFrom(missing, contradictory, readAt(1_795_237_200_000));
const anyFacts = fc.record({
  status: fc.constantFrom(missing, contradictory, ...['已完成', '等待出库', '已出库', '已取消', '未知状态'].map(read)),
  signedAt: anyInstant,
  completedAt: anyInstant,
});

test('a status is needed always, and met where its words name a phase', () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const facts = factsOf(null, given);
      const known = facts.status.state === 'read' && orderPhase(facts.status.value) !== 'unknown';
      expect(neededFacts(facts)[0]).toEqual({ field: 'status', met: known });
      if (!known) expect(neededFacts(facts)).toHaveLength(1);
    }),
  );
});

test.each([
  ['arrived and signed', '已完成', { signedAt: readAt(1) }, true],
  ['arrived, with a completion only', '已完成', { completedAt: readAt(1) }, true],
  ['arrived, with neither', '已完成', {}, false],
  ['arrived, with a doubtful completion', '已完成', { completedAt: contradictory }, false],
  ['several sign times', '等待出库', { signedAt: contradictory }, false],
  ['several sign times beside a completion', '已完成', { signedAt: contradictory, completedAt: readAt(1) }, false],
])('a sign time is needed: %s', (_, status, dates, met) => {
  expect(neededFacts(factsOf(status, dates))).toContainEqual({ field: 'signedAt', met });
});

test.each(['等待付款', '等待出库', '已出库', '已取消'])('no sign time is needed of an order that is %s', (status) => {
  expect(neededFacts(factsOf(status))).toEqual([{ field: 'status', met: true }]);
});
