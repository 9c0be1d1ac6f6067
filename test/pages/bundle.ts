import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A browser script made of one of our modules. `entry` is relative to this folder. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const result = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': projectRoot } },
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'corpus' },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if ('output' in output) for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`nothing was bundled from ${entry}`);
}
