import type { Block } from '../label-reading/block';
import { attributeOf, drawnParentOf, tagOf } from '../label-reading/dom';

/** Names that the workbench gives its parts, jd-domain facts 1.7. They may change: they only add to what the structure tells. */
export const chatNames = {
  list: /(?:^|\s)(?:t-alluser-wrap|alluser-\S*|recent-user-w|list-compatible)(?=\s|$)/,
  talk: /(?:^|\s)(?:t-chat-scroll|chat-scroll-wrap|chat-content-w|message(?:_\S*)?|CardWrapper)(?=\s|$)/,
  message: /(?:^|\s)message(?:_(?:left|right|center))?(?=\s|$)/,
} as const;

const namesOf = (element: Element): string =>
  `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`;

/** The nearest element around a block, its own included, that bears one of these names. */
export function namedAround({ element }: Block, name: RegExp): Element | null {
  for (let around: Element | null = element; around; around = drawnParentOf(around))
    if (name.test(namesOf(around))) return around;
  return null;
}

const talkElements = 'pre, [role="log"], .message, .message__text, .chat-scroll-wrap, .chat-content-w, #t-chat-scroll';

/** What people say stands in `pre`, in a log, or in what is named so. A block may be made of several elements. */
export function isTalk(block: Block): boolean {
  if (namedAround(block, chatNames.talk) !== null || preAround(block) !== null) return true;
  const { element } = block;
  return block.children.length === 0 && Element.prototype.querySelector.call(element, talkElements) !== null;
}

/** The text of one message. */
export function preAround({ element }: Block): Element | null {
  for (let around: Element | null = element; around; around = drawnParentOf(around))
    if (tagOf(around) === 'pre' || attributeOf(around, 'role') === 'log') return around;
  return null;
}
