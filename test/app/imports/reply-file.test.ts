import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReplyRow, readReplyFile, repliesCsv } from '@/lib/app/imports/reply-file';
import { planReplies, repliesOf } from '@/lib/app/imports/reply-plan';
import type { Reply } from '@/lib/domain/reply';
import { xlsxFile } from './xlsx-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (file: Uint8Array<ArrayBuffer>) => {
  const result = await readReplyFile(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...'您好订单退货 ,\n"=-+@\';a1'), { maxLength }).map((letters) => letters.join('').trim());
const filled = (maxLength: number) => text(maxLength).filter((value) => value !== '');
const reply: fc.Arbitrary<Reply> = fc.record({
  id: fc.uuid(),
  group: text(5),
  code: text(4),
  title: filled(8),
  body: filled(30),
  origin: fc.constantFrom('starter' as const, 'import' as const, 'person' as const),
  updatedAt: fc.nat(),
});
const library = fc.uniqueArray(reply, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });
const content = ({ group, code, title, body }: Omit<ReplyRow, 'line'>) => ({ group, code, title, body });

describe('a reply file', () => {
  test('read back after export has the same replies', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (replies) => {
        const { items, rejects } = await read(bytes(repliesCsv(replies)));
        expect(rejects).toEqual([]);
        expect(items.map(content)).toEqual(replies.map(content));
      }),
    );
  });

  test('of 客服宝 has group, title and text', async () => {
    const file =
      '一级分类（必填）,二级分类（选填）,话术问题（选填）,话术内容（必填）\n售后,退货,怎么退,"第一行\n第二行"\n售后,,,您好\n售后,,空,\n';
    const { items, rejects } = await read(bytes(file));
    expect(items).toEqual([
      { line: 2, group: '售后 / 退货', code: '', title: '怎么退', body: '第一行\n第二行' },
      { line: 4, group: '售后', code: '', title: '您好', body: '您好' },
    ]);
    expect(rejects).toMatchObject([{ line: 5, place: '话术内容', code: 'body-missing' }]);
  });

  test('of 千牛 has group, code and text, also as .xlsx', async () => {
    const rows = [
      ['分组', '快捷编码', '快捷短语', '是否加入团队'],
      ['售后', 'th', '可以退货', '是'],
    ];
    const expected = [{ line: 2, group: '售后', code: 'th', title: '可以退货', body: '可以退货' }];
    expect((await read(bytes(rows.map((row) => row.join('\t')).join('\n')))).items).toEqual(expected);
    expect((await read(xlsxFile(rows))).items).toEqual(expected);
  });

  test('may be JSON of ours', async () => {
    const file = { format: 'aftersale-replies', version: 1, replies: [{ title: '甲', body: '乙' }, { title: '丙' }] };
    const { items, rejects } = await read(bytes(JSON.stringify(file)));
    expect(items).toEqual([{ line: 1, group: '', code: '', title: '甲', body: '乙' }]);
    expect(rejects).toMatchObject([{ line: 2, place: 'body', code: 'row-misshapen' }]);
  });

  test('names each placeholder that is not known, with its line, and takes the reply', async () => {
    const { items, notices } = await read(bytes('内容\n{订单号} {昵称} {{不是}}\n好\n{姓名}'));
    expect(items).toHaveLength(3);
    expect(notices).toMatchObject([
      { line: 2, code: 'placeholder-unknown', found: '{昵称}' },
      { line: 4, code: 'placeholder-unknown', found: '{姓名}' },
    ]);
  });

  test('without a header that is known is wrong as a whole', async () => {
    expect(await readReplyFile(bytes('a,b\n1,2'))).toMatchObject({ error: { code: 'no-known-header' } });
    expect(await readReplyFile(bytes('话术内容,二级分类\n1,2'))).toMatchObject({
      error: { code: 'headers-missing', params: { headers: '一级分类' } },
    });
  });

  test('never makes the reader throw', async () => {
    const soup = fc.string({ unit: 'binary', maxLength: 100 });
    const anything = fc.oneof(
      fc.uint8Array().map((raw) => Uint8Array.from(raw)),
      soup.map((tail) => bytes(`内容\n${tail}`)),
      soup.map((tail) => bytes(`{"format":"aftersale-replies","version":1,"replies":[${tail}]}`)),
      fc.json().map((json) => bytes(`{"format":"aftersale-replies","version":1,"replies":[${json}]}`)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (file) => {
        expect(await readReplyFile(file)).toHaveProperty('ok');
      }),
      { numRuns: 120 },
    );
  }, 20_000);
});

describe('a plan', () => {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  const libraryAfter = (before: readonly Reply[], rows: readonly ReplyRow[], mode: 'append' | 'replace-by-code') => {
    const stored = new Map(before.map((one) => [one.id, one]));
    for (const one of repliesOf(planReplies(before, rows, mode), 1, newId)) stored.set(one.id, one);
    return [...stored.values()];
  };
  const rows = fc.array(
    reply.map((one): ReplyRow => ({ line: 2, ...content(one) })),
    { maxLength: 12 },
  );

  test.each(['append', 'replace-by-code'] as const)('applied twice changes nothing more: %s', (mode) => {
    fc.assert(
      fc.property(library, rows, (before, wanted) => {
        const once = libraryAfter(before, wanted, mode);
        const plan = planReplies(once, wanted, mode);
        expect([plan.added, plan.changed.length > 0 && mode === 'append']).toEqual([[], false]);
      }),
    );
  });

  test('appending leaves every reply as it is', () => {
    fc.assert(
      fc.property(library, rows, (before, wanted) => {
        expect(libraryAfter(before, wanted, 'append').slice(0, before.length)).toEqual(before);
      }),
    );
  });

  test('replacing keeps the id of the reply with the same code', () => {
    const mine: Reply = { id: 'a', group: '', code: 'th', title: '旧', body: '旧', origin: 'starter', updatedAt: 0 };
    const row = { line: 2, group: '售后', code: 'th', title: '新', body: '新' };
    expect(libraryAfter([mine], [{ ...row, body: '先' }, row], 'replace-by-code')).toMatchObject([
      { id: 'a', body: '新' },
    ]);
    expect(libraryAfter([mine], [row], 'append')).toHaveLength(2);
  });
});
