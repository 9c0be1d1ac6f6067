// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { adapterFor } from '@/lib/page-adapters/registry';

const key = (x: any) => JSON.stringify(x, (k, v) => (v instanceof Node ? 'el' : k === 'source' || k === 'sources' || k === 'name' ? undefined : v));
test('samples', () => {
  let bad = 0, n = 0;
  for (const page of JSON.parse(readFileSync('/tmp/h2-pages.json', 'utf8'))) {
    if (process.env.ONLY && page.name !== process.env.ONLY) continue;
    const read = (html: string) => {
      document.body.innerHTML = html;
      const address = { own: new URL(page.url), tab: null };
      const a = adapterFor(address);
      return a ? a.extract(document, address) : 'none';
    };
    const base = read(page.base);
    console.log(page.name, JSON.stringify(base, (k, v) => (v instanceof Node ? (v as Element).outerHTML.slice(0, 90) : v && v.at && v.precision ? new Date(v.at + 8 * 36e5).toISOString() + v.precision : v)));
    for (const m of page.muts) {
      n++;
      const got = read(m.html);
      if (key(got) !== key(base)) { bad++; if (bad < 8) console.log('MUT', m.chosen, key(got), '\n  base', key(base)); if (process.env.HTML) console.log(m.html); }
    }
  }
  console.log('mutations', n, 'different', bad);
}, 300000);
