import type { OrderDateField } from '@/lib/domain/order-facts';
import type { Block } from './block';
import { isLeaf, leavesOf, shortTextOf, withAncestors } from './block';
import { readDate } from './dates';
import type { Reading } from './readings';
import { remembered } from './remembered';

export interface StepTitles {
  /** What the date beside a step's title is a date of; null: a step of the order whose date is no fact of ours. */
  readonly keys: ReadonlyMap<string, OrderDateField | null>;
  /** Words that tell that the steps are those of something else. */
  readonly foreign: RegExp;
}

/** A row of steps, dated or not. */
export interface StepBar {
  readonly block: Block;
  readonly readings: readonly Reading[];
}

const longestStep = 80;
const leastSteps = 3;
const highestClimb = 6;

/** The title that a line consists of, or begins with where a date follows. A step's number or tick does not count. */
function titleIn(leaf: Block, titles: StepTitles): string | null {
  if (leaf.text.length > 40) return null;
  const whole = leaf.text.replace(/:$/, '');
  if (titles.keys.has(whole)) return whole;
  if (!/[\d√✓✔●○]/.test(leaf.text)) return null;
  const text = leaf.text.replace(/^(?:\d{1,2}\s*[.、]?\s*(?=[一-鿿])|[√✓✔●○]\s*)/, '');
  const words = /^[^\d:]*/.exec(text)?.[0].trim() ?? '';
  if (!titles.keys.has(words)) return null;
  return words === text || readDate(text.slice(text.search(/\d/))) ? words : null;
}

interface Step {
  readonly title: string;
  readonly leaf: Block;
  /** Where the date is looked for. */
  readonly blocks: readonly Block[];
}

/** What stands in a step beside its title. */
function dateTextOf({ title, leaf, blocks }: Step): string {
  const texts = blocks
    .flatMap((block) => leavesOf(block))
    .map((each) => (each === leaf ? each.text.slice(each.text.indexOf(title) + title.length) : each.text));
  return texts
    .map((text) => text.replace(/^[\s:]+/, '').trim())
    .filter((text) => text !== '' && !/^(?:\d{1,2}|[√✓✔●○>→])$/.test(text))
    .join(' ');
}

/**
 * Finds step bars: three steps of an order or more side by side. A step's title makes a fact of the date that stands with it,
 * and never one of the order's state.
 */
export function readSteps(
  leaves: readonly Block[],
  titles: StepTitles,
  isClosed: (block: Block) => boolean,
): readonly StepBar[] {
  const titleOf = new Map<Block, string>();
  for (const leaf of leaves) {
    const title = titleIn(leaf, titles);
    if (title !== null && !leaf.marks.navigation) titleOf.set(leaf, title);
  }
  const titlesIn = (block: Block): Block[] => leavesOf(block).filter((leaf) => titleOf.has(leaf));
  const isStep = (block: Block): boolean => shortTextOf(block, longestStep) !== null && titlesIn(block).length === 1;

  const isBar = remembered((block: Block): boolean => {
    const [first, ...others] = block.children.filter(isStep);
    return others.length >= leastSteps - 1 || (others.length > 0 && first !== undefined && tellsOrdering(first));
  });
  /** 下单:2026-11-02 is of an order whatever follows; other steps may be of anything. */
  const tellsOrdering = (step: Block): boolean =>
    isLeaf(step) && titles.keys.get(titleOf.get(step) ?? '') === 'orderedAt' && dateTextOf(only(step)) !== '';

  const bars = new Set<Block>();
  for (const leaf of titleOf.keys()) {
    let climbed = 0;
    for (const block of withAncestors(leaf)) {
      if (isBar(block)) bars.add(block);
      if (bars.has(block) || ++climbed > highestClimb) break;
    }
  }
  return [...bars].flatMap((bar) => {
    if (isClosed(bar) || titles.foreign.test(shortTextOf(bar, 2000) ?? '')) return [];
    return [{ block: bar, readings: stepsOf(bar).flatMap((step) => readStep(step)) }];
  });

  function stepsOf(bar: Block): readonly Step[] {
    const { children } = bar;
    const below = bar.parent?.children[bar.parent.children.indexOf(bar) + 1];
    const titlesOnly = children.every((child) => isStep(child) && isLeaf(child) && dateTextOf(only(child)) === '');
    if (titlesOnly && below && below.children.length === children.length)
      return children.map((child, index) => ({ ...only(child), blocks: below.children.slice(index, index + 1) }));
    return children.flatMap((child, index) => {
      if (!isStep(child)) return [];
      if (!isLeaf(child) || dateTextOf(only(child)) !== '') return [only(child)];
      const next = children.findIndex((sibling, at) => at > index && titlesIn(sibling).length > 0);
      const behind = isStep(children[0] as Block) ? children.slice(index, next < 0 ? children.length : next) : [child];
      return [{ ...only(child), blocks: behind }];
    });
  }

  function only(child: Block): Step {
    const leaf = titlesIn(child)[0] ?? child;
    return { title: titleOf.get(leaf) ?? '', leaf, blocks: [child] };
  }

  function readStep(step: Step): readonly Reading[] {
    const key = titles.keys.get(step.title);
    const text = dateTextOf(step);
    const date = readDate(text);
    if (!key || !date?.value || date.length !== text.length) return [];
    const reading = { state: 'value', value: text } as const;
    return [{ key, alias: step.title, reading, how: 'step', block: step.leaf, row: null, grid: null }];
  }
}
