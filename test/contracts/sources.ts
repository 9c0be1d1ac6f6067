import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** One `import`, `export … from` or `import()` with a literal name, as it is written in a file. */
export interface ImportStatement {
  readonly file: string;
  readonly source: string;
  readonly typeOnly: boolean;
}

/** A node of the syntax tree: a `type` and whatever that type has. */
export type SyntaxNode = { readonly type: string } & Readonly<Record<string, unknown>>;

const notOurs = new Set(['node_modules', '.git', '.output', '.wxt', '.artifacts']);

/** Every file of the project below a folder, as paths from the project's root with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(file);
    return [file];
  });
}

/** The TypeScript files of the product itself. */
export const productSources = (): string[] =>
  ['lib', 'components', 'entrypoints'].flatMap(filesBelow).filter((file) => /\.tsx?$/.test(file));

const parsed = (file: string, code: string) => {
  const result = parseSync(file, code);
  if (result.errors.length > 0) throw new Error(`${file} does not parse: ${result.errors[0]?.message}`);
  return result;
};

/**
 * The imports of one file.
 *
 * @example importsIn('a.ts', "import type { B } from './b'") // [{ file: 'a.ts', source: './b', typeOnly: true }]
 */
export function importsIn(file: string, code: string): ImportStatement[] {
  const { module } = parsed(file, code);
  const statement = (source: string, entries: readonly { isType: boolean }[]): ImportStatement => ({
    file,
    source,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  });
  return [
    ...module.staticImports.map((it) => statement(it.moduleRequest.value, it.entries)),
    ...module.staticExports.flatMap((it) => {
      const source = it.entries.find((entry) => entry.moduleRequest)?.moduleRequest?.value;
      return source === undefined ? [] : [statement(source, it.entries)];
    }),
    ...module.dynamicImports.flatMap((it) => {
      const literal = /^['"`](.+)['"`]$/.exec(code.slice(it.moduleRequest.start, it.moduleRequest.end));
      return literal?.[1] === undefined ? [] : [statement(literal[1], [])];
    }),
  ];
}

export const importsOf = (file: string): ImportStatement[] => importsIn(file, readFileSync(file, 'utf8'));

/** Every node of a file's syntax tree, comments not among them. */
export function syntaxNodes(file: string, code: string): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && typeof value.type === 'string') nodes.push(value as SyntaxNode);
      Object.values(value).forEach(visit);
    }
  };
  visit(parsed(file, code).program);
  return nodes;
}

/** The file that an import of ours means; null for a package. */
export function resolveImport({ file, source }: ImportStatement, known: ReadonlySet<string>): string | null {
  const bare = source.replace(/\?.*$/, '');
  const target = bare.startsWith('@/')
    ? bare.slice(2)
    : bare.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), bare)
      : null;
  if (target === null) return null;
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
  return candidates.find((candidate) => known.has(candidate)) ?? target;
}
