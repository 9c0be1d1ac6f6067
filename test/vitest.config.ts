import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  plugins: [WxtVitest(), preact()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/pages/**', 'node_modules/**'],
    environment: 'node',
    // A test that needs a document says so in its first line: // @vitest-environment happy-dom
    reporters: ['default', './test/tools/count-reporter.ts'],
  },
});
