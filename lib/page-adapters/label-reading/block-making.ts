import type { Block, BlockKind, BlockMarks } from './block';
import { isLeaf, textOf } from './block';
import { attributeOf } from './dom';
import { isStatusName } from './shapes';
import { cleanText } from './text';

/** The element that a block is made of, and its place. */
export interface BlockOrigin {
  readonly element: Element;
  readonly tag: string;
  readonly kind: BlockKind;
  readonly marks: BlockMarks;
  readonly from: number;
  readonly to: number;
}

/** What an element holds, in order. `block` null: an element without text. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'block'; readonly block: Block | null; readonly tag: string }
  | { readonly kind: 'line-break' };

type Content = Partial<Pick<Block, 'text' | 'inlineTexts' | 'children' | 'slots' | 'columnSpan' | 'rowSpan'>>;
const none: readonly never[] = [];

function make(origin: BlockOrigin, content: Content): Block {
  const { element, tag, kind, marks, from, to } = origin;
  const { text = '', inlineTexts = none, children = none, slots = none, columnSpan = 1, rowSpan = 1 } = content;
  const block: Block = {
    element,
    tag,
    kind,
    marks,
    text,
    inlineTexts,
    children,
    slots,
    columnSpan,
    rowSpan,
    from,
    to,
    parent: null,
  };
  for (const child of children) child.parent = block;
  return block;
}

/** A field: its content is a question's answer, not a fact, and is not read. */
export const fieldBlock = (origin: BlockOrigin): Block => make({ ...origin, kind: 'field' }, {});

const isCell = ({ kind }: BlockOrigin): boolean => kind === 'cell' || kind === 'header-cell';

function spansOf(origin: BlockOrigin): Content {
  if (!isCell(origin)) return {};
  const span = (name: string): number => {
    const value = Number(attributeOf(origin.element, name) ?? 1);
    return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
  };
  return { columnSpan: span('colspan'), rowSpan: span('rowspan') };
}

/**
 * Makes the block of an element: null for one without text (a cell stays, for its place in the row), its only child for one that
 * wraps another, a line for bare text with what flows in it.
 */
export function blockOf(origin: BlockOrigin, pieces: readonly Piece[], keepEmpty: boolean): Block | null {
  const single = pieces.length === 1 ? pieces[0] : undefined;
  if (single?.kind === 'block' && single.block) return around(origin, single.block);
  const singleText = single?.kind === 'text' ? cleanText(single.text) : '';
  if (singleText !== '')
    return make(origin, isCell(origin) ? { text: singleText, ...spansOf(origin) } : { text: singleText });
  if (pieces.some(({ kind }) => kind === 'text')) {
    const lines = linesOf(origin, pieces);
    return lines.length === 1 && lines[0]
      ? around(origin, lines[0])
      : make(origin, { children: lines, ...spansOf(origin) });
  }
  const placed = pieces.filter((piece) => piece.kind === 'block');
  const children = placed.flatMap(({ block }) => block ?? []);
  const [only] = children;
  if (!only) return keepEmpty ? make(origin, spansOf(origin)) : null;
  if (children.length === 1) return around(origin, only);
  // Decoration is of another kind than the cells that it stands between; an empty cell is of their kind.
  const tags = new Set(children.map(({ tag }) => tag));
  const slots = placed.filter(({ block, tag }) => block !== null || tags.has(tag)).map(({ block }) => block);
  return make(origin, { children, slots, ...spansOf(origin) });
}

/** A block that nothing refers to yet. */
type Growing = { -readonly [Property in keyof Block]: Block[Property] };

/**
 * A block around one other block is that block, unless the markup gives both of them a meaning. It grows in place: most
 * elements of a page wrap another one, and a copy for each would be most of what a reading costs.
 */
function around(origin: BlockOrigin, only: Block): Block {
  if (origin.kind !== 'plain' && only.kind !== 'plain')
    return make(origin, { children: [only], slots: [only], ...spansOf(origin) });
  const block: Growing = only;
  if (origin.kind !== 'plain') {
    block.kind = origin.kind;
    ({ columnSpan: block.columnSpan = 1, rowSpan: block.rowSpan = 1 } = spansOf(origin));
  }
  if (origin.marks !== only.marks) block.marks = joined(origin.marks, only.marks);
  // A field is asked for what was typed into it, so it stays the block's element.
  if (only.kind !== 'field') block.element = origin.element;
  block.tag = origin.tag;
  block.from = origin.from;
  block.to = origin.to;
  return block;
}

const joined = (outer: BlockMarks, inner: BlockMarks): BlockMarks => ({
  heading: outer.heading || inner.heading,
  button: outer.button || inner.button,
  link: outer.link || inner.link,
  itemLink: outer.itemLink || inner.itemLink,
  navigation: outer.navigation || inner.navigation,
  columnHead: outer.columnHead || inner.columnHead,
  inline: outer.inline && inner.inline,
  shownField: inner.shownField,
});

/** 订单状态:已完成, and perhaps tags behind it. */
const saysState = (line: string): boolean => isStatusName(/^(?:.*状态:)?\s*([^\s:\d]+)[^:\d]*$/.exec(line)?.[1] ?? '');

/** The lines of an element that holds bare text: inline pieces flow together, a break or a block between them ends a line. */
function linesOf(origin: BlockOrigin, pieces: readonly Piece[]): readonly Block[] {
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
    if (text !== '') lines.push(make({ ...origin, kind: 'plain', from, to }, { text, inlineTexts }));
    line = '';
    inlineTexts = [];
    from = Number.POSITIVE_INFINITY;
    to = 0;
  };
  for (const piece of pieces) {
    if (piece.kind === 'line-break') end();
    else if (piece.kind === 'blank') line += ' ';
    else if (piece.kind === 'text') add(piece.text, piece.at, piece.at);
    else if (piece.block === null) continue;
    else if (flowsInLine(piece.block)) {
      const text = textOf(piece.block);
      // Digits of two elements are two numbers, however close they stand; a tag behind a state is no part of its name.
      const gap = (/\d$/.test(line) && /^\d/.test(text)) || (line.length < 60 && saysState(cleanText(line))) ? ' ' : '';
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
  block.marks.inline && block.kind === 'plain' && (isLeaf(block) || block.children.every(flowsInLine));
