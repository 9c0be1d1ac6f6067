import type { PageHealth } from '@/lib/domain/page-health';

/** How a page kind is read, in one word, and what it lacks. */
export interface PageStanding {
  readonly state: 'well' | 'lacking' | 'changed';
  /** The needed fields that the last reading did not give. */
  readonly lacking: readonly string[];
  /** Since when one of them has been as it is. */
  readonly since: number | null;
}

/** @example pageStanding({ ...health, outcome: 'layout-changed' }).state // 'changed' */
export function pageStanding({ outcome, facts }: PageHealth): PageStanding {
  const lacks = facts.filter(({ needed, state }) => needed && state !== 'read');
  const lackState = lacks.length > 0 ? 'lacking' : 'well';
  return {
    state: outcome === 'layout-changed' ? 'changed' : lackState,
    lacking: lacks.map(({ field }) => field),
    since: lacks.length > 0 ? Math.min(...lacks.map(({ since }) => since)) : null,
  };
}
