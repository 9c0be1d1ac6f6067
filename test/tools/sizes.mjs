// The size gate: what each part of the built extension costs when it starts, in gzipped kilobytes (1 kB = 1,000 bytes).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** A page together with every script, chunk and style sheet that it loads before anybody does anything. */
function loadedAtStart(folder, page) {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const files = new Set([page]);
  const addScript = (file) => {
    if (files.has(file)) return;
    files.add(file);
    const { module } = parseSync(file, readFileSync(path.join(folder, file), 'utf8'));
    for (const { moduleRequest } of module.staticImports) {
      addScript(path.posix.join(path.posix.dirname(file), moduleRequest.value));
    }
  };
  for (const [, address] of html.matchAll(/(?:src|href)="\/?([^":]+)"/g)) {
    if (address.endsWith('.js')) addScript(address);
    else if (address.endsWith('.css')) files.add(address);
  }
  return [...files];
}

/** Everything that runs or is styled in every seller page from its start. */
function contentScripts(folder) {
  const { content_scripts } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  return content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
}

/** The scripts that the worker runs only in frames that have a use for them. */
const panel = ['content-scripts/seller-panel.js'];
const records = ['content-scripts/seller-records.js'];
const beside = ['content-scripts/seller-beside.js'];
const teaching = ['content-scripts/seller-teach.js'];
const health = ['content-scripts/seller-health.js'];

/** No script may come into a page unmeasured. */
function assertAllMeasured(folder, measured) {
  const built = readdirSync(path.join(folder, 'content-scripts')).map((file) => `content-scripts/${file}`);
  const unknown = built.filter((file) => !measured.includes(file));
  if (unknown.length > 0) throw new Error(`no limit is set for ${unknown.join(', ')}`);
}

/** Every part of a build with its gzipped bytes and its limit. */
export function measureSizes(folder) {
  const parts = [
    { name: 'content scripts', limit: 40_000, files: contentScripts(folder) },
    { name: 'panel, on orders', limit: 53_000, files: panel },
    { name: 'pages of records', limit: 42_000, files: records },
    { name: 'order beside', limit: 40_000, files: beside },
    { name: 'teaching', limit: 45_000, files: teaching },
    { name: 'page health', limit: 5_000, files: health },
    { name: 'worker', limit: 40_000, files: ['background.js'] },
    { name: 'popup at start', limit: 35_000, files: loadedAtStart(folder, 'popup.html') },
  ];
  assertAllMeasured(
    folder,
    parts.flatMap(({ files }) => files),
  );
  return parts.map((part) => ({
    ...part,
    bytes: part.files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0),
  }));
}

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const fits = ({ bytes, limit }) => bytes <= limit;

if (process.argv[1] === import.meta.filename) {
  const sizes = measureSizes(process.argv[2] ?? '.output/chrome-mv3');
  for (const part of sizes) {
    const verdict = fits(part) ? 'ok      ' : 'TOO BIG ';
    console.log(
      `${verdict}${part.name.padEnd(18)}${kilobytes(part.bytes).padStart(9)} of ${kilobytes(part.limit)} gzip, files: ${part.files.length}`,
    );
  }
  process.exit(sizes.every(fits) ? 0 : 1);
}
