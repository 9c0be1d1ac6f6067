import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { FailedRounds } from '@/lib/app/ports/attention';

const key = 'failed-rounds';
const storedCount = z.int().check(z.gte(0));

/** For as long as the browser runs: one that was started anew may find its database whole. */
export const failedRounds: FailedRounds = {
  async inARow() {
    return storedCount.safeParse((await browser.storage.session.get(key))[key]).data ?? 0;
  },
  async keep(count) {
    if (count === 0) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: count });
  },
};
