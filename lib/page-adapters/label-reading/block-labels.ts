import type { Block } from './block';
import { isLeaf, isPressed, shortTextOf } from './block';
import { remembered } from './remembered';
import { type Line, readLine } from './run';
import { isStatusName } from './shapes';
import type { Part } from './siblings';
import type { Vocabulary } from './vocabulary';

/** What the blocks of a page are as labels. */
export interface BlockLabels {
  /** The text of a block without children, taken apart. */
  readonly lineOf: (leaf: Block) => Line;
  /** The label that a block is as a whole. */
  readonly labelOf: (block: Block) => Line['label'];
  /** Whether a label stands anywhere in a block. */
  readonly hasLabel: (block: Block) => boolean;
  /** What a block is to its siblings. */
  readonly partOf: (block: Block) => Part;
}

/** The name of a state with what can be pressed behind it, 备注 say, which is no label there. */
const isStateToPress = ({ children: [first, ...others] }: Block): boolean =>
  first !== undefined && isStatusName(first.text) && others.every(isPressed);

/**
 * Tells labels from values in the words of one page kind. Every line of a page is taken apart once, so the answers serve one
 * reading.
 * @example blockLabels(orderWords.vocabulary).labelOf(block)?.key // 'signedAt', for a block that says 签收时间
 */
export function blockLabels(vocabulary: Vocabulary): BlockLabels {
  const lineIn = remembered((text: string) => readLine(text, vocabulary));
  const lineOf = ({ text }: Block): Line => lineIn(text);

  const hasLabel: (block: Block) => boolean = remembered((block) =>
    isLeaf(block)
      ? lineOf(block).isPair || lineOf(block).label !== null
      : !isStateToPress(block) && block.children.some((child) => child.kind === 'term' || hasLabel(child)),
  );

  const labelOf = (block: Block): Line['label'] => {
    if (isLeaf(block)) return lineOf(block).label;
    const text = shortTextOf(block, 20);
    return text === null ? null : (vocabulary.find(text) ?? null);
  };

  function partOf(block: Block): Part {
    if (block.kind === 'field') return 'field';
    if (block.kind === 'term') return 'label';
    if (block.kind === 'definition') return 'value';
    if (labelOf(block)) return 'label';
    return hasLabel(block) ? 'pair' : 'value';
  }

  return { lineOf, labelOf, hasLabel, partOf };
}
