// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fixturePages } from '../pages/fixture-pages';
import { corpusReaderOver } from '../pages/reader';
import { shownPage } from '../pages/serve';
import { showHtml } from './page-fixtures';

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
