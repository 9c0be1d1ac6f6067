import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pinyinMatch } from '@/lib/app/pinyin-match';
import { libraryOrder } from '@/lib/app/reply-library';
import { replySearch } from '@/lib/app/search-replies';
import library from '@/lib/app/starter-replies.json';
import type { Reply } from '@/lib/domain/reply';

const starters: readonly Reply[] = library.replies.map(({ id, group, code, title, body }) => {
  return { id, group, code, title, body, origin: 'starter', updatedAt: 0 };
});
const search = replySearch(starters);
const ids = (found: readonly Reply[]) => found.map(({ id }) => id);
const anyReply = fc.constantFrom(...starters);

/** A piece of a text that is long enough to mean something. */
const pieceOf = (text: string, from: number, length: number) => {
  const start = Math.min(from, Math.max(0, text.length - length));
  return text.slice(start, start + length).trim();
};

describe('every reply is found', () => {
  test('first by its whole code, in any case and width', () => {
    fc.assert(
      fc.property(anyReply, fc.boolean(), (reply, upper) => {
        const code = upper ? reply.code.toUpperCase() : reply.code;
        expect(search.find(` ${code} `, pinyinMatch)[0]?.id).toBe(reply.id);
      }),
    );
    expect(search.find('ｔｈｌｃ')[0]?.code).toBe('thlc');
  });

  test('first by its whole title', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(search.find(reply.title)[0]?.id).toBe(reply.id);
      }),
    );
  });

  test('by any piece of its title or body', () => {
    fc.assert(
      fc.property(
        anyReply,
        fc.boolean(),
        fc.nat(80),
        fc.integer({ min: 2, max: 6 }),
        (reply, inTitle, from, length) => {
          const piece = pieceOf(inTitle ? reply.title : reply.body, from, length);
          fc.pre(/^[\p{Script=Han}]{2,}$/u.test(piece));
          expect(ids(search.find(piece))).toContain(reply.id);
        },
      ),
    );
  });

  test('by the pinyin of its title, in full or by initials, once the readings are there', () => {
    expect(ids(search.find('azqz', pinyinMatch))).toContain('starter-ticket-install');
    expect(ids(search.find('anzhuangqiuzhu', pinyinMatch))[0]).toBe('starter-ticket-install');
    expect(ids(search.find('tuikuan', pinyinMatch))[0]).toBe('starter-refund-timing');
    expect(ids(search.find('tuikuan'))).toEqual([]);
  });
});

describe('order', () => {
  test('the exact code goes before a code that only begins like it and before a title that says the same', () => {
    const make = (id: string, code: string, title: string, body: string): Reply => {
      return { id, group: '', code, title, body, origin: 'person', updatedAt: 0 };
    };
    const exact = make('exact', 'th 1', '很长的一句标题', '里面没有那个词');
    const others = [
      make('begins', 'th 1x', 'th 1', 'th 1'),
      make('title', 'a', 'th 1', 'th'),
      make('longer', 'th 12', '1', '1'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([exact, ...others], { minLength: 4 }), (shuffled) => {
        const found = ids(replySearch(shuffled).find('th 1'));
        expect(found[0]).toBe('exact');
        expect(found.at(-1)).toBe('title');
      }),
    );
  });

  test('whoever has the words in the title goes before whoever has them in the body', () => {
    fc.assert(
      fc.property(fc.constantFrom('退货', '换货', '维修', '发票', '安装', '物流'), (word) => {
        const inTitle = search.find(word).map(({ title }) => title.includes(word));
        expect(inTitle).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)));
        expect(inTitle[0]).toBe(true);
      }),
    );
  });

  test('a second word only narrows down', () => {
    fc.assert(
      fc.property(anyReply, anyReply, (one, other) => {
        const words = [one.title.slice(0, 2), other.body.slice(3, 5)];
        const both = ids(search.find(words.join(' ')));
        for (const word of words) for (const id of both) expect(ids(search.find(word))).toContain(id);
      }),
    );
  });

  test('no query is the whole library, in the same order whatever order it is stored in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...starters], { minLength: starters.length }), (shuffled) => {
        expect(replySearch(shuffled).find('  ')).toEqual(libraryOrder(starters));
      }),
      { numRuns: 20 },
    );
  });

  test('what nobody wrote is not found', () => {
    expect(search.find('量子纠缠')).toEqual([]);
  });
});
