import * as z from 'zod/mini';
import { placeholders, type Reply } from '@/lib/domain/reply';
import { placeholdersOf } from '@/lib/domain/reply-template';
import { fail, ok } from '@/lib/domain/result';
import { csvText, fromCsvCell } from './csv-text';
import { decodeText } from './file-text';
import { readJson } from './json-scan';
import { readTable } from './read-table';
import { type FileResult, type LineProblem, lineProblem } from './reading';
import { byHeader, type Column, hasColumn, type NamedRow, type RawTable } from './table';

/** A reply as a file has it, before it gets an id of ours. */
export interface ReplyRow {
  readonly line: number | null;
  readonly group: string;
  readonly code: string;
  readonly title: string;
  readonly body: string;
}

/** One kind of reply sheet: the column by which it is known, all its columns, and what a row of it means. */
interface SheetFormat<Name extends string> {
  readonly body: Name;
  readonly columns: readonly Column<Name>[];
  row(row: NamedRow<Name>): Omit<ReplyRow, 'line' | 'body'>;
}
const sheetFormat = <Name extends string>(format: SheetFormat<Name>) => format;

const own = sheetFormat({
  body: '内容',
  columns: [
    { name: '分组', required: false },
    { name: '快捷编码', required: false },
    { name: '标题', required: false },
    { name: '内容', required: true },
  ],
  row: (row) => ({ group: row.text('分组'), code: row.text('快捷编码'), title: row.text('标题') }),
});
/** 客服宝: jd-domain §6. */
const kefubao = sheetFormat({
  body: '话术内容',
  columns: [
    { name: '一级分类', required: true },
    { name: '二级分类', required: false },
    { name: '话术问题', required: false },
    { name: '话术内容', required: true },
  ],
  row: (row) => ({
    group: [row.text('一级分类'), row.text('二级分类')].filter((part) => part !== '').join(' / '),
    code: '',
    title: row.text('话术问题'),
  }),
});
/** 千牛-like sheets: jd-domain §6. */
const qianniu = sheetFormat({
  body: '快捷短语',
  columns: [
    { name: '分组', required: false },
    { name: '快捷编码', required: false },
    { name: '快捷短语', required: true },
    { name: '是否加入团队', required: false },
  ],
  row: (row) => ({ group: row.text('分组'), code: row.text('快捷编码'), title: '' }),
});

const jsonFile = z.object({
  format: z.literal('aftersale-replies'),
  version: z.literal(1),
  replies: z.array(z.unknown()),
});
const jsonReply = z.object({
  group: z._default(z.string(), ''),
  code: z._default(z.string(), ''),
  title: z._default(z.string(), ''),
  body: z.string(),
});

/**
 * Reads a reply library: CSV or .xlsx with the columns of ours, of 客服宝 or of 千牛, or JSON of ours. A reply whose
 * placeholder is not known is taken and named, since it refuses to be filled in until somebody changes it.
 *
 * @example await readReplyFile(bytes) // { ok: true, value: { items: [{ line: 2, group: '售后', … }], rejects, notices } }
 */
export async function readReplyFile(bytes: Uint8Array<ArrayBuffer>): Promise<FileResult<ReplyRow>> {
  const text = decodeText(bytes);
  if (text.ok && text.value.trimStart().startsWith('{')) return readJsonReplies(text.value);
  const table = await readTable(bytes);
  if (!table.ok) return table;
  // 内容 last: 话术内容 and 快捷短语 say more about where a file comes from.
  if (hasColumn(table.value, kefubao.body)) return readSheet(table.value, kefubao);
  if (hasColumn(table.value, qianniu.body)) return readSheet(table.value, qianniu);
  if (hasColumn(table.value, own.body)) return readSheet(table.value, own);
  return fail({ code: 'no-known-header', place: '1' });
}

function readSheet<Name extends string>(table: RawTable, format: SheetFormat<Name>): FileResult<ReplyRow> {
  const named = byHeader(table, format.columns);
  if (!named.ok) return named;
  const rows = named.value.rows.map((row): ReplyRow => {
    const { group, code, title } = format.row(row);
    const cells = { group, code, title, body: row.text(format.body) };
    return { line: row.line, ...mapValues(cells, fromCsvCell) };
  });
  return ok(judged(rows, named.value.rejects, format.body));
}

const mapValues = <K extends string>(record: Record<K, string>, change: (text: string) => string) =>
  Object.fromEntries(Object.entries<string>(record).map(([key, text]) => [key, change(text)])) as Record<K, string>;

function readJsonReplies(text: string): FileResult<ReplyRow> {
  const json = readJson(text);
  if (!json.ok) return json;
  const file = jsonFile.safeParse(json.value.value);
  if (!file.success) return fail({ code: 'other-format', place: String(file.error.issues[0]?.path.join('.') ?? '') });
  const rejects: LineProblem[] = [];
  const rows = file.data.replies.flatMap((entry, index): ReplyRow[] => {
    const parsed = jsonReply.safeParse(entry);
    if (parsed.success) return [{ line: index + 1, ...mapValues(parsed.data, (cell) => cell.trim()) }];
    rejects.push(lineProblem(index + 1, String(parsed.error.issues[0]?.path.join('.') ?? ''), 'row-misshapen'));
    return [];
  });
  return ok(judged(rows, rejects, 'body'));
}

const titleLength = 20;
const titleFrom = (body: string): string => {
  const [first = ''] = body.split('\n');
  return first.length > titleLength ? `${first.slice(0, titleLength)}…` : first;
};

function judged(rows: readonly ReplyRow[], broken: readonly LineProblem[], bodyField: string) {
  const rejects = [...broken];
  const notices: LineProblem[] = [];
  const items: ReplyRow[] = [];
  const lineOfCode = new Map<string, number | null>();
  for (const row of rows) {
    if (row.body === '') {
      rejects.push(lineProblem(row.line, bodyField, 'body-missing'));
      continue;
    }
    const earlier = row.code === '' ? undefined : lineOfCode.get(row.code);
    if (earlier !== undefined) {
      notices.push(lineProblem(row.line, '快捷编码', 'code-repeated', row.code, { earlier: earlier ?? 0 }));
    }
    if (row.code !== '') lineOfCode.set(row.code, row.line);
    for (const name of unknownPlaceholders(row.body)) {
      notices.push(lineProblem(row.line, bodyField, 'placeholder-unknown', `{${name}}`));
    }
    items.push({ ...row, title: row.title || titleFrom(row.body) });
  }
  rejects.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { items, rejects, notices };
}

const known: ReadonlySet<string> = new Set(placeholders);
const unknownPlaceholders = (body: string): string[] => [
  ...new Set(placeholdersOf(body).filter((name) => !known.has(name))),
];

/** The library as a CSV that can be imported again. @example repliesCsv([]) // '\ufeff分组,快捷编码,标题,内容\r\n' */
export const repliesCsv = (replies: readonly Reply[]): string =>
  csvText([
    own.columns.map(({ name }) => name),
    ...replies.map(({ group, code, title, body }) => [group, code, title, body]),
  ]);
