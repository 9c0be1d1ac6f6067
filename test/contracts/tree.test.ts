import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeholders } from '@/lib/domain/reply';
import { filesBelow, importsOf, productSources, type SyntaxNode, syntaxNodes } from './sources';

const read = (file: string) => readFileSync(file, 'utf8');
const isText = (file: string) => !/\.(png|xlsx|ico|woff2?)$/.test(file);

/** Lines of the files in which a pattern stands, as `file:line`. */
const linesWith = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

test('the top level is the design card and nothing else', () => {
  const card = ['components', 'entrypoints', 'lib', 'public', 'test'];
  const files = ['LICENSE', 'README.md', 'package-lock.json', 'package.json', 'tsconfig.json', 'wxt.config.ts'];
  const visible = readdirSync('.').filter((name) => !name.startsWith('.') && name !== 'node_modules');
  expect(visible.sort()).toEqual([...card, ...files].sort());
});

test("a page adapter's file name is its id", async () => {
  const modules = import.meta.glob<Record<string, unknown>>('@/lib/page-adapters/*.adapter.ts', { eager: true });
  const named = Object.entries(modules).map(([file, module]) => [
    file.replace(/^.*\/(.+?)(?:\.record|\.beside)?\.adapter\.ts$/, '$1'),
    Object.values(module).flatMap((it) => (typeof it === 'object' && it !== null && 'id' in it ? [it.id] : [])),
  ]);
  expect(named.length).toBeGreaterThanOrEqual(4);
  for (const [name, ids] of named) expect(ids).toEqual([name]);
});

test('every package that the product brings along is used by it', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
  const imported = productSources().flatMap((file) => importsOf(file).map(({ source }) => source));
  const throughWxt = ['webextension-polyfill']; // `wxt/browser` is this one, by the module in wxt.config.ts
  const unused = Object.keys(dependencies).filter(
    (name) =>
      !throughWxt.includes(name) && !imported.some((source) => source === name || source.startsWith(`${name}/`)),
  );
  expect(unused).toEqual([]);
});

describe('locale files', () => {
  const [first = '', ...others] = readdirSync('lib/locales', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a) => (a === 'zh-CN' ? -1 : 1));
  const texts = (locale: string, section: string): Record<string, string> =>
    JSON.parse(read(`lib/locales/${locale}/${section}`));
  const params = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  const sections = readdirSync(`lib/locales/${first}`);

  test('简体中文 comes first and there is another', () => {
    expect([first, others.length]).toEqual(['zh-CN', expect.any(Number)]);
    expect(others).toContain('en');
  });

  describe.each(others)('%s', (locale) => {
    test('has the same files', () => {
      expect(readdirSync(`lib/locales/${locale}`)).toEqual(sections);
    });

    test.each(sections)('%s has the same keys and the same {places}', (section) => {
      const shape = (name: string) =>
        Object.fromEntries(Object.entries(texts(name, section)).map(([key, text]) => [key, params(text)]));
      expect(shape(locale)).toEqual(shape(first));
    });

    test.each(sections)('%s leaves no text empty', (section) => {
      for (const name of [first, locale]) {
        const empty = Object.entries(texts(name, section)).filter(([, text]) => text.trim() === '');
        expect(empty.map(([key]) => key)).toEqual([]);
      }
    });
  });
});

/** Strings, templates and JSX text of a file that hold Chinese characters; comments are free, and so are the placeholders. */
function chineseTexts(file: string, code: string): string[] {
  const texts = (node: SyntaxNode): unknown[] => {
    if (node.type === 'Literal' || node.type === 'JSXText') return [node['value']];
    if (node.type === 'TemplateElement') return [(node['value'] as { cooked: unknown }).cooked];
    return [];
  };
  return syntaxNodes(file, code)
    .flatMap(texts)
    .filter((text): text is string => typeof text === 'string' && /\p{Script=Han}/u.test(text))
    .filter((text) => !placeholders.some((name) => name === text));
}

/** Domain data that is Chinese by nature: JD's names of columns, categories and placeholders. */
const mayHoldChinese = [
  /^lib\/app\/imports\//,
  /^lib\/app\/(policy-proposal|sample-order|starter-replies|paste-tickets|typed-instant)\./,
];

test('text for people stands in the locale files only', () => {
  const files = productSources().filter(
    (file) =>
      /^(components|entrypoints|lib\/app|lib\/platform|lib\/insertion)\//.test(file) &&
      !mayHoldChinese.some((it) => it.test(file)),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => chineseTexts(file, read(file)).map((text) => `${file}: ${text}`))).toEqual([]);
});

test('Chinese text is seen in strings, templates and JSX, not in comments', () => {
  const code = 'const a = <p title="标">题{`文`}</p>; // 注\n/** 释 */ const b = 1;';
  expect(chineseTexts('a.tsx', code)).toEqual(['标', '题', '文']);
});

describe('what no file may mention', () => {
  const files = filesBelow('.').filter((file) => isText(file) && file !== 'package-lock.json');

  test('paths of a machine or hosts of a registry', () => {
    // Written with brackets so that this line does not find itself.
    const paths = /\/w[o]rk\/|\/f[a]rm\/|\/t[m]p\/[a-z]|\/h[o]me\/[a-z]|\/r[o]ot\/|regist[r]y\.npm|d[e]b\.debian/;
    expect(linesWith(files, paths)).toEqual([]);
  });

  test('tests switched off, promises for later, silenced types', () => {
    const marks = /\b(it|test|describe)\.(o[n]ly|s[k]ip|t[o]do)\b|\bT[O]DO\b|\bF[I]XME\b|@ts-i[g]nore|e[s]lint-disable/;
    expect(linesWith(files, marks)).toEqual([]);
  });

  test('download addresses in the lockfile', () => {
    expect(read('package-lock.json')).toContain('"integrity"');
    expect(linesWith(['package-lock.json'], /"resolved"/)).toEqual([]);
  });
});
