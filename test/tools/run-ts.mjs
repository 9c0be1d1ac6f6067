// Runs one TypeScript file of this project as a program: node test/tools/run-ts.mjs test/demo/run.ts [arguments]
// It is bundled with the project's own files (so the code under measurement runs as plain modules) and packages stay outside.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const [entry] = process.argv.splice(2, 1);
if (entry === undefined) {
  console.error('which file? node test/tools/run-ts.mjs <file.ts> [arguments]');
  process.exit(2);
}

const outDir = path.join(root, 'test/.artifacts/programs', entry.replaceAll(/[/\\]/g, '-').replace(/\.ts$/, ''));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [preact()],
  resolve: { alias: { '@': root } },
  build: {
    ssr: path.resolve(root, entry),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'main.mjs', format: 'es' } },
  },
});
process.chdir(root);
await import(pathToFileURL(path.join(outDir, 'main.mjs')).href);
