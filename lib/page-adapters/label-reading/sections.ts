import type { InSteps } from '../in-steps';
import type { Block } from './block';
import { firstLeafOf, isInside, isLeaf, leavesOf, shortTextOf, withAncestors } from './block';
import { labelKey } from './text';
import type { LabelKey, Vocabulary } from './vocabulary';

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
  /** Those of `open` that announce what is said of the order as a whole. */
  readonly order: ReadonlySet<string>;
  /** Words in which other records and other people's words are announced, for announcements that no list has. */
  readonly foreign?: RegExp;
}

const longestHeading = 16;
const longestBesideHeading = 10;

const isHeadingOf = (titles: ReadonlySet<string>, leaf: Block): boolean => titles.has(labelKey(leaf.text));

/** Whether a text announces something that is not the order's: as a heading, a head over columns or rows, a term. */
export function announcesOther(text: string, titles: SectionTitles): boolean {
  const key = labelKey(text);
  if (key.length > longestHeading || titles.open.has(key)) return false;
  return titles.closed.has(key) || titles.foreign?.test(key) === true;
}

/** Whether a block begins a part of the page of its own. */
function beginsSection(block: Block, titles: SectionTitles): boolean {
  const first = firstLeafOf(block);
  if (isInTable(first, block)) return false;
  return first.marks.heading || isHeadingOf(titles.open, first) || isHeadingOf(titles.closed, first);
}

/** A column's head is no heading of a part of the page. */
function isInTable(leaf: Block, within: Block | null): boolean {
  for (const block of withAncestors(leaf)) {
    if (block.kind !== 'plain') return true;
    if (block === within) return false;
  }
  return false;
}

/** The bar that a heading stands in: with a link 更多 beside it, say, but without content. */
function barOf(heading: Block): Block {
  let bar = heading;
  while (bar.parent?.children[0] === bar && bar.parent.kind === 'plain') {
    const beside = shortTextOf(bar.parent, heading.text.length + longestBesideHeading);
    if (beside === null || /[\d:]/.test(beside)) break;
    bar = bar.parent;
  }
  return bar;
}

const goodsHeads: readonly LabelKey[] = ['jdPrice', 'quantity'];
const mostColumns = 16;
/** Parts that show goods of their own, or another order's. */
const showsOtherGoods = /推荐|喜欢|热|又|在买|还买|搭配|更多|浏览|橱窗|订单$|订单信息|换|补/;

/** Whether a block begins with the heads of a list of goods: SKU, price, quantity. */
function listsGoods(block: Block, vocabulary: Vocabulary): boolean {
  const keys = leavesOf(block)
    .slice(0, mostColumns)
    .map(({ text }) => vocabulary.find(text)?.key);
  return (keys.includes('skuId') || keys.includes('itemNumber')) && goodsHeads.every((key) => keys.includes(key));
}

/** A heading by its markup, or what only a title says: 退货包裹, 换货进度. */
const isTitle = ({ marks, text }: Block): boolean => marks.heading || /[\u4e00-\u9fff](?:包裹|物流|进度)$/.test(text);

/** The lines of a page that parts of it are told by. */
interface Signposts {
  readonly headings: readonly Block[];
  /** Heads of columns with prices. */
  readonly priceHeads: readonly Block[];
}

/** Lines between two steps: a millisecond or two. */
const linesPerStep = 500;

function* findSignposts(leaves: readonly Block[], titles: SectionTitles, vocabulary: Vocabulary): InSteps<Signposts> {
  const headings: Block[] = [];
  const priceHeads: Block[] = [];
  for (const [at, leaf] of leaves.entries()) {
    if (at % linesPerStep === linesPerStep - 1) yield 'concluding';
    if (leaf.text.length > longestHeading) continue;
    const key = labelKey(leaf.text);
    if (titles.closed.has(key) || titles.order.has(key) || isTitle(leaf)) headings.push(leaf);
    if (leaf.text.length < 8 && vocabulary.find(leaf.text)?.key === 'jdPrice') priceHeads.push(leaf);
  }
  return { headings, priceHeads };
}

/** The parts of the page under the headings of one set; each goes from its heading to the next heading beside it. */
function sectionsUnder(
  { headings, priceHeads }: Signposts,
  isWanted: (heading: Block) => boolean,
  titles: SectionTitles,
  vocabulary: Vocabulary,
): readonly Section[] {
  const sections: Section[] = [];
  /** The page's only list of goods, behind what the heading announces, needs no heading of its own. */
  const isGoodsOfPage = (block: Block, heading: Block): boolean =>
    priceHeads.length === 1 &&
    priceHeads.every((head) => isInside(head, block)) &&
    listsGoods(block, vocabulary) &&
    !showsOtherGoods.test(heading.text);
  for (const leaf of headings) {
    if (!isWanted(leaf)) continue;
    if (sections.some((section) => isInside(leaf, section)) || isMenuEntry(leaf) || isInTable(leaf, null)) continue;
    const bar = barOf(leaf);
    if (!leaf.marks.heading && isLabelAmongOthers(leaf, bar, vocabulary)) continue;
    const siblings = bar.parent?.children ?? [bar];
    const at = siblings.indexOf(bar);
    const next = siblings.findIndex(
      (sibling, index) =>
        index > at && (beginsSection(sibling, titles) || (index > at + 1 && isGoodsOfPage(sibling, leaf))),
    );
    const last = siblings[(next < 0 ? siblings.length : next) - 1] ?? bar;
    sections.push({ title: labelKey(leaf.text), from: bar.from, to: last.to });
  }
  return sections;
}

/** 商家备注 may be a heading, or the label of one value among others. */
const isLabelAmongOthers = (leaf: Block, bar: Block, vocabulary: Vocabulary): boolean =>
  leaf.text.endsWith(':') || (vocabulary.find(leaf.text) !== undefined && bar.parent?.children[0] !== bar);

export interface Sections {
  /** The parts of the page that are not to be read: recommendations, comments, other people's words, other records. */
  readonly closed: readonly Section[];
  /** The parts of the page whose heading says that they are about the order as a whole. */
  readonly aboutOrder: readonly Section[];
}

/** Finds, in steps, the parts that headings among the lines of a page announce. */
export function* readSections(
  leaves: readonly Block[],
  titles: SectionTitles,
  vocabulary: Vocabulary,
): InSteps<Sections> {
  const signposts = yield* findSignposts(leaves, titles, vocabulary);
  const isOther = (leaf: Block): boolean =>
    isTitle(leaf) ? announcesOther(leaf.text, titles) : isHeadingOf(titles.closed, leaf);
  const aboutOrder = sectionsUnder(signposts, (leaf) => isHeadingOf(titles.order, leaf), titles, vocabulary);
  // The title of the whole page may have any word in it.
  const isTitleOfPage = ({ title, ...place }: Section): boolean =>
    !titles.closed.has(title) && aboutOrder.some((section) => isInside(section, place));
  const closed = sectionsUnder(signposts, isOther, titles, vocabulary).filter((section) => !isTitleOfPage(section));
  return { closed, aboutOrder };
}

/** One of several words side by side, none of which has content behind it: a tab, an entry of a menu. */
function isMenuEntry(leaf: Block): boolean {
  const siblings = leaf.parent?.children ?? [];
  if (leaf.marks.heading || siblings.length < 3) return false;
  return siblings.every((sibling) => isLeaf(sibling) && sibling.text.length <= longestHeading);
}
