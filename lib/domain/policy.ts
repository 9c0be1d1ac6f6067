import * as z from 'zod/mini';
import type { CatalogueItem } from './catalogue';
import { checked } from './checked';
import { fail, ok, type Problem, type Result } from './result';

/** The event from which a window is counted: 签收, 订单完成, 下单. */
export const startEvents = ['signed', 'completed', 'ordered'] as const;
export type StartEvent = (typeof startEvents)[number];

const windowRule = z.strictObject({
  days: checked(z.int(), z.gte(0), z.lte(36_500)),
  from: z.enum(startEvents),
});

const categoryPolicy = z.strictObject({
  return: z.nullable(windowRule),
  exchange: z.nullable(windowRule),
  repair: z.nullable(windowRule),
  anySkuExchange: z.boolean(),
});

/** The policy file as contract.md §5 has it. */
export const policyDocument = z.strictObject({
  format: z.literal('aftersale-policy'),
  version: z.literal(1),
  default: z.optional(checked(z.string(), z.minLength(1))),
  categories: z.record(checked(z.string(), z.minLength(1)), categoryPolicy),
});

/** How long a service stays open after its start event. Days are N × 24 h from the next Beijing midnight. */
export type WindowRule = z.infer<typeof windowRule>;
export type CategoryPolicy = z.infer<typeof categoryPolicy>;
export type PolicyDocument = z.infer<typeof policyDocument>;

/** A policy as it was in force: each verdict keeps the revision that it was made from. */
export interface PolicyRevision {
  readonly revision: number;
  readonly adoptedAt: number;
  readonly origin: 'proposal' | 'import' | 'edit';
  readonly document: PolicyDocument;
}

/** The category that a line is judged by, and who says so. */
export interface CategoryUse {
  readonly name: string;
  readonly from: 'catalogue' | 'policy-default';
}

/**
 * The category of a catalogue row, or the policy's default for an item that the catalogue does not know; null where
 * neither says. A file's row without a category is known and has none: the default is not for it. A row that only product
 * pages brought never had a place for a category, and is judged as if it were not there. contract.md §5.
 * @example categoryUseOf({ ...document, default: '其他' }, undefined) // { name: '其他', from: 'policy-default' }
 */
export function categoryUseOf(
  document: PolicyDocument,
  item: Pick<CatalogueItem, 'category' | 'origin'> | undefined,
): CategoryUse | null {
  if (item && item.category !== null) return { name: item.category, from: 'catalogue' };
  if (item && item.origin !== 'page') return null;
  return document.default === undefined ? null : { name: document.default, from: 'policy-default' };
}

/**
 * What the policy says of a category. Names are looked up as they are written: `constructor` is no category.
 * @example categoryPolicyOf(document, '家纺')?.exchange // undefined where the policy does not name 家纺
 */
export const categoryPolicyOf = (document: PolicyDocument, name: string): CategoryPolicy | undefined =>
  Object.hasOwn(document.categories, name) ? document.categories[name] : undefined;

export type PolicyProblem = Problem<
  'wrong-type' | 'wrong-value' | 'missing-field' | 'unknown-field' | 'empty-name' | 'default-not-in-categories'
>;

type SchemaIssue = z.core.$ZodIssue;

const valueAt = (json: unknown, path: SchemaIssue['path']): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );

function problemsOf(issue: SchemaIssue, json: unknown): readonly PolicyProblem[] {
  const place = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-field', place: place === '' ? key : `${place}.${key}` }));
    case 'invalid_key':
      return [{ code: 'empty-name', place }];
    case 'too_small':
      return [{ code: 'wrong-value', place, params: { expected: `≥ ${issue.minimum}` } }];
    case 'too_big':
      return [{ code: 'wrong-value', place, params: { expected: `≤ ${issue.maximum}` } }];
    case 'invalid_type':
    case 'invalid_value': {
      const expected = issue.code === 'invalid_type' ? issue.expected : issue.values.map(String).join(' | ');
      if (valueAt(json, issue.path) === undefined) return [{ code: 'missing-field', place, params: { expected } }];
      return [{ code: issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value', place, params: { expected } }];
    }
    default:
      return [{ code: 'wrong-value', place, params: { expected: issue.code } }];
  }
}

/**
 * Reads a policy file, contract.md §5.
 * @returns the document, or one problem per place that is wrong: `categories.数码.return.days`, `default`, `` for the whole
 * @example parsePolicy({ format: 'aftersale-policy', version: 1, categories: {} }).ok // true
 */
export function parsePolicy(json: unknown): Result<PolicyDocument, readonly PolicyProblem[]> {
  const parsed = policyDocument.safeParse(json);
  if (!parsed.success) return fail(parsed.error.issues.flatMap((issue) => problemsOf(issue, json)));
  const { default: fallback } = parsed.data;
  if (fallback !== undefined && !categoryPolicyOf(parsed.data, fallback))
    return fail([{ code: 'default-not-in-categories', place: 'default' }]);
  return ok(parsed.data);
}
