// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { LessonAnchor, TaughtField } from '@/lib/domain/lesson';
import { taughtFields } from '@/lib/domain/taught-fields';
import { lessonStates } from '@/lib/page-adapters/teaching/lesson-states';
import { normalise, sameValue } from '@/lib/page-adapters/teaching/written-values';
import { mutateFragments } from '../../pages/mutate';
import type { Expected, ExpectedOrder, PageFixture } from '../page-fixtures';
import {
  factsOf,
  lessonOf,
  orderPages,
  ordersOf,
  ordersWanted,
  placesOf,
  pointAt,
  show,
  unheardOf,
  withNewLabel,
} from './taught-pages';

interface Taught {
  readonly fixture: PageFixture;
  readonly field: TaughtField;
  /** The page without a label that we know. */
  readonly html: string;
  readonly anchor: LessonAnchor | null;
}

/** Points at the value that the page had for the field before its label became unknown. */
function teach(fixture: PageFixture, field: TaughtField): Taught | null {
  const html = withNewLabel(fixture, field, unheardOf[field]);
  if (html === null) return null;
  const [truth] = factsOf(show(fixture.html, fixture.expected));
  const page = show(html, fixture.expected);
  const [now] = factsOf(page);
  const isMissing =
    field === 'orderId' ? !now : field === 'skuId' ? now?.lines.length === 0 : now?.[field].state === 'missing';
  if (!truth || !isMissing) return null;
  const fact = field === 'orderId' || field === 'skuId' ? null : truth[field];
  const values =
    field === 'orderId'
      ? [truth.orderId]
      : field === 'skuId'
        ? truth.lines.map(({ skuId }) => skuId)
        : fact?.state === 'read'
          ? [fact.value]
          : [];
  for (const place of placesOf(page, field)) {
    const shown = normalise(field, place.text);
    if (shown === null || !values.some((value) => sameValue(shown, value))) continue;
    const learned = pointAt(page, field, place);
    if (learned.ok) return { fixture, field, html, anchor: learned.value.anchor };
  }
  return { fixture, field, html, anchor: null };
}

/** Of each page three fields, and of each field three pages in eight: all of them take minutes. */
const taught = orderPages.flatMap((fixture, page) =>
  taughtFields.flatMap((field, at) => ((page + at * 3) % 8 < 3 ? (teach(fixture, field) ?? []) : [])),
);
const learned = taught.flatMap((each) => (each.anchor ? [{ ...each, anchor: each.anchor }] : []));

/** Facts that are not what the page says: neither right nor missing. */
function wrongFacts(read: readonly ExpectedOrder[], truth: readonly ExpectedOrder[]): readonly string[] {
  return read.flatMap((order) => {
    const meant = truth.find(({ orderId }) => orderId === order.orderId);
    if (!meant) return [`order ${order.orderId}`];
    return (['status', 'orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt'] as const).flatMap((field) =>
      order[field] === null || order[field] === 'contradictory' || order[field] === meant[field] ? [] : [field],
    );
  });
}

test('a fact whose label nobody knows is learned by pointing at it, on nearly every page', () => {
  const failures = taught
    .filter(({ anchor }) => anchor === null)
    .map(({ fixture, field }) => `${fixture.name} ${field}`);
  expect(taught.length).toBeGreaterThan(120);
  expect(learned.length / taught.length, failures.join(', ')).toBeGreaterThanOrEqual(0.97);
});

test.each(learned)(
  '$fixture.name: $field is read again, and everything else as before',
  ({ fixture, field, html, anchor }) => {
    const page = show(html, fixture.expected);
    const lesson = lessonOf(page.adapter.kind, field, anchor);
    expect(ordersOf(page, [lesson])).toEqual(ordersWanted(fixture));
    expect(lessonStates(document, page.adapter, page.address, [lesson])).toMatchObject([{ id: 'l1', state: 'read' }]);
  },
);

/** Another order's page of the same layout: other numbers, another year. */
const anotherOrder = (text: string): string =>
  text
    .replaceAll('2026', '2025')
    .replaceAll('２０２６', '２０２５')
    .replace(/3(\d{15})(?!\d)/g, (_all, digits: string) => `3${digits.split('').reverse().join('')}`);

test('lessons survive rebuilt pages and serve other orders, and never make a fact wrong', () => {
  let whole = 0;
  const losses: string[] = [];
  const rebuilt = learned.flatMap((each, at) =>
    [false, true].map((other) => ({ ...each, other, seed: 2 * at + Number(other) })),
  );
  for (const { fixture, field, html, anchor, other, seed } of rebuilt) {
    const change = other ? anotherOrder : (text: string) => text;
    const expected: Expected = JSON.parse(change(JSON.stringify(fixture.expected)));
    const truth = ordersWanted({ ...fixture, expected });
    const { kinds, fragments } = mutateFragments([change(html)], 4, seed);
    const page = show(fragments[0] ?? '', expected);
    const read = ordersOf(page, [lessonOf(page.adapter.kind, field, anchor)]);
    expect(wrongFacts(read, truth), `${fixture.name} ${field} ${kinds}`).toEqual([]);
    if (JSON.stringify(read) === JSON.stringify(truth)) whole += 1;
    else losses.push(`${fixture.name} ${field} ${kinds}`);
  }
  expect(whole / rebuilt.length, losses.join('\n')).toBeGreaterThanOrEqual(0.97);
}, 300_000);

test('pointing at any other date of a page is refused or leads to exactly that date', () => {
  for (const { fixture, html } of taught.filter(({ field }) => field === 'signedAt')) {
    const page = show(html, fixture.expected);
    const before = ordersOf(page);
    for (const place of placesOf(page, 'signedAt')) {
      const result = pointAt(page, 'signedAt', place);
      if (!result.ok) continue;
      const lesson = lessonOf(page.adapter.kind, 'signedAt', result.value.anchor);
      const orders = factsOf(page, [lesson]);
      const isRead = orders.some(
        ({ signedAt }) => signedAt.state === 'read' && sameValue(signedAt.value, result.value.normalised),
      );
      expect(isRead, `${fixture.name} ${place.text}`).toBe(true);
      expect(result.value.value).toBe(place.text);
      // Behind a label that becomes known a line may be read further.
      const others = { signedAt: null, lines: [] };
      for (const [index, order] of ordersOf(page, [lesson]).entries()) {
        expect(order.lines).toEqual(before[index]?.lines);
        expect([
          { ...before[index], ...others },
          { ...ordersWanted(fixture)[index], ...others },
        ]).toContainEqual({
          ...order,
          ...others,
        });
      }
    }
  }
}, 300_000);
