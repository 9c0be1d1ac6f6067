import { fail, ok, type Result } from '@/lib/domain/result';
import type { FileProblem } from './reading';

/** Where something stands in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A parsed JSON text that still knows where its keys stand. */
export interface JsonText {
  readonly value: unknown;
  /** The line of a key, by its path from the top. @example lineOf(['categories', '数码']) // 12 */
  lineOf(path: readonly string[]): number | null;
}

const deepest = 200;
const space = /[\t\n\r ]*/y;
const punctuation = /[{}[\],:]/y;
// Every character of a string but quote, backslash and what stands before the space.
const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next. `first-…`: the container may also end here. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

interface Container {
  readonly kind: 'object' | 'array';
  readonly path: string;
  readonly keys: Set<string>;
  /** Key or index of the member that is being read. */
  member: string;
}

/**
 * Parses a JSON file so that what is wrong can be pointed at. `JSON.parse` alone names a place differently in every
 * browser, or not at all, and silently drops the first of two equal keys; here that is a problem with a place.
 *
 * @example readJson('{"a": 1,}') // fails with json-syntax at '1:9'
 */
export function readJson(text: string): Result<JsonText, FileProblem> {
  const lines = new Map<string, number>();
  const fault = scan(text, lines);
  if (fault !== null) {
    const { line, column } = placeOf(text, fault.offset);
    return fail({ code: fault.code, place: `${line}:${column}`, params: { line, column } });
  }
  return ok({
    value: JSON.parse(text) as unknown,
    lineOf: (path) => {
      const offset = lines.get(joined(path));
      return offset === undefined ? null : placeOf(text, offset).line;
    },
  });
}

const joined = (path: readonly string[]): string => path.map((key) => `/${JSON.stringify(key)}`).join('');

/** @example placeOf('a\nbc', 3) // { line: 2, column: 2 } */
export function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

type Fault = { readonly offset: number; readonly code: 'json-syntax' | 'json-key-doubled' | 'json-too-deep' };

function scan(text: string, keyOffsets: Map<string, number>): Fault | null {
  const open: Container[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const take = (token: RegExp): string | null => {
    token.lastIndex = at;
    const found = token.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'comma');

  for (;;) {
    take(space);
    const start = at;
    const syntax: Fault = { offset: start, code: 'json-syntax' };
    if (at === text.length) return expected === 'end' ? null : syntax;
    const current = open.at(-1);
    const mark = take(punctuation);

    if (mark === '{' || mark === '[') {
      if (expected !== 'value' && expected !== 'first-value') return syntax;
      if (open.length >= deepest) return { offset: start, code: 'json-too-deep' };
      const path = current === undefined ? '' : `${current.path}/${current.member}`;
      open.push({ kind: mark === '{' ? 'object' : 'array', path, keys: new Set(), member: '0' });
      expected = mark === '{' ? 'first-key' : 'first-value';
    } else if (mark === '}' || mark === ']') {
      const empty = mark === '}' ? 'first-key' : 'first-value';
      const kind = mark === '}' ? 'object' : 'array';
      if (current?.kind !== kind || (expected !== empty && expected !== 'comma')) return syntax;
      open.pop();
      expected = afterValue();
    } else if (mark === ',') {
      if (expected !== 'comma' || current === undefined) return syntax;
      if (current.kind === 'array') current.member = String(Number(current.member) + 1);
      expected = current.kind === 'object' ? 'key' : 'value';
    } else if (mark === ':') {
      if (expected !== 'colon') return syntax;
      expected = 'value';
    } else if ((expected === 'key' || expected === 'first-key') && current !== undefined) {
      const written = take(string);
      if (written === null) return syntax;
      current.member = JSON.stringify(JSON.parse(written));
      if (current.keys.has(current.member)) return { offset: start, code: 'json-key-doubled' };
      current.keys.add(current.member);
      keyOffsets.set(`${current.path}/${current.member}`, start);
      expected = 'colon';
    } else if (expected === 'value' || expected === 'first-value') {
      if (take(string) === null && take(scalar) === null) return syntax;
      expected = afterValue();
    } else {
      return syntax;
    }
  }
}
