import { browser } from 'wxt/browser';
import type { Settings } from '@/lib/app/settings';
import { changeEntry } from './change-signal';

/** One key per field, so that two places that change different fields at once do not undo each other. */
const prefix = 'settings/';

/**
 * The named fields as they are stored, unparsed; those that were never set are absent.
 *
 * @example await storedFields(['language']) // { language: 'en' }
 */
export async function storedFields(names: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const stored = await browser.storage.local.get(names.map((name) => `${prefix}${name}`));
  return Object.fromEntries(Object.entries(stored).map(([key, value]) => [key.slice(prefix.length), value]));
}

/**
 * Changes the named fields, leaves the others, and raises the change `settings`.
 *
 * @example await writeSettings({ language: 'en' });
 */
export async function writeSettings(patch: Partial<Settings>): Promise<void> {
  const fields = Object.entries(patch).map(([field, value]) => [`${prefix}${field}`, value]);
  await browser.storage.local.set({ ...Object.fromEntries(fields), ...changeEntry(['settings']) });
}

/** Calls back after each change of a field. Answers the function that stops it. */
export function onFieldsChanged(changed: () => unknown): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(prefix))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
