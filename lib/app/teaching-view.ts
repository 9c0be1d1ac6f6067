import type { LessonAnchor, TaughtField } from '@/lib/domain/lesson';
import type { WrittenInstant } from '@/lib/domain/order-facts';
import type { Problem } from '@/lib/domain/result';
import type { TeachingProblem } from '@/lib/page-adapters/teaching/propose';

/** What an agent sees while pointing something out. */
export type TeachingView = { readonly field: TaughtField } & (
  | {
      readonly stage: 'picking';
      /** How many values of the field's shape the page shows. */
      readonly count: number;
      /** The one that is outlined; `index` counts from 0. */
      readonly at: { readonly index: number; readonly text: string } | null;
    }
  | {
      readonly stage: 'proposed';
      /** As the page has it. */
      readonly value: string;
      readonly normalised: WrittenInstant | string;
      readonly anchor: LessonAnchor;
      readonly standing: 'asking' | 'storing' | 'not-stored';
    }
  | { readonly stage: 'refused'; readonly problem: Problem<TeachingProblem> }
);

/** What an agent does meanwhile. */
export interface TeachingActions {
  readonly confirm: () => void;
  /** Back to pointing. */
  readonly again: () => void;
  readonly leave: () => void;
}
