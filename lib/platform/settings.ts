import { parseSettings, type Settings, storedSettings } from '@/lib/app/settings';
import { onFieldsChanged, storedFields } from './stored-settings';

export { writeSettings } from './stored-settings';

/** What the person chose; a field that was never set or is damaged has its default. */
export const readSettings = async (): Promise<Settings> => parseSettings(await storedFields(storedSettings));

/** Calls back with all settings after each change of one. Answers the function that stops it. */
export const watchSettings = (changed: (settings: Settings) => void): (() => void) =>
  onFieldsChanged(async () => changed(await readSettings()));
