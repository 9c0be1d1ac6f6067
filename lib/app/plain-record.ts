/**
 * Parsing for the script that runs in every frame of a seller page, where a schema library would weigh more than all that
 * it checks. As strict as the schemas of the other side: what is misshapen is refused, what is not named is left behind.
 */

export type Is<T> = (value: unknown) => value is T;
/** The value, or null where it is misshapen. */
export type Parse<T> = (value: unknown) => T | null;

type RecordOf<Fields> = { readonly [Name in keyof Fields]: Fields[Name] extends Is<infer T> ? T : never };

/** @example isString('a') // true */
export const isString: Is<string> = (value): value is string => typeof value === 'string';
/** @example isBoolean(false) // true */
export const isBoolean: Is<boolean> = (value): value is boolean => typeof value === 'boolean';
/** For what the other side parses itself. @example isAnything(undefined) // true */
export const isAnything: Is<unknown> = (_value): _value is unknown => true;

/** @example isOneOf('zh-CN', 'en')('de') // false */
export const isOneOf =
  <T extends string>(...words: readonly T[]): Is<T> =>
  (value): value is T =>
    (words as readonly unknown[]).includes(value);

/** @example isListOf(isString)(['a', 1]) // false */
export const isListOf =
  <T>(isItem: Is<T>): Is<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(isItem);

/**
 * A parser of a record with these fields, each of its own and none absent.
 *
 * @example record({ url: isString })({ url: 'https://shop.jd.com/', more: 1 }) // { url: 'https://shop.jd.com/' }
 * @example record({ url: isString })({ url: 1 }) // null
 */
export const record =
  <Fields extends Readonly<Record<string, Is<unknown>>>>(fields: Fields): Parse<RecordOf<Fields>> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const given = value as Readonly<Record<string, unknown>>;
    const named = Object.entries(fields);
    if (!named.every(([name, isField]) => Object.hasOwn(given, name) && isField(given[name]))) return null;
    // Each field was checked by the entry that its type comes from, which a union of names hides from the compiler.
    return Object.fromEntries(named.map(([name]) => [name, given[name]])) as RecordOf<Fields>;
  };
