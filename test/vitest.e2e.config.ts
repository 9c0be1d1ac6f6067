import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Real browsers on the production build. Every file has a browser of its own, so two files run at a time. */
export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname, '..') } },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/harness/built-extension.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
    hookTimeout: 60_000,
    reporters: ['default', './test/tools/count-reporter.ts'],
  },
});
