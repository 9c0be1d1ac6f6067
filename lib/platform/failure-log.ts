import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { FailureLog } from '@/lib/app/ports/storage';

const key = 'failure';
const storedFailure = z.object({ place: z.string(), error: z.string(), at: z.number() });

/** The last failure, in extension storage: it has to work where IndexedDB does not. */
export const failureLog: FailureLog = {
  async note(place, error, at) {
    await browser.storage.local.set({ [key]: { place, error: nameOf(error), at } });
  },
  async last() {
    return storedFailure.safeParse((await browser.storage.local.get(key))[key]).data ?? null;
  },
};

/** `migration-failed` for our own errors, the platform's name for all others; never the message, which may quote data. */
function nameOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error || error instanceof DOMException ? error.name : typeof error;
}
