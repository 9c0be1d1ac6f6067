import * as z from 'zod/mini';

/** Those of a person's choices that a surface needs to show itself: a page or a popup loads nothing for the others. */
export const displayFields = {
  language: z.catch(z.enum(['zh-CN', 'en']), 'zh-CN'),
  panelCollapsed: z.catch(z.boolean(), false),
  /** Counted minutes without a reading of the ticket list after which the badge ends in `?`. */
  staleAfterMinutes: z.catch(z.int().check(z.gte(1), z.lte(600)), 30),
};

const displaySettings = z.object(displayFields);
export type DisplaySettings = z.infer<typeof displaySettings>;

export const storedDisplaySettings: readonly string[] = Object.keys(displayFields);

/** @example parseDisplaySettings({ language: 'xx' }).language // 'zh-CN' */
export const parseDisplaySettings = (stored: Readonly<Record<string, unknown>>): DisplaySettings =>
  displaySettings.parse(stored);
