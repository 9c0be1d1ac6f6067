import type { Reply } from '@/lib/domain/reply';

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * The replies as a library shows them: by group, then by 快捷编码 and title. The order is the same on every computer.
 *
 * @example libraryOrder(await replies.all())
 */
export const libraryOrder = (replies: readonly Reply[]): readonly Reply[] =>
  replies.toSorted(
    (a, b) => byText(a.group, b.group) || byText(a.code, b.code) || byText(a.title, b.title) || byText(a.id, b.id),
  );
