import { describe, expect, it } from 'vitest';
import { type CatalogueItem, catalogueOf } from '@/lib/domain/catalogue';

const item = (skuId: string, spuId: string, name = ''): CatalogueItem => ({
  skuId,
  spuId,
  name,
  jdPriceFen: null,
  category: null,
  stock: null,
  listed: null,
  seenAt: 0,
});

describe('a catalogue', () => {
  const catalogue = catalogueOf([item('1', '10'), item('2', '10'), item('3', '11'), item('1', '11', '改过')]);

  it('finds a SKU by its id, the last row of it', () => {
    expect(catalogue.item('1')).toEqual(item('1', '11', '改过'));
    expect(catalogue.item('4')).toBeUndefined();
    expect(catalogue.item('constructor')).toBeUndefined();
  });

  it('finds the SKUs of an SPU, each under the SPU of its last row only', () => {
    expect(catalogue.siblings('10').map(({ skuId }) => skuId)).toEqual(['2']);
    expect(catalogue.siblings('11').map(({ skuId }) => skuId)).toEqual(['1', '3']);
    expect(catalogue.siblings('12')).toEqual([]);
  });
});
