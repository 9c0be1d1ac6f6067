// @vitest-environment happy-dom
import { test } from 'vitest';
import * as corpus from '../pages/corpus/index';
import { buildTextTree } from '@/lib/page-adapters/label-reading/text-tree';
import { visibilityOf } from '@/lib/page-adapters/label-reading/visibility';
import { readPage } from '@/lib/page-adapters/label-reading/page-text';
import { orderWords } from '@/lib/page-adapters/jd-words';
test('x', () => {
  const page: any = Object.values(corpus).flat().find((p: any) => p.name === process.env.ONLY);
  const built = page.build(Date.parse('2026-11-21T12:00:00+08:00'));
  document.body.innerHTML = built.body;
  console.log(built.body);
  const { root } = buildTextTree(document.documentElement, visibilityOf(document.documentElement));
  const dump = (b: any, d = 0): string => `${' '.repeat(d)}${b.kind}/${b.tag} ${b.from}-${b.to} ${b.text.slice(0, 60)}\n${b.children.map((c: any) => dump(c, d + 1)).join('')}`;
  console.log(dump(root));
  const p = readPage(document, orderWords);
  console.log(p.readings.map((r) => `${r.key} ${r.alias} ${r.how} ${JSON.stringify(r.reading)}`).join('\n'));
  console.log(JSON.stringify(p.closed), JSON.stringify(p.freeText.map((f) => [f.from, f.to])), p.grids.map((g) => JSON.stringify(g.columns)));
});
