import type { InSteps } from '../in-steps';
import type { Block } from './block';
import { isInside, leavesOf } from './block';
import { documentElementOf } from './dom';
import type { Grid } from './grids';
import { type LabelledPage, type Reading, readLabels } from './readings';
import { readLine } from './run';
import { announcesOther, readSections, type Section, type SectionTitles } from './sections';
import { readSteps, type StepBar, type StepTitles } from './steps';
import { buildTextTree, type ItemLink } from './text-tree';
import { readTimelines } from './timeline';
import { type Visibility, visibilityOf } from './visibility';
import type { Vocabulary } from './vocabulary';

/** What a page kind calls things. */
export interface PageWords {
  readonly vocabulary: Vocabulary;
  readonly sections: SectionTitles;
  readonly steps: StepTitles;
  /** What agents taught of the page kind. */
  readonly taught?: TaughtWords;
}

/** What a vocabulary does not tell of lessons. */
export interface TaughtWords {
  /** The lesson that a reading comes from. */
  readonly lessonOf: (reading: Pick<Reading, 'key' | 'alias'>) => string | undefined;
  /** Values that are known by the words around them in their line. */
  readonly readLines: (leaves: readonly Block[], isClosed: (block: Block) => boolean) => readonly Reading[];
}

/** Everything that a document says, found once and asked by the adapters. */
export interface PageText extends Pick<LabelledPage, 'grids' | 'freeText' | 'labelledValues'> {
  readonly root: Block;
  readonly vocabulary: Vocabulary;
  readonly titles: SectionTitles;
  readonly taught: TaughtWords | undefined;
  /** Labels, columns, steps and timelines alike. */
  readonly readings: readonly Reading[];
  readonly stepBars: readonly StepBar[];
  readonly itemLinks: readonly ItemLink[];
  readonly closed: readonly Section[];
  /** Parts under a heading such as 订单信息. */
  readonly aboutOrder: readonly Section[];
  /** Every line of the page in order. */
  readonly leaves: readonly Block[];
  /** Whether somebody who looks at the page can see a block. */
  readonly isSeen: (block: Block) => boolean;
  /** The page says that more is to come. */
  readonly loading: boolean;
  /** The element that everything stands in, and what can be seen of it. */
  readonly top: Element;
  readonly visibility: Visibility;
}

const loadingText =
  /^(?:正在)?(?:努力|拼命)?(?:数据)?(?:加载|载入|获取|查询)中?(?:数据)?(?:,?请稍[候后等])?(?:\.|。|…|·)*$|^loading(?:\.|…)*$/i;
const isLoadingText = (text: string): boolean =>
  text.length <= 20 && /中|正在|loading/i.test(text) && loadingText.test(text);

/**
 * Reads a document with the words of one page kind, in steps.
 * @param onShadowRoot told of every open shadow root that is read
 * @example atOnce(readPageInSteps(document, orderWords)).readings.filter(({ key }) => key === 'orderId')
 */
export function* readPageInSteps(
  document: Document,
  words: PageWords,
  onShadowRoot: (root: ShadowRoot) => void = () => undefined,
): InSteps<PageText> {
  const top = documentElementOf(document) ?? Document.prototype.createElement.call(document, 'html');
  const visibility = visibilityOf(top);
  const { root, itemLinks, busy } = yield* buildTextTree(top, visibility, onShadowRoot);
  yield 'concluding';
  const leaves = leavesOf(root);
  const { closed, aboutOrder } = yield* readSections(leaves, words.sections, words.vocabulary);
  const isOther = (text: string): boolean => announcesOther(text, words.sections);
  const isClosed = (block: Block): boolean =>
    block.marks.itemLink || closed.some((section) => isInside(block, section));
  yield 'concluding';
  const { readings, grids, freeText, labelledValues } = yield* readLabels(
    root,
    leaves,
    words.vocabulary,
    closed,
    isOther,
  );
  yield 'concluding';
  const isFreeText = (block: Block): boolean => isClosed(block) || freeText.some((part) => isInside(block, part));
  const stepBars = readSteps(leaves, words.steps, isFreeText);
  yield 'concluding';
  const timelines = readTimelines(leaves, {
    isClosed: isFreeText,
    isLabelled: (leaf) => isLabelled(leaf.text, words.vocabulary),
    headOf: (block) => headIn(grids, block),
    isStepBar: (block) => stepBars.some((bar) => bar.block === block),
  });
  yield 'concluding';
  return {
    root,
    vocabulary: words.vocabulary,
    titles: words.sections,
    taught: words.taught,
    readings: [
      ...readings,
      ...stepBars.flatMap((bar) => bar.readings),
      ...timelines,
      ...(words.taught?.readLines(leaves, isFreeText) ?? []),
    ],
    grids,
    freeText,
    labelledValues,
    stepBars,
    itemLinks,
    closed,
    aboutOrder,
    leaves,
    isSeen: (block) => visibility.isSeen(block.element),
    loading: busy || leaves.some(({ text }) => isLoadingText(text)),
    top,
    visibility,
  };
}

function isLabelled(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 80) return false;
  const line = readLine(text, vocabulary);
  return (line.label !== null && line.label.key !== null) || line.pairs.length > 0;
}

function headIn(grids: readonly Grid[], block: Block): string | null {
  for (const grid of grids) {
    if (!isInside(block, grid)) continue;
    for (const { cells } of grid.rows) {
      const column = cells.findIndex((cell) => cell !== null && isInside(block, cell));
      if (column >= 0) return grid.columns[column]?.alias ?? '';
    }
  }
  return null;
}
