import { beforeEach, describe, expect, it } from 'vitest';
import { collectBackup } from '@/lib/app/backup';
import { type Backup, backupJson, readBackupFile } from '@/lib/app/backup-file';
import { readCatalogueFile } from '@/lib/app/imports/catalogue-file';
import { changedFields, planCatalogue } from '@/lib/app/imports/catalogue-plan';
import { recordCatalogueSighting } from '@/lib/app/record-catalogue-sighting';
import { planRestore } from '@/lib/app/restore-plan';
import { parseSettings } from '@/lib/app/settings';
import type { CatalogueItem, CatalogueSighting } from '@/lib/domain/catalogue';
import { context, forgetAllDatabases, putRaw } from '../platform/db/fresh-database';

const now = 2000;
const ofFile: CatalogueItem = {
  skuId: '100001',
  spuId: '200001',
  name: '外套 L',
  jdPriceFen: 9900,
  category: '服饰',
  stock: 4,
  listed: true,
  seenAt: 100,
};
const shown = (skuId: string, more: Partial<CatalogueSighting> = {}): CatalogueSighting => ({
  skuId,
  spuId: '200001',
  name: '外套',
  jdPriceFen: 8900,
  stock: 0,
  listed: false,
  ...more,
});

function worker() {
  const { repositories, database } = context(now);
  const raised: string[] = [];
  const changes = { raise: async (topics: readonly string[]) => void raised.push(...topics) };
  const world = { ...repositories, changes };
  const see = (goods: readonly CatalogueSighting[], seenAt: number) =>
    recordCatalogueSighting(world, { goods, seenAt }, now);
  return { world, database, raised, see };
}
const rowsOf = async ({ world }: ReturnType<typeof worker>): Promise<readonly CatalogueItem[]> =>
  [...(await world.catalogue.all())].sort((a, b) => a.skuId.localeCompare(b.skuId));

beforeEach(forgetAllDatabases);

describe('recordCatalogueSighting', () => {
  it('stores what a page shows of known and of new SKUs, leaves doubtful ones, and says that something changed', async () => {
    const setup = worker();
    await setup.world.catalogue.put([ofFile, { ...ofFile, skuId: '100002' }], false);
    const goods = [
      shown('100001'),
      shown('100002', { spuId: '200009' }),
      shown('100003'),
      shown('100004', { spuId: null }),
    ];
    expect(await setup.see(goods, 500)).toEqual({ taken: 2, doubtful: 1 });
    expect(
      (await rowsOf(setup)).map(({ skuId, jdPriceFen, category, origin }) => [skuId, jdPriceFen, category, origin]),
    ).toEqual([
      ['100001', 8900, '服饰', undefined],
      ['100002', 9900, '服饰', undefined],
      ['100003', 8900, null, 'page'],
    ]);
    expect(setup.raised).toEqual(['catalogue']);
  });

  it('changes nothing when the same comes again, or an older page late', async () => {
    const setup = worker();
    await setup.see([shown('100001')], 500);
    const once = await rowsOf(setup);
    await setup.see([shown('100001')], 500);
    await setup.see([shown('100001', { jdPriceFen: 1 })], 499);
    expect(await rowsOf(setup)).toEqual(once);
    expect(setup.raised).toHaveLength(1);
  });

  it('never dates a row later than now', async () => {
    const setup = worker();
    await setup.see([shown('100001')], now + 5000);
    expect((await rowsOf(setup))[0]).toMatchObject({ seenAt: now, priceSource: { at: now } });
  });

  it('leaves a damaged row as it is', async () => {
    const setup = worker();
    await setup.world.catalogue.put([ofFile], false);
    await putRaw('catalogue', { ...ofFile, jdPriceFen: 'damaged' });
    expect(await setup.see([shown('100001'), shown('100003')], 500)).toEqual({ taken: 1, doubtful: 0 });
    expect(await setup.world.catalogue.withSiblings(['100001'])).toMatchObject({ damagedSkuIds: ['100001'] });
  });

  it('is all or nothing', async () => {
    const setup = worker();
    const update = setup.world.catalogue.update(['100001', '100002'], (_known, skuId) => {
      if (skuId === '100002') throw new Error('no');
      return { ...ofFile, skuId };
    });
    await expect(update).rejects.toThrow();
    expect(await setup.world.catalogue.count()).toBe(0);
  });
});

describe('a file that comes after the pages', () => {
  const file = (lines: string) =>
    readCatalogueFile(new TextEncoder().encode(`商品编码,SKU编码,SKU名称,京东价,类目\n${lines}`), 900);

  it('shows what it changes, takes the place of what pages told, and yields to later pages', async () => {
    const setup = worker();
    await setup.see([shown('100001'), shown('100003')], 500);
    const read = await file('200001,100001,外套 L,89.00,服饰\n200001,100003,外套,89.00,');
    if (!read.ok) throw new Error('unread');
    const { changed } = planCatalogue(await rowsOf(setup), read.value.items, false);
    expect(changed.map((change) => [change.after.skuId, changedFields(change)])).toEqual([
      ['100001', ['name', 'category', 'stock', 'listed']],
      ['100003', ['category', 'stock', 'listed']],
    ]);
    await setup.world.catalogue.put(read.value.items, false);
    expect(await rowsOf(setup)).toEqual(read.value.items);
    await setup.see([shown('100001')], 800);
    expect(await rowsOf(setup)).toEqual(read.value.items);
    await setup.see([shown('100001', { jdPriceFen: 7900 })], 1000);
    expect((await rowsOf(setup))[0]).toMatchObject({ jdPriceFen: 7900, category: '服饰', seenAt: 1000 });
  });
});

describe('a backup', () => {
  const settings = parseSettings({});
  const restoredInto = (mine: Backup, theirs: Backup) => {
    const read = readBackupFile(new TextEncoder().encode(backupJson(theirs)), () => true);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.rejects).toEqual([]);
    return planRestore(mine, read.value.backup);
  };

  it('holds what pages told, and a row without a category never takes the place of a file’s', async () => {
    const pages = worker();
    await pages.see([shown('100001'), shown('100003')], 500);
    const ofPages = await collectBackup(pages.world, settings, now);
    forgetAllDatabases();
    const files = worker();
    await files.world.catalogue.put([ofFile], false);
    const ofFiles = await collectBackup(files.world, settings, now);

    const plan = restoredInto(ofFiles, ofPages);
    expect(plan.counts.catalogue).toEqual({ added: 1, changed: 1, same: 0 });
    const united = { ...ofFile, jdPriceFen: 8900, stock: 0, listed: false, seenAt: 500 };
    expect(plan.records.catalogue[0]).toEqual({ ...united, priceSource: { from: 'page', at: 500 } });
    expect(restoredInto(ofPages, ofFiles).records.catalogue).toEqual([plan.records.catalogue[0]]);
    expect(restoredInto(ofPages, ofPages).counts.catalogue).toEqual({ added: 0, changed: 0, same: 2 });
  });
});
