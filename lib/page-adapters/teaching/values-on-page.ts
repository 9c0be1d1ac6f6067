import type { Lesson, TaughtField } from '@/lib/domain/lesson';
import type { PageAdapter, PageAddress } from '../contract';
import { atOnce } from '../in-steps';
import { type Block, isInside, withAncestors } from '../label-reading/block';
import {
  drawnChildrenOf,
  drawnParentOf,
  fieldValueOf,
  isElement,
  nodeTypeOf,
  tagOf,
  textDataOf,
} from '../label-reading/dom';
import { isSkipped } from '../label-reading/markup';
import { type PageText, readPageInSteps } from '../label-reading/page-text';
import { cleanText } from '../label-reading/text';
import { showsOrders } from './orders-in';
import { wordsWithLessons } from './words-with-lessons';
import { valuesIn, type WrittenValue } from './written-values';

/** A value that somebody can point at. */
export interface PointedValue {
  /** The innermost element that shows it. */
  readonly element: Element;
  /** As it is written. */
  readonly text: string;
  /** Which of the values of this very element, from 0. */
  readonly index: number;
}

/** A value and its place in the text tree. */
export interface PlacedValue extends PointedValue, WrittenValue {
  readonly leaf: Block;
}

const bare = (text: string): string => cleanText(text).replace(/\s+/g, '');

function shownTextOf(element: Element): string {
  const tag = tagOf(element);
  if (isSkipped(tag)) return '';
  let text = fieldValueOf(element);
  for (let [node, next] = drawnChildrenOf(element, tag); node; node = next(node)) {
    if (nodeTypeOf(node) === 3) text += textDataOf(node as Text);
    else if (isElement(node)) text += shownTextOf(node);
  }
  return text;
}

function innermostWith(element: Element, text: string): Element {
  const wanted = bare(text);
  for (let around = element; ; ) {
    const holding: Element[] = [];
    for (let [node, next] = drawnChildrenOf(around, tagOf(around)); node; node = next(node))
      if (isElement(node) && bare(shownTextOf(node)).includes(wanted)) holding.push(node);
    const [only] = holding;
    if (!only || holding.length > 1) return around;
    around = only;
  }
}

/** A date whose time stands in a line of its own behind it, alone with it. */
function withTimeBelow(field: TaughtField, leaf: Block, value: WrittenValue): WrittenValue {
  const lines = leaf.parent?.children ?? [];
  const [day, time] = lines;
  const isWhole = lines.length === 2 && day === leaf && time && value.text === leaf.text;
  const joined = isWhole ? `${day.text} ${time.text}` : '';
  const [whole] = isWhole ? valuesIn(field, joined) : [];
  return whole?.text === joined ? whole : value;
}

/** Why a line of the page is not offered: people wrote it, or its part of the page is about something else. */
export type Barred = 'written-by-people' | 'other-part';
const peoplesWords = /备注|留言|评[价论]|追评|聊天|会话|咨询|沟通|协商|客服记录/;

export function barredAt(page: PageText, field: TaughtField, leaf: Block): Barred | null {
  for (const { marks } of withAncestors(leaf)) if (marks.itemLink) return 'written-by-people';
  const section = page.closed.find((closed) => isInside(leaf, closed));
  if (section) return peoplesWords.test(section.title) ? 'written-by-people' : 'other-part';
  // A goods column holds names, and under them SKUs.
  if (field === 'skuId') return null;
  return page.freeText.some((part) => isInside(leaf, part)) ? 'written-by-people' : null;
}

/** Every value of a field's shape that somebody can see on a page, in reading order, those of closed parts among them. */
export function placedValues(page: PageText, field: TaughtField): readonly PlacedValue[] {
  const placed: PlacedValue[] = [];
  for (const leaf of page.leaves) {
    if (leaf.kind === 'field' || leaf.text === '') continue;
    const values = valuesIn(field, leaf.text);
    if (values.length === 0 || !page.isSeen(leaf)) continue;
    for (const value of values) {
      const whole = withTimeBelow(field, leaf, value);
      const around = whole === value ? leaf : (leaf.parent ?? leaf);
      const element = innermostWith(around.element, whole.text);
      const index = placed.filter((other) => other.element === element).length;
      placed.push({ ...whole, leaf, element, index });
    }
  }
  return placed;
}

/** The page with what was taught of it already. */
export const pageWithLessons = (document: Document, adapter: PageAdapter, lessons: readonly Lesson[]): PageText =>
  atOnce(readPageInSteps(document, wordsWithLessons(adapter.words, adapter.kind, lessons)));

/**
 * The places of a page that show a value of a field's shape, in reading order: what the keyboard walks over. Hidden places,
 * fields to fill in and closed parts of the page are left out.
 *
 * @example valuesOnPage(document, adapter, address, [], 'signedAt').map(({ text }) => text) // ['2026-11-02 09:12:33', …]
 */
export function valuesOnPage(
  document: Document,
  adapter: PageAdapter,
  address: PageAddress,
  lessons: readonly Lesson[],
  field: TaughtField,
): readonly PointedValue[] {
  if (!showsOrders(adapter.kind) || !adapter.matches(address)) return [];
  const page = pageWithLessons(document, adapter, lessons);
  return placedValues(page, field)
    .filter(({ leaf }) => barredAt(page, field, leaf) === null)
    .map(({ element, text, index }) => ({ element, text, index }));
}

function isDrawnIn(inner: Element, outer: Element): boolean {
  for (let element: Element | null = inner; element; element = drawnParentOf(element))
    if (element === outer) return true;
  return false;
}

/**
 * The values that pointing at an element means: those in it, or the one that it shows a piece of.
 *
 * @example valuesUnder(valuesOnPage(document, adapter, address, [], 'signedAt'), event.target)
 */
export function valuesUnder<Value extends PointedValue>(values: readonly Value[], element: Element): readonly Value[] {
  const inside = values.filter((value) => isDrawnIn(value.element, element));
  if (inside.length > 0) return inside;
  const piece = bare(shownTextOf(element));
  return piece === ''
    ? []
    : values.filter((value) => isDrawnIn(element, value.element) && bare(value.text).includes(piece));
}
