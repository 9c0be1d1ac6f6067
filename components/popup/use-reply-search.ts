import { useEffect, useMemo, useState } from 'preact/hooks';
import { libraryOrder } from '@/lib/app/reply-library';
import type { PinyinMatch, ReplySearch } from '@/lib/app/search-replies';
import type { Reply } from '@/lib/domain/reply';

/**
 * The replies that fit the query, best first; the whole library for an empty one. The search is loaded with the first
 * character that is typed, and the readings of Chinese characters with the first Latin letter.
 */
export function useReplySearch(replies: readonly Reply[] | null, query: string): readonly Reply[] {
  const library = useMemo(() => libraryOrder(replies ?? []), [replies]);
  const [search, setSearch] = useState<{ readonly of: readonly Reply[]; readonly search: ReplySearch } | null>(null);
  const [pinyin, setPinyin] = useState<PinyinMatch>();

  const wantsSearch = query.trim() !== '' && search?.of !== library;
  useEffect(() => {
    if (!wantsSearch) return;
    import('@/lib/app/search-replies').then(({ replySearch }) =>
      setSearch({ of: library, search: replySearch(library) }),
    );
  }, [wantsSearch, library]);

  const wantsPinyin = pinyin === undefined && /[a-z]/i.test(query);
  useEffect(() => {
    if (wantsPinyin) import('@/lib/app/pinyin-match').then(({ pinyinMatch }) => setPinyin(() => pinyinMatch));
  }, [wantsPinyin]);

  return useMemo(
    () => (query.trim() === '' || search === null ? library : search.search.find(query, pinyin)),
    [library, query, search, pinyin],
  );
}
