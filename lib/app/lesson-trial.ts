import type { WrittenInstant } from '@/lib/domain/order-facts';
import type { PageHealth } from '@/lib/domain/page-health';

/** How a lesson fares on a page: what the health report says of it too. */
export type LessonState = PageHealth['lessons'][number]['state'];

/** What one lesson gave on the page in view. */
export interface LessonTrial {
  readonly state: LessonState;
  /** What was read, where it was read. */
  readonly value: WrittenInstant | string | null;
}
