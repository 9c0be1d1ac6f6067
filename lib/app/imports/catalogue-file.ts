import type { CatalogueItem } from '@/lib/domain/catalogue';
import { parseYuan } from '@/lib/domain/money';
import { ok } from '@/lib/domain/result';
import { csvText, fromCsvCell } from './csv-text';
import { readTable } from './read-table';
import { type FileResult, type LineProblem, lineProblem } from './reading';
import { byHeader, type Column, type NamedRow, plain } from './table';

/** The columns of the catalogue file; contract.md §5. */
const columns = [
  { name: '商品编码', required: true, aliases: ['SPU', 'SPU编码'] },
  { name: 'SKU编码', required: true, aliases: ['SKU', 'SKUID'] },
  { name: 'SKU名称', required: true },
  { name: '京东价', required: true },
  { name: '类目', required: true },
  { name: '库存', required: false },
  { name: '状态', required: false },
] as const satisfies readonly Column<string>[];
type ColumnName = (typeof columns)[number]['name'];

const listedWords: ReadonlyMap<string, boolean | null> = new Map([
  ['', null],
  ['上架', true],
  ['已上架', true],
  ['在售', true],
  ['下架', false],
  ['已下架', false],
  ['待售', false],
]);
/** How files write that there is no value. */
const nothing = /^(?:|-+|—+|\/|无|暂无)$/;
const scientific = /^\d(?:\.\d+)?e\+?\d+$/i;

/**
 * Reads a catalogue file. A row without SPU or SKU is rejected, one without a price is kept as one of unknown price, and
 * of a SKU that stands there several times the last row counts.
 *
 * @param at when it was read, kept with every item.
 * @example await readCatalogueFile(bytes, now) // { ok: true, value: { items, rejects: [line 32: SKU编码 missing], notices } }
 */
export async function readCatalogueFile(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
): Promise<FileResult<CatalogueItem>> {
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const named = byHeader(table.value, columns);
  if (!named.ok) return named;

  const rejects = [...named.value.rejects];
  const notices: LineProblem[] = [];
  const bySku = new Map<string, { readonly item: CatalogueItem; readonly line: number }>();
  for (const row of named.value.rows) {
    const read = readRow(row, at);
    if (!read.ok) {
      rejects.push(read.error);
      continue;
    }
    const item = read.value;
    const earlier = bySku.get(item.skuId);
    if (earlier) {
      notices.push(lineProblem(row.line, 'SKU编码', 'sku-repeated', item.skuId, { earlier: earlier.line }));
    }
    if (item.jdPriceFen === null) notices.push(lineProblem(row.line, '京东价', 'price-unknown', item.skuId));
    if (item.category === null) notices.push(lineProblem(row.line, '类目', 'category-missing', item.skuId));
    bySku.set(item.skuId, { item, line: row.line });
  }
  rejects.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return ok({ items: [...bySku.values()].map(({ item }) => item), rejects, notices });
}

type RowResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LineProblem };

function readRow(row: NamedRow<ColumnName>, seenAt: number): RowResult<CatalogueItem> {
  const spuId = readId(row, '商品编码');
  if (!spuId.ok) return spuId;
  const skuId = readId(row, 'SKU编码');
  if (!skuId.ok) return skuId;

  const bad = (field: ColumnName, code: LineProblem['code']): RowResult<never> => ({
    ok: false,
    error: lineProblem(row.line, field, code, row.text(field)),
  });
  const price = plain(row.text('京东价'));
  const jdPriceFen = nothing.test(price) ? null : parseYuan(price);
  if (jdPriceFen === null && !nothing.test(price)) return bad('京东价', 'price-misshapen');

  const pieces = plain(row.text('库存')).replace(/,/g, '');
  const stock = nothing.test(pieces)
    ? null
    : /^-?\d{1,9}(?:\.0+)?$/.test(pieces)
      ? Math.trunc(Number(pieces))
      : undefined;
  if (stock === undefined) return bad('库存', 'stock-misshapen');

  const listed = listedWords.get(plain(row.text('状态')));
  if (listed === undefined) return bad('状态', 'status-unknown');

  const name = fromCsvCell(row.text('SKU名称'));
  const category = fromCsvCell(row.text('类目')) || null;
  return ok({ skuId: skuId.value, spuId: spuId.value, name, jdPriceFen, category, stock, listed, seenAt });
}

function readId(row: NamedRow<ColumnName>, field: ColumnName): RowResult<string> {
  const bad = (code: LineProblem['code']): RowResult<never> => ({
    ok: false,
    error: lineProblem(row.line, field, code, row.text(field)),
  });
  // Sheets keep long numbers as text by a leading apostrophe or as ="100012000101".
  const id = plain(row.text(field)).replace(/^="?(\d+)"?$|^'(\d+)$/, '$1$2');
  if (row.isDamaged(field)) return bad('id-damaged-number');
  if (id === '') return bad('id-missing');
  if (scientific.test(id)) return bad('id-scientific');
  return /^\d{1,20}$/.test(id) ? ok(id) : bad('id-misshapen');
}

/**
 * The catalogue as a file that can be imported again and opens rightly in a sheet program. Ids are digits only, so a sheet
 * program that shows them as 1.00012E+11 must import the column as text.
 *
 * @example catalogueCsv([]) // '\ufeff商品编码,SKU编码,SKU名称,京东价,类目,库存,状态\r\n'
 */
export const catalogueCsv = (items: readonly CatalogueItem[]): string =>
  csvText([columns.map(({ name }) => name), ...items.map(csvRow)]);

const csvRow = (item: CatalogueItem): string[] => [
  item.spuId,
  item.skuId,
  item.name,
  item.jdPriceFen === null ? '' : yuanWithoutCommas(item.jdPriceFen),
  item.category ?? '',
  item.stock === null ? '' : String(item.stock),
  item.listed === null ? '' : item.listed ? '上架' : '下架',
];

const yuanWithoutCommas = (fen: number): string => {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
