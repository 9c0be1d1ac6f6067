import type { Block } from './block';
import { isInside, isLeaf, leavesOf, shortTextOf } from './block';
import { labelKey } from './text';

/** A part of the page that a heading announces. */
export interface Section {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** The headings that a page kind knows: those whose parts are not read, and those that only end such a part. */
export interface SectionTitles {
  readonly closed: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

const longestHead = 40;

const isHeadingOf = (titles: ReadonlySet<string>, leaf: Block): boolean => titles.has(labelKey(leaf.text));

/** Whether a block begins a part of the page of its own. */
function beginsSection(block: Block, titles: SectionTitles): boolean {
  const first = leavesOf(block).next().value;
  if (!first) return false;
  return first.marks.heading || isHeadingOf(titles.open, first) || isHeadingOf(titles.closed, first);
}

/** The bar that a heading stands in: with a link 更多 beside it, say, but before the content. */
function barOf(heading: Block): Block {
  let bar = heading;
  while (bar.parent?.children[0] === bar && bar.parent.kind === 'plain' && shortTextOf(bar.parent, longestHead) !== null)
    bar = bar.parent;
  return bar;
}

/**
 * The parts of the page that are not to be read: recommendations, comments, other people's words, other records. Such a
 * part goes from its heading to the next heading beside it.
 */
export function closedSections(root: Block, titles: SectionTitles): readonly Section[] {
  const sections: Section[] = [];
  for (const leaf of leavesOf(root)) {
    if (leaf.text.length > 16 || !isHeadingOf(titles.closed, leaf)) continue;
    if (sections.some((section) => isInside(leaf, section)) || isMenuEntry(leaf)) continue;
    const bar = barOf(leaf);
    const siblings = bar.parent?.children ?? [bar];
    const at = siblings.indexOf(bar);
    const next = siblings.findIndex((sibling, index) => index > at && beginsSection(sibling, titles));
    const last = siblings[(next < 0 ? siblings.length : next) - 1] ?? bar;
    sections.push({ title: labelKey(leaf.text), from: bar.from, to: last.to });
  }
  return sections;
}

/** One of several words side by side, none of which has content behind it: a tab, an entry of a menu. */
function isMenuEntry(leaf: Block): boolean {
  const siblings = leaf.parent?.children ?? [];
  if (leaf.marks.heading || siblings.length < 3) return false;
  return siblings.every((sibling) => isLeaf(sibling) && sibling.text.length <= 16);
}
