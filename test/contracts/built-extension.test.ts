import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sellerHosts } from '@/lib/page-adapters/seller-hosts';
import { filesBelow } from './sources';

const patterns = sellerHosts.map((host) => `https://${host}/*`);

interface Manifest {
  readonly manifest_version: number;
  readonly version: string;
  readonly default_locale: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_security_policy?: unknown;
  readonly externally_connectable?: unknown;
  readonly web_accessible_resources?: readonly unknown[];
  readonly content_scripts: readonly { matches: string[]; all_frames?: boolean; run_at?: string; world?: string }[];
  readonly browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}

/** Answers all places of a text at which a pattern stands, with a little of what is around them. */
const places = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) =>
    text.slice(Math.max(0, index - 40), index + found.length + 40),
  );

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (name) => {
  const folder = `.output/${name}`;
  if (!existsSync(`${folder}/manifest.json`)) {
    throw new Error(`${folder} is missing: run "npm run build" and "npm run build:firefox" first`);
  }
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const files = filesBelow(folder);
  const code = files.filter((file) => /\.(js|html|css)$/.test(file));

  test('asks for these permissions and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual([
      'alarms',
      'notifications',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect([...manifest.host_permissions].sort()).toEqual([...patterns].sort());
    // Granted host by host, by a person in the options.
    expect(manifest.optional_host_permissions ?? []).toEqual(['https://*/*']);
  });

  test('runs its content scripts on the seller hosts only, in a world of their own', () => {
    expect(manifest.content_scripts.length).toBeGreaterThan(0);
    for (const script of manifest.content_scripts) {
      expect([...script.matches].sort()).toEqual([...patterns].sort());
      expect(script).toMatchObject({ all_frames: true, run_at: 'document_start' });
      expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
    }
  });

  test('lets no page in and loosens no content security policy', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test('has its pages, its locales and the version of the package', () => {
    for (const file of ['popup.html', 'options.html', '_locales/zh_CN/messages.json', '_locales/en/messages.json']) {
      expect(files).toContain(`${folder}/${file}`);
    }
    expect(manifest.default_locale).toBe('zh_CN');
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  test('loads nothing from elsewhere', () => {
    const remote =
      /(?:src|href)=["']?(?:https?:)?\/\/|@import|url\(["']?(?:https?:)?\/\/|import\(["'`]https?:|from\s*["']https?:/g;
    for (const file of code) expect([file, ...places(readFileSync(file, 'utf8'), remote)]).toEqual([file]);
  });

  test('holds no way to send a request', () => {
    // What WXT's shadow root could do and is never asked to: load a style sheet of the extension. Ours is in the script.
    const ofLibraries = [/fetch\(\w+\.url\)\.then\(/g, /await fetch\(\w+\)\)\.text\(\)/g];
    const requests =
      /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bsendBeacon\b|\bnew EventSource\b|\bimportScripts\b/g;
    for (const file of code) {
      const own = ofLibraries.reduce((text, known) => text.replace(known, ''), readFileSync(file, 'utf8'));
      expect([file, ...places(own, requests)]).toEqual([file]);
    }
  });

  test('runs no text as code', () => {
    for (const file of code) {
      expect([file, ...places(readFileSync(file, 'utf8'), /\beval\(|\bnew Function\b/g)]).toEqual([file]);
    }
  });

  test('says in Firefox that it collects nothing', () => {
    const declared = manifest.browser_specific_settings?.gecko.data_collection_permissions.required;
    expect(declared).toEqual(name === 'firefox-mv3' ? ['none'] : undefined);
  });
});
