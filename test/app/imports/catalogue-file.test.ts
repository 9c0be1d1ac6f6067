import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueCsv, readCatalogueFile } from '@/lib/app/imports/catalogue-file';
import type { FileReading } from '@/lib/app/imports/reading';
import type { CatalogueItem } from '@/lib/domain/catalogue';
import { xlsxFile } from './xlsx-file';

const now = Date.parse('2026-11-21T13:00:00+08:00');
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array<ArrayBuffer>): Promise<FileReading<CatalogueItem>> => {
  const result = await readCatalogueFile(bytes, now);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const problem = async (bytes: Uint8Array<ArrayBuffer>) => {
  const result = await readCatalogueFile(bytes, now);
  return result.ok ? null : result.error;
};

const header = '商品编码,SKU编码,SKU名称,京东价,类目,库存,状态';
const goodRow = (index: number) => `10020030001,${100012000100 + index},棉T恤 ${index},59.00,服饰内衣,12,上架`;

const cellText = fc
  .array(fc.constantFrom(...'abcXY中文、 \t\n,;"\'=+-@09（）'), { maxLength: 12 })
  .map((letters) => letters.join('').trim());
const item: fc.Arbitrary<CatalogueItem> = fc.record({
  skuId: fc.stringMatching(/^\d{6,14}$/),
  spuId: fc.stringMatching(/^\d{10,14}$/),
  name: cellText,
  jdPriceFen: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
  category: fc.option(cellText.filter((text) => text !== '')),
  stock: fc.option(fc.integer({ min: -5, max: 99_999 })),
  listed: fc.option(fc.boolean()),
  seenAt: fc.constant(now),
});
const catalogue = fc.uniqueArray(item, { selector: ({ skuId }) => skuId, minLength: 1, maxLength: 30 });

describe('a catalogue file', () => {
  test('read back after export is the same catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, async (items) => {
        const { items: back, rejects } = await read(utf8(catalogueCsv(items)));
        expect(rejects).toEqual([]);
        expect(back).toEqual(items);
      }),
    );
  });

  test('has its columns in any order, with a byte order mark or not', async () => {
    const columns = header.split(',');
    const cells = goodRow(1).split(',');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: 7 }), fc.boolean(), async (order, mark) => {
        const row = order.map((column) => cells[columns.indexOf(column)]);
        const { items } = await read(utf8(`${mark ? '\ufeff' : ''}${order.join(',')}\r\n${row.join(',')}\r\n`));
        expect(items).toEqual([
          {
            spuId: '10020030001',
            skuId: '100012000101',
            name: '棉T恤 1',
            jdPriceFen: 5900,
            category: '服饰内衣',
            stock: 12,
            listed: true,
            seenAt: now,
          },
        ]);
      }),
    );
  });

  test('in GBK says the same as in UTF-8', async () => {
    // 商品编码,SKU编码,SKU名称,京东价,类目 / 10020030001,100012000101,白色,59,数码
    const gbk = Uint8Array.from([
      ...[0xc9, 0xcc, 0xc6, 0xb7, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0x53, 0x4b, 0x55, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0x53],
      ...[0x4b, 0x55, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbe, 0xa9, 0xb6, 0xab, 0xbc, 0xdb, 0x2c, 0xc0, 0xe0, 0xc4, 0xbf],
      ...[0x0d, 0x0a, ...utf8('10020030001,100012000101,'), 0xb0, 0xd7, 0xc9, 0xab, 0x2c, 0x35, 0x39, 0x2c],
      ...[0xca, 0xfd, 0xc2, 0xeb, 0x0d, 0x0a],
    ]);
    const { items } = await read(gbk);
    expect(items).toMatchObject([{ name: '白色', category: '数码', jdPriceFen: 5900, stock: null, listed: null }]);
  });

  test.each([
    [',100012000101,无,59,服饰内衣,1,上架', '商品编码', 'id-missing'],
    ['10020030001,,无,59,服饰内衣,1,上架', 'SKU编码', 'id-missing'],
    ['10020030001,1.00012E+11,无,59,服饰内衣,1,上架', 'SKU编码', 'id-scientific'],
    ['10020030001,10A,无,59,服饰内衣,1,上架', 'SKU编码', 'id-misshapen'],
    ['10020030001,100012000999,无,面议,服饰内衣,1,上架', '京东价', 'price-misshapen'],
    ['10020030001,100012000999,无,-1,服饰内衣,1,上架', '京东价', 'price-misshapen'],
    ['10020030001,100012000999,无,59.999,服饰内衣,1,上架', '京东价', 'price-misshapen'],
    ['10020030001,100012000999,无,59,服饰内衣,很多,上架', '库存', 'stock-misshapen'],
    ['10020030001,100012000999,无,59,服饰内衣,1,预售', '状态', 'status-unknown'],
    ['10020030001,100012000999,无,1,299.00,服饰内衣,1,上架', '', 'too-many-cells'],
    ['10020030001,100012000999,"无,59,服饰内衣,1,上架', '', 'quote-open'],
    ['10020030001,100012000999,"无"白,59,服饰内衣,1,上架', '', 'quote-open'],
  ])('names the line of a bad row and takes the others: %s', async (bad, field, code) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), async (total, at) => {
        const rows = Array.from({ length: total }, (_, index) => goodRow(index));
        const place = Math.min(at, total);
        rows.splice(place, 0, bad);
        const { items, rejects } = await read(utf8(`${header}\n${rows.join('\n')}`));
        expect(rejects).toMatchObject([{ line: place + 2, place: field, code }]);
        expect(items).toHaveLength(total);
      }),
      { numRuns: 20 },
    );
  });

  test('counts lines through cells with line breaks', async () => {
    const { rejects } = await read(
      utf8(`${header}\n10020030001,1,"两\n行\n字",59,服饰内衣,1,上架\n,2,无,1,数码,1,上架\n`),
    );
    expect(rejects).toMatchObject([{ line: 5, place: '商品编码' }]);
  });

  test('keeps a row without a price as one of unknown price', async () => {
    const { items, rejects, notices } = await read(utf8(`${header}\n10020030001,100012000106,T恤,,服饰内衣,3,上架`));
    expect(rejects).toEqual([]);
    expect(items).toMatchObject([{ skuId: '100012000106', jdPriceFen: null }]);
    expect(notices).toMatchObject([{ line: 2, code: 'price-unknown' }]);
  });

  test('lets the last row of a SKU win and says so', async () => {
    const first = goodRow(1);
    const { items, notices } = await read(
      utf8(`${header}\n${first}\n${goodRow(2)}\n${first.replace('59.00', '49.00')}`),
    );
    expect(items.find(({ skuId }) => skuId === '100012000101')?.jdPriceFen).toBe(4900);
    expect(items).toHaveLength(2);
    expect(notices).toMatchObject([{ line: 4, code: 'sku-repeated', params: { earlier: 2 } }]);
  });

  test.each([
    ['', 'file-empty', {}],
    ['商品编码,SKU编码,SKU名称\n1,2,3', 'headers-missing', { headers: '京东价、类目' }],
    [`${header},京东价\n`, 'header-doubled', { header: '京东价' }],
  ])('that is wrong as a whole gives one problem: %j', async (text, code, params) => {
    expect(await problem(utf8(text))).toMatchObject({ code, ...(Object.keys(params).length > 0 ? { params } : {}) });
  });

  test('never makes the reader throw, whatever its bytes', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => utf8(`${header}\n${text}`)),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...bytes])),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        expect(await readCatalogueFile(Uint8Array.from(bytes), now)).toHaveProperty('ok');
      }),
      { numRuns: 120 },
    );
  }, 20_000);

  test('may be an .xlsx, with ids as text or as numbers of up to 15 digits', async () => {
    const { items, rejects } = await read(
      xlsxFile([
        header.split(','),
        [
          '10020030001',
          { number: '100012000101' },
          '白色 & 大',
          { number: '59.9' },
          '服饰内衣',
          { number: '12' },
          '上架',
        ],
        ['10020030001', { number: '123456789012345680' }, '黑色', '59', '服饰内衣', '', ''],
        ['10020030001', '12345678901234567', '灰色', '¥1,299.00', '服饰内衣', '', '下架'],
        ['10020030001', { number: '1.00012000102E+11' }, '红色', { number: '59.900000000000006' }, '服饰内衣', '', ''],
      ]),
    );
    expect(rejects).toMatchObject([{ line: 3, place: 'SKU编码', code: 'id-damaged-number' }]);
    expect(items).toMatchObject([
      { skuId: '100012000101', name: '白色 & 大', jdPriceFen: 5990, stock: 12, listed: true },
      { skuId: '12345678901234567', jdPriceFen: 129_900, stock: null, listed: false },
      { skuId: '100012000102', jdPriceFen: 5990, listed: null },
    ]);
  });

  test('in the old .xls format is told apart from garbage', async () => {
    expect(await problem(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toMatchObject({ code: 'old-excel' });
    expect(await problem(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]))).toMatchObject({ code: 'excel-unreadable' });
    expect(await problem(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toMatchObject({ code: 'encoding-unknown' });
  });
});
