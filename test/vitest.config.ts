import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  plugins: [WxtVitest(), preact()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/pages/**', 'node_modules/**'],
    environment: 'node',
    // The properties go through thousands of cases, and a machine may be busy: what hangs is found all the same.
    testTimeout: 60_000,
    // A test that needs a document says so in its first line: // @vitest-environment happy-dom
    reporters: ['default', './test/tools/count-reporter.ts'],
  },
});
