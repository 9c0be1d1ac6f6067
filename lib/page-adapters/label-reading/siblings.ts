import type { Block } from './block';
import { isLeaf, shortTextOf } from './block';
import { isFreeText, isTag } from './run';
import { isStatusName } from './shapes';
import type { LabelKey } from './vocabulary';

/** A label and its value in one block, among others of its kind. */
const longestLinePair = 60;

/** A word that may be a label: no number, and no word that joins two values. */
const unknownLabel = /^(?!.*[至到前后~])[一-鿿A-Za-z]{2,12}$/;

/** A word before a label that changes its meaning. */
const longestQualifier = 8;

/** What a child of a block is to its siblings. */
export type Part = 'label' | 'pair' | 'value' | 'field';

/** label, value, label, value from the first to the last, some of the labels unknown to the vocabulary. */
function alternatesThroughout(children: readonly Block[], parts: readonly Part[]): boolean {
  if (children.length % 2 !== 0 || parts.filter((part) => part === 'label').length < 3) return false;
  return parts.every((part, index) => {
    if (index % 2 === 1) return part === 'value';
    return part === 'label' || (part === 'value' && unknownLabel.test(shortTextOf(children[index] as Block, 12) ?? ''));
  });
}

/**
 * A word in the same line before a label is a part of it: 退货 签收时间. An even number of such blocks are labels that the
 * vocabulary does not know, with their values.
 */
export function isQualified(block: Block, before: readonly Block[]): boolean {
  const word = before.at(-1);
  if (!word || before.length % 2 === 0 || !word.marks.inline || !block.marks.inline || !isLeaf(block)) return false;
  if (!isLeaf(word) || isTag(word.text) || isStatusName(word.text)) return false;
  return word.text.length <= longestQualifier && /[\u4e00-\u9fff]/.test(word.text);
}

/** The blocks that belong to a label: all up to the next label or pair. None where the label's own value is empty. */
export function valuesBehind(
  at: number,
  children: readonly Block[],
  parts: readonly Part[],
  key: LabelKey | null,
): readonly Block[] {
  let end = at + 1;
  while (parts[end] === 'value') end += 1;
  const label = children[at] as Block;
  // Its siblings hold label and value in one; this one holds a label alone, so its value is empty.
  const alternates = parts.some((part, index) => index !== at && part === 'label' && parts[index + 1] === 'value');
  const standsAlone = !alternates && label.kind !== 'term' && children.some(isPairLikeLabel);
  if (standsAlone) return [];
  if (isFreeText(key) && parts[at + 1] === 'pair') return [children[at + 1] as Block];
  return alternatesThroughout(children, parts) ? children.slice(at + 1, at + 2) : children.slice(at + 1, end);

  function isPairLikeLabel(block: Block, index: number): boolean {
    if (index === at + 1 || parts[index] !== 'pair' || block.tag !== label.tag) return false;
    return shortTextOf(block, longestLinePair) !== null;
  }
}
