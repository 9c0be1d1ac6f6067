import * as z from 'zod/mini';
import { instant } from './instant';
import { pageKinds } from './page-kind';

/**
 * What one reading of a page found and did not find. Says where and how, never what: a report made of it holds no
 * customer's data. Labels are those of the vocabulary; a taught one is named by its lesson's id.
 */
const factReport = z.object({
  field: z.string().check(z.maxLength(20)),
  state: z.enum(['read', 'missing', 'contradictory', 'misshapen']),
  /** How it was found: label, column, step, timeline, link, status-text; null where it was not. */
  how: z.nullable(z.string().check(z.maxLength(20))),
  label: z.nullable(z.string().check(z.maxLength(20))),
  /** A verdict, a clock or a list needs it: without it the page is not read as it should be. */
  needed: z.boolean(),
  /** On lists: in how many rows it was found. */
  foundIn: z.optional(z.int()),
});
export type FactReport = Readonly<z.infer<typeof factReport>>;

export const pageReport = z.object({
  kind: z.enum(pageKinds),
  outcome: z.enum(['extracted', 'layout-changed']),
  /** Rows that a list showed; null on pages of one record. */
  rows: z.nullable(z.int()),
  facts: z.array(factReport).check(z.maxLength(20)),
  lessons: z
    .array(z.object({ id: z.string(), state: z.enum(['read', 'absent', 'misshapen', 'contradictory']) }))
    .check(z.maxLength(100)),
});
export type PageReport = Readonly<z.infer<typeof pageReport>>;

/** The health of one page kind: the last report, and since when each fact has been as it is. */
export const pageHealth = z.object({
  kind: z.enum(pageKinds),
  readAt: instant,
  outcome: z.enum(['extracted', 'layout-changed']),
  rows: z.nullable(z.int()),
  facts: z.array(z.object({ ...factReport.shape, since: instant, lastReadAt: z.nullable(instant) })),
  lessons: z.array(
    z.object({
      id: z.string(),
      state: z.enum(['read', 'absent', 'misshapen', 'contradictory']),
      since: instant,
      lastReadAt: z.nullable(instant),
    }),
  ),
});
export type PageHealth = Readonly<z.infer<typeof pageHealth>>;
