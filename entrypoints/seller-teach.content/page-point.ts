import { type PointedValue, valuesUnder } from '@/lib/page-adapters/teaching/values-on-page';

const isOurs = (element: Element): boolean => element.localName.startsWith('aftersale-');

/** The innermost element of the page at a point of the window, whatever of ours lies over it. */
export function pageElementAt(document: Document, x: number, y: number): Element | null {
  let found: Element | null = null;
  let root: Document | ShadowRoot | null = document;
  while (root !== null) {
    const within: Document | ShadowRoot = root;
    const top: Element | undefined = within
      .elementsFromPoint(x, y)
      .find((each) => !isOurs(each) && each.getRootNode() === within);
    if (top === undefined) break;
    found = top;
    root = top.shadowRoot;
  }
  return found;
}

/** The value that pointing there means: the one in or around the element, else the one whose box holds the point. */
export function valueAt(
  values: readonly PointedValue[],
  element: Element | null,
  x: number,
  y: number,
): PointedValue | null {
  const under = element === null ? [] : valuesUnder(values, element);
  if (under.length > 0) return under.length === 1 ? (under[0] ?? null) : null;
  const here = values.filter((value) => {
    const { left, right, top, bottom } = value.element.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  return here.length === 1 ? (here[0] ?? null) : null;
}

/** Scrolls what lies under the point as the wheel would, had nothing lain over it. */
export function scrollUnder(element: Element | null, { deltaX, deltaY, deltaMode }: WheelEvent): void {
  const unit = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 20;
  for (let each: Element | null = element; each !== null; each = parentOf(each)) {
    const { scrollLeft, scrollTop } = each;
    each.scrollBy(deltaX * unit, deltaY * unit);
    if (each.scrollLeft !== scrollLeft || each.scrollTop !== scrollTop) return;
  }
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
