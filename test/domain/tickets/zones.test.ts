import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Minutes that a clock there is behind UTC in January: proof that the process really ran in its zone. */
const zones = { 'Asia/Shanghai': -480, UTC: 0, 'America/New_York': 300, 'Pacific/Chatham': -825 };

interface Printed {
  readonly januaryOffset: number;
  readonly answers: readonly unknown[];
}

describe('the domain on computers in four zones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-zones-'));
  const printed = new Map<string, Printed>();

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': resolve('.') } },
      build: {
        ssr: resolve('test/domain/tickets/zones-probe.ts'),
        outDir: folder,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'probe.mjs' } },
      },
      ssr: { noExternal: true },
    });
    for (const zone of Object.keys(zones)) {
      const env = { ...process.env, TZ: zone };
      const output = execFileSync(process.execPath, [join(folder, 'probe.mjs')], { env, maxBuffer: 2 ** 28 });
      printed.set(zone, JSON.parse(output.toString()));
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(zones))('a process really ran in %s', (zone, offset) => {
    expect(printed.get(zone)?.januaryOffset).toBe(offset);
  });

  it.each(Object.keys(zones))('gives the same answers in %s', (zone) => {
    const answers = printed.get(zone)?.answers;
    expect(answers).toHaveLength(2_000);
    expect(JSON.stringify(answers) === JSON.stringify(printed.get('Asia/Shanghai')?.answers)).toBe(true);
  });
});
