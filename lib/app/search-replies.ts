import Fuse from 'fuse.js/basic';
import type { Reply } from '@/lib/domain/reply';
import { libraryOrder } from './reply-library';

/** Whether a Chinese text can be typed as these Latin letters: in full, by initials, or mixed. */
export type PinyinMatch = (text: string, letters: string) => boolean;

export interface ReplySearch {
  /**
   * The replies that fit every word of the query, best first: the exact 快捷编码, then by code, title, group and body.
   * An empty query gives the whole library in its order.
   *
   * @param pinyin without it Latin letters are looked for as such
   * @example search.find('thyf', pinyin)[0]?.title // '退货运费说明'
   */
  find(query: string, pinyin?: PinyinMatch): readonly Reply[];
}

const comparable = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Fields by weight: who types a code means it; a body says a lot by the way. Lower scores are better, as in Fuse. */
const weights = { code: 4, title: 3, group: 1, body: 1 } as const;
const pinyinScore = { title: 0.05, group: 0.4, body: 0.6 } as const;
/** Below this, letters fit the pinyin of nearly any long text. */
const lettersForBody = 3;

const isLatin = (word: string): boolean => /^[a-z]+$/.test(word);

/**
 * Searches a library. Made once per library; a search changes nothing.
 *
 * @example replySearch(await replies.all()).find('催发票')
 */
export function replySearch(replies: readonly Reply[]): ReplySearch {
  const library = libraryOrder(replies);
  const fuse = new Fuse(library.map(comparableFields), {
    keys: Object.entries(weights).map(([name, weight]) => ({ name, weight })),
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.25,
  });

  function scoresOf(word: string, pinyin: PinyinMatch | undefined): ReadonlyMap<number, number> {
    const scores = new Map(fuse.search(word).map(({ refIndex, score }) => [refIndex, score ?? 0]));
    if (!pinyin || !isLatin(word)) return scores;
    for (const [index, reply] of library.entries()) {
      const score = pinyinScoreOf(reply, word, pinyin);
      if (score !== null) scores.set(index, Math.min(score, scores.get(index) ?? score));
    }
    return scores;
  }

  return {
    find(query, pinyin) {
      const wanted = comparable(query);
      if (wanted === '') return library;
      const perWord = wanted.split(/\s+/).map((word) => scoresOf(word, pinyin));
      const found = library.flatMap((reply, index) => {
        const scores = perWord.map((scores) => scores.get(index));
        if (scores.some((score) => score === undefined)) return [];
        const sum = scores.reduce<number>((total, score) => total + (score ?? 0), 0);
        return [{ reply, rank: rankOf(reply, wanted), sum }];
      });
      // The sort is stable, so equals stay in the order of the library.
      return found.sort((a, b) => a.rank - b.rank || a.sum - b.sum).map(({ reply }) => reply);
    },
  };
}

/** What stands there literally goes before what only resembles it. */
function rankOf({ code, title }: Reply, wanted: string): number {
  const ownCode = comparable(code);
  if (ownCode === wanted) return 0;
  if (ownCode.startsWith(wanted)) return 1;
  return comparable(title).includes(wanted) ? 2 : 3;
}

function pinyinScoreOf({ title, group, body }: Reply, letters: string, pinyin: PinyinMatch): number | null {
  if (pinyin(title, letters)) return pinyinScore.title;
  if (pinyin(group, letters)) return pinyinScore.group;
  return letters.length >= lettersForBody && pinyin(body, letters) ? pinyinScore.body : null;
}

const comparableFields = ({ code, title, group, body }: Reply) => ({
  code: comparable(code),
  title: comparable(title),
  group: comparable(group),
  body: comparable(body),
});
