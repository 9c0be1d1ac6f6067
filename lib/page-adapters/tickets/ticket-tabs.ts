import { type Block, leavesOf } from '../label-reading/block';
import { attributeOf, drawnParentOf } from '../label-reading/dom';

export interface CountedTab {
  readonly title: string;
  readonly count: number;
  /** As far as it shows: a tab whose state cannot be told counts as closed. */
  readonly open: boolean;
}

const counted = /([一-鿿]{2,10})\s*\(\s*(\d+)\s*\)/g;
const openClass = /(?:^|[\s_-])(?:is-)?(?:active|current|selected|checked|check)(?:$|[\s_-])/;

function isOpen(block: Block): boolean {
  const candidates = [block.element, drawnParentOf(block.element)];
  return candidates.some(
    (element) =>
      element !== null &&
      (attributeOf(element, 'aria-selected') === 'true' || openClass.test(attributeOf(element, 'class') ?? '')),
  );
}

/** Tabs with a count behind their title: 待处理(3), 平台协同工单 （2）. jd-domain facts 4.1. */
export function countedTabs(root: Block): readonly CountedTab[] {
  return leavesOf(root).flatMap((leaf) => {
    if (leaf.text.length > 120) return [];
    const found = [...leaf.text.matchAll(counted)];
    const open = found.length === 1 && isOpen(leaf);
    return found.map(([, title = '', count]) => ({ title, count: Number(count), open }));
  });
}

/** The tabs of the ticket types; a title such as 任务工单 or 全部工单 names all of them. */
export const typeTabsOf = (tabs: readonly CountedTab[]): readonly CountedTab[] =>
  tabs.filter(({ title }) => title.endsWith('工单') && !/^(?:全部|所有|待处理|任务)/.test(title));
