// Lives through many months: node test/month/run.mjs 1000. One process per core, each with seeds of its own.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const months = Number(process.argv[2] ?? 1000);
const root = path.resolve(import.meta.dirname, '../..');
const parts = Math.min(availableParallelism(), months);
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const figures = {};

const runPart = (part) =>
  new Promise((resolve) => {
    const first = Math.floor((part * months) / parts) + 1;
    const count = Math.floor(((part + 1) * months) / parts) + 1 - first;
    const given = ['run', '--config', 'test/vitest.config.ts', '--root', '.', 'test/month', '--reporter=dot'];
    const env = { ...process.env, MONTHS: String(count), FIRST_SEED: String(first) };
    const child = spawn(process.execPath, [vitest, ...given], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (piece) => {
      said += piece;
    });
    child.on('close', (code) => {
      for (const [, name, value] of said.matchAll(/figure (.+): (\d+)$/gm))
        figures[name] = (figures[name] ?? 0) + Number(value);
      if (code !== 0) process.stdout.write(said);
      resolve(code ?? 1);
    });
  });

const codes = await Promise.all(Array.from({ length: parts }, (_, part) => runPart(part)));
for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value}`);
const isGood = codes.every((code) => code === 0) && figures['months'] === months;
console.log(isGood ? 'every alert was given exactly once, and nothing was lost' : 'something is wrong, see above');
process.exit(isGood ? 0 : 1);
