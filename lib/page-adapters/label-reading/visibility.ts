import { attributeOf, drawnParentOf } from './dom';

const checksVisibility = (): boolean => typeof Element.prototype.checkVisibility === 'function';

/** Whether an element is hidden by itself, as far as its attributes tell; for engines that cannot be asked. */
function isHiddenByAttribute(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style);
}

function isHiddenByAncestor(element: Element): boolean {
  for (let node: Element | null = element; node; node = drawnParentOf(node)) if (isHiddenByAttribute(node)) return true;
  return false;
}

/** Whether an element takes part in the layout: no `display: none`, no closed disclosure around it. */
export function isLaidOut(element: Element): boolean {
  if (!checksVisibility()) return !isHiddenByAncestor(element);
  if (Element.prototype.checkVisibility.call(element)) return true;
  const parent = drawnParentOf(element);
  return parent !== null && getComputedStyle(element).display === 'contents' && isLaidOut(parent);
}

/** Whether the text that stands directly in an element can be seen, as far as display and visibility go. */
export function showsText(element: Element): boolean {
  if (!checksVisibility()) return !isHiddenByAncestor(element);
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true, checkVisibilityCSS: true })) return true;
  const parent = drawnParentOf(element);
  return parent !== null && getComputedStyle(element).display === 'contents' && showsText(parent);
}

/** Fades in: invisible now, and soon to be seen. */
const isAnimated = (element: Element): boolean => Element.prototype.getAnimations?.call(element).length > 0;

function isShrunkAway(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.opacity === '0' && !isAnimated(element)) return true;
  if (style.fontSize === '0px') return true;
  if (style.clip === 'rect(0px, 0px, 0px, 0px)' || /inset\((?:50|100)%/.test(style.clipPath)) return true;
  const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  const box = Element.prototype.getBoundingClientRect.call(element);
  if (clips && style.display !== 'contents' && (box.width <= 1 || box.height <= 1)) return true;
  return style.position !== 'static' && box.right + scrollX <= 0;
}

/**
 * Whether somebody who looks at the page could see the element: not transparent, clipped away, shrunk to nothing or moved off
 * the page, itself or with an ancestor. Costs a layout, so it is asked only of what is about to become a fact. Answers are
 * kept for one reading. Without a layout engine every element that is not hidden counts as seen.
 */
export function sightChecker(): (element: Element) => boolean {
  const seen = new Map<Element, boolean>();
  const isSeen = (element: Element): boolean => {
    const known = seen.get(element);
    if (known !== undefined) return known;
    const parent = drawnParentOf(element);
    const answer = !isShrunkAway(element) && (parent === null || isSeen(parent));
    seen.set(element, answer);
    return answer;
  };
  return checksVisibility() ? isSeen : () => true;
}
