import { type Block, isLeaf, leavesOf, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import { labelKey } from '../label-reading/text';

/** What the home page calls its counter of waiting tickets. jd-domain facts 0.9, 1.8 (3007) and 4.1. */
const titles = '(?:待处理)?(?:任务工单|工单任务)(?:待处理|数量?)?|待处理工单(?:数量?)?';
const wholeTitle = new RegExp(`^(?:${titles})$`);
const isTitle = (text: string): boolean => wholeTitle.test(labelKey(text));
const titleFirst = new RegExp(`^(?:${titles})\\s*[:(]?\\s*(\\d{1,5}\\+?)\\s*(?:[个条单件])?\\s*\\)?$`);
const numberFirst = new RegExp(`^(\\d{1,5}\\+?)\\s*(?:[个条单件])?\\s*(?:${titles})$`);
const numberText = /^(\d{1,5}\+?)\s*[个条单件]?$/;
/** What stands in a tile beside its title and number and names no other counter. */
const harmless =
  /^(?:[个条单件>›»]|查看(?:详情|更多|全部)?|去处理|立即处理|前往|更多|详情|较昨[日天].*|昨[日天]\s*\d+\s*[个条单件]?)$/;

const highestClimb = 6;
/** A board of counters; more is the page around it. */
const mostLines = 60;

/** A number as it is written: 99+ says only that there are many. */
type Written = string;

const isNumber = (leaf: Block): boolean => numberText.test(leaf.text);
const writtenIn = (leaf: Block | undefined): Written | null => numberText.exec(leaf?.text ?? '')?.[1] ?? null;

/** Titles and numbers by turns, from the first to the last; the number of a title is at the same side of all of them. */
function besideByTurns(lines: readonly Block[], title: Block): Written | null {
  const numberLeads = lines[0] !== undefined && isNumber(lines[0]);
  const alternates = lines.every((line, index) => isNumber(line) === (index % 2 === (numberLeads ? 0 : 1)));
  if (!alternates || lines.length % 2 !== 0) return null;
  const at = lines.indexOf(title);
  return writtenIn(lines[numberLeads ? at - 1 : at + 1]);
}

/** A row of titles beside a row of as many numbers. */
function besideInRows({ children }: Block, title: Block): Written | null {
  const [first, second] = children.map(leavesOf);
  if (children.length !== 2 || !first || !second || first.length !== second.length) return null;
  const titleRow = first.includes(title) ? first : second;
  const numberRow = titleRow === first ? second : first;
  if (titleRow.some(isNumber) || !numberRow.every(isNumber)) return null;
  return writtenIn(numberRow[titleRow.indexOf(title)]);
}

/** The number in the smallest part of the page around a title that holds any number. */
function numberBeside(title: Block): Written | null {
  let climbed = 0;
  for (const block of withAncestors(title)) {
    if (isLeaf(block)) continue;
    const lines = leavesOf(block).filter((leaf) => leaf === title || !harmless.test(leaf.text));
    if (lines.length > mostLines || ++climbed > highestClimb) return null;
    if (lines.some(isNumber)) return besideByTurns(lines, title) ?? besideInRows(block, title);
  }
  return null;
}

/**
 * The number of waiting 任务工单 that a home page shows, null where it shows none, several that differ, or more than it counts
 * (99+). Nothing is concluded from distance: a number belongs to the title where the two alone share a tile, where titles and
 * numbers alternate, or where a row of each stands side by side.
 *
 * @example waitingTicketsOn(page) // 5, of <div><span>待处理任务工单</span><b>5</b></div>
 */
export function waitingTicketsOn(page: PageText): number | null {
  const found = page.leaves.flatMap((leaf): (Written | null)[] => {
    const inLine = titleFirst.exec(leaf.text)?.[1] ?? numberFirst.exec(leaf.text)?.[1];
    if ((inLine === undefined && !isTitle(leaf.text)) || !page.isSeen(leaf)) return [];
    return [inLine ?? numberBeside(leaf)];
  });
  const distinct = new Set(found.filter((written) => written !== null));
  const [written] = distinct;
  return distinct.size === 1 && written !== undefined && /^\d+$/.test(written) ? Number(written) : null;
}
