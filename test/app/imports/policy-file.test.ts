import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSamePolicy, policyDifferences } from '@/lib/app/imports/policy-differences';
import { policyJson, readPolicyFile } from '@/lib/app/imports/policy-file';
import { policyProposal } from '@/lib/app/policy-proposal';
import { type CategoryPolicy, type PolicyDocument, parsePolicy, startEvents } from '@/lib/domain/policy';

const bytes = (text: string) => new TextEncoder().encode(text);
const rule = fc.option(fc.record({ days: fc.nat({ max: 36_500 }), from: fc.constantFrom(...startEvents) }));
const categoryPolicy: fc.Arbitrary<CategoryPolicy> = fc.record({
  return: rule,
  exchange: rule,
  repair: rule,
  anySkuExchange: fc.boolean(),
});
const name = fc
  .array(fc.constantFrom(...'数码服饰a.b "/'), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));
const policy: fc.Arbitrary<PolicyDocument> = fc
  .uniqueArray(fc.tuple(name, categoryPolicy), { selector: ([key]) => key, minLength: 1, maxLength: 8 })
  .chain((entries) =>
    fc.constantFrom(undefined, ...entries.map(([key]) => key)).map((fallback) => ({
      format: 'aftersale-policy' as const,
      version: 1 as const,
      ...(fallback === undefined ? {} : { default: fallback }),
      categories: Object.fromEntries(entries),
    })),
  );

test('a policy read back after export is the same policy', () => {
  fc.assert(
    fc.property(policy, (document) => {
      expect(readPolicyFile(bytes(policyJson(document)))).toEqual({ ok: true, value: { document, rejects: [] } });
      expect(isSamePolicy(policyDifferences(document, document))).toBe(true);
    }),
  );
});

test.each([
  ['days', '"7"', 'wrong-type'],
  ['days', '-1', 'wrong-value'],
  ['from', '"delivered"', 'wrong-value'],
])('a category that is wrong is left out by itself and named with its line: %s %s', (field, value, code) => {
  fc.assert(
    fc.property(fc.nat({ max: 5 }), (bad) => {
      const lines = Array.from({ length: 6 }, (_, index) => {
        const days = index === bad && field === 'days' ? value : '7';
        const from = index === bad && field === 'from' ? value : '"signed"';
        return `  "类目${index}": { "return": { "days": ${days}, "from": ${from} }, "exchange": null, "repair": null, "anySkuExchange": false }`;
      });
      const text = `{ "format": "aftersale-policy", "version": 1,\n "categories": {\n${lines.join(',\n')}\n} }`;
      const read = readPolicyFile(bytes(text));
      expect(read).toMatchObject({
        ok: true,
        value: { rejects: [{ line: bad + 3, place: `类目${bad}.return.${field}`, code }] },
      });
      expect(read.ok && Object.keys(read.value.document.categories)).toHaveLength(5);
      expect(read.ok && Object.hasOwn(read.value.document.categories, `类目${bad}`)).toBe(false);
    }),
    { numRuns: 12 },
  );
});

test('a default that was left out is told, and is no default any more', () => {
  const text = JSON.stringify({ ...policyProposal, categories: { ...policyProposal.categories, 其他: { return: 1 } } });
  const read = readPolicyFile(bytes(text));
  expect(read.ok && read.value.document.default).toBeUndefined();
  expect(read.ok && read.value.rejects.map(({ code }) => code)).toContain('default-left-out');
});

describe('wrong as a whole', () => {
  test.each([
    ['{"format":"other"}', 'other-format'],
    ['[]', 'other-format'],
    ['{"format":"aftersale-policy","version":2,"categories":{}}', 'newer-version'],
    ['{"format":"aftersale-policy","version":1}', 'shape'],
    ['{"format":"aftersale-policy","version":1,"categories":{"数码":{}}}', 'nothing-usable'],
    ['{"format":"aftersale-policy","version":1,,}', 'json-syntax'],
    ['', 'file-empty'],
  ])('%s', (text, code) => {
    expect(readPolicyFile(bytes(text))).toMatchObject({ ok: false, error: { code } });
  });

  test('a default that names no category', () => {
    const text = JSON.stringify({ ...policyProposal, default: '没有' });
    expect(readPolicyFile(bytes(text))).toMatchObject({ ok: false, error: { code: 'shape', place: 'default' } });
  });

  test('never throws, whatever the bytes', () => {
    const json = fc.json().map(bytes);
    const nearly = fc.json().map((text) => bytes(`{"format":"aftersale-policy","version":1,"categories":${text}}`));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), json, nearly), (anything) => {
        expect(readPolicyFile(Uint8Array.from(anything))).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});

test('the built-in proposal is a policy, and clothing is not repaired', () => {
  expect(parsePolicy(policyProposal)).toEqual({ ok: true, value: policyProposal });
  expect(policyProposal.categories['服饰内衣']).toMatchObject({ repair: null, anySkuExchange: true });
});

test('differences name what is new, changed and gone', () => {
  const { 数码, 其他, ...others } = policyProposal.categories;
  const after = {
    ...policyProposal,
    categories: { ...others, 其他: { ...其他!, anySkuExchange: true }, 新类目: 数码! },
  };
  const changes = Object.fromEntries(
    policyDifferences(policyProposal, after).categories.map(({ category, change }) => [category, change]),
  );
  expect(changes).toMatchObject({ 新类目: 'added', 其他: 'changed', 数码: 'removed', 鞋靴: 'same' });
});
