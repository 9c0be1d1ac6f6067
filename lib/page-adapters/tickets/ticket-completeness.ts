import type { TicketRow } from '../contract';
import { type Block, isLeaf, withAncestors } from '../label-reading/block';
import { attributeOf, drawnParentOf, fieldValueOf, tagOf } from '../label-reading/dom';
import type { PageText } from '../label-reading/page-text';
import { showsSpinner } from '../label-reading/spinner';
import type { TicketPlace } from './ticket-row';
import { type CountedTab, typeTabsOf } from './ticket-tabs';

/** What a filter shows that leaves nothing out, and what only orders or cuts into pages. */
const unfiltered = /^(?:.*[\s:：])?(?:(?:全部|所有|请选择|不限|默认)\S*|\d+\s*(?:条|项)?\s*\/\s*(?:页|page)|\S*[序])$/i;
const selectName = /(?:^|[-_\s])(?:select|selector|selection|combobox|cascader|picker)(?:$|[-_\s])/i;
/** From the text of a drawn select to the element that is named after it. */
const selectDepth = 3;

const numberIn = (text: string | undefined): number | null => (/^\d{1,3}$/.test(text ?? '') ? Number(text) : null);
const follows = (before: string | undefined, after: string | undefined): boolean => {
  const [one, next] = [numberIn(before), numberIn(after)];
  return one !== null && one > 0 && next === one + 1;
};

/** Numbers of pages in a row, or a count of them. */
function showsSecondPage(leaves: readonly Block[]): boolean {
  return leaves.some((leaf, index) => {
    const before = leaves[index - 1];
    if (before && before.parent === leaf.parent && before.kind !== 'cell' && follows(before.text, leaf.text))
      return true;
    if (leaf.inlineTexts.some((text, place) => follows(leaf.inlineTexts[place - 1], text))) return true;
    const pages = /^(?:第?\s*\d+\s*页?\s*[/／]\s*(?:共\s*)?(\d+)\s*页?|共\s*(\d+)\s*页)$/.exec(leaf.text);
    return pages !== null && Number(pages[1] ?? pages[2]) > 1;
  });
}

function isInSelect(block: Block): boolean {
  let element: Element | null = block.element;
  for (let depth = 0; element !== null && depth <= selectDepth; depth += 1) {
    const role = attributeOf(element, 'role');
    if (role === 'combobox' || selectName.test(attributeOf(element, 'class') ?? '')) return true;
    element = drawnParentOf(element);
  }
  return false;
}

/** The head of the back office has choices too (the shop, the language), which filter nothing. */
const isInPageHead = (block: Block): boolean =>
  [...withAncestors(block)].some(({ marks, element }) => marks.navigation || tagOf(element) === 'header');

const isFiltering = (block: Block): boolean => {
  if (block.kind === 'field') {
    const value = fieldValueOf(block.element).trim();
    return value !== '' && !unfiltered.test(value);
  }
  if (block.text === '' || unfiltered.test(block.text)) return false;
  return block.marks.shownField || (tagOf(block.element) !== 'label' && isInSelect(block));
};

/** The counters of the types add up to that of 待处理; where they do not, one of the two counts something else. */
function typesAddUp(tabs: readonly CountedTab[], waiting: number): boolean {
  const types = typeTabsOf(tabs);
  const byTitle = new Map(types.map(({ title, count }) => [title, count]));
  if (types.some(({ title, count }) => byTitle.get(title) !== count)) return false;
  return types.length === 0 || [...byTitle.values()].reduce((sum, count) => sum + count, 0) === waiting;
}

/**
 * Whether the list in view is 待处理 and shows all of it: its counter equals the open rows and the sum of the type tabs, there is
 * no second page, nothing is loading, nothing is filtered. An empty list has to say that it is empty, for counters show 0
 * before they know.
 */
export function isComplete(
  page: PageText,
  tabs: readonly CountedTab[],
  rows: readonly TicketRow[],
  places: readonly TicketPlace[],
): boolean {
  const waiting = tabs.filter(({ title }) => title === '待处理');
  const [tab] = waiting;
  const open = rows.filter(({ closed }) => !closed).length;
  if (waiting.length !== 1 || !tab || tab.count !== open || open !== rows.length || page.loading) return false;
  if (!typesAddUp(tabs, tab.count)) return false;
  const leaves = page.leaves.filter((leaf) => isLeaf(leaf) && !places.some((place) => place.has(leaf)));
  const totals = leaves.flatMap(({ text }) => /^共\s*(\d+)\s*[条项]/.exec(text)?.[1] ?? []);
  if (totals.some((total) => Number(total) !== rows.length)) return false;
  // Where no tab shows that it is open, a total that equals the counter tells the same.
  if (!tab.open && (tabs.some((other) => other.open) || totals.length === 0)) return false;
  if (showsSecondPage(leaves) || leaves.some((leaf) => isFiltering(leaf) && !isInPageHead(leaf))) return false;
  if (rows.length === 0 && !leaves.some(({ text }) => /^暂无(?:数据|工单|任务|内容|待处理)/.test(text))) return false;
  return !showsSpinner(page);
}
