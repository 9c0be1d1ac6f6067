// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fixturePages } from '../pages/fixture-pages';
import { random, seedOf } from '../pages/mutate';
import { corpusReaderOver } from '../pages/reader';
import { shownPage } from '../pages/serve';
import { pageFixtures, readHtml, readShown, showHtml } from './page-fixtures';

// The full run, in a real browser and over the corpus too, is `npm run test:pages`.
const mutationsPerPage = 6;
const changesPerMutation = 4;
const reader = corpusReaderOver(showHtml);

test(`fixtures under ${changesPerMutation} changes that nobody sees: nothing wrong, and 97 of 100 read as if unchanged`, () => {
  const wrong: string[] = [];
  const changed: string[] = [];
  let mutations = 0;
  for (const [index, page] of fixturePages.entries()) {
    const seeds = Array.from({ length: mutationsPerPage }, (_, i) => (index + 1) * 104_729 + i);
    for (const result of reader.readMutated(shownPage(page.build(0)), changesPerMutation, seeds)) {
      const how = `${page.name} seed ${result.seed} [${result.kinds.join(' ')}]`;
      mutations += 1;
      if (!result.same) changed.push(how);
      for (const { field, want, got } of result.wrong)
        wrong.push(`${how} ${field}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(mutations).toBeGreaterThanOrEqual(600);
  expect(changed.length / mutations, changed.join('\n')).toBeLessThanOrEqual(0.03);
}, 300_000);

/** Every text of a page in two nodes side by side, as scripts leave them behind; no html can say so. */
function splitTexts(root: Node, next: () => number): void {
  for (const node of [...root.childNodes]) {
    if (node instanceof Text) {
      if (node.data.length > 1) node.splitText(1 + Math.floor(next() * (node.data.length - 1)));
    } else if (!(node instanceof Element && /^(?:style|script|textarea|form)$/.test(node.localName))) {
      splitTexts(node, next);
      if (node instanceof Element && node.shadowRoot) splitTexts(node.shadowRoot, next);
    }
  }
}

test.each(pageFixtures)('$name is read alike where its texts are split in two', ({ html, expected }) => {
  const whole = readHtml(html, expected);
  splitTexts(document.body, random(seedOf(html)));
  expect(readShown(expected)).toEqual(whole);
});
