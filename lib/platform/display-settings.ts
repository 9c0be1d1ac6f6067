import { type DisplaySettings, parseDisplaySettings, storedDisplaySettings } from '@/lib/app/display-settings';
import { onFieldsChanged, storedFields } from './stored-settings';

/** What a surface needs to show itself; a field that was never set or is damaged has its default. */
export const readDisplaySettings = async (): Promise<DisplaySettings> =>
  parseDisplaySettings(await storedFields(storedDisplaySettings));

/** Calls back with them after each change of a setting. Answers the function that stops it. */
export const watchDisplaySettings = (changed: (settings: DisplaySettings) => void): (() => void) =>
  onFieldsChanged(async () => changed(await readDisplaySettings()));
