import { clipping, isMovedAway } from './clipping';
import { attributeOf, boxOf, drawnParentOf, shorterSideOf } from './dom';
import { remembered } from './remembered';

/** What can be seen of a document. */
export interface Visibility {
  /** The element takes part in the layout: no `display: none`, no closed disclosure around it. */
  readonly isLaidOut: (element: Element) => boolean;
  /** The text that stands directly in the element is shown, as far as display and visibility go. */
  readonly showsText: (element: Element) => boolean;
  /** What stands in the element's box is cut off, and the box next to nothing: a word for screen readers. Costs little. */
  readonly isShrunk: (element: Element) => boolean;
  /**
   * Somebody who looks at the page can see the element: it is not transparent, clipped away, shrunk to nothing or moved off the
   * page or out of a box that cuts it off, itself or with an ancestor. Asked only of what is about to become a fact, for it costs more than the others.
   */
  readonly isSeen: (element: Element) => boolean;
}

/** Asks the layout engine; where there is none, the attributes have to do. */
export function visibilityOf(root: Element): Visibility {
  const hasLayout = boxOf(root).width > 0;
  if (!hasLayout || typeof Element.prototype.checkVisibility !== 'function') return visibilityByAttributes();
  const isClipped = clipping();
  const hasPlace = allTheWayUp((element) => !isShrunkAway(element, isClipped));
  return { isLaidOut, showsText, isShrunk, isSeen: (element) => !isTransparent(element) && hasPlace(element) };
}

const visibilityByAttributes = (): Visibility => {
  const isShown = allTheWayUp((element) => !isHiddenByAttribute(element));
  return { isLaidOut: isShown, showsText: isShown, isShrunk: () => false, isSeen: () => true };
};

/** Whether something holds of an element and all its ancestors; answers are kept for one reading. */
function allTheWayUp(holds: (element: Element) => boolean): (element: Element) => boolean {
  const ask: (element: Element) => boolean = remembered((element) => {
    const parent = drawnParentOf(element);
    return holds(element) && (parent === null || ask(parent));
  });
  return ask;
}

function isHiddenByAttribute(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style);
}

const alsoVisible = { visibilityProperty: true, checkVisibilityCSS: true } as const;

/** An element with `display: contents` has no box of its own and is shown where its parent is. */
const hasNoBox = (element: Element): boolean => getComputedStyle(element).display === 'contents';

function isLaidOut(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element)) return true;
  const parent = drawnParentOf(element);
  return parent !== null && hasNoBox(element) && isLaidOut(parent);
}

function showsText(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, alsoVisible)) return true;
  const parent = drawnParentOf(element);
  return parent !== null && hasNoBox(element) && showsText(parent);
}

const isShrunk = (element: Element): boolean =>
  element instanceof HTMLElement && shorterSideOf(element) <= 1 && getComputedStyle(element).overflow !== 'visible';

/** The text of a placeholder. */
const isTransparent = (element: Element): boolean => /^rgba.*, 0\)$/.test(getComputedStyle(element).color);

/** Fades in: invisible now, and soon to be seen. */
const isAnimated = (element: Element): boolean => Element.prototype.getAnimations.call(element).length > 0;

/** A filter that lets nothing through; a mask of gradients in which nothing is opaque. */
const noneThrough = /opacity\((?:0?\.0\d*|0)%?\)/;
const noColourIn = /^(?!.*rgb(?!a\([^)]*, 0\))).*rgba\(/;

/** Whether a shape that content is cut out by has no area. @example isEmptyShape('circle(0px at 50% 50%)') // true */
function isEmptyShape(shape: string): boolean {
  const [, kind, inside = ''] = /^(inset|circle|ellipse|polygon)\(([^()]*)/.exec(shape) ?? [];
  if (kind === 'inset') {
    const shares = inside.split(' ').map((side) => (side.endsWith('%') ? Number.parseFloat(side) : 0));
    const [top = 0, right = top, bottom = top, left = right] = shares;
    return top + bottom >= 100 || left + right >= 100;
  }
  const points = inside.split(', ').map((point) => point.split(' '));
  if (kind === 'polygon') return [0, 1].some((axis) => new Set(points.map((point) => point[axis])).size === 1);
  return kind !== undefined && Number.parseFloat(inside) === 0;
}

function isShrunkAway(element: Element, isClipped: (moved: Element) => boolean): boolean {
  const style = getComputedStyle(element);
  if (Number(style.opacity) < 0.05 && !isAnimated(element)) return true;
  if (style.fontSize === '0px') return true;
  if (style.clip === 'rect(0px, 0px, 0px, 0px)' || isEmptyShape(style.clipPath)) return true;
  if (noneThrough.test(style.filter) || noColourIn.test(style.maskImage)) return true;
  const box = boxOf(element);
  const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  if (clips && style.display !== 'contents' && style.display !== 'inline' && (box.width <= 1 || box.height <= 1))
    return true;
  if (Number.parseFloat(style.textIndent) < -500) return true;
  if (style.transform !== 'none' && (box.width < 1 || box.height < 1) && !isAnimated(element)) return true;
  if (!isMovedAway(style) && box.right + scrollX > 0) return false;
  return isClipped(element) && !isAnimated(element);
}
