import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageStanding } from '@/lib/app/page-health-standing';
import { healthAfter } from '@/lib/app/record-page-health';
import { hourMs } from '@/lib/domain/beijing-time';
import { type FactReport, type PageHealth, type PageReport, pageHealth } from '@/lib/domain/page-health';

const start = Date.parse('2026-11-20T09:00:00+08:00');
const fact = (state: FactReport['state'], more: Partial<FactReport> = {}): FactReport => ({
  field: 'signedAt',
  state,
  how: state === 'read' ? 'label' : null,
  label: state === 'read' ? '签收时间' : null,
  needed: true,
  ...more,
});
const report = (facts: FactReport[], more: Partial<PageReport> = {}): PageReport => ({
  kind: 'order-detail',
  outcome: 'extracted',
  rows: null,
  facts,
  lessons: [],
  ...more,
});
/** The health after reports that came an hour apart. */
const healthOf = (...reports: PageReport[]): PageHealth => {
  const [first, ...later] = reports as [PageReport, ...PageReport[]];
  return later.reduce<PageHealth>(
    (health, next, index) => healthAfter(health, next, start + (index + 1) * hourMs),
    healthAfter(undefined, first, start),
  );
};
const signed = (health: PageHealth) => health.facts.find(({ field }) => field === 'signedAt');

describe('a fact', () => {
  test('is in its state since the first report of it, and was read last when it was', () => {
    const gone = healthOf(report([fact('read')]), report([fact('missing')]), report([fact('missing')]));
    expect(signed(gone)).toMatchObject({ state: 'missing', since: start + hourMs, lastReadAt: start });
    expect(gone.readAt).toBe(start + 2 * hourMs);
    const back = healthAfter(gone, report([fact('read')]), start + 9 * hourMs);
    expect(signed(back)).toMatchObject({ state: 'read', since: start + 9 * hourMs, lastReadAt: start + 9 * hourMs });
  });

  test('that is absent where nothing needs it stays as it was: orders under way tell nothing of sign times', () => {
    const unneeded = report([fact('missing', { needed: false })]);
    const lacking = healthOf(report([fact('read')]), report([fact('missing')]), unneeded, report([fact('missing')]));
    expect(signed(lacking)).toMatchObject({ state: 'missing', needed: true, since: start + hourMs });
    expect(pageStanding(healthOf(report([fact('read')]), unneeded)).state).toBe('well');
    const first = healthOf(unneeded, unneeded, report([fact('missing')]));
    expect(signed(first)).toMatchObject({ needed: true, since: start + 2 * hourMs, lastReadAt: null });
  });

  test('of which a report does not speak stays as it was', () => {
    const missingId = fact('missing', { field: 'orderId' });
    const health = healthOf(report([fact('read')]), report([missingId], { outcome: 'layout-changed' }));
    expect(signed(health)).toMatchObject({ state: 'read', lastReadAt: start });
    expect(pageStanding(health)).toEqual({ state: 'changed', lacking: ['orderId'], since: start + hourMs });
  });
});

test('a lesson has a history as a fact has, and none once it is removed', () => {
  const taught = (state: 'read' | 'absent') => report([], { lessons: [{ id: 'a', state }] });
  expect(healthOf(taught('read'), taught('absent'), taught('absent')).lessons).toEqual([
    { id: 'a', state: 'absent', since: start + hourMs, lastReadAt: start },
  ]);
  expect(healthOf(taught('read'), report([])).lessons).toEqual([]);
});

test('whatever is reported, what comes of it can be stored, and nothing begins after it was reported', () => {
  const fields = ['status', 'signedAt', 'orderId'];
  const anyFact = fc.record({
    field: fc.constantFrom(...fields),
    state: fc.constantFrom('read' as const, 'missing' as const, 'contradictory' as const, 'misshapen' as const),
    needed: fc.boolean(),
    how: fc.constant(null),
    label: fc.constant(null),
  });
  const anyReport = fc.uniqueArray(anyFact, { selector: ({ field }) => field }).map((facts) => report(facts));
  fc.assert(
    fc.property(fc.array(anyReport, { minLength: 1, maxLength: 8 }), (reports) => {
      const health = healthOf(...reports);
      expect(pageHealth.safeParse(health).success).toBe(true);
      const named = new Set(reports.flatMap(({ facts }) => facts.map(({ field }) => field)));
      expect(new Set(health.facts.map(({ field }) => field))).toEqual(named);
      for (const { state, since, lastReadAt } of health.facts) {
        expect(since).toBeLessThanOrEqual(health.readAt);
        if (state !== 'read' && lastReadAt !== null) expect(lastReadAt).toBeLessThan(since);
      }
    }),
  );
});
