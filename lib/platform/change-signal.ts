import { browser } from 'wxt/browser';
import { isListOf, isOneOf, isString, record } from '@/lib/app/plain-record';
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
  'hosts',
] as const satisfies ChangeTopic[];
const changeKey = 'change';
const readChange = record({ topics: isListOf(isOneOf(...topics)), nonce: isString });

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
    const change = readChange(changes[changeKey]?.newValue);
    if (change !== null) heard(change.topics);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
