import type { Reply } from '@/lib/domain/reply';
import type { ReplyRepository } from './ports/shop';
import { starterEdition } from './starter-edition';
import library from './starter-replies.json';

/**
 * Puts the starter replies into the library that came with editions after `seededEdition`. What a person has edited is
 * not overwritten, what a person has deleted does not come back, and doing it twice is the same as doing it once.
 *
 * @param seededEdition what was answered last time, kept in the settings; 0 before the first time
 * @returns the edition to keep
 * @example await seedStarterReplies(repositories.replies, settings.starterEdition, clock.now()) // 1
 */
export async function seedStarterReplies(
  replies: ReplyRepository,
  seededEdition: number,
  now: number,
): Promise<number> {
  if (seededEdition >= starterEdition) return seededEdition;
  const known = new Set((await replies.all()).map(({ id }) => id));
  const added = library.replies
    .filter(({ id, since }) => since > seededEdition && !known.has(id))
    .map(({ id, group, code, title, body }): Reply => {
      return { id, group, code, title, body, origin: 'starter', updatedAt: now };
    });
  if (added.length > 0) await replies.put(added);
  return starterEdition;
}
