import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ChangeSignal, ChangeTopic } from '@/lib/app/ports';

const topics = [
  'policy',
  'catalogue',
  'tickets',
  'replies',
  'facts',
  'settings',
  'service-orders',
  'lessons',
  'health',
] as const satisfies ChangeTopic[];
const changeKey = 'change';
const storedChange = z.object({ topics: z.array(z.enum(topics)), nonce: z.string() });

/** What to write into extension storage so that everybody hears of a change; the nonce makes each one different. */
export const changeEntry = (changed: readonly ChangeTopic[]) => ({
  [changeKey]: { topics: [...changed], nonce: crypto.randomUUID() },
});

/**
 * Says to the worker, the extension pages and the content scripts that what they know may be old. Carries no state:
 * whoever hears it asks again.
 *
 * @example await raiseChange(['policy']);
 */
export async function raiseChange(changed: readonly ChangeTopic[]): Promise<void> {
  await browser.storage.local.set(changeEntry(changed));
}

export const changeSignal: ChangeSignal = { raise: raiseChange };

/**
 * Calls back on every change that is raised anywhere, here included. Answers the function that stops it.
 *
 * @example const stop = onChange((topics) => topics.includes('tickets') && reload());
 */
export function onChange(heard: (changed: readonly ChangeTopic[]) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    if (area !== 'local') return;
    const change = storedChange.safeParse(changes[changeKey]?.newValue);
    if (change.success) heard(change.data.topics);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
