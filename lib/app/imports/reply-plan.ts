import type { Reply } from '@/lib/domain/reply';
import type { ReplyRow } from './reply-file';

/** `append`: every new reply is added. `replace-by-code`: one whose 快捷编码 is known takes the place of that reply. */
export const replyModes = ['append', 'replace-by-code'] as const;
export type ReplyMode = (typeof replyModes)[number];

/** What an import would do to the library. Nothing is ever removed. */
export interface ReplyPlan {
  readonly added: readonly ReplyRow[];
  readonly changed: readonly { readonly before: Reply; readonly after: ReplyRow }[];
  readonly same: number;
}

const contentKey = ({ group, code, title, body }: Omit<ReplyRow, 'line'>): string =>
  JSON.stringify([group, code, title, body]);

/**
 * Compares a file with the library. A reply that is there word for word is not added again, so that importing the same
 * file twice changes nothing. Of rows with the same code the last counts when replacing.
 *
 * @example planReplies(library, rows, 'append').added.length // 12
 */
export function planReplies(library: readonly Reply[], rows: readonly ReplyRow[], mode: ReplyMode): ReplyPlan {
  const present = new Set(library.map(contentKey));
  const byCode = new Map(library.filter(({ code }) => code !== '').map((reply) => [reply.code, reply]));
  const wanted = mode === 'append' ? rows : lastPerCode(rows);
  const added: ReplyRow[] = [];
  const changed: { before: Reply; after: ReplyRow }[] = [];
  for (const row of wanted) {
    const before = mode === 'replace-by-code' && row.code !== '' ? byCode.get(row.code) : undefined;
    if (present.has(contentKey(row))) continue;
    present.add(contentKey(row));
    if (before) changed.push({ before, after: row });
    else added.push(row);
  }
  return { added, changed, same: rows.length - added.length - changed.length };
}

function lastPerCode(rows: readonly ReplyRow[]): ReplyRow[] {
  const lastIndex = new Map(rows.map((row, index) => [row.code, index]));
  return rows.filter((row, index) => row.code === '' || lastIndex.get(row.code) === index);
}

/**
 * The replies that a plan stores. A replaced reply keeps its id, so that whatever points at it goes on pointing at it.
 *
 * @example repliesOf(plan, now, newId).map(({ origin }) => origin) // ['import', …]
 */
export function repliesOf(plan: ReplyPlan, at: number, newId: () => string): Reply[] {
  const stored = (id: string, { group, code, title, body }: ReplyRow): Reply => ({
    id,
    group,
    code,
    title,
    body,
    origin: 'import',
    updatedAt: at,
  });
  return [
    ...plan.added.map((row) => stored(newId(), row)),
    ...plan.changed.map(({ before, after }) => stored(before.id, after)),
  ];
}
