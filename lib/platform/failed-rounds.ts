import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { FailedRounds } from '@/lib/app/ports/attention';

const key = 'failed-rounds';
const storedRow = z.object({ count: z.int().check(z.gte(1)), at: z.number() });

/** For as long as the browser runs: one that was started anew may find its database whole. */
export const failedRounds: FailedRounds = {
  async inARow() {
    return storedRow.safeParse((await browser.storage.session.get(key))[key]).data ?? null;
  },
  async keep(row) {
    if (row === null) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: row });
  },
};
