// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fixturePages } from '../pages/fixture-pages';
import { corpusReaderOver } from '../pages/reader';
import { soughtIn } from '../pages/removals';
import { shownPage } from '../pages/serve';
import { pageFixtures, readHtml, showHtml } from './page-fixtures';

const reader = corpusReaderOver(showHtml);
const withFacts = fixturePages.filter((page) => soughtIn(page.build(0).truth).length > 0);

test.each(withFacts)('$name: a fact that is taken away stays open and makes no other one', (page) => {
  const removals = reader.readWithout(shownPage(page.build(0)), false);
  expect(removals.length).toBeGreaterThan(0);
  const others = removals.flatMap(({ fact, way, which, wrong }) =>
    wrong.map(({ field, want, got }) => ({ without: fact, way, which, field, want, got })),
  );
  expect(others).toEqual([]);
});

const orderPages = pageFixtures.filter(({ expected }) => expected.order);
test.each(orderPages)('$name: without its order number there are no facts', ({ html, expected }) => {
  const read = readHtml(html.replaceAll(expected.order?.orderId ?? '', ''), expected);
  expect(read.order ?? null).toBeNull();
});
