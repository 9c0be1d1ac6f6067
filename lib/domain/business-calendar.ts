/** A half-open span of a Beijing day in milliseconds after midnight, `from < to`, `to` at most 24 h. */
export interface DayWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * When time counts. Windows of a day are sorted and do not touch. Dates are Beijing days as `YYYY-MM-DD`.
 * A date in `exceptions` replaces the weekday's windows: none for a closed date, any for an extra-open one.
 */
export interface CalendarDefinition {
  /** Index 0 is Sunday. */
  readonly weekdays: readonly (readonly DayWindow[])[];
  readonly exceptions: Readonly<Record<string, readonly DayWindow[]>>;
}
