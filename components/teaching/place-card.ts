export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const cardWidth = 340;
/** Enough for the longest text of a card. */
const cardHeight = 280;
const gap = 8;

/**
 * Where a card stands beside the value that it is about: under it, else over it, else where there is room; always inside
 * the window. Pixels of the window.
 *
 * @example placeCard({ left: 200, top: 100, width: 120, height: 20 }, { width: 1440, height: 900 }) // { left: 200, top: 128, width: 340 }
 */
export function placeCard(
  value: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
): Readonly<Record<'left' | 'width' | 'top', number>> | Readonly<Record<'left' | 'width' | 'bottom', number>> {
  const own = Math.min(cardWidth, width - 2 * gap);
  const left = Math.max(gap, Math.min(value.left, width - own - gap));
  const under = value.top + value.height + gap;
  if (under + cardHeight <= height) return { left, width: own, top: Math.max(gap, under) };
  if (value.top - gap - cardHeight >= 0) return { left, width: own, bottom: Math.max(gap, height - value.top + gap) };
  return { left, width: own, bottom: gap };
}
