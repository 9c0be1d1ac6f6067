// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { adapterFor, adapters } from './all-adapters';
import { addressOf, asExpected, pageFixtures, readHtml, showHtml, wanted } from './page-fixtures';

test.each(pageFixtures)('$name is read as a careful person reads it', ({ html, expected }) => {
  expect(readHtml(html, expected)).toEqual(wanted(expected));
});

test('every adapter has fixtures, and every fixture an adapter', () => {
  const ids = adapters.map(({ id }) => id);
  expect(new Set(pageFixtures.map(({ adapter }) => adapter))).toEqual(new Set(ids));
});

test.each(adapters)('$id refuses the pages of all others', ({ id, extract }) => {
  for (const { name, html, expected } of pageFixtures.filter(({ adapter }) => adapter !== id)) {
    showHtml(html);
    expect(extract(document, addressOf(expected)), name).toEqual({ outcome: 'not-applicable' });
  }
});

test('a frame of an order page that does not name this order is none of ours, and one that does is read', () => {
  const [shown] = pageFixtures.filter(({ expected }) => expected.order && expected.address.includes('orderId='));
  if (!shown?.expected.order) throw new Error('no fixture with an order');
  const frame = { own: new URL('https://xi.jd.com/embedded'), tab: new URL(shown.expected.address) };
  const read = (html: string) => {
    showHtml(html);
    return asExpected(adapterFor(frame)?.extract(document, frame) ?? { outcome: 'not-applicable' });
  };
  expect(read(shown.html).order).toEqual(wanted(shown.expected).order);
  expect(read(shown.html.replaceAll(shown.expected.order.orderId, '3500000000000090')).outcome).toBe('not-applicable');
  expect(read('<p>满 199 减 20，签收时间：2026-11-05 10:00:00</p>').outcome).toBe('not-applicable');
});

test('a page that clobbers the properties of document and of forms is read all the same', () => {
  const [first] = pageFixtures.filter(({ expected }) => expected.order);
  if (!first) throw new Error('no fixture with an order');
  const clobber =
    '<form name="querySelector"><input type="hidden" name="parentNode"><input type="hidden" name="firstChild"></form><img name="body"><form id="documentElement"></form>';
  const clobbered = `${clobber}<form><input type="hidden" name="childNodes"><input type="hidden" name="nextSibling">${first.html}</form>`;
  expect(readHtml(clobbered, first.expected)).toEqual(wanted(first.expected));
});

test('reading changes nothing in the page', () => {
  for (const { html, expected } of pageFixtures) {
    readHtml(html, expected);
    const once = document.body.innerHTML;
    showHtml(html);
    expect(once).toBe(document.body.innerHTML);
    expect(addressOf(expected).own.href).toBe(expected.address);
  }
});
