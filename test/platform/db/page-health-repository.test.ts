import { beforeEach, describe, expect, it } from 'vitest';
import { recordPageHealth } from '@/lib/app/record-page-health';
import type { PageReport } from '@/lib/domain/page-health';
import { context, forgetAllDatabases, putRaw } from './fresh-database';

beforeEach(forgetAllDatabases);

const report: PageReport = {
  kind: 'order-detail',
  outcome: 'extracted',
  rows: null,
  facts: [{ field: 'status', state: 'read', how: 'label', label: '订单状态', needed: true }],
  lessons: [],
};
const silent = { raise: async () => undefined };

describe('the health of pages', () => {
  it('is kept by kind, across contexts', async () => {
    const world = { ...context().repositories, changes: silent };
    await recordPageHealth(world, report, 1_000);
    await recordPageHealth(world, { ...report, kind: 'home', facts: [] }, 2_000);
    await recordPageHealth(world, report, 3_000);
    const all = await context().repositories.pageHealth.all();
    expect(all.map(({ kind, readAt }) => [kind, readAt])).toEqual([
      ['home', 2_000],
      ['order-detail', 3_000],
    ]);
    expect(all[1]?.facts).toMatchObject([{ since: 1_000, lastReadAt: 3_000 }]);
  });

  it('loses nothing when two frames report at once', async () => {
    const world = { ...context().repositories, changes: silent };
    const gone = { ...report, facts: report.facts.map((fact) => ({ ...fact, state: 'missing' as const })) };
    await recordPageHealth(world, report, 1_000);
    await Promise.all([recordPageHealth(world, gone, 2_000), recordPageHealth(world, gone, 2_001)]);
    const [health] = await world.pageHealth.all();
    expect(health?.facts).toMatchObject([{ state: 'missing', since: 2_000, lastReadAt: 1_000 }]);
  });

  it('begins anew where the stored row is damaged, which is kept apart', async () => {
    const { repositories } = context();
    await repositories.pageHealth.all();
    await putRaw('pageHealth', { kind: 'order-detail', readAt: 'yesterday' });
    await recordPageHealth({ ...repositories, changes: silent }, report, 3_000);
    expect(await repositories.pageHealth.all()).toMatchObject([{ readAt: 3_000, facts: [{ since: 3_000 }] }]);
    expect(await repositories.quarantine.all()).toMatchObject([
      { store: 'pageHealth', key: 'order-detail', raw: { readAt: 'yesterday' } },
    ]);
  });

  it('is not shown from a damaged row, which is kept apart', async () => {
    const { repositories } = context();
    await repositories.pageHealth.all();
    await putRaw('pageHealth', { kind: 'home', readAt: 'yesterday' });
    expect(await repositories.pageHealth.all()).toEqual([]);
    expect(await repositories.quarantine.all()).toMatchObject([{ store: 'pageHealth', key: 'home' }]);
  });

  it('tells whoever shows it', async () => {
    const raised: unknown[] = [];
    const changes = { raise: async (topics: unknown) => void raised.push(topics) };
    await recordPageHealth({ ...context().repositories, changes }, report, 1_000);
    expect(raised).toEqual([['health']]);
  });
});
