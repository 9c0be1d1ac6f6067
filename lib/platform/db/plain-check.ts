import type { Is } from '@/lib/app/plain-record';
import { furthestMs } from '@/lib/domain/beijing-time';

/**
 * Checks of stored rows for a surface that cannot wait for a schema library. They are stricter than the schemas: what they
 * accept parses to itself, and whatever else a row may be is left to the schemas, which alone say what is damaged.
 */

/** An instant or a length of time. */
export const isNumber: Is<number> = (value): value is number =>
  typeof value === 'number' && Math.abs(value) <= furthestMs;
export const isWhole: Is<number> = (value): value is number => Number.isSafeInteger(value);

export const optional =
  <T>(isValue: Is<T>): Is<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || isValue(value);

export const orNull =
  <T>(isValue: Is<T>): Is<T | null> =>
  (value): value is T | null =>
    value === null || isValue(value);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every field of a type; the compiler asks for one that is new. */
export type Fields<T> = { readonly [Name in keyof T]-?: Is<T[Name]> };

/**
 * Whether a record has these fields and no other: a schema would leave another one out.
 *
 * @example exactly<DayWindow>({ fromMs: isNumber, toMs: isNumber })({ fromMs: 0, toMs: 1, more: 2 }) // false
 */
export function exactly<T>(fields: Fields<T>): Is<T> {
  const names = Object.keys(fields);
  // By the thousand when the popup opens, in code that has just been loaded: nothing here makes pairs or iterators.
  const checks: Readonly<Record<string, Is<unknown>>> = fields;
  return (value): value is T =>
    isObject(value) &&
    names.every((name) => checks[name]?.(value[name]) === true) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name));
}
