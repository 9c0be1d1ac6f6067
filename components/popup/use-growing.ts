import { useEffect, useState } from 'preact/hooks';

/** More than the popup has room for. */
const atOnce = 8;
const more = 80;

/**
 * How many of a long list to show: at once what is in view, then, after each painting, so many more until all of it is
 * there. A popup with hundreds of tickets opens as fast as one with a few.
 *
 * @example rows.slice(0, useGrowing(rows.length))
 */
export function useGrowing(total: number): number {
  const [grown, setGrown] = useState(atOnce);
  useEffect(() => {
    if (grown >= total) return;
    const timer = setTimeout(() => setGrown(grown + more));
    return () => clearTimeout(timer);
  }, [grown, total]);
  return Math.min(grown, total);
}
