// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { buildTextTree } from '@/lib/page-adapters/label-reading/text-tree';
import { readPage } from '@/lib/page-adapters/label-reading/page-text';
import { orderWords } from '@/lib/page-adapters/jd-words';
test('x', () => {
  const page = JSON.parse(readFileSync('/tmp/h2-pages.json', 'utf8')).find((p: any) => p.name === (process.env.ONLY ?? 'dl-slash-dates'));
  document.body.innerHTML = page.base;
  const { root } = buildTextTree(document);
  const dump = (b: any, d = 0): string => `${' '.repeat(d)}${b.kind}/${b.tag} ${b.from}-${b.to} ${b.text.slice(0, 60)}\n${b.children.map((c: any) => dump(c, d + 1)).join('')}`;
  console.log(dump(root));
  const p = readPage(document, orderWords);
  console.log(p.readings.map((r) => `${r.key} ${r.alias} ${r.how} ${JSON.stringify(r.reading)}`).join('\n'));
  console.log(JSON.stringify(p.closed), JSON.stringify(p.freeText.map((f) => [f.from, f.to])), p.grids.map((g) => JSON.stringify(g.columns)));
});
