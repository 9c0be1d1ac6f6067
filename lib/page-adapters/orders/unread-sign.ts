import { type Block, isInside, textOf } from '../label-reading/block';
import { hasColumn } from '../label-reading/grids';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { readLine } from '../label-reading/run';
import { saysSigned } from '../label-reading/timeline';
import type { OrderScope } from './order-scope';

/** A label of a sign time with a name or a number before it, as its end or with a value behind it; 签收时间可能延迟 is none. */
const signLabel = /^[^:,;.。!?]{0,24}(?:签收|妥投|送达|收货|配送完成)(?:时间|日期)(?=\s*(?:$|[:(\dA-Za-z|】]))/;
/** What a courier writes who leaves the goods at the door; whether somebody signed for them then it does not say. */
const delivered = /(?<!未)已经?(?:送达|送到)/;
const fullDate = /\d{4}\s*[-/.年]\s*\d/;
const startsWithDate = /^\d{1,4}\s*[-/.年月]\s*\d/;
/** Signing that is to come, of goods on their way back, of other orders, or that somebody speaks of. */
const otherSigning =
  /预计|预约|最[晚迟近]|承诺|历史|上次|自动|[代非]签|退|逆向|换新|取件|售后|返修|商家|仓库|客服|揽收|[说称看例]/;
/** Who has signed for goods on their way back. */
const signedBack = /退|逆向|仓库|商家/;
/** A row of a history holds a date, a text and perhaps a name; a longer box holds several rows. */
const mostInRow = 3;

/** Whether a line says when the goods were signed for, in words that were not understood. */
function speaksOfSigning(leaf: Block, { vocabulary }: PageText): boolean {
  const { text, parent } = leaf;
  const isLabel = signLabel.test(text) && !otherSigning.test(text);
  const isTold = (/签收|妥投/.test(text) && (saysSigned(text) || /^签收于/.test(text))) || delivered.test(text);
  if (!isLabel && (!isTold || signedBack.test(text))) return false;
  const { label, pairs } = readLine(text, vocabulary);
  // A label that the vocabulary does not have is plain too, where it names a time.
  const isUnderstood = [label, ...pairs].some(
    (each) =>
      each?.key === 'freeText' ||
      each?.key === 'signedAt' ||
      (each?.key === 'plain' && /签收|收货|送达/.test(each.alias) && vocabulary.find(each.alias) !== undefined),
  );
  if (isUnderstood) return false;
  if (isLabel || fullDate.test(text)) return true;
  const row = parent?.children ?? [];
  return row.length <= mostInRow && row.some((each) => startsWithDate.test(each.text));
}

/** Whether a value that could not be read is a date all the same, or is still to come; Invalid date is neither. */
function looksDated({ alias, block }: Reading): boolean {
  const text = textOf(block);
  const at = text.indexOf(alias);
  return /^[\s:]*(?:\d|.*(?:加载|获取|查询|同步)中)/.test(at < 0 ? text : text.slice(at + alias.length));
}

/** Among the lines of goods: what begins with a label there may be their name. */
const isBesideSku = ({ block }: Reading, { readings }: PageText): boolean =>
  readings.some((each) => each.key === 'skuId' && each.block.parent === block.parent);

const unread = new WeakMap<readonly Block[], readonly Block[]>();

function linesOfSigning(page: PageText): readonly Block[] {
  const known = unread.get(page.leaves);
  if (known) return known;
  const found = page.leaves.filter((leaf) => speaksOfSigning(leaf, page));
  unread.set(page.leaves, found);
  return found;
}

/**
 * Whether the order's part of a page says when the goods were signed for, and nothing could be read of it: a date without its
 * year, a label with a word too many; or whether, on a page about something else too, a sign time may be the order's. Somebody
 * who looks at the page knows the day, so no other date may stand in for it. contract.md §2.
 * @example hasUnreadSign(page, scope) // true for 签收时间：11-04 13:05 and for 京东快递签收时间：2026-11-04
 */
export function hasUnreadSign(page: PageText, scope: OrderScope): boolean {
  const signs = page.readings.filter(({ key }) => key === 'signedAt');
  const misshapen = signs.filter(
    (each) => each.reading.state === 'misshapen' && looksDated(each) && !isBesideSku(each, page),
  );
  const isOwn = (block: Block): boolean => scope.ownPlaces?.has(block) ?? true;
  const apart = signs.filter(
    (each) => each.reading.state === 'value' && !isOwn(each.block) && !scope.ownPlaces?.isOfReturn(page, each),
  );
  const goods = page.grids.filter((grid) => hasColumn(grid, 'skuId', 'itemNumber') && !hasColumn(grid, 'orderId'));
  const ownLines = [...misshapen.map(({ block }) => block), ...linesOfSigning(page)].filter(isOwn);
  return [...ownLines, ...apart.map(({ block }) => block)].some(
    (block) =>
      scope.has(block) &&
      !block.marks.itemLink &&
      ![...page.closed, ...page.freeText, ...goods].some((part) => isInside(block, part)) &&
      page.isSeen(block),
  );
}
