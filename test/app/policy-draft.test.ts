import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DraftCategory,
  draftOf,
  type PolicyDraft,
  readDraft,
  withCategory,
  withNewCategory,
  withoutCategory,
} from '@/lib/app/policy-draft';
import { policyProposal } from '@/lib/app/policy-proposal';
import { type CategoryPolicy, type PolicyDocument, parsePolicy, startEvents } from '@/lib/domain/policy';

const rule = fc.option(fc.record({ days: fc.nat({ max: 36_500 }), from: fc.constantFrom(...startEvents) }));
const category: fc.Arbitrary<CategoryPolicy> = fc.record({
  return: rule,
  exchange: rule,
  repair: rule,
  anySkuExchange: fc.boolean(),
});
const names = fc.uniqueArray(
  fc
    .string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'服饰内衣数码12a ') })
    .filter((name) => name.trim() !== ''),
  { maxLength: 8 },
);
const policies: fc.Arbitrary<PolicyDocument> = names
  .chain((chosen) =>
    fc.record({
      format: fc.constant('aftersale-policy' as const),
      version: fc.constant(1 as const),
      categories: fc
        .array(category, { minLength: chosen.length, maxLength: chosen.length })
        .map((all) => Object.fromEntries(chosen.map((name, index) => [name, all[index] as CategoryPolicy]))),
      default: chosen.length === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...chosen), { nil: undefined }),
    }),
  )
  .map(({ default: fallback, ...rest }) => (fallback === undefined ? rest : { ...rest, default: fallback }));

const first = (draft: PolicyDraft): DraftCategory => {
  const [found] = draft.categories;
  if (!found) throw new Error('no category');
  return found;
};
const withReturnDays = (days: string): PolicyDraft => {
  const draft = draftOf(policyProposal);
  const changed = first(draft);
  return withCategory(draft, { ...changed, rules: { ...changed.rules, return: { ...changed.rules.return, days } } });
};

describe('a draft', () => {
  test('that nobody has touched says exactly the policy that it began with', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(readDraft(draftOf(policy))).toEqual({ ok: true, value: policy });
      }),
    );
  });

  test('that can be read is a policy file', () => {
    fc.assert(
      fc.property(policies, fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), (policy, removed) => {
        const draft = removed.reduce(withoutCategory, draftOf(policy));
        const read = readDraft(draft);
        expect(read.ok && parsePolicy(read.value)).toEqual({ ok: true, value: read.ok && read.value });
      }),
    );
  });

  test.each([
    ['15', 15],
    ['０', 0],
    [' ３０ ', 30],
    ['36500', 36_500],
  ])('reads the days %j as %i', (written, days) => {
    const read = readDraft(withReturnDays(written));
    expect(read).toMatchObject({ ok: true, value: { categories: { 服饰内衣: { return: { days, from: 'signed' } } } } });
  });

  test.each(['', ' ', '-1', '7.5', '7天', '七', '36501', '1e2', '999999'])(
    'refuses the days %j instead of reading them as unsupported',
    (written) => {
      expect(readDraft(withReturnDays(written))).toEqual({
        ok: false,
        error: [{ code: 'days-misshapen', place: '服饰内衣.return', key: 0, field: 'return' }],
      });
    },
  );

  test('a service that is turned off is unsupported whatever stands in its field', () => {
    const draft = withReturnDays('nothing that can be read');
    const changed = first(draft);
    const off = { ...changed.rules.return, supported: false };
    const read = readDraft(withCategory(draft, { ...changed, rules: { ...changed.rules, return: off } }));
    expect(read).toMatchObject({ ok: true, value: { categories: { 服饰内衣: { return: null } } } });
  });

  test('the default follows its category when that is renamed, and goes with it', () => {
    const draft = draftOf(policyProposal);
    const fallback = draft.categories.find(({ key }) => key === draft.defaultKey);
    if (!fallback) throw new Error('the proposal has a default');
    const renamed = readDraft(withCategory(draft, { ...fallback, name: '未分类' }));
    expect(renamed).toMatchObject({ ok: true, value: { default: '未分类' } });
    const gone = readDraft(withoutCategory(draft, fallback.key));
    expect(gone.ok && gone.value.default).toBeUndefined();
    expect(gone.ok && Object.keys(gone.value.categories)).not.toContain('其他');
  });

  test('a new category needs a name of its own and is no other category, also after one was removed', () => {
    fc.assert(
      fc.property(policies, fc.nat({ max: 9 }), (policy, removed) => {
        const draft = withNewCategory(withoutCategory(draftOf(policy), removed));
        const keys = draft.categories.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(readDraft(draft)).toMatchObject({ ok: false, error: [{ code: 'name-missing', field: 'name' }] });
      }),
    );
    const twice = withNewCategory(draftOf(policyProposal));
    const added = twice.categories.at(-1) as DraftCategory;
    const read = readDraft(withCategory(twice, { ...added, name: '数码' }));
    expect(read.ok ? [] : read.error.map(({ code, place }) => [code, place])).toEqual([
      ['name-taken', '数码.name'],
      ['name-taken', '数码.name'],
    ]);
  });
});
