import { beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueItem } from '@/lib/domain/catalogue';
import type { PolicyDocument } from '@/lib/domain/policy';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import { context, forgetAllDatabases, putRaw } from './fresh-database';

beforeEach(forgetAllDatabases);

const item = (skuId: string, spuId: string): CatalogueItem => ({
  skuId,
  spuId,
  name: `货 ${skuId}`,
  jdPriceFen: 5_900,
  category: '数码',
  stock: null,
  listed: true,
  seenAt: 1,
});
const document: PolicyDocument = {
  format: 'aftersale-policy',
  version: 1,
  default: '其他',
  categories: { 其他: { return: { days: 7, from: 'signed' }, exchange: null, repair: null, anySkuExchange: false } },
};

describe('the catalogue', () => {
  it('answers the named SKUs with every sibling of theirs, and nothing else', async () => {
    const { catalogue } = context().repositories;
    await catalogue.put([item('11', '1'), item('12', '1'), item('21', '2'), item('31', '3')], false);
    const { items, damagedSkuIds } = await catalogue.withSiblings(['11', '12', '21', '99']);
    expect(items.map(({ skuId }) => skuId).sort()).toEqual(['11', '12', '21']);
    expect(damagedSkuIds).toEqual([]);
  });

  it('replaces by SKU, and removes the others only where it is told to', async () => {
    const { catalogue } = context().repositories;
    await catalogue.put([item('11', '1'), item('12', '1')], false);
    await catalogue.put([item('11', '7')], false);
    expect((await catalogue.all()).map(({ spuId }) => spuId)).toEqual(['7', '1']);
    await catalogue.put([item('13', '1')], true);
    expect((await catalogue.all()).map(({ skuId }) => skuId)).toEqual(['13']);
    expect(await catalogue.count()).toBe(1);
  });

  it('serves the rest where a row is damaged, one without an SPU too', async () => {
    const { catalogue, quarantine } = context().repositories;
    await catalogue.put([item('11', '1'), item('12', '1')], false);
    await putRaw('catalogue', { ...item('12', '1'), jdPriceFen: 'NaN' });
    await putRaw('catalogue', { skuId: '99' });
    await putRaw('catalogue', { ...item('98', '1'), spuId: { damaged: true } });
    const { items, damagedSkuIds } = await catalogue.withSiblings(['11', '97', '98', '99']);
    expect(items.map(({ skuId }) => skuId)).toEqual(['11']);
    expect([...damagedSkuIds].sort()).toEqual(['98', '99']);
    expect((await quarantine.all()).map(({ key }) => key).sort()).toEqual(['12', '98', '99']);
  });

  it('says of a named row that it is damaged, and not that there is none', async () => {
    const { catalogue } = context().repositories;
    await catalogue.put([item('11', '1')], true);
    await putRaw('catalogue', { ...item('11', '1'), jdPriceFen: 'NaN' });
    expect(await catalogue.withSiblings(['11', '12'])).toEqual({ items: [], damagedSkuIds: ['11'] });
  });
});

describe('policies', () => {
  it('are numbered, kept, and the newest is in force', async () => {
    const { policies } = context().repositories;
    expect(await policies.current()).toBeUndefined();
    const first = await policies.adopt(document, 'proposal', 1);
    const second = await policies.adopt({ ...document, categories: {} }, 'import', 2);
    expect(second.revision).toBeGreaterThan(first.revision);
    expect(await policies.current()).toEqual(second);
    expect(await policies.revision(first.revision)).toEqual(first);
  });

  it('give none where the newest is damaged: an older one is no longer in force', async () => {
    const { policies, quarantine } = context().repositories;
    await policies.adopt(document, 'proposal', 1);
    await putRaw('policies', { revision: 9, adoptedAt: 2, origin: 'import', document: {} });
    expect(await policies.current()).toBeUndefined();
    expect((await quarantine.all()).map(({ store, key }) => [store, key])).toEqual([['policies', '9']]);
  });
});

describe('clock terms', () => {
  it('are the built-in ones until a shop sets its own, and stay there for their tickets', async () => {
    const { clockTerms } = context().repositories;
    expect(await clockTerms.current()).toEqual(builtInTerms);
    const { id: _, ...terms } = builtInTerms;
    const adopted = await clockTerms.adopt({ ...terms, adoptedAt: 5 });
    expect(adopted.id).toBeGreaterThan(builtInTerms.id);
    expect(await clockTerms.current()).toEqual(adopted);
    expect([...(await clockTerms.all())]).toEqual([
      [builtInTerms.id, builtInTerms],
      [adopted.id, adopted],
    ]);
  });
});

describe('typed dates', () => {
  it('are kept and taken back by order and field', async () => {
    const { typedFacts } = context().repositories;
    const fact = { orderId: '312345678901', field: 'signedAt', at: 5, precision: 'day', typedAt: 6 } as const;
    await typedFacts.put(fact);
    await typedFacts.put({ ...fact, field: 'orderedAt' });
    await typedFacts.put({ ...fact, orderId: '3123456789012' });
    await typedFacts.put({ ...fact, at: 7 });
    expect(await typedFacts.ofOrder('312345678901')).toEqual([
      { ...fact, field: 'orderedAt' },
      { ...fact, at: 7 },
    ]);
    await typedFacts.remove('312345678901', 'signedAt');
    expect((await typedFacts.ofOrder('312345678901')).map(({ field }) => field)).toEqual(['orderedAt']);
    expect(await typedFacts.ofOrder('3123456789012')).toHaveLength(1);
  });
});

describe('replies and logs', () => {
  it('keep what they are given', async () => {
    const { replies, readings, alerts } = context().repositories;
    const reply = { id: 'r1', group: '', code: '', title: '', body: '您好', origin: 'starter', updatedAt: 1 } as const;
    await replies.put([reply, { ...reply, id: 'r2' }]);
    await replies.remove('r1');
    expect((await replies.all()).map(({ id }) => id)).toEqual(['r2']);

    expect(await readings.lastRead('ticket-list')).toBeUndefined();
    await readings.record('ticket-list', 7);
    await readings.record('ticket-list', 8);
    expect(await readings.lastRead('ticket-list')).toBe(8);

    await alerts.record(['a', 'b'], 'notice', 9);
    expect([...(await alerts.among(['b', 'c'])).values()]).toEqual([{ id: 'b', givenAt: 9, noticeId: 'notice' }]);
  });

  it('tell an alert that is being given from one that was given and one that never will be', async () => {
    const { alerts } = context().repositories;
    await alerts.intend(['a', 'b'], 'n', 1);
    await alerts.record(['a'], 'n', 2);
    await alerts.pass(['c'], 3);
    const known = await alerts.among(['a', 'b', 'c', 'd']);
    expect([...known].map(([id, { state }]) => [id, state])).toEqual([
      ['a', undefined],
      ['b', 'giving'],
      ['c', 'passed'],
    ]);
    expect((await alerts.ofNotice('n')).map(({ id }) => id)).toEqual(['a', 'b']);
    await alerts.pass(['d'], 4, ['c']);
    expect([...(await alerts.among(['c', 'd'])).keys()]).toEqual(['d']);
  });

  it('drop old alerts when they are told to, and keep those that they are told to keep', async () => {
    const { alerts } = context().repositories;
    await alerts.record(['old', 'old-but-open'], 'n', 1);
    await alerts.record(['newer'], 'n', 2);
    await alerts.prune(2, (id) => id === 'old-but-open');
    expect([...(await alerts.among(['old', 'old-but-open', 'newer'])).keys()]).toEqual(['old-but-open', 'newer']);
  });
});
