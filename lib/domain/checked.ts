import type * as z from 'zod/mini';

/**
 * A schema with further checks. A function and no method, which a bundler may leave out where nothing parses with the schema:
 * what is shown on a seller page carries no schema library for the sake of a module that it shares with the worker.
 *
 * @example checked(z.int(), z.gte(0)).safeParse(-1).success // false
 */
// @__NO_SIDE_EFFECTS__
export function checked<Schema extends z.ZodMiniType>(schema: Schema, ...checks: Parameters<Schema['check']>): Schema {
  return schema.check(...checks);
}
