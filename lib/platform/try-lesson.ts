import { browser } from 'wxt/browser';
import type { LessonTrial } from '@/lib/app/lesson-trial';
import { askFrame } from './messaging/to-page';
import { pageSessions } from './page-sessions';

/** A tab that the browser has put to sleep does not answer. */
const answersWithinMs = 3000;

/**
 * Tries a lesson on the pages that are open, the one in use last first. Null where none of them is of the lesson's kind; nothing
 * of it is stored.
 *
 * @example await tryLesson(lesson.id) // { state: 'read', value: { at: 1795237200000, precision: 'minute' } }
 */
export async function tryLesson(id: string): Promise<LessonTrial | null> {
  const tabs = await browser.tabs.query({});
  tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  let found: LessonTrial | null = null;
  for (const tab of tabs) {
    if (tab.id === undefined || tab.discarded) continue;
    for (const frameId of await framesOf(tab.id)) {
      const trial = await trialIn(tab.id, frameId, id);
      if (trial?.state === 'read') return trial;
      found ??= trial;
    }
  }
  return found;
}

/** The top frame, and those that have told of an order. */
const framesOf = async (tabId: number): Promise<Iterable<number>> =>
  new Set([0, ...(await pageSessions.frames(tabId)).keys()]);

async function trialIn(tabId: number, frameId: number, id: string): Promise<LessonTrial | null> {
  const noAnswer = new Promise<null>((resolve) => setTimeout(resolve, answersWithinMs, null));
  const answer = await Promise.race([askFrame(tabId, frameId, 'lessons/try', { id }), noAnswer]);
  return answer?.ok ? answer.value : null;
}
