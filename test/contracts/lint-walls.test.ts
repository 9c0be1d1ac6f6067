import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Imports that a folder may not have, and one beside each that it may: the lint configuration is tried on both. */
const forbidden: readonly (readonly [file: string, source: string])[] = [
  ['lib/domain/probe.ts', 'zod'],
  ['lib/domain/probe.ts', '@/lib/app/ports/tickets'],
  ['lib/domain/probe.ts', '../app/ports/tickets'],
  ['lib/page-adapters/probe.ts', '@/lib/app/ports/tickets'],
  ['lib/page-adapters/probe.ts', 'wxt/browser'],
  ['lib/insertion/probe.ts', '@/lib/page-adapters/contract'],
  ['lib/app/probe.ts', '@/lib/platform/badge'],
  ['lib/app/probe.ts', 'wxt/browser'],
  ['lib/app/probe.ts', 'preact/hooks'],
  ['lib/platform/probe.ts', '@/components/ui/button'],
  ['lib/locales/probe.ts', '@/lib/domain/ticket'],
  ['components/popup/probe.tsx', '@/lib/platform/badge'],
  ['components/popup/probe.tsx', '@/lib/page-adapters/contract'],
  ['entrypoints/popup/probe.tsx', 'wxt/browser'],
];
const allowed: typeof forbidden = [
  ['lib/domain/probe.ts', 'zod/mini'],
  ['lib/domain/probe.ts', './ticket'],
  ['lib/page-adapters/probe.ts', '@/lib/domain/ticket'],
  ['lib/app/probe.ts', '@/lib/page-adapters/contract'],
  ['lib/platform/probe.ts', 'wxt/browser'],
  ['lib/locales/probe.ts', './zh-CN/popup.json'],
  ['components/popup/probe.tsx', 'preact/hooks'],
  ['entrypoints/popup/probe.tsx', '@/lib/platform/badge'],
];

const folder = mkdtempSync(path.join(tmpdir(), 'walls-'));
const restricted = new Set<string>();

const probePath = (file: string, kind: string, index: number) => file.replace('probe.', `${kind}-${index}.`);
const probes = [
  ...forbidden.map(([file, source], index) => [probePath(file, 'forbidden', index), source] as const),
  ...allowed.map(([file, source], index) => [probePath(file, 'allowed', index), source] as const),
];

beforeAll(() => {
  cpSync('test/biome.json', path.join(folder, 'test/biome.json'));
  for (const [file, source] of probes) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `import { it } from '${source}';\n\nexport const probe = it;\n`);
  }
  const run = spawnSync(
    path.resolve('node_modules/.bin/biome'),
    ['lint', '--config-path=test/biome.json', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(run.stdout);
  for (const { category, location } of report.diagnostics) {
    if (category === 'lint/style/noRestrictedImports') restricted.add(location.path);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(forbidden.map(([file, source], index) => ({ file, source, index })))(
  'lint refuses $source in $file',
  ({ file, index }) => {
    expect([...restricted]).toContain(probePath(file, 'forbidden', index));
  },
);

test.each(allowed.map(([file, source], index) => ({ file, source, index })))(
  'lint allows $source in $file',
  ({ file, index }) => {
    expect([...restricted]).not.toContain(probePath(file, 'allowed', index));
  },
);
