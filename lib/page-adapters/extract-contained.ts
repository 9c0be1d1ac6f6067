import type { Extraction, PageAdapter } from './contract';
import { atOnce, type InSteps } from './in-steps';

type Reader = readonly [PageAdapter, ...Parameters<PageAdapter['extract']>];

const notUnderstood: Extraction = { outcome: 'layout-changed', missing: [], settled: true };

/**
 * Reads a page. A reader that fails has not understood it; the panel says so, and the page notices nothing.
 *
 * @example extractContained(adapter, document, address, lessons)
 */
export const extractContained = (...given: Reader): Extraction => atOnce(extractInStepsContained(...given));

/** The same in steps. */
export function* extractInStepsContained(...[adapter, ...page]: Reader): InSteps<Extraction> {
  try {
    return yield* adapter.extractInSteps(...page);
  } catch {
    return notUnderstood;
  }
}
