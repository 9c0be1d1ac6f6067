import type { Block } from './block';
import { type BlockOrigin, blockOf, fieldBlock, type Piece } from './block-making';
import { attributeOf, drawnChildrenOf, hasAttributes, nodeTypeOf, tagOf, textDataOf } from './dom';
import { fieldKindOf, isSkipped, kindOf, marksOf, skuIdOfLink } from './markup';
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

/** Deeper than any page that is made for people; bounds the recursion. */
const deepest = 600;

/**
 * Reads the visible text of an element in one pass. Changes nothing in it and does not care who owns its class names.
 * @example buildTextTree(documentElement, visibilityOf(documentElement)).root
 */
export function buildTextTree(top: Element, visibility: Visibility): TextTree {
  const itemLinks: ItemLink[] = [];
  let busy = false;
  let position = 0;

  function visit(element: Element, tag: string, depth: number): Block | null {
    if (depth > deepest) return null;
    const from = ++position;
    const named = hasAttributes(element);
    const role = named ? attributeOf(element, 'role') : null;
    const kind = kindOf(tag, role);
    const origin = (): BlockOrigin => ({ element, tag, kind, marks: marksOf(element, tag, role), from, to: position });
    const field = fieldKindOf(element, tag, named);
    if (field !== null) return field === 'typed' && visibility.isLaidOut(element) ? fieldBlock(origin()) : null;
    const isCell = kind === 'cell' || kind === 'header-cell' || kind === 'definition' || kind === 'term';
    if (isCell && !visibility.isLaidOut(element)) return null;
    const pieces = piecesOf(element, tag, depth);
    if (pieces.length === 0 && !isCell) return null;
    if (named) noteSigns(element, tag, from);
    return blockOf(origin(), pieces, isCell);
  }

  function piecesOf(element: Element, tag: string, depth: number): readonly Piece[] {
    const pieces: Piece[] = [];
    let shown: boolean | null = null;
    for (let [node, next] = drawnChildrenOf(element, tag); node; node = next(node)) {
      const type = nodeTypeOf(node);
      if (type === 3) {
        const text = textDataOf(node as Text);
        if (/\S/.test(text)) {
          shown ??= visibility.showsText(element);
          if (shown) pieces.push({ kind: 'text', text, at: ++position });
        } else if (text !== '') pieces.push(blank);
      } else if (type === 1) {
        const child = node as Element;
        const childTag = tagOf(child);
        if (childTag === 'br') pieces.push(lineBreak);
        else if (!isSkipped(childTag))
          pieces.push({ kind: 'block', block: visit(child, childTag, depth + 1), tag: childTag });
      }
    }
    return pieces;
  }

  function noteSigns(element: Element, tag: string, from: number): void {
    const skuId = skuIdOfLink(element, tag);
    if (skuId !== null && visibility.isLaidOut(element)) itemLinks.push({ skuId, from, to: position });
    if (attributeOf(element, 'aria-busy') === 'true' && visibility.isLaidOut(element)) busy = true;
  }

  const root = visit(top, tagOf(top), 0);
  const nothing: BlockOrigin = {
    element: top,
    tag: 'html',
    kind: 'plain',
    marks: marksOf(top, 'html', null),
    from: 0,
    to: 0,
  };
  return { root: root ?? fieldBlock({ ...nothing }), itemLinks, busy };
}

const blank: Piece = { kind: 'blank' };
const lineBreak: Piece = { kind: 'line-break' };
