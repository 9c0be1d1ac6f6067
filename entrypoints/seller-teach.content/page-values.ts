import type { PointedValue } from '@/lib/page-adapters/teaching/values-on-page';

/** The values that can be pointed at, in step with the page. */
export interface PageValues {
  readonly all: () => readonly PointedValue[];
  /** The same value after the page was drawn anew. */
  readonly again: (value: PointedValue) => PointedValue | null;
}

/** A page that never stops changing is searched no more often than this. */
const searchedEveryMs = 400;

/** Searches the page when it is asked and has changed since. */
export function pageValues(
  document: Document,
  search: () => readonly PointedValue[],
  clock: () => number,
  signal: AbortSignal,
): PageValues {
  let values: readonly PointedValue[] = [];
  let searchedAt = Number.NEGATIVE_INFINITY;
  let changed = true;
  const changes = new MutationObserver(() => {
    changed = true;
  });
  changes.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'style', 'hidden'],
  });
  signal.addEventListener('abort', () => changes.disconnect());

  const all = (): readonly PointedValue[] => {
    const now = clock();
    if (changed && now - searchedAt >= searchedEveryMs) {
      changed = false;
      searchedAt = now;
      values = search();
    }
    return values;
  };
  return {
    all,
    again: (value) => {
      const known = all();
      if (known.includes(value)) return value;
      const same = known.filter(({ element, index }) => element === value.element && index === value.index);
      // Drawn anew it is another element; the same text that stands there once is the same value.
      const alike = same.length > 0 ? same : known.filter(({ text }) => text === value.text);
      return alike.length === 1 ? (alike[0] ?? null) : null;
    },
  };
}
