import type { OrderFacts } from '@/lib/domain/order-facts';
import { type Block, isInside, withAncestors } from '../label-reading/block';
import { attributeOf } from '../label-reading/dom';
import type { PageText } from '../label-reading/page-text';
import { findOrderScope, readingValue } from '../orders/order-scope';
import { readFacts } from '../orders/read-order';
import { chatNames, isTalk, namedAround } from './chat-names';
import { editorsOf } from './named-order';

/** jd-domain facts 1.7. The names may change: they only add to what the structure tells. */
const conversationClass = /(?:^|\s)(?:message|chat-(?:wrap|content|scroll))/;

/** The conversations of the page: what is named so, and what the field for the answer stands in. */
function conversationsOf(page: PageText): readonly Block[] {
  const around = editorsOf(page).flatMap(({ parent }) => (parent ? [parent] : []));
  const named = page.leaves.flatMap((leaf) =>
    [...withAncestors(leaf)].filter(({ element }) => conversationClass.test(attributeOf(element, 'class') ?? '')),
  );
  return [...around, ...named];
}

/** The order of the panel beside the conversation; what is said in it, and the last lines of the others, are no facts. */
export function orderBeside(page: PageText): OrderFacts | null {
  const conversations = conversationsOf(page);
  const isSaid = (block: Block): boolean =>
    isTalk(block) ||
    namedAround(block, chatNames.list) !== null ||
    conversations.some((conversation) => isInside(block, conversation));
  const panel: PageText = { ...page, readings: page.readings.filter(({ block }) => !isSaid(block)) };
  const spoken = (place: { from: number; to: number }): boolean => conversations.some((part) => isInside(place, part));
  const ids = new Set(panel.readings.flatMap((each) => (each.key === 'orderId' ? (readingValue(each) ?? []) : [])));
  const shown = [...ids].flatMap((id): OrderFacts[] => {
    const scope = findOrderScope(panel, { state: 'one', id });
    if ('problem' in scope) return [];
    const { facts } = readFacts(panel, { ...scope, has: (place) => scope.has(place) && !spoken(place) });
    // A number with a word behind it may be a card that somebody sent; a panel shows goods or several facts.
    const known = [facts.status, facts.orderedAt, facts.paidAt, facts.shippedAt, facts.signedAt, facts.completedAt];
    return facts.lines.length > 0 || known.filter(({ state }) => state === 'read').length >= 2 ? [facts] : [];
  });
  return shown.length === 1 ? (shown[0] ?? null) : null;
}
