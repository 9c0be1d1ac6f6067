// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageAdapter } from '@/lib/page-adapters/contract';
import { atOnce, type InSteps, type Step } from '@/lib/page-adapters/in-steps';
import { readingKey } from '@/lib/page-adapters/page-watcher-key';
import { adapterFor } from './all-adapters';
import { addressOf, pageFixtures } from './page-fixtures';

const orderPage = 'https://shop.jd.com/jdm/trade/orders/order-details?orderId=3500000000000001';

/** The result of work in steps and what each step was. */
function stepByStep<Result>(work: InSteps<Result>): { result: Result; steps: readonly Step[] } {
  const steps: Step[] = [];
  for (;;) {
    const { done, value } = work.next();
    if (done) return { result: value, steps };
    steps.push(value);
  }
}

test.each(pageFixtures)('$name in steps says what it says at once, at the same elements', ({ html, expected }) => {
  document.body.innerHTML = html + '<div><span>便利贴</span></div>'.repeat(150);
  const address = addressOf(expected);
  const adapter = adapterFor(address);
  if (adapter === null) return;
  const { result, steps } = stepByStep(adapter.extractInSteps(document, address));
  expect(readingKey(result)).toEqual(readingKey(adapter.extract(document, address)));
  expect(steps.filter((step) => step !== 'concluding').length).toBeGreaterThanOrEqual(1);
  expect(steps.filter((step) => step === 'concluding').length).toBeGreaterThanOrEqual(3);
  // What was looked at is not looked at again.
  expect(steps.slice(steps.indexOf('concluding')).every((step) => step === 'concluding')).toBe(true);
});

test('a page of another address takes no step at all', () => {
  const [adapter] = pageFixtures.flatMap(({ expected }) => adapterFor(addressOf(expected)) ?? []);
  const nowhere = addressOf({ address: 'https://shop.jd.com/jdm/nowhere' });
  if (!adapter) throw new Error('no adapter');
  const { result, steps } = stepByStep(adapter.extractInSteps(document, nowhere));
  expect([result, steps]).toEqual([{ outcome: 'not-applicable' }, []]);
  expect(atOnce(adapter.extractInSteps(document, nowhere))).toEqual(result);
});

test('once a cell hides text, which is compared in the end as it is then, no step says how far the document was seen', () => {
  const adapter = adapterFor(addressOf({ address: orderPage }));
  const lookingAt = (cell: string) => {
    const filler = '<p>便利贴</p>'.repeat(600);
    document.body.innerHTML = `<table><tr><td>订单状态</td><td>${cell}</td></tr></table>${filler}`;
    const { steps } = stepByStep((adapter as PageAdapter).extractInSteps(document, addressOf({ address: orderPage })));
    return steps.filter((step) => step !== 'concluding');
  };
  expect(lookingAt('已完成').every((step) => step instanceof Node)).toBe(true);
  const hidden = lookingAt('<i style="visibility: hidden">已完成</i>');
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.every((step) => step === 'looking')).toBe(true);
});

test('every open shadow root that is read is told of, one inside the other too', () => {
  const adapter = adapterFor(addressOf({ address: orderPage }));
  document.body.innerHTML = '<main><div id="outer"></div><p>订单</p></main>';
  const outer = (document.querySelector('#outer') as Element).attachShadow({ mode: 'open' });
  outer.innerHTML = '<section><div id="inner"></div></section>';
  const inner = (outer.querySelector('#inner') as Element).attachShadow({ mode: 'open' });
  inner.innerHTML = '<p>订单编号：3500000000000001</p>';
  const told: ShadowRoot[] = [];
  adapter?.extract(document, addressOf({ address: orderPage }), [], (root) => told.push(root));
  expect(told).toEqual([outer, inner]);
});
