import type { InSteps } from '../in-steps';
import type { Block, BlockKind } from './block';
import { type BlockOrigin, blockOf, fieldBlock, type Piece } from './block-making';
import { uncoverCells } from './covered-cells';
import {
  attributeOf,
  drawnChildrenOf,
  fieldValueOf,
  hasAttributes,
  nodeTypeOf,
  tagOf,
  textContentOf,
  textDataOf,
} from './dom';
import { fieldKindOf, isSkipped, kindOf, marksOf, shownMarks, skuIdOfLink } from './markup';
import { shownFields } from './shown-fields';
import { joinSplitRows, type NumberedRow, rowNumberOf } from './split-rows';
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
  /** The page says that more is to come: `aria-busy`. */
  readonly busy: boolean;
}

/** Deeper than any page that is made for people; no element below is read. */
const deepest = 600;
/** Nodes between two steps: a millisecond or two. */
const nodesPerStep = 400;

/** An element that is being read: some of its children are, the others are to come. */
interface Visit {
  readonly element: Element;
  readonly tag: string;
  readonly role: string | null;
  readonly kind: BlockKind;
  /** It has attributes. */
  readonly named: boolean;
  readonly isCell: boolean;
  readonly from: number;
  readonly depth: number;
  /** Crossed out, itself or around it. */
  readonly struck: boolean;
  readonly within: Visit | null;
  readonly next: (node: Node) => Node | null;
  readonly pieces: Piece[];
  node: Node | null;
  showsText: boolean | null;
}

/**
 * Reads the visible text of an element in one pass. Changes nothing in it and does not care who owns its class names.
 * @example atOnce(buildTextTree(documentElement, visibilityOf(documentElement))).root
 */
export function* buildTextTree(
  top: Element,
  visibility: Visibility,
  onShadowRoot: (root: ShadowRoot) => void = () => undefined,
): InSteps<TextTree> {
  const itemLinks: ItemLink[] = [];
  const numberedRows: NumberedRow[] = [];
  const hiddenCells: Block[] = [];
  let busy = false;
  let position = 0;
  const isShownField = shownFields();

  /** The block of an element that nothing is looked for in, or the visit of one with content. */
  function enter(element: Element, tag: string, within: Visit | null): Visit | Block | null {
    const depth = within === null ? 0 : within.depth + 1;
    if (depth > deepest) return null;
    const from = ++position;
    const named = hasAttributes(element);
    const role = named ? attributeOf(element, 'role') : null;
    // It explains what it hovers over, and says nothing that the page does not say.
    if (role === 'tooltip') return null;
    const kind = kindOf(tag, role);
    const field = fieldKindOf(element, tag, named);
    if (field !== null) {
      if (field !== 'typed' || !visibility.isLaidOut(element)) return null;
      return blockOfField({ element, tag, kind, marks: marksOf(element, tag, role), from, to: position });
    }
    const isCell = kind === 'cell' || kind === 'header-cell' || kind === 'definition' || kind === 'term';
    if (isCell && !visibility.isLaidOut(element)) return null;
    const [node, next] = drawnChildrenOf(element, tag, onShadowRoot);
    const struck = crossedOut.has(tag) || within?.struck === true;
    return {
      element,
      tag,
      role,
      kind,
      named,
      isCell,
      from,
      depth,
      struck,
      within,
      next,
      pieces: [],
      node,
      showsText: null,
    };
  }

  function leave({ element, tag, role, kind, named, isCell, from, pieces }: Visit): Block | null {
    if (pieces.length === 0 && !isCell) return null;
    if (named) noteSigns(element, tag, from);
    const shown = pieces.length > 1 ? pieces.filter((piece) => !isForScreenReaders(piece)) : pieces;
    const block = blockOf(
      { element, tag, kind, marks: marksOf(element, tag, role), from, to: position },
      shown,
      isCell,
    );
    const number = kind === 'row' && named && block ? rowNumberOf(element) : null;
    if (isCell && block?.text === '' && block.children.length === 0 && /\S/.test(textContentOf(element)))
      hiddenCells.push(block);
    if (block && number !== null) numberedRows.push({ row: block, number, element });
    return block;
  }

  /** A word that nobody sees, in a line with others: it is no part of a label or a value. */
  const isForScreenReaders = (piece: Piece): boolean =>
    piece.kind === 'block' &&
    piece.block?.marks.inline === true &&
    singleWord.test(piece.block.text) &&
    visibility.isShrunk(piece.block.element);

  /** A field, or the text that a field shows which asks for nothing. */
  function blockOfField(origin: BlockOrigin): Block | null {
    const { element } = origin;
    const text = isShownField(element) && visibility.showsText(element) ? fieldValueOf(element) : '';
    if (!/\S/.test(text)) return fieldBlock(origin);
    return blockOf({ ...origin, marks: shownMarks }, [{ kind: 'text', text, at: ++position }], false);
  }

  /** Reads one node of a visit. Answers the visit that goes on. */
  function take(visit: Visit, node: Node): Visit {
    const { element, pieces } = visit;
    visit.node = visit.next(node);
    const type = nodeTypeOf(node);
    if (type === 3) {
      const text = textDataOf(node as Text);
      if (/\S/.test(text)) {
        visit.showsText ??= visibility.showsText(element);
        if (visit.showsText && !(visit.struck && !money.test(text)))
          pieces.push({ kind: 'text', text, at: ++position });
      } else if (text !== '') pieces.push(blank);
    } else if (type === 1) {
      const child = node as Element;
      const tag = tagOf(child);
      if (tag === 'br') pieces.push(lineBreak);
      else if (!isSkipped(tag)) {
        const entered = enter(child, tag, visit);
        if (isVisit(entered)) return entered;
        pieces.push({ kind: 'block', block: entered, tag });
      }
    }
    return visit;
  }

  function noteSigns(element: Element, tag: string, from: number): void {
    const skuId = skuIdOfLink(element, tag);
    if (skuId !== null && visibility.isLaidOut(element)) itemLinks.push({ skuId, from, to: position });
    if (attributeOf(element, 'aria-busy') === 'true' && visibility.isLaidOut(element)) busy = true;
  }

  const entered = enter(top, tagOf(top), null);
  let root = isVisit(entered) ? null : entered;
  let visit = isVisit(entered) ? entered : null;
  for (let taken = 0; visit !== null; taken += 1) {
    if (taken >= nodesPerStep && visit.node !== null) {
      // What is hidden is compared in the end as it is then: nothing of it may have changed.
      yield hiddenCells.length > 0 ? 'looking' : visit.node;
      taken = 0;
    }
    if (visit.node !== null) visit = take(visit, visit.node);
    else {
      const { tag, within }: Visit = visit;
      const block = leave(visit);
      if (within === null) root = block;
      else within.pieces.push({ kind: 'block', block, tag });
      visit = within;
    }
  }
  uncoverCells(hiddenCells);
  joinSplitRows(numberedRows, itemLinks);
  root ??= fieldBlock({ element: top, tag: 'html', kind: 'plain', marks: marksOf(top, 'html', null), from: 0, to: 0 });
  return { root, itemLinks, busy };
}

const isVisit = (entered: Visit | Block | null): entered is Visit => entered !== null && 'pieces' in entered;
const crossedOut: ReadonlySet<string> = new Set(['del', 's', 'strike']);
/** A price that is crossed out is the one before a reduction. */
const money = /^\s*[¥￥]?\s*[\d,.]+\s*元?\s*$/;
const singleWord = /^[一-鿿A-Za-z]{1,8}$/;
const blank: Piece = { kind: 'blank' };
const lineBreak: Piece = { kind: 'line-break' };
