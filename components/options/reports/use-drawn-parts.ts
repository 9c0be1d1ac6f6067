import { options } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Draws what follows from a change before it returns: what is printed is what stands there when the handler has ended. */
function atOnce(change: () => void): void {
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  change();
  // Without a former value the property has to go: Preact takes undefined for its own way.
  if (before === undefined) delete options.debounceRendering;
  else options.debounceRendering = before;
}

/**
 * How many of the parts of a long page are to be drawn by now: the first at once, one more whenever the browser has shown
 * what there is, and all of them before it prints.
 * @example parts.slice(0, useDrawnParts(parts.length))
 */
export function useDrawnParts(count: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= count) return;
    const next = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(next);
  }, [drawn, count]);
  // From the moment on at which there is something to be printed.
  useLayoutEffect(() => {
    const drawAll = () => atOnce(() => setDrawn(Number.POSITIVE_INFINITY));
    addEventListener('beforeprint', drawAll);
    return () => removeEventListener('beforeprint', drawAll);
  }, []);
  return Math.min(drawn, count);
}
