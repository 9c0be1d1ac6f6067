import { browser } from 'wxt/browser';
import { parseSettings, type Settings, settingsSchema } from '@/lib/app/settings';
import { changeEntry } from './change-signal';

/** One key per field, so that two places that change different fields at once do not undo each other. */
const prefix = 'settings/';
const keys = Object.keys(settingsSchema.shape).map((field) => `${prefix}${field}`);

/** What the person chose; a field that was never set or is damaged has its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(keys);
  return parseSettings(
    Object.fromEntries(Object.entries(stored).map(([key, value]) => [key.slice(prefix.length), value])),
  );
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

/** Calls back with all settings after each change of one. Answers the function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = async (changes: Readonly<Record<string, unknown>>, area: string): Promise<void> => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(prefix))) return;
    changed(await readSettings());
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
