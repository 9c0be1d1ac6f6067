import type { ReplyRepository } from '@/lib/app/ports/shop';
import { starterEdition } from '@/lib/app/starter-edition';
import { raiseChange } from './change-signal';
import { failureLog } from './failure-log';
import { readSettings, writeSettings } from './settings';
import { systemClock } from './system-clock';

/**
 * Brings the starter replies of this version into the library, where they are not there yet. A page does it and not the
 * worker, so that the worker, which starts a hundred times a day, does not carry their texts.
 *
 * @example void bringStarterReplies(repositories.replies);
 */
export async function bringStarterReplies(replies: ReplyRepository): Promise<void> {
  try {
    const { starterEdition: seededEdition } = await readSettings();
    if (seededEdition >= starterEdition) return;
    const { seedStarterReplies } = await import('@/lib/app/starter-replies');
    await writeSettings({ starterEdition: await seedStarterReplies(replies, seededEdition, systemClock.now()) });
    await raiseChange(['replies']);
  } catch (error) {
    await failureLog.note('starter-replies', error, systemClock.now());
  }
}
