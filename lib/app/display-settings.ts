import { type Is, isBoolean, isOneOf } from './plain-record';

/** A parser that takes its default for what was never set or is damaged. */
const orElse =
  <T>(isField: Is<T>, byDefault: T) =>
  (stored: unknown): T =>
    isField(stored) ? stored : byDefault;

const isMinutes: Is<number> = (value): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 600;

/**
 * Those of a person's choices that a surface needs to show itself: a page or a popup loads nothing for the others, and no
 * schema library for these.
 */
export const displayFields = {
  language: orElse(isOneOf('zh-CN', 'en'), 'zh-CN'),
  panelCollapsed: orElse(isBoolean, false),
  /** Counted minutes without a reading of the ticket list after which the badge ends in `?`. */
  staleAfterMinutes: orElse(isMinutes, 30),
};

export type DisplaySettings = {
  readonly [Name in keyof typeof displayFields]: ReturnType<(typeof displayFields)[Name]>;
};

export const storedDisplaySettings: readonly string[] = Object.keys(displayFields);

/** @example parseDisplaySettings({ language: 'xx' }).language // 'zh-CN' */
export const parseDisplaySettings = (stored: Readonly<Record<string, unknown>>): DisplaySettings => ({
  language: displayFields.language(stored['language']),
  panelCollapsed: displayFields.panelCollapsed(stored['panelCollapsed']),
  staleAfterMinutes: displayFields.staleAfterMinutes(stored['staleAfterMinutes']),
});
