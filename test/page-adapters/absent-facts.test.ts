// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dateFields, pageFixtures, readHtml } from './page-fixtures';

const written = /\d{4}(?:-\d{2}-\d{2}|\/\d{2}\/\d{2})(?: \d{2}:\d{2}(?::\d{2})?)?/g;
const orderPages = pageFixtures.filter(({ expected }) => expected.order);

/** The page with one occurrence of a date taken away, in each way that pages leave a value empty. */
function without(html: string, index: number, length: number): readonly string[] {
  const cut = (instead: string): string => html.slice(0, index) + instead + html.slice(index + length);
  return [cut(''), cut('-'), cut('暂无'), cut('0001-01-01 00:00:00'), cut('以物流信息为准')];
}

test.each(orderPages)(
  '$name: a date that is taken away leaves its fact open and makes no other one',
  ({ html, expected }) => {
    const order = expected.order;
    if (!order) throw new Error('a page without an order');
    for (const match of html.matchAll(written)) {
      for (const changed of without(html, match.index, match[0].length)) {
        const got = readHtml(changed, expected.address).order;
        if (!got) continue;
        for (const field of dateFields) {
          // Where the page contradicted itself, one of the two may be left, and it is a date of the page.
          if (order[field] === 'contradictory') continue;
          expect([order[field], null], `${field} without ${match[0]}`).toContain(got[field]);
        }
      }
    }
  },
);

test.each(orderPages)('$name: without the labelled order number there are no facts', ({ html, expected }) => {
  const read = readHtml(html.replaceAll(expected.order?.orderId ?? '', ''), expected.address);
  expect(read.order ?? null).toBeNull();
});
