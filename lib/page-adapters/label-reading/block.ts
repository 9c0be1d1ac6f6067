/** What the markup says that a block is; `plain` where it says nothing that bears on labels. */
export type BlockKind =
  | 'plain'
  | 'table'
  | 'rowgroup'
  | 'row'
  | 'cell'
  | 'header-cell'
  | 'term'
  | 'definition'
  /** A field that a person fills in: what stands beside it is a question, not a fact. */
  | 'field';

/** Properties that a block has from any of the elements that it was made of. */
export interface BlockMarks {
  readonly heading: boolean;
  readonly button: boolean;
  readonly link: boolean;
  /** A link to an item of the shop front: its text is the name of goods. */
  readonly itemLink: boolean;
  /** Menus, tabs, tool bars. */
  readonly navigation: boolean;
  readonly columnHead: boolean;
  readonly inline: boolean;
  /** It stands in a field that cannot be typed into. */
  readonly shownField: boolean;
}

/**
 * The visible text of a page as nested blocks, freed of everything that does not change what a reader sees: empty
 * elements and comments are gone, an element that only wraps another one is that other one, the pieces of a line of text
 * are one text. A block has either children or a text of its own.
 */
export interface Block {
  /** The outermost of the elements that it was made of; of a bare line of text, the element around it. */
  readonly element: Element;
  readonly tag: string;
  readonly kind: BlockKind;
  readonly marks: BlockMarks;
  /** Clean text of a leaf; '' for a block with children. */
  readonly text: string;
  /** Of a leaf: the texts of the elements that flow in its line. */
  readonly inlineTexts: readonly string[];
  readonly children: readonly Block[];
  /** The element's children, null for those without text; empty where the block is not made of elements alone. */
  readonly slots: readonly (Block | null)[];
  /** Columns and rows that a cell takes. */
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Where the block stands in the page's order; one block is inside another if its interval is. */
  readonly from: number;
  readonly to: number;
  parent: Block | null;
}

export const isLeaf = (block: Block): boolean => block.children.length === 0;
export const isInside = (inner: { from: number; to: number }, outer: { from: number; to: number }): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

export const isPressed = ({ marks }: Block): boolean => marks.button || marks.link;

/** Every text in a block, in order, with a blank between one line and the next. */
export function textOf(block: Block): string {
  return isLeaf(block)
    ? block.text
    : block.children
        .map(textOf)
        .filter((text) => text !== '')
        .join(' ');
}

/** The text of a block that has no more than `limit` characters, else null. Costs no more than the limit. */
export function shortTextOf(block: Block, limit: number): string | null {
  if (isLeaf(block)) return block.text.length <= limit ? block.text : null;
  let text = '';
  for (const child of block.children) {
    const part = shortTextOf(child, limit - text.length);
    if (part === null) return null;
    if (part !== '') text += text === '' ? part : ` ${part}`;
  }
  return text.length <= limit ? text : null;
}

/** The lines of a block, in order; of a leaf, itself. */
export function leavesOf(block: Block): readonly Block[] {
  const leaves: Block[] = [];
  const collect = (each: Block): void => {
    if (isLeaf(each)) leaves.push(each);
    else for (const child of each.children) collect(child);
  };
  collect(block);
  return leaves;
}

export function firstLeafOf(block: Block): Block {
  let leaf = block;
  for (let child = leaf.children[0]; child; child = leaf.children[0]) leaf = child;
  return leaf;
}

/** The block and its ancestors, innermost first. */
export function* withAncestors(block: Block): Generator<Block> {
  for (let node: Block | null = block; node; node = node.parent) yield node;
}
