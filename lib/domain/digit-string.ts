import * as z from 'zod/mini';

/**
 * The shape of an id: digits and nothing else. Ids are strings, for order numbers have more digits than a number holds.
 *
 * @example digitString(6, 14).safeParse('100012000101').success // true
 */
// @__NO_SIDE_EFFECTS__
export function digitString(min: number, max: number): z.ZodMiniString {
  return z.string().check(z.regex(new RegExp(`^\\d{${min},${max}}$`)));
}
