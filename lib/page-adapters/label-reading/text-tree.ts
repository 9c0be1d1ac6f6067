import type { Block, BlockKind, BlockMarks } from './block';
import { textOf } from './block';
import { attributeOf, drawnChildrenOf, isElement, isText, tagOf, textDataOf } from './dom';
import { cleanText } from './text';
import type { Visibility } from './visibility';

/** A link to an item of the shop front, which names a SKU in its address. */
export interface ItemLink {
  readonly skuId: string;
  readonly from: number;
  readonly to: number;
}

export interface TextTree {
  readonly root: Block;
  readonly itemLinks: readonly ItemLink[];
  /** The page says that more is to come: `aria-busy`, a progress bar that turns. */
  readonly busy: boolean;
}

const skipped = new Set(
  'head script style template noscript svg math canvas video audio iframe object embed datalist title meta link option aftersale-sidebar aftersale-chip'.split(
    ' ',
  ),
);
const fieldTags = new Set(['input', 'textarea', 'select']);
const pressableTypes = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio', 'hidden']);
const inlineTags = new Set(
  'span a b i em strong label small time code font u s sub sup abbr mark bdi bdo button data del ins q cite kbd samp var output'.split(
    ' ',
  ),
);
const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'caption', 'summary']);
const navigationRoles = new Set(['navigation', 'menu', 'menubar', 'menuitem', 'tablist', 'tab', 'toolbar', 'tooltip']);
const kindOfTag = new Map<string, BlockKind>(
  Object.entries({
    table: 'table',
    thead: 'rowgroup',
    tbody: 'rowgroup',
    tfoot: 'rowgroup',
    tr: 'row',
    td: 'cell',
    th: 'header-cell',
    dt: 'term',
    dd: 'definition',
  }),
);
const kindOfRole = new Map<string, BlockKind>(
  Object.entries({
    table: 'table',
    grid: 'table',
    treegrid: 'table',
    rowgroup: 'rowgroup',
    row: 'row',
    cell: 'cell',
    gridcell: 'cell',
    columnheader: 'header-cell',
    rowheader: 'header-cell',
    term: 'term',
    definition: 'definition',
  }),
);
/** Deeper than any page that is made for people; bounds the recursion. */
const deepest = 600;
const itemAddress = /^(?:https?:)?\/\/item\.(?:m\.)?jd\.com\/(?:product\/)?(\d{6,14})\.html/i;

/** What an element holds, in order: bare text, a block, an element without text (null), the end of a line. */
type Piece = { readonly bare: string; readonly at: number } | { readonly block: Block | null; readonly tag: string } | 'line-break';

/**
 * Reads the visible text of an element in one pass. Changes nothing in it and does not care who owns its class names.
 * @example buildTextTree(documentElement, visibilityOf(documentElement)).root
 */
export function buildTextTree(top: Element, { isLaidOut, showsText }: Visibility): TextTree {
  const itemLinks: ItemLink[] = [];
  let busy = false;
  let position = 0;

  function visit(element: Element, tag: string, depth: number): Block | null {
    if (depth > deepest) return null;
    const from = ++position;
    const role = attributeOf(element, 'role');
    const marks = marksOf(element, tag, role);
    const kind = (role === null ? undefined : kindOfRole.get(role)) ?? kindOfTag.get(tag) ?? 'plain';
    const finish = (rest: Partial<Block>): Block => {
      const made = { element, tag, kind, marks, text: '', inlineTexts: [], children: [], slots: [], ...spansOf(element, kind), ...rest };
      const block: Block = { from, to: position, parent: null, ...made };
      for (const child of block.children) child.parent = block;
      return block;
    };
    if (isField(element, tag)) return isLaidOut(element) ? finish({ kind: 'field' }) : null;
    if (fieldTags.has(tag)) return null;
    const isCell = kind === 'cell' || kind === 'header-cell' || kind === 'definition' || kind === 'term';
    if (isCell && !isLaidOut(element)) return null;

    const pieces: Piece[] = [];
    let shown: boolean | undefined;
    for (const node of drawnChildrenOf(element, tag)) {
      if (isText(node)) {
        const text = textDataOf(node);
        if (text.trim() === '') pieces.push({ bare: text === '' ? '' : ' ', at: position });
        else {
          shown ??= showsText(element);
          if (shown) pieces.push({ bare: text, at: ++position });
        }
      } else if (isElement(node)) {
        const childTag = tagOf(node);
        if (childTag === 'br') pieces.push('line-break');
        else if (!skipped.has(childTag)) pieces.push({ block: visit(node, childTag, depth + 1), tag: childTag });
      }
    }
    noteSigns(element, tag, from);
    return assemble(pieces, finish, isCell, kind, marks);
  }

  function noteSigns(element: Element, tag: string, from: number): void {
    if (tag === 'a') {
      const skuId = itemAddress.exec(attributeOf(element, 'href') ?? '')?.[1];
      if (skuId !== undefined && isLaidOut(element)) itemLinks.push({ skuId, from, to: position });
    }
    if (attributeOf(element, 'aria-busy') === 'true' && isLaidOut(element)) busy = true;
  }

  return { root: visit(top, tagOf(top), 0) ?? emptyBlock(top), itemLinks, busy };
}

function assemble(
  pieces: readonly Piece[],
  finish: (rest: Partial<Block>) => Block,
  keepEmpty: boolean,
  kind: BlockKind,
  marks: BlockMarks,
): Block | null {
  const hasBareText = pieces.some((piece) => typeof piece === 'object' && 'bare' in piece && piece.bare.trim() !== '');
  if (hasBareText) {
    const lines = linesOf(pieces, finish);
    return lines.length === 1 && lines[0] ? adopt(lines[0], finish, kind, marks) : finish({ children: lines });
  }
  const placed = pieces.flatMap((piece) => (typeof piece === 'object' && 'block' in piece ? [piece] : []));
  const children = placed.flatMap(({ block }) => (block ? [block] : []));
  // Decoration is of another kind than the cells that it stands between; an empty cell is of their kind.
  const slots = placed.filter(({ block, tag }) => block || children.some((child) => child.tag === tag));
  const [only] = children;
  if (!only) return keepEmpty ? finish({}) : null;
  if (children.length > 1) return finish({ children, slots: slots.map(({ block }) => block) });
  return adopt(only, finish, kind, marks);
}

/** A block around one other block is that block, unless the markup gives both of them a meaning. */
function adopt(only: Block, finish: (rest: Partial<Block>) => Block, kind: BlockKind, marks: BlockMarks): Block {
  if (kind !== 'plain' && only.kind !== 'plain') return finish({ children: [only], slots: [only] });
  const { text, inlineTexts, children, slots } = only;
  if (kind !== 'plain') return finish({ text, inlineTexts, children, slots, marks: joined(marks, only.marks) });
  const { columnSpan, rowSpan } = only;
  return finish({ kind: only.kind, text, inlineTexts, children, slots, columnSpan, rowSpan, marks: joined(marks, only.marks) });
}

const joined = (outer: BlockMarks, inner: BlockMarks): BlockMarks => ({
  heading: outer.heading || inner.heading,
  button: outer.button || inner.button,
  link: outer.link || inner.link,
  itemLink: outer.itemLink || inner.itemLink,
  navigation: outer.navigation || inner.navigation,
  columnHead: outer.columnHead || inner.columnHead,
  inline: outer.inline && inner.inline,
});

/** The lines of an element that holds bare text: inline pieces flow together, a break or a block between them ends a line. */
function linesOf(pieces: readonly Piece[], finish: (rest: Partial<Block>) => Block): readonly Block[] {
  const lines: Block[] = [];
  let line = '';
  let inlineTexts: string[] = [];
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  const add = (text: string, start: number, end: number): void => {
    line += text;
    from = Math.min(from, start);
    to = Math.max(to, end);
  };
  const end = (): void => {
    const text = cleanText(line);
    if (text !== '') lines.push(finish({ kind: 'plain', text, inlineTexts, from, to }));
    line = '';
    inlineTexts = [];
    from = Number.POSITIVE_INFINITY;
    to = 0;
  };
  for (const piece of pieces) {
    if (piece === 'line-break') end();
    else if ('bare' in piece) add(piece.bare, piece.at, piece.at);
    else if (piece.block === null) continue;
    else if (flowsInLine(piece.block)) {
      const text = textOf(piece.block);
      // Digits of two elements are two numbers, however close they stand.
      const gap = /\d$/.test(line) && /^\d/.test(text) ? ' ' : '';
      add(gap + text, piece.block.from, piece.block.to);
      inlineTexts.push(text);
    } else {
      end();
      lines.push(piece.block);
    }
  }
  end();
  return lines;
}

const flowsInLine = (block: Block): boolean =>
  block.marks.inline && block.kind === 'plain' && block.children.every(flowsInLine);

function marksOf(element: Element, tag: string, role: string | null): BlockMarks {
  return {
    heading: headingTags.has(tag) || role === 'heading',
    button: tag === 'button' || role === 'button',
    link: tag === 'a',
    itemLink: tag === 'a' && itemAddress.test(attributeOf(element, 'href') ?? ''),
    navigation: tag === 'nav' || tag === 'menu' || (role !== null && navigationRoles.has(role)),
    columnHead: tag === 'thead' || role === 'columnheader',
    inline: inlineTags.has(tag),
  };
}

function isField(element: Element, tag: string): boolean {
  if (tag === 'input') return !pressableTypes.has((attributeOf(element, 'type') ?? 'text').toLowerCase());
  const editable = attributeOf(element, 'contenteditable');
  return fieldTags.has(tag) || (editable !== null && editable !== 'false');
}

function spansOf(element: Element, kind: BlockKind): Pick<Block, 'columnSpan' | 'rowSpan'> {
  if (kind !== 'cell' && kind !== 'header-cell') return { columnSpan: 1, rowSpan: 1 };
  const span = (name: string): number => {
    const value = Number(attributeOf(element, name) ?? 1);
    return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
  };
  return { columnSpan: span('colspan'), rowSpan: span('rowspan') };
}

const emptyBlock = (element: Element): Block => ({
  element,
  tag: 'html',
  kind: 'plain',
  marks: { heading: false, button: false, link: false, itemLink: false, navigation: false, columnHead: false, inline: false },
  text: '',
  inlineTexts: [],
  children: [],
  slots: [],
  columnSpan: 1,
  rowSpan: 1,
  from: 0,
  to: 0,
  parent: null,
});
