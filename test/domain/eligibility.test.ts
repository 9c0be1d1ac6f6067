import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Catalogue, type CatalogueItem, catalogueOf } from '@/lib/domain/catalogue';
import { judgeLine, missingFor, type ServiceVerdict, worstVerdict } from '@/lib/domain/eligibility';
import { missing, type OrderFacts } from '@/lib/domain/order-facts';
import { type PolicyRevision, type StartEvent, startEvents, type WindowRule } from '@/lib/domain/policy';
import { services, type Verdict } from '@/lib/domain/service';
import { contradictory, factsOf, policyOf, readAt } from './orders';
import { beijing, day, hour } from './tickets/calendars';

const now = beijing('2026-11-21 13:00');
const line = { skuId: '100012000101' };
const noCatalogue = catalogueOf([]);

const judge = (facts: OrderFacts, rule: WindowRule | null, at = now): ServiceVerdict => {
  const [verdict] = judgeLine({ facts, line, policy: policyOf({ return: rule }), catalogue: noCatalogue, now: at });
  if (!verdict) throw new Error('no verdict at all');
  return verdict;
};
const sevenFrom = (from: StartEvent): WindowRule => ({ days: 7, from });

/** Beijing's midnight by the runtime's own calendar of Asia/Shanghai, independent of the product's arithmetic. */
const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const midnightAfter = (at: number, days: number): number => beijing(`${shanghai.format(at)} 00:00`) + (days + 1) * day;

describe('a window', () => {
  const signings = fc.integer({ min: beijing('2020-01-01 00:00'), max: beijing('2030-01-01 00:00') });

  it('ends at 00:00 of day N + 1 after the event’s day: the millisecond before is inside, that one is not', () => {
    fc.assert(
      fc.property(signings, fc.integer({ min: 0, max: 400 }), fc.constantFrom(...startEvents), (event, days, from) => {
        const field = ({ signed: 'signedAt', completed: 'completedAt', ordered: 'orderedAt' } as const)[from];
        const facts = factsOf('已完成', { [field]: readAt(event) });
        const ends = midnightAfter(event, days);
        const lastInside = judge(facts, { days, from }, ends - 1);
        expect(lastInside).toMatchObject({ verdict: 'in-window', endsAt: ends, estimated: false });
        expect(judge(facts, { days, from }, ends)).toMatchObject({ verdict: 'overdue', endsAt: ends });
        expect(judge(facts, { days, from }, event).verdict).toBe('in-window');
        expect(lastInside.explanation).toMatchObject({
          reason: 'within-window',
          policyRevision: 3,
          rule: { days, from },
          category: { name: '其他', from: 'policy-default' },
          start: { field, value: { at: event } },
          windowFrom: ends - days * day,
        });
      }),
    );
  });

  it('does not care for the hour of the signing', () => {
    for (const written of ['2026-11-14 00:00', '2026-11-14 00:01', '2026-11-14 23:59:59'])
      expect(judge(factsOf('已完成', { signedAt: readAt(beijing(written)) }), sevenFrom('signed')).endsAt).toBe(
        beijing('2026-11-22 00:00'),
      );
  });

  it('starts with the completion, as an estimate, where no sign time is shown', () => {
    const completedAt = readAt(beijing('2026-11-14 10:00'));
    expect(judge(factsOf('已完成', { completedAt }), sevenFrom('signed'))).toMatchObject({
      verdict: 'in-window',
      estimated: true,
      explanation: { start: { field: 'completedAt' } },
    });
    const signedAt = readAt(beijing('2026-11-10 10:00'));
    expect(judge(factsOf('已完成', { completedAt, signedAt }), sevenFrom('signed'))).toMatchObject({
      verdict: 'overdue',
      estimated: false,
    });
    expect(judge(factsOf('已完成', { completedAt }), sevenFrom('completed')).estimated).toBe(false);
  });
});

describe('status', () => {
  const signedAt = readAt(now - day);
  it.each<[string, Partial<OrderFacts>, Verdict]>([
    ['等待出库', {}, 'not-started'],
    ['已出库', {}, 'not-started'],
    ['等待确认收货', { signedAt }, 'in-window'],
    ['已完成', { signedAt }, 'in-window'],
    ['已取消', { signedAt }, 'unsupported'],
    ['已取消', { signedAt: contradictory }, 'unsupported'],
  ])('%s with %o is %s', (status, dates, verdict) => {
    expect(judge(factsOf(status, dates), sevenFrom('signed')).verdict).toBe(verdict);
  });

  it('leaves what the category never supports unsupported in every status', () => {
    for (const status of ['等待付款', '已出库', '已完成', '已取消', '不认识', null])
      expect(judge(factsOf(status, { signedAt: contradictory }), null).verdict).toBe('unsupported');
  });

  it('of a cancelled order is enough without a policy', () => {
    const verdicts = judgeLine({ facts: factsOf('已取消'), line, policy: null, catalogue: noCatalogue, now });
    expect(verdicts.map(({ service, verdict }) => [service, verdict])).toEqual(
      services.map((service) => [service, 'unsupported']),
    );
  });
});

describe('a fact that is missing or contradicts another', () => {
  const yesterday = readAt(now - day);
  const today = readAt(beijing('2026-11-21 00:00'), 'day');
  const orderedAt = readAt(now - 5 * day);
  const tomorrow = readAt(now + day);

  it.each<[string, string | null, Partial<OrderFacts>, StartEvent, string, string]>([
    ['no status', null, { signedAt: yesterday }, 'signed', 'fact-missing', 'status'],
    ['a status of no known phase', '售后中', { signedAt: yesterday }, 'signed', 'status-not-understood', 'status'],
    ['no start event at all', '已完成', { orderedAt }, 'signed', 'fact-missing', 'signedAt'],
    ['no completion', '已完成', { signedAt: yesterday }, 'completed', 'fact-missing', 'completedAt'],
    ['no order time', '已完成', { signedAt: yesterday }, 'ordered', 'fact-missing', 'orderedAt'],
    [
      'two sign times',
      '已完成',
      { signedAt: contradictory, completedAt: yesterday },
      'signed',
      'fact-contradictory',
      'signedAt',
    ],
    [
      'two sign times, rule from the order',
      '已完成',
      { signedAt: contradictory, orderedAt },
      'ordered',
      'fact-contradictory',
      'signedAt',
    ],
    [
      'two completions as the only event',
      '已完成',
      { completedAt: contradictory },
      'signed',
      'fact-contradictory',
      'completedAt',
    ],
    ['signed tomorrow', '已完成', { signedAt: tomorrow }, 'signed', 'sign-time-in-future', 'signedAt'],
    [
      'signed before the order',
      '已完成',
      { signedAt: readAt(now - 6 * day), orderedAt },
      'signed',
      'sign-time-before-order',
      'signedAt',
    ],
    [
      'signed a second before the order',
      '已完成',
      { signedAt: readAt(now - day - 1000), orderedAt: yesterday },
      'signed',
      'sign-time-before-order',
      'signedAt',
    ],
    [
      'signed while waiting to be shipped',
      '等待出库',
      { signedAt: yesterday },
      'signed',
      'sign-time-against-status',
      'signedAt',
    ],
    [
      'completed while waiting to be shipped',
      '等待出库',
      { completedAt: yesterday },
      'signed',
      'fact-contradictory',
      'completedAt',
    ],
    [
      'completed on its way',
      '已出库',
      { signedAt: yesterday, completedAt: yesterday },
      'signed',
      'fact-contradictory',
      'completedAt',
    ],
    ['completed tomorrow', '已完成', { completedAt: tomorrow }, 'completed', 'start-event-in-future', 'completedAt'],
    ['ordered tomorrow', '已完成', { orderedAt: tomorrow }, 'ordered', 'start-event-in-future', 'orderedAt'],
  ])('%s gives unknown and its name', (_, status, dates, from, reason, field) => {
    const verdict = judge(factsOf(status, dates), sevenFrom(from));
    expect(verdict).toMatchObject({
      verdict: 'unknown',
      endsAt: null,
      estimated: false,
      explanation: { reason, field },
    });
    expect(missingFor([verdict])).toEqual([field]);
  });

  it('a completion before the order speaks against neither a sign time nor itself as the estimate', () => {
    const completedAt = readAt(now - 6 * day);
    expect(
      judge(factsOf('已完成', { signedAt: yesterday, orderedAt, completedAt }), sevenFrom('signed')),
    ).toMatchObject({
      verdict: 'in-window',
      estimated: false,
    });
    expect(judge(factsOf('已完成', { orderedAt, completedAt }), sevenFrom('signed'))).toMatchObject({
      verdict: 'in-window',
      estimated: true,
    });
  });

  it('a day of signing that is the day of the order contradicts nothing', () => {
    const orderedToday = readAt(beijing('2026-11-21 09:00'));
    expect(judge(factsOf('已完成', { signedAt: today, orderedAt: orderedToday }), sevenFrom('signed')).verdict).toBe(
      'in-window',
    );
    const minute = readAt(beijing('2026-11-21 09:00'), 'minute');
    const within = readAt(beijing('2026-11-21 09:00:30'));
    expect(judge(factsOf('已完成', { signedAt: minute, orderedAt: within }), sevenFrom('signed')).verdict).toBe(
      'in-window',
    );
  });

  it('names the policy, the category, or the category that the policy lacks', () => {
    const facts = factsOf('已完成', { signedAt: yesterday });
    const of = (policy: PolicyRevision | null, category: string | null | undefined) => {
      const item = { ...line, spuId: '1', name: '', jdPriceFen: null, stock: null, listed: null, seenAt: 0 };
      const catalogue = catalogueOf(category === undefined ? [] : [{ ...item, category }]);
      return judgeLine({ facts, line, policy, catalogue, now }).map(({ explanation }) => explanation.reason);
    };
    const rules = { return: sevenFrom('signed') };
    expect(of(null, '其他')).toEqual(Array(3).fill('no-policy'));
    expect(of(policyOf(rules, { withoutDefault: true }), undefined)).toEqual(Array(3).fill('category-unknown'));
    expect(of(policyOf(rules), null)).toEqual(Array(3).fill('category-unknown'));
    expect(of(policyOf(rules), '生鲜')).toEqual(Array(3).fill('category-not-in-policy'));
    expect(of(policyOf(rules), '其他')[0]).toBe('within-window');
  });
});

describe('over all combinations of facts', () => {
  const dates = fc.oneof(
    { weight: 1, arbitrary: fc.constant(missing) },
    { weight: 1, arbitrary: fc.constant(contradictory) },
    { weight: 5, arbitrary: fc.integer({ min: -400 * day, max: 3 * day }).map((offset) => readAt(now + offset)) },
  );
  const statuses = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('已完成', '已出库') },
    { weight: 1, arbitrary: fc.constantFrom('等待出库', '已取消', '不认识', null) },
  );
  const facts = fc
    .record({
      status: statuses,
      dates: fc.record({ orderedAt: dates, paidAt: dates, shippedAt: dates, signedAt: dates, completedAt: dates }),
    })
    .map(({ status, dates: all }) => factsOf(status, all));
  const rules = fc.record({ days: fc.nat(400), from: fc.constantFrom(...startEvents) });
  const many = { numRuns: 3_000 };

  it('a needed fact that is taken away gives unknown and its name, never another verdict', () => {
    let judged = 0;
    fc.assert(
      fc.property(facts, rules, (given, rule) => {
        const before = judge(given, rule);
        const { start } = before.explanation;
        if (!start) return;
        judged += 1;
        const withoutStart = judge({ ...given, [start.field]: missing }, rule);
        const completionStandsIn = start.field === 'signedAt' && given.completedAt.state === 'read';
        if (completionStandsIn) {
          expect([withoutStart.verdict === 'unknown', withoutStart.estimated]).toContain(true);
        } else if (start.field === 'signedAt' && given.completedAt.state === 'contradictory') {
          expect(withoutStart).toMatchObject({ verdict: 'unknown', explanation: { field: 'completedAt' } });
        } else if (given.status.state === 'read' && given.status.value === '已出库' && start.field === 'signedAt') {
          // Without its sign time the parcel is on its way: that is what the status says, and no guess.
          expect(withoutStart.verdict).toBe('not-started');
        } else {
          const named = start.field === 'completedAt' && rule.from === 'signed' ? 'signedAt' : start.field;
          expect(withoutStart).toMatchObject({ verdict: 'unknown', explanation: { field: named } });
        }
        expect(judge({ ...given, status: missing }, rule)).toMatchObject({
          verdict: 'unknown',
          explanation: { reason: 'fact-missing', field: 'status' },
        });
      }),
      many,
    );
    expect(judged).toBeGreaterThan(300);
  });

  it('only a start event that was read makes a verdict of a window, and every unknown names a field', () => {
    fc.assert(
      fc.property(facts, rules, (given, rule) => {
        const { verdict, endsAt, explanation } = judge(given, rule);
        const isWindow = verdict === 'in-window' || verdict === 'overdue';
        expect(endsAt !== null).toBe(isWindow);
        expect(explanation.start !== null).toBe(isWindow);
        if (isWindow) {
          const fact =
            given[
              explanation.start?.field === 'completedAt'
                ? 'completedAt'
                : explanation.start?.field === 'orderedAt'
                  ? 'orderedAt'
                  : 'signedAt'
            ];
          expect(fact.state === 'read' && fact.value.at <= now).toBe(true);
          expect(given.signedAt.state).not.toBe('contradictory');
          expect(given.status.state === 'read' && ['已完成', '已出库'].includes(given.status.value)).toBe(true);
        }
        if (verdict === 'unknown') expect(explanation.field).not.toBeNull();
        if (verdict === 'not-started')
          expect([given.signedAt.state, given.completedAt.state]).toEqual(['missing', 'missing']);
      }),
      many,
    );
  });

  it('payment and shipping never change a verdict', () => {
    fc.assert(
      fc.property(facts, rules, dates, dates, (given, rule, paidAt, shippedAt) => {
        expect(judge({ ...given, paidAt, shippedAt }, rule)).toEqual(judge(given, rule));
      }),
    );
  });

  it('time alone turns in-window into overdue once, and nothing else', () => {
    fc.assert(
      fc.property(facts, rules, fc.integer({ min: 0, max: 800 * day }), (given, rule, later) => {
        const before = judge(given, rule).verdict;
        const after = judge(given, rule, now + 4 * day + later).verdict;
        if (before === 'overdue') expect(after).toBe('overdue');
        if (before === 'in-window') expect(['in-window', 'overdue']).toContain(after);
      }),
    );
  });
});

it('the worst verdict over lines is in the order of the chips', () => {
  const order: readonly Verdict[] = ['unknown', 'not-started', 'overdue', 'in-window', 'unsupported'];
  for (const [index, verdict] of order.entries()) expect(worstVerdict([...order.slice(index)].reverse())).toBe(verdict);
  expect(worstVerdict([])).toBe('unknown');
});

it('a service missing for hours is named once', () => {
  const verdicts = judgeLine({
    facts: factsOf('已完成', { orderedAt: readAt(now - hour) }),
    line,
    policy: policyOf({ return: sevenFrom('signed'), exchange: sevenFrom('signed'), repair: sevenFrom('completed') }),
    catalogue: noCatalogue,
    now,
  });
  expect(missingFor(verdicts)).toEqual(['signedAt', 'completedAt']);
});

describe('an item that only product pages told of', () => {
  const told = (more: Partial<CatalogueItem>) =>
    catalogueOf([
      {
        skuId: line.skuId,
        spuId: '10012000',
        name: '',
        jdPriceFen: 9900,
        category: null,
        stock: 1,
        listed: true,
        seenAt: 0,
        ...more,
      },
    ]);
  const facts = factsOf('已完成', { signedAt: readAt(beijing('2026-11-14 10:00')) });
  const judged = (catalogue: Catalogue, policy: PolicyRevision) => judgeLine({ facts, line, policy, catalogue, now });

  it('is judged exactly as before it was seen, with a default category and without one', () => {
    const policy = policyOf({ return: sevenFrom('signed') });
    const { default: _default, ...document } = policy.document;
    for (const each of [policy, { ...policy, document }])
      expect(judged(told({ origin: 'page' }), each)).toEqual(judged(noCatalogue, each));
    expect(judged(told({ origin: 'page' }), policy)[0]?.verdict).toBe('in-window');
  });

  it('has no verdict any more once a file names it without a category', () => {
    const verdicts = judged(told({}), policyOf({ return: sevenFrom('signed') }));
    expect(verdicts.map(({ explanation }) => explanation.reason)).toEqual(Array(3).fill('category-unknown'));
  });
});
