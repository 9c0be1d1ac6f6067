import * as z from 'zod/mini';
import { instant } from './instant';
import { pageKinds } from './page-kind';
import { taughtFields } from './taught-fields';

export type { TaughtField } from './taught-fields';

/**
 * What makes a value found again, whatever the classes are called: the label that the page has for it, by which the
 * structure leads to the value as for every other label; or the words around it in its own line.
 */
const anchor = z.discriminatedUnion('by', [
  z.object({ by: z.literal('label'), label: z.string().check(z.minLength(2), z.maxLength(20)) }),
  z.object({
    by: z.literal('words'),
    before: z.string().check(z.maxLength(20)),
    after: z.string().check(z.maxLength(20)),
  }),
]);
export type LessonAnchor = z.infer<typeof anchor>;

/** What an agent taught: on pages of this kind this field stands there. Data, stored and exported as it is. */
export const lesson = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  pageKind: z.enum(pageKinds),
  field: z.enum(taughtFields),
  anchor,
  taughtAt: instant,
});
export type Lesson = z.infer<typeof lesson>;
