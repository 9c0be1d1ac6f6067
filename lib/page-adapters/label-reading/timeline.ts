import type { Block } from './block';
import { isLeaf, leavesOf, withAncestors } from './block';
import { readDate } from './dates';
import type { Reading } from './readings';
import { remembered } from './remembered';

/** The row of a parcel's history in which it reached the customer. Source: the wording of JD's and other couriers' pages. */
const signed =
  /(?:已签收|已经签收|妥投|签收成功|妥投成功|签收完成|完成签收|(?:客户|用户|买家|本人|他人|家人|前台|门卫|物业|驿站|快递柜|代收点?)(?:已|代)?签收|(?:由|被)[^由被]{1,16}签收|^(?:订单|商品|包裹|快件)?签收)(?:成功|完成|了)?$|^签收人(?:是|为)?$/;
/** A clause with one of these words speaks of something that is to come, was tried, or is asked for. */
const notYet = /预计|预约|将|准备|未|待|请|等|派送中|配送中|失败|异常|拒|催|如|是否|尽快|提醒|谎称|虚假|没有|不/;
/** A row with one of these words is about goods on their way back, or was written by people. */
const otherWay = /退|逆向|换新|取件|售后|返修|商家签收|仓库签收|拒收|拒签|标记|(?:备注|留言|评价|反馈|反映|说)\s*:/;

/** A labelled time is read as such; 签收人 beside a label is a name. */
const labelWords = /签收(?:时间|日期|时限|时效|率|状态)|^签收人/;
/** Labels and column heads of the date of a history's row. */
const historyHead = /^(?:(?:操作|处理|更新|跟踪|发生|物流|轨迹|流转)?(?:时间|日期))$/;

const longestRow = 300;
const highestClimb = 4;

/** Whether a text says that the goods were signed for, not that they will be, or others were. */
export const saysSigned = (text: string): boolean =>
  text.length <= longestRow &&
  !otherWay.test(text) &&
  text
    .split(/(?:\d[\d\s:./年月日时分秒-]*|[,;.。!！、:()【】[\]\s])+/)
    .some((clause) => signed.test(clause) && !notYet.test(clause));

/** The date that a line is, begins or ends with, or that stands in a sentence: 已于 2026-11-02 13:05 由本人签收. */
function dateOf(text: string): { readonly text: string; readonly rest: string } | null {
  const first = readDate(text);
  if (first) return first.value ? { text: text.slice(0, first.length), rest: text.slice(first.length) } : null;
  const start = text.search(/\d{4}\s*[-/.年]/);
  if (start < 0) return null;
  const last = readDate(text.slice(start));
  const before = text.slice(0, start).trim();
  const behind = text.slice(start + (last?.length ?? 0)).trim();
  if (last?.value && /已经?[于在]$/.test(before) && saysSigned(behind))
    return { text: text.slice(start, start + last.length), rest: text };
  const isLabelOfAnother = before.endsWith(':') && !historyHead.test(before.replace(/\s*:$/, ''));
  if (!last?.value || start + last.length !== text.length || isLabelOfAnother) return null;
  return { text: text.slice(start), rest: before };
}

/** A date whose time stands in a line of its own behind it. */
function datesAmong(leaves: readonly Block[]): { readonly text: string; readonly leaf: Block }[] {
  return leaves.flatMap((leaf, index) => {
    const date = dateOf(leaf.text);
    if (!date || !(date.rest === '' || historyHead.test(date.rest.replace(/\s*:$/, '')))) return [];
    const next = leaves[index + 1]?.text ?? '';
    const withTime = date.text === leaf.text ? readDate(`${leaf.text} ${next}`) : null;
    const joins = withTime !== null && withTime.length === leaf.text.length + 1 + next.length;
    return [{ text: joins ? `${leaf.text} ${next}` : date.text, leaf }];
  });
}

/** What a timeline has to know of the rest of the page. */
export interface TimelineSurroundings {
  readonly isClosed: (block: Block) => boolean;
  /** Whether a line holds a label of the page's vocabulary: then the dates around it have labels of their own. */
  readonly isLabelled: (leaf: Block) => boolean;
  /** The head above a block in a grid, null outside of grids. */
  readonly headOf: (block: Block) => string | null;
  /** A row of steps: the dates in it belong to the step that each stands in. */
  readonly isStepBar: (block: Block) => boolean;
}

/** What the lines of a block say of dates. */
interface DatedLines {
  readonly lines: number;
  readonly isLabelled: boolean;
  readonly dates: readonly { readonly text: string; readonly leaf: Block }[];
}

/** Finds the date that belongs to a line of a history: the only one in its row, or the one at its side in an even list. */
function datesBeside({ isLabelled, headOf, isStepBar }: TimelineSurroundings): (leaf: Block) => string | null {
  const linesIn = remembered((block: Block): DatedLines => {
    const leaves = leavesOf(block).filter(({ text }) => text !== '');
    const labelled = leaves.some(isLabelled);
    return { lines: leaves.length, isLabelled: labelled, dates: labelled ? [] : datesAmong(leaves) };
  });
  const firstInPairs = remembered(firstOfPairs);

  return (leaf) => {
    const own = dateOf(leaf.text);
    if (own) return own.text;
    let climbed = 0;
    for (const block of withAncestors(leaf)) {
      if (isLeaf(block)) continue;
      if (++climbed > highestClimb || isStepBar(block)) return null;
      const { lines, isLabelled: hasLabels, dates } = linesIn(block);
      if (hasLabels) return null;
      if (dates.length === 0) continue;
      if (dates.length > 1) return dateInEvenList(block, leaf, firstInPairs(block));
      const [date] = dates;
      if (!date || lines > 8 || !historyHead.test(headOf(date.leaf) ?? '时间')) return null;
      return date.text;
    }
    return null;
  };
}

const isDate = (block: Block | undefined): boolean => block !== undefined && dateOf(block.text)?.rest === '';

/** What comes first in a list of date, text, date, text … without rows; null where a block is none. */
function firstOfPairs({ children }: Block): 'date' | 'text' | null {
  if (!children.every(isLeaf)) return null;
  const first = isDate(children[0]) ? 'date' : 'text';
  const even = children.every((child, index) => isDate(child) === (index % 2 === (first === 'date' ? 0 : 1)));
  return even ? first : null;
}

/** A list that begins with its dates has each date before its text. */
function dateInEvenList({ children }: Block, leaf: Block, first: 'date' | 'text' | null): string | null {
  const at = first === null ? -1 : children.indexOf(leaf);
  const beside = at < 0 ? undefined : children[first === 'date' ? at - 1 : at + 1];
  return beside && isDate(beside) ? beside.text : null;
}

/**
 * Finds the rows of logistics histories that say that the goods were signed for, each with its date.
 * @example a row '2026-11-02 13:05:22' beside '您的快件已签收，签收人：本人' gives the 2nd of November
 */
export function readTimelines(leaves: readonly Block[], surroundings: TimelineSurroundings): readonly Reading[] {
  const readings: Reading[] = [];
  const dateBeside = datesBeside(surroundings);
  const linesIn = remembered(leavesOf);
  for (const leaf of leaves) {
    const { text } = leaf;
    if (!/签收|妥投/.test(text) || labelWords.test(text) || !saysSigned(text)) continue;
    if (surroundings.isClosed(leaf) || surroundings.isLabelled(leaf) || isStepOfOther(leaf, linesIn)) continue;
    const value = dateBeside(leaf);
    if (value === null) continue;
    const reading = { state: 'value', value } as const;
    readings.push({ key: 'signedAt', alias: '已签收', reading, how: 'timeline', block: leaf, row: null, grid: null });
  }
  return readings;
}

const otherProcess = /申请|审核|退货|退款|换货|维修|售后|逆向|^退/;
const longestTitle = 10;
/** Steps with their dates and a remark each; more is the page around them, with its menus. */
const mostLinesOfSteps = 20;

/** Whether short titles around it tell that it is a step of something else: 退货申请, 审核通过, 已签收. */
function isStepOfOther(leaf: Block, linesIn: (block: Block) => readonly Block[]): boolean {
  let climbed = 0;
  for (const block of withAncestors(leaf)) {
    const lines = linesIn(block);
    if (lines.length > mostLinesOfSteps) return false;
    const isOther = lines.some(({ text }) => text.length <= longestTitle && otherProcess.test(text));
    if (isOther) return true;
    if (block.children.length >= 3 || ++climbed > highestClimb) return false;
  }
  return false;
}
