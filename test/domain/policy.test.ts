import { describe, expect, it } from 'vitest';
import { categoryPolicyOf, categoryUseOf, parsePolicy } from '@/lib/domain/policy';

const file = () => ({
  format: 'aftersale-policy',
  version: 1,
  default: '其他' as unknown,
  categories: {
    数码: {
      return: { days: 7, from: 'signed' } as unknown,
      exchange: { days: 15, from: 'completed' },
      repair: { days: 365, from: 'ordered' },
      anySkuExchange: false as unknown,
    },
    其他: { return: null, exchange: null, repair: null, anySkuExchange: true },
  },
});

type File = ReturnType<typeof file>;
const changed = (change: (json: File) => void): File => {
  const json = file();
  change(json);
  return json;
};
const problems = (json: unknown) => {
  const result = parsePolicy(json);
  return result.ok ? [] : result.error.map(({ code, place }) => `${code} ${place}`);
};

describe('a policy file', () => {
  it('is taken as it stands', () => {
    expect(parsePolicy(file())).toEqual({ ok: true, value: file() });
    expect(problems(changed((json) => delete json.default))).toEqual([]);
    expect(problems(changed((json) => Object.assign(json.categories.数码.return as object, { days: 0 })))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['wrong-value format', { ...file(), format: 'other' }],
    ['missing-field version', { ...file(), version: undefined }],
    ['wrong-value version', { ...file(), version: 2 }],
    ['wrong-type categories', { ...file(), categories: [] }],
    ['wrong-type ', 'text'],
    ['wrong-type ', null],
    ['unknown-field extra', { ...file(), extra: 1 }],
    ['empty-name categories.', changed((json) => Object.assign(json.categories, { '': json.categories.其他 }))],
    ['default-not-in-categories default', { ...file(), default: '生鲜' }],
    ['default-not-in-categories default', { ...file(), default: 'constructor' }],
    ['missing-field categories.数码.return', changed((json) => delete json.categories.数码.return)],
    [
      'wrong-type categories.数码.anySkuExchange',
      changed((json) => Object.assign(json.categories.数码, { anySkuExchange: 1 })),
    ],
    [
      'wrong-value categories.数码.return.from',
      changed((json) => Object.assign(json.categories.数码, { return: { days: 7, from: 'paid' } })),
    ],
    [
      'wrong-type categories.数码.return.days',
      changed((json) => Object.assign(json.categories.数码, { return: { days: '7', from: 'signed' } })),
    ],
    [
      'wrong-type categories.数码.return.days',
      changed((json) => Object.assign(json.categories.数码, { return: { days: 7.5, from: 'signed' } })),
    ],
    [
      'wrong-value categories.数码.return.days',
      changed((json) => Object.assign(json.categories.数码, { return: { days: -1, from: 'signed' } })),
    ],
    [
      'unknown-field categories.数码.return.day',
      changed((json) => Object.assign(json.categories.数码.return as object, { day: 7 })),
    ],
  ])('with %s is refused by that name and place', (problem, json) => {
    expect(problems(json)).toEqual([problem]);
  });

  it('names every wrong place at once', () => {
    const json = changed(({ categories: { 数码 } }) => {
      数码.return = { days: 'x', from: 'y' };
      delete 数码.anySkuExchange;
    });
    expect(problems(json).sort()).toEqual([
      'missing-field categories.数码.anySkuExchange',
      'wrong-type categories.数码.return.days',
      'wrong-value categories.数码.return.from',
    ]);
  });
});

describe('the category of an item', () => {
  const parsed = parsePolicy(file());
  if (!parsed.ok) throw new Error('the sample is wrong');

  it('is the catalogue’s, and the default only for an item that the catalogue does not know', () => {
    expect(categoryUseOf(parsed.value, { category: '数码' })).toEqual({ name: '数码', from: 'catalogue' });
    expect(categoryUseOf(parsed.value, undefined)).toEqual({ name: '其他', from: 'policy-default' });
    expect(categoryUseOf(parsed.value, { category: null })).toBeNull();
    // A row that only product pages brought is judged as if it were not there.
    const unplaced = { category: null, origin: 'page' } as const;
    expect(categoryUseOf(parsed.value, unplaced)).toEqual(categoryUseOf(parsed.value, undefined));
    expect(categoryUseOf({ ...parsed.value, default: undefined }, unplaced)).toBeNull();
    expect(categoryUseOf(parsed.value, { category: '数码', origin: 'page' })).toMatchObject({ name: '数码' });
  });

  it('is never a property that every object has', () => {
    expect(categoryPolicyOf(parsed.value, 'constructor')).toBeUndefined();
    expect(categoryPolicyOf(parsed.value, '数码')?.repair).toEqual({ days: 365, from: 'ordered' });
  });
});
