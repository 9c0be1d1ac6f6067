import * as z from 'zod/mini';

/**
 * The shape of an id: digits and nothing else. Ids are strings, for order numbers have more digits than a number holds.
 *
 * @example digitString(6, 14).safeParse('100012000101').success // true
 */
export const digitString = (min: number, max: number) => z.string().check(z.regex(new RegExp(`^\\d{${min},${max}}$`)));
