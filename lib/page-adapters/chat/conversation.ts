import { isInside, leavesOf, textOf } from '../label-reading/block';
import { attributeOf } from '../label-reading/dom';
import type { PageText } from '../label-reading/page-text';
import { isTalk } from './chat-names';
import { editorsOf } from './named-order';

/** What a document shows of who is talked with. Stays in the memory of this module and goes nowhere else. */
interface Signs {
  /** The row that is selected in the list of customers; null: none is in view. */
  readonly row: string | null;
  /** The head of the conversation; null: none is known. */
  readonly head: string | null;
}

interface Standing {
  readonly salt: string;
  /** As they were at the last reading. */
  signs: Signs;
  /** The head where only the structure tells which element it is. */
  headElement: Element | null;
  /** What is known of the customer in view, from all readings since the customer was chosen. */
  customer: Signs;
  /** Who was in view when something beside the list and the head changed last. */
  contentOf: Signs;
  hash: string | null;
}

const standings = new WeakMap<Document, Standing>();

// jd-domain facts 1.7.
const selectedRow =
  '.alluser-item_check, #t-alluser-wrap .t-item-ck, #t-alluser-wrap [aria-selected="true"]:not([class*="tab"])';
const chatHead = '.chat-head-name';
const longestHead = 60;

const find = (document: Document, selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);
const textIn = (element: Element | null): string | null => element?.textContent?.trim().slice(0, longestHead) || null;

/** By the row's own id or the customer's name in it, never by the last line, which changes with every message. */
function rowSign(document: Document): string | null {
  const row = find(document, selectedRow);
  if (row === null) return null;
  const within = (selector: string): Element | null => Element.prototype.querySelector.call(row, selector);
  const named = within('.alluser-item-name') ?? within('[title]');
  const id = attributeOf(row, 'id') ?? attributeOf(within('[id^="u_"]') ?? row, 'id');
  return id ?? (named && attributeOf(named, 'title')) ?? textIn(named);
}

/** The first line of what the field for the answer stands in, where it is nothing that somebody said. */
function headByStructure(page: PageText): Element | null {
  const [editor, another] = editorsOf(page);
  const pane = another === undefined ? editor?.parent : null;
  const first = pane && leavesOf(pane).find((leaf) => leaf.text !== '');
  if (!editor || !first || isInside(first, editor) || first.from > editor.from) return null;
  return isTalk(first) || textOf(first).length > longestHead || first.marks.button ? null : first.element;
}

/** Names that stand nowhere: told apart, and no way back. */
function hashOf(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(at), 0x85ebca6b) ^ (high >>> 13);
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}

const newSalt = (): string => [...crypto.getRandomValues(new Uint32Array(4))].join();

/**
 * Whether two sets of signs are of one customer. The row decides where both have one: the head follows it a moment later, and
 * a row may have been scrolled out of the list.
 */
const isSameCustomer = (known: Signs, now: Signs): boolean =>
  known.row !== null && now.row !== null ? known.row === now.row : known.head === now.head;

/** Which conversation is in view, and in which one what stands beside it has arrived. */
export interface ConversationInView {
  readonly conversation: string | null;
  readonly arrivedWith: string | null;
}

/**
 * Tells the conversations of a document apart: the same hash as long as the same customer is in view, whatever of the
 * customer's signs can be seen. null: nothing shows who is talked with.
 */
export function conversationIn(page: PageText): ConversationInView {
  const document = page.root.element.ownerDocument;
  const headElement = find(document, chatHead) ?? headByStructure(page);
  const signs: Signs = { row: rowSign(document), head: textIn(headElement) };
  const known = standings.get(document);
  const salt = known?.salt ?? newSalt();
  const contentOf = known?.contentOf ?? signs;
  if (known && isSameCustomer(known.customer, signs)) {
    const customer = { row: signs.row ?? known.customer.row, head: signs.head ?? known.customer.head };
    Object.assign(known, { signs, headElement, customer });
  } else
    standings.set(document, { salt, signs, headElement, customer: signs, contentOf, hash: hashOfSigns(salt, signs) });
  const { customer = signs, hash = null } = standings.get(document) ?? {};
  return {
    conversation: hash,
    arrivedWith: isSameCustomer(customer, contentOf) ? hash : hashOfSigns(salt, contentOf),
  };
}

function hashOfSigns(salt: string, { row, head }: Signs): string | null {
  const customer = row ?? head;
  return customer === null ? null : hashOf(`${salt}${customer}`);
}

const ofList = `#t-alluser-wrap, .alluser-item, ${chatHead}`;

const isOfContent = ({ target }: MutationRecord): boolean => {
  const element = target instanceof Element ? target : target.parentElement;
  return element === null || Element.prototype.closest.call(element, ofList) === null;
};

/**
 * Whether a change turns the document to another customer than it was read with last. Told of every change, it looks at two
 * elements and reads nothing else; it also remembers with whom the content came, should nobody read it before the next turn.
 */
export function turnsTo(document: Document, changes: readonly MutationRecord[]): boolean {
  const known = standings.get(document);
  if (known === undefined) return false;
  const headElement = find(document, chatHead) ?? known.headElement;
  const now: Signs = { row: rowSign(document), head: headElement?.isConnected ? textIn(headElement) : null };
  if (changes.some(isOfContent)) known.contentOf = now;
  return now.row !== known.signs.row || now.head !== known.signs.head;
}
