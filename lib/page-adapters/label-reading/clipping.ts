import { boxOf, drawnParentOf, scrollOf, tagOf } from './dom';
import { remembered } from './remembered';

/** What of an element's style bears on where its content is cut off. */
interface Frame {
  readonly box: DOMRect;
  readonly position: string;
  /** Even what is fixed stands in it. */
  readonly holdsFixed: boolean;
  readonly x: Edge;
  readonly y: Edge;
}

/** What becomes of content beyond the edge: it is shown, it can be scrolled to, or nobody gets to see it. */
type Edge = 'shows' | 'scrolls' | 'hides';

const edgeOf = (overflow: string): Edge =>
  overflow === 'visible' ? 'shows' : overflow === 'hidden' || overflow === 'clip' ? 'hides' : 'scrolls';

function frameOf(element: Element): Frame {
  const { display, position, transform, filter, overflowX, overflowY } = getComputedStyle(element);
  const hasEdges = display !== 'inline' && display !== 'contents';
  return {
    box: boxOf(element),
    position,
    holdsFixed: transform !== 'none' || filter !== 'none',
    x: hasEdges ? edgeOf(overflowX) : 'shows',
    y: hasEdges ? edgeOf(overflowY) : 'shows',
  };
}

/**
 * Whether a style takes an element away from where its content would stand: what a list draws below its edge stands where it
 * belongs, and is scrolled to by a script if by nothing else.
 */
export const isMovedAway = ({ position, transform, left, top }: CSSStyleDeclaration): boolean => {
  if (transform !== 'none') return true;
  if (position === 'relative') return [left, top].some((offset) => (Number.parseFloat(offset) || 0) !== 0);
  return position === 'absolute' || position === 'fixed';
};

/** Where something stands on one axis. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a span stands where the box that cuts it off never shows it: before the box's beginning, to which nothing scrolls back, or
 * beyond the far edge of one that hides. Script-scrolled lists draw some rows ahead, so `room` is left beyond the far edge.
 */
function isCutOff(span: Span, box: Span, edge: Edge, scrolled: number, room: number): boolean {
  if (edge === 'shows') return false;
  if (span.to - box.from + scrolled <= 0) return true;
  return edge === 'hides' && span.from >= box.to + room;
}

const across = ({ left, right }: DOMRect): Span => ({ from: left, to: right });
const down = ({ top, bottom }: DOMRect): Span => ({ from: top, to: bottom });

/**
 * Answers whether an element stands wholly outside of a box around it that cuts its content off, or off the page to the left or
 * above. A box with scroll bars hides only what stands before its beginning. Asked of elements that were moved; what is learnt of
 * the elements around them is kept, so the answers serve one reading.
 * @example
 * // <div style="overflow: hidden; width: 300px; position: relative"><b style="position: absolute; left: 4000px">…</b></div>
 * clipping()(b) // true
 */
export function clipping(): (moved: Element) => boolean {
  const frameAt = remembered(frameOf);

  return (moved) => {
    const { box, position: placed } = frameAt(moved);
    if (box.width === 0 || box.height === 0) return false;
    let [x, y, position] = [across(box), down(box), placed];
    for (let around = drawnParentOf(moved); around && !isPage(around); around = drawnParentOf(around)) {
      const frame = frameAt(around);
      if (!isHeldBy(frame, position)) continue;
      const [left, top] = scrollOf(around);
      if (isCutOff(x, across(frame.box), frame.x, left, 0)) return true;
      if (isCutOff(y, down(frame.box), frame.y, top, frame.box.height)) return true;
      // What can be scrolled to is seen where the box around it is.
      if (frame.x !== 'shows') x = across(frame.box);
      if (frame.y !== 'shows') y = down(frame.box);
      position = frame.position;
    }
    if (position === 'fixed') return x.to <= 0 || y.to <= 0 || x.from >= innerWidth || y.from >= innerHeight;
    return x.to + scrollX <= 0 || y.to + scrollY <= 0;
  };
}

/** The overflow of these two is the window's. */
const isPage = (element: Element): boolean => tagOf(element) === 'body' || tagOf(element) === 'html';

/** What is positioned stands in the next positioned box around it, and no box in between cuts it off. */
function isHeldBy({ position, holdsFixed }: Frame, inner: string): boolean {
  if (inner === 'fixed') return holdsFixed;
  return inner !== 'absolute' || position !== 'static' || holdsFixed;
}
