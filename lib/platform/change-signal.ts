import { browser } from 'wxt/browser';
import { isListOf, isOneOf, isString, record } from '@/lib/app/plain-record';
import type { ChangeSignal, ChangeTopic } from '@/lib/app/ports/storage';

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
const readUnheard = record({ unheard: isListOf(isString) });

/** Alarms of this context for what it has stored and not told of yet; see `unheard-changes`. */
const stored = new Set<string>();

/** @example noteStored('unheard/1'); // the next signal names it */
export const noteStored = (alarm: string): void => void stored.add(alarm);

/** What to write into extension storage so that everybody hears of a change; the nonce makes each one different. */
export function changeEntry(changed: readonly ChangeTopic[]) {
  const unheard = [...stored];
  stored.clear();
  return { [changeKey]: { topics: [...changed], nonce: crypto.randomUUID(), unheard } };
}

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
 * Calls back on every change that is raised anywhere, here included, with the alarms that were set in case nobody told of
 * it. Answers the function that stops it.
 *
 * @example const stop = onChange((topics) => topics.includes('tickets') && reload());
 */
export function onChange(heard: (changed: readonly ChangeTopic[], unheard: readonly string[]) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    if (area !== 'local') return;
    const told = changes[changeKey]?.newValue;
    const change = readChange(told);
    if (change !== null) heard(change.topics, readUnheard(told)?.unheard ?? []);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
