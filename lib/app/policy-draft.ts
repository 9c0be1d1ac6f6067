import type { CategoryPolicy, PolicyDocument, StartEvent, WindowRule } from '@/lib/domain/policy';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import { type Service, services } from '@/lib/domain/service';

/** A window as it is being written: the days are what stands in the field, and stay there while the service is off. */
export interface DraftRule {
  readonly supported: boolean;
  readonly days: string;
  readonly from: StartEvent;
}

/** A category as it is being written. `key` stays the same while the name is changed. */
export interface DraftCategory {
  readonly key: number;
  readonly name: string;
  readonly rules: Readonly<Record<Service, DraftRule>>;
  readonly anySkuExchange: boolean;
}

/** A policy that somebody is writing. Nothing is in force of it before it is adopted. */
export interface PolicyDraft {
  readonly categories: readonly DraftCategory[];
  /** The key of the default category; null where there is none. */
  readonly defaultKey: number | null;
}

/** What keeps a draft from being adopted; `key` and `field` say where. */
export type DraftProblem = Problem<'name-missing' | 'name-taken' | 'days-misshapen'> & {
  readonly key: number;
  readonly field: 'name' | Service;
};

const mostDays = 36_500;

const draftRule = (rule: WindowRule | null): DraftRule => ({
  supported: rule !== null,
  days: rule === null ? '' : String(rule.days),
  from: rule?.from ?? 'signed',
});

const perService = <T>(make: (service: Service) => T): Record<Service, T> => ({
  return: make('return'),
  exchange: make('exchange'),
  repair: make('repair'),
});

/**
 * A draft to begin with.
 *
 * @example draftOf({ format: 'aftersale-policy', version: 1, categories: {} }) // { categories: [], defaultKey: null }
 */
export function draftOf(document: PolicyDocument): PolicyDraft {
  const names = Object.keys(document.categories);
  const position = document.default === undefined ? -1 : names.indexOf(document.default);
  return {
    categories: Object.entries(document.categories).map(([name, category], key) => ({
      key,
      name,
      rules: perService((service) => draftRule(category[service])),
      anySkuExchange: category.anySkuExchange,
    })),
    defaultKey: position === -1 ? null : position,
  };
}

/** Adds a category at the end that supports nothing yet. @example withNewCategory(draft).categories.at(-1)?.name // '' */
export function withNewCategory(draft: PolicyDraft): PolicyDraft {
  const key = 1 + Math.max(-1, ...draft.categories.map((category) => category.key));
  const rules = perService(() => draftRule(null));
  return { ...draft, categories: [...draft.categories, { key, name: '', rules, anySkuExchange: false }] };
}

/** @example withoutCategory(draft, draft.defaultKey ?? 0).defaultKey // null */
export const withoutCategory = ({ categories, defaultKey }: PolicyDraft, key: number): PolicyDraft => ({
  categories: categories.filter((category) => category.key !== key),
  defaultKey: defaultKey === key ? null : defaultKey,
});

/** @example withCategory(draft, { ...category, name: '男装' }) */
export const withCategory = (draft: PolicyDraft, changed: DraftCategory): PolicyDraft => ({
  ...draft,
  categories: draft.categories.map((category) => (category.key === changed.key ? changed : category)),
});

/** Full-width digits are what a Chinese input method writes. */
function writtenDays(days: string): number | null {
  const text = days.normalize('NFKC').trim();
  const count = /^\d{1,5}$/.test(text) ? Number(text) : null;
  return count !== null && count <= mostDays ? count : null;
}

function problemsOf({ key, name, rules }: DraftCategory, names: readonly string[]): DraftProblem[] {
  const at = (code: DraftProblem['code'], field: DraftProblem['field']): DraftProblem => ({
    code,
    place: `${name}.${field}`,
    key,
    field,
  });
  const ofName = () => {
    if (name.trim() === '') return [at('name-missing', 'name')];
    return names.filter((other) => other === name).length > 1 ? [at('name-taken', 'name')] : [];
  };
  const unreadable = services.filter(
    (service) => rules[service].supported && writtenDays(rules[service].days) === null,
  );
  return [...ofName(), ...unreadable.map((service) => at('days-misshapen', service))];
}

function ruleOf({ supported, days, from }: DraftRule): WindowRule | null {
  const count = writtenDays(days);
  return supported && count !== null ? { days: count, from } : null;
}

const policyOf = ({ rules, anySkuExchange }: DraftCategory): CategoryPolicy => ({
  ...perService((service) => ruleOf(rules[service])),
  anySkuExchange,
});

/**
 * The policy that a draft says, or everything in it that cannot be read: a service with unreadable days never becomes
 * an unsupported one.
 *
 * @example readDraft(draftOf(document)) // { ok: true, value: document }
 */
export function readDraft(draft: PolicyDraft): Result<PolicyDocument, readonly DraftProblem[]> {
  const names = draft.categories.map(({ name }) => name);
  const problems = draft.categories.flatMap((category) => problemsOf(category, names));
  if (problems.length > 0) return fail(problems);
  const fallback = draft.categories.find(({ key }) => key === draft.defaultKey);
  return ok({
    format: 'aftersale-policy',
    version: 1,
    ...(fallback ? { default: fallback.name } : {}),
    categories: Object.fromEntries(draft.categories.map((category) => [category.name, policyOf(category)])),
  });
}
