import { describe, expect, test } from 'vitest';
import { filesBelow, type ImportStatement, importsIn, importsOf, productSources, resolveImport } from './sources';

/** What a room may use: other rooms, rooms of which it may use types only, and packages. */
interface Wall {
  readonly rooms: readonly string[];
  readonly typesOf: readonly string[];
  readonly packages: RegExp;
}
const nothing = /^$/;
const everything = /./;

/** The table of lib/README.md. */
const walls: Readonly<Record<string, Wall>> = {
  'lib/domain': { rooms: [], typesOf: [], packages: /^zod\/mini$/ },
  'lib/page-adapters': { rooms: ['lib/domain'], typesOf: [], packages: nothing },
  'lib/insertion': { rooms: ['lib/domain'], typesOf: [], packages: nothing },
  'lib/app': {
    rooms: ['lib/domain'],
    typesOf: ['lib/page-adapters'],
    packages: /^(zod\/mini|fuse\.js(\/.+)?|pinyin-pro|read-excel-file(\/.+)?)$/,
  },
  'lib/platform': {
    rooms: ['lib/domain', 'lib/app', 'lib/locales'],
    typesOf: [],
    packages: /^(wxt\/browser|webextension-polyfill|idb|zod\/mini)$/,
  },
  'lib/locales': { rooms: [], typesOf: [], packages: nothing },
  components: {
    rooms: ['lib/domain', 'lib/app', 'lib/locales'],
    typesOf: [],
    packages: /^preact(\/.+)?$/,
  },
  entrypoints: {
    rooms: ['lib/domain', 'lib/page-adapters', 'lib/insertion', 'lib/app', 'lib/platform', 'lib/locales', 'components'],
    typesOf: [],
    packages: everything,
  },
};

const roomOf = (file: string): string | undefined => Object.keys(walls).find((room) => file.startsWith(`${room}/`));
const known = new Set(['lib', 'components', 'entrypoints'].flatMap(filesBelow));

/** Why an import may not be, or null. */
function breach(statement: ImportStatement): string | null {
  const room = roomOf(statement.file);
  const wall = room === undefined ? undefined : walls[room];
  if (room === undefined || wall === undefined) return `${statement.file} stands in no room`;
  const target = resolveImport(statement, known);
  const what = `${statement.file} imports ${statement.source}`;
  if (target === null)
    return wall.packages.test(statement.source) ? null : `${what}: a package that ${room} may not use`;
  const targetRoom = roomOf(target);
  if (targetRoom === room) return null;
  if (targetRoom === 'entrypoints') return `${what}: nobody imports entrypoints`;
  if (targetRoom !== undefined && wall.rooms.includes(targetRoom)) return null;
  if (targetRoom !== undefined && wall.typesOf.includes(targetRoom)) {
    return statement.typeOnly ? null : `${what}: ${room} may use types of ${targetRoom} only`;
  }
  return `${what}: ${room} may not use ${targetRoom ?? target}`;
}

/** The first circle of imports, as the list of its files. */
function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('walls between the rooms', () => {
  const statements = productSources().flatMap(importsOf);

  test('no import crosses a wall', () => {
    expect(statements.length).toBeGreaterThan(50);
    expect(statements.flatMap((it) => breach(it) ?? [])).toEqual([]);
  });

  test('every import of ours finds its file', () => {
    const lost = statements.filter((it) => {
      const target = resolveImport(it, known);
      return target !== null && !known.has(target);
    });
    expect(lost.map((it) => `${it.file}: ${it.source}`)).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    const edges = new Map(
      productSources().map((file) => [file, importsOf(file).flatMap((it) => resolveImport(it, known) ?? [])]),
    );
    expect(findCycle(edges)).toBeNull();
  });
});

describe('the watchman himself', () => {
  const breachOf = (file: string, code: string) => importsIn(file, code).map(breach);

  test.each([
    ['lib/domain/a.ts', "import { z } from 'zod'"],
    ['lib/domain/a.ts', "export { clock } from '../platform/system-clock'"],
    ['lib/domain/a.ts', "const x = () => import('@/lib/app/ports/tickets')"],
    ['lib/app/a.ts', "import { adapters } from '@/lib/page-adapters/registry'"],
    ['components/popup/a.tsx', "import type { Repositories } from '@/lib/platform/db/repositories'"],
    ['lib/platform/a.ts', "import '@/entrypoints/background'"],
    ['entrypoints/popup/a.ts', "import '@/test/seller-site/pages'"],
  ])('%s may not have %s', (file, code) => {
    expect(breachOf(file, code)).toEqual([expect.any(String)]);
  });

  test.each([
    ['lib/domain/a.ts', "import * as z from 'zod/mini'"],
    ['lib/app/a.ts', "import type { PageKind } from '@/lib/page-adapters/contract'"],
    ['lib/app/a.ts', "import { type PageKind } from '../page-adapters/contract'"],
    ['entrypoints/popup/a.ts', "import { defineBackground } from 'wxt/utils/define-background'"],
  ])('%s may have %s', (file, code) => {
    expect(breachOf(file, code)).toEqual([null]);
  });

  test('a circle is found, a diamond is none', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
    expect(
      findCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
          ['d', []],
        ]),
      ),
    ).toBeNull();
  });
});
