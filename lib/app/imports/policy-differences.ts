import type { CategoryPolicy, PolicyDocument } from '@/lib/domain/policy';
import { services } from '@/lib/domain/service';

/** One category beside what was in force before. */
export interface CategoryDifference {
  readonly category: string;
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  readonly before: CategoryPolicy | null;
  readonly after: CategoryPolicy | null;
}

export interface PolicyDifferences {
  readonly categories: readonly CategoryDifference[];
  readonly defaultBefore: string | null;
  readonly defaultAfter: string | null;
}

/**
 * What a policy changes, category by category: those of the new one in its order, then those that go.
 *
 * @example policyDifferences(null, document).categories[0]?.change // 'added'
 */
export function policyDifferences(before: PolicyDocument | null, after: PolicyDocument): PolicyDifferences {
  const old = new Map(Object.entries(before?.categories ?? {}));
  const kept = Object.entries(after.categories).map(([category, policy]): CategoryDifference => {
    const previous = old.get(category) ?? null;
    old.delete(category);
    const change = previous === null ? 'added' : sameRules(previous, policy) ? 'same' : 'changed';
    return { category, change, before: previous, after: policy };
  });
  const gone = [...old].map(
    ([category, policy]): CategoryDifference => ({ category, change: 'removed', before: policy, after: null }),
  );
  return {
    categories: [...kept, ...gone],
    defaultBefore: before?.default ?? null,
    defaultAfter: after.default ?? null,
  };
}

const sameRules = (a: CategoryPolicy, b: CategoryPolicy): boolean =>
  a.anySkuExchange === b.anySkuExchange &&
  services.every((service) => a[service]?.days === b[service]?.days && a[service]?.from === b[service]?.from);

/** Whether adopting the new policy would change nothing. @example isSamePolicy(policyDifferences(document, document)) // true */
export const isSamePolicy = (differences: PolicyDifferences): boolean =>
  differences.defaultBefore === differences.defaultAfter &&
  differences.categories.every(({ change }) => change === 'same');
