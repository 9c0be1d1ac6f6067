import { type PolicyDocument, parsePolicy } from '@/lib/domain/policy';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import { decodeText } from './file-text';
import { type JsonText, readJson } from './json-scan';
import { type FileProblem, type LineProblem, lineProblem } from './reading';

/** A policy file that can be adopted: what is right in it, and the categories that are left out. */
export interface PolicyReading {
  readonly document: PolicyDocument;
  readonly rejects: readonly LineProblem[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a policy file (contract.md §5). A category that is misshapen is left out by itself and named with its line; items
 * of it get no verdict rather than a guessed one. Anything else that is wrong makes the file wrong as a whole.
 *
 * @example readPolicyFile(bytes) // { ok: true, value: { document, rejects: [line 9: categories.数码.return.days] } }
 */
export function readPolicyFile(bytes: Uint8Array): Result<PolicyReading, FileProblem> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const json = readJson(text.value);
  if (!json.ok) return json;

  const file = json.value.value;
  if (!isObject(file) || file['format'] !== 'aftersale-policy') return fail({ code: 'other-format', place: 'format' });
  if (typeof file['version'] === 'number' && file['version'] > 1)
    return fail({ code: 'newer-version', place: 'version' });
  const categories = file['categories'];
  if (!isObject(categories)) return fail({ code: 'shape', place: 'categories' });

  const rejects = Object.entries(categories).flatMap(([name, category]) => categoryRejects(json.value, name, category));
  const rejected = new Set(rejects.map(({ params }) => params?.['category']));
  const kept = Object.entries(categories).filter(([name]) => !rejected.has(name));
  if (kept.length === 0) return fail({ code: 'nothing-usable', place: 'categories' });

  const { default: fallback, ...rest } = file;
  const fallbackLeftOut = typeof fallback === 'string' && rejected.has(fallback);
  const whole = parsePolicy({
    ...rest,
    ...(fallback === undefined || fallbackLeftOut ? {} : { default: fallback }),
    categories: Object.fromEntries(kept),
  });
  if (!whole.ok) return fail(asFileProblem(whole.error));
  const lostDefault = fallbackLeftOut
    ? [lineProblem(json.value.lineOf(['default']), 'default', 'default-left-out', fallback)]
    : [];
  return ok({ document: whole.value, rejects: [...rejects, ...lostDefault] });
}

/** What is wrong with one category, found by reading it alone. */
function categoryRejects(json: JsonText, name: string, category: unknown): LineProblem[] {
  const alone = parsePolicy({ format: 'aftersale-policy', version: 1, categories: { [name]: category } });
  if (alone.ok) return [];
  const prefix = `categories.${name}.`;
  return alone.error.map(({ code, place, params }) => {
    const field = place.startsWith(prefix) ? place.slice(prefix.length) : '';
    const line = json.lineOf(['categories', name, ...field.split('.')]) ?? json.lineOf(['categories', name]);
    const shownPlace = field === '' ? name : `${name}.${field}`;
    return lineProblem(line, shownPlace, isLineCode(code) ? code : 'wrong-value', foundAt(category, field), {
      expected: '',
      ...params,
      category: name,
    });
  });
}

/** What stands in the file, where it is short enough to be shown: a value, not a group of them. */
function foundAt(category: unknown, field: string): string | undefined {
  const value = field
    .split('.')
    .reduce<unknown>((group, key) => (isObject(group) && Object.hasOwn(group, key) ? group[key] : undefined), category);
  return value === undefined || isObject(value) || Array.isArray(value) ? undefined : JSON.stringify(value);
}

type PolicyCode = 'wrong-type' | 'wrong-value' | 'missing-field' | 'unknown-field' | 'empty-name';
const isLineCode = (code: string): code is PolicyCode =>
  ['wrong-type', 'wrong-value', 'missing-field', 'unknown-field', 'empty-name'].includes(code);

const asFileProblem = (problems: readonly Problem[]): FileProblem => ({
  code: 'shape',
  place: problems[0]?.place ?? '',
});

/** The policy as a file that can be imported again. @example policyJson(document) // '{\n  "format": …' */
export const policyJson = (document: PolicyDocument): string => `${JSON.stringify(document, null, 2)}\n`;
