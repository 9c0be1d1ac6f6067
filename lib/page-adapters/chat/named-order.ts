import { type Block, firstLeafOf, isInside, isLeaf, leavesOf, withAncestors } from '../label-reading/block';
import { attributeOf } from '../label-reading/dom';
import type { PageText } from '../label-reading/page-text';
import { readingValue } from '../orders/order-scope';
import { chatNames, isTalk, namedAround, preAround } from './chat-names';

/** The fields that a message is written in. */
export const editorsOf = (page: PageText): readonly Block[] =>
  page.leaves.filter(({ kind, element }) => kind === 'field' && attributeOf(element, 'contenteditable') !== null);

/** A number and where it stands; null for several in one breath. */
interface Naming {
  readonly orderId: string | null;
  readonly block: Block;
}

const orderInText = /订单(?:编号|号码|号|ID)?\s*[:是为]?\s*(\d{12,20})(?!\d)(?:[\s,;、/和及与]+(\d{12,20})(?!\d))?/gi;
/** Words before 订单 that make it another order than the one that is spoken of. */
const anotherOrder = /(?:原|父|子|新|旧|其[他它]|另外|关联|拆分|合并|外部|商家|支付|交易|换新|补发)$/;

function namingsIn(page: PageText): readonly Naming[] {
  const labelled = page.readings.flatMap((each): Naming[] => {
    const orderId = each.key === 'orderId' ? readingValue(each) : null;
    const isSeveral = each.key === 'orderId' && each.reading.state === 'contradictory';
    return isSeveral || (orderId !== null && orderId.length >= 12) ? [{ orderId, block: each.block }] : [];
  });
  const inText = page.leaves.flatMap((block): Naming[] =>
    block.text.includes('订单')
      ? [...block.text.matchAll(orderInText)]
          .filter(({ index }) => !anotherOrder.test(block.text.slice(0, index)))
          .map(([, one = '', other = one]) => ({ orderId: other === one ? one : null, block }))
      : [],
  );
  return [...labelled, ...inText].sort((a, b) => a.block.from - b.block.from);
}

const quickReplies = /^(?:快捷|常用|推荐|智能|自动)(?:回复|短语|语|话术|语句)|^话术/;

/** The blocks around one, itself included, that do not reach as far as the field for the answer. */
function* beforeEditor(block: Block, editor: Block | undefined): Generator<Block> {
  for (const around of withAncestors(block)) {
    if (editor ? isInside(editor, around) : around.parent === null) return;
    yield around;
  }
}

/**
 * Whether a block stands in the conversation in view: in front of the field for the answer, in what is a message by its
 * markup, or (a card) among such messages.
 */
function isSaidInView(page: PageText, block: Block, editor: Block | undefined): boolean {
  if (editor && block.from > editor.from) return false;
  if (namedAround(block, chatNames.list) !== null || !page.isSeen(block)) return false;
  const around = [...beforeEditor(block, editor)];
  if (around.some((each) => !isLeaf(each) && quickReplies.test(firstLeafOf(each).text))) return false;
  return isTalk(block) || (editor !== undefined && around.some((each) => leavesOf(each).some(isTalk)));
}

/** The message that a block stands in; the block itself where nothing tells messages apart. */
const messageOf = (block: Block): Element =>
  namedAround(block, chatNames.message) ?? preAround(block) ?? block.parent?.element ?? block.element;

/**
 * The order that the conversation in view names: a labelled number in a message or on a card, the latest of them. Two
 * numbers in the last message that names any: none, for nobody knows which of them is meant.
 */
export function namedOrder(page: PageText): string | null {
  const editors = editorsOf(page);
  if (editors.length > 1) return null;
  const said = namingsIn(page).filter(({ block }) => isSaidInView(page, block, editors[0]));
  const last = said.at(-1);
  if (last === undefined) return null;
  const message = messageOf(last.block);
  const inMessage = said.filter(({ block }) => messageOf(block) === message);
  return inMessage.every(({ orderId }) => orderId === last.orderId) ? last.orderId : null;
}
