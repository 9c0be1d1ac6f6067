import type { Block } from './block';

/** Something that has a place in the page's order. */
export interface Place {
  from: number;
  to: number;
}

/** Gives a block and all in it, and every other place within it, new places, which keep their order. */
export function replace(block: Block, places: readonly Place[], into: (place: number) => number): void {
  const { from, to } = block;
  for (const place of places.filter((each) => each.from >= from && each.to <= to)) {
    place.from = into(place.from);
    place.to = into(place.to);
  }
  const each = (moved: Block): void => {
    Object.assign(moved, { from: into(moved.from), to: into(moved.to) });
    for (const child of moved.children) each(child);
  };
  each(block);
}

/** Puts a block into the gap behind a place of the page, under another parent. */
export function moveInto(block: Block, place: number, parent: Block): void {
  const scale = 0.9 / (block.to - block.from + 1);
  const { from } = block;
  replace(block, [], (each) => place + (each - from) * scale);
  block.parent = parent;
}
