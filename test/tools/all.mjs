// npm test: every check of the project, one after the other. All of them run even where one fails; the last line counts.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeReady } from './browsers.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const counts = path.join(root, 'test/.artifacts/counts');
rmSync(counts, { recursive: true, force: true });

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const vitest = (config) => [bin('vitest'), 'run', '--config', config, '--root', '.'];

// `tests` names a step whose tests are counted; any other step counts only when it fails.
const steps = [
  { name: 'types: prepare', command: [bin('wxt'), 'prepare'] },
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
  { name: 'lint', command: [bin('biome'), 'check', '--config-path=test/biome.json', '.'] },
  { name: 'build for Chromium', command: [bin('wxt'), 'build'] },
  { name: 'build for Firefox', command: [bin('wxt'), 'build', '-b', 'firefox'] },
  { name: 'sizes', command: [process.execPath, 'test/tools/sizes.mjs'] },
  { name: 'unit', command: vitest('test/vitest.config.ts'), tests: true },
  { name: 'browsers', run: () => makeReady() },
  { name: 'end to end', command: vitest('test/vitest.e2e.config.ts'), tests: true },
];

function countsOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 }; // the run broke off before it could count
  }
}

const total = { passed: 0, failed: 0 };
const failedSteps = [];
for (const [index, step] of steps.entries()) {
  console.log(`\n── ${step.name}`);
  const began = Date.now();
  const file = path.join(counts, `${index}.json`);
  const well = step.run
    ? step.run()
    : spawnSync(step.command[0], step.command.slice(1), {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, COUNT_FILE: file },
      }).status === 0;
  const counted = step.tests ? countsOf(file) : { passed: 0, failed: well ? 0 : 1 };
  total.passed += counted.passed;
  total.failed += counted.failed + (!well && counted.failed === 0 ? 1 : 0);
  if (!well) failedSteps.push(step.name);
  console.log(`── ${step.name}: ${well ? 'ok' : 'FAILED'} after ${Math.round((Date.now() - began) / 1000)} s`);
}
if (failedSteps.length > 0) console.log(`\nfailed: ${failedSteps.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(failedSteps.length === 0 && total.failed === 0 ? 0 : 1);
