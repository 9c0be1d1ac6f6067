import { isRemark, isStatusName, readShape, tellsItselfApart } from './shapes';
import type { LabelKey, Vocabulary } from './vocabulary';

/** One label with what stands behind it. */
export interface LabelledValue {
  readonly key: LabelKey;
  /** The alias of ours that matched. */
  readonly alias: string;
  readonly reading:
    | { readonly state: 'value'; readonly value: string }
    | { readonly state: 'absent' | 'misshapen' | 'contradictory' };
}

/** A line of text, taken apart. */
export interface Line {
  /** The line is a label and nothing else; `key` null: one that the vocabulary does not know. */
  readonly label: { readonly key: LabelKey | null; readonly alias: string } | null;
  readonly pairs: readonly LabelledValue[];
  /** The line says `something: something`, whether or not we know what. */
  readonly isPair: boolean;
}

const separatorBehindWord = /[\s,;|、·>»&]/;
const separators = /^[\s,;|、·>»&/]+/;
/** What may stand behind a value without being a part of it: what can be pressed, how long ago, a weekday, the zone's name. */
const harmlessTail =
  /^(?:\(?(?:复制(?:成功)?|点击复制|查看[一-鿿]{0,6}|详情|修改[一-鿿]{0,4}|编辑|更多|展开|收起|便利贴|刷新|打印[一-鿿]{0,4}|去[一-鿿]{1,4}|催[一-鿿]{1,3}|申请(?!取消|[已未被待审])[一-鿿]{1,4}|联系[一-鿿]{1,3}|\d+(?:天|小时|分钟)前)\)?|\(?(?:周|星期)[一二三四五六日天]\)?|\(?北京时间\)?|\(?(?:本人|他人|家人|前台|门卫|驿站|快递柜)?(?:已|代)?(?:签收(?!\s*\d{4})|收)\)?)(?=$|[\s,;|(])/;
const someLabel = /^[*•●·]?\s*(?:【([^】\d]{1,14})】\s*:?|([^\s:\d【][^:\d]{0,14}?)\s*:)\s*/;

/** Words before an unknown label, the rest of a name perhaps: 纪念款 完成时间. Letters of a label may be spaced out. */
const severalWords = /\S\S\s|\s\S\S/;

/** A label of a time that the vocabulary does not have: its value ends as those of others do. */
const namesATime = /^[一-鿿]{2,8}(?:时间|日期)$/;

/** A masked account is written by the back office: 客户:jd_5f***9k. Anything else behind 客户 is what the customer says. */
export const customerAccount = /^客户\s*:\s*(?=[\w*-]{4})[\w-]{1,12}\*+[\w-]{0,12}(?=$|[\s,;|])/;

interface FoundLabel {
  readonly key: LabelKey | null;
  readonly alias: string;
  readonly length: number;
}

/** 下单 2026-11-02 · 签收 2026-11-04: a line that begins with the time of ordering is about an order, and its labels may be short. */
const shortLabel = /^(下单|付款|支付|出库|发货|签收|完成)\s*:?\s*(?=\d{4}\s*[-/.年])/;

function labelAt(text: string, vocabulary: Vocabulary, behindOrdering = false): FoundLabel | null {
  const [short, word] = shortLabel.exec(text) ?? [];
  const meant = word === '下单' || behindOrdering ? vocabulary.find(`${word}时间`) : undefined;
  if (short !== undefined && meant) return { ...meant, length: short.length };
  const withColon = /[:】]/.test(text) ? someLabel.exec(text) : null;
  if (withColon) {
    const known = vocabulary.find(withColon[1] ?? withColon[2] ?? '');
    if (known) return { ...known, length: withColon[0].length };
  }
  const bare = vocabulary.prefix(text);
  if (bare) {
    const gap = /^\s*/.exec(text.slice(bare.length))?.[0].length ?? 0;
    if (startsWithItsValue(bare.key, text.slice(bare.length + gap))) return { ...bare, length: bare.length + gap };
  }
  const [whole, bracketed, plain] = withColon ?? [];
  const words = bracketed ?? plain;
  if (whole === undefined || words === undefined) return null;
  const isPlain = namesATime.test(words) || (behindOrdering && customerAccount.test(text));
  return { key: isPlain ? 'plain' : null, alias: words, length: whole.length };
}

/** Whether what follows can only be the value: a label needs no colon before a date, a number, a price or the name of a state. */
function startsWithItsValue(key: LabelKey, text: string): boolean {
  const reading = readShape(key, text);
  if (reading.state !== 'value') return false;
  return tellsItselfApart(key) || /^[¥￥]/.test(text) || (key === 'status' && isStatusName(reading.value));
}

const skipTail = (text: string): string => {
  let rest = text.replace(separators, '');
  for (let tail = harmlessTail.exec(rest); tail; tail = harmlessTail.exec(rest))
    rest = rest.slice(tail[0].length).replace(separators, '');
  return rest;
};

/** The value is empty where the next label with a colon, or the bar in front of it, stands in its place. */
const isEmptyBefore = (text: string, vocabulary: Vocabulary): boolean => {
  if (text.startsWith('|')) return true;
  const next = someLabel.exec(text);
  const words = next?.[1] ?? next?.[2] ?? '';
  return next !== null && (namesATime.test(words) || vocabulary.find(words) !== undefined);
};

/** What kind of ticket or order it is, as a tag before its number; unlike 父 or 退货 it does not change what the next label means. */
const tag =
  '(?:(?!关联|相关|其[他它]|历史)[一-鿿]{2,6}工单|消费者咨询|(?:CRC)?(?:高危|物流|商品|服务)?投诉|安装求助|催开发票|CRC|高危|货到付款|在线支付|先款订单|先款后货|(?:定金)?预售|现货|京[仓配]|厂直|加急|催单|拼购|企业订单|已(?:完成|签收|妥投))';
const leadingTags = new RegExp(`^(?:【${tag}】\\s*|${tag}[\\s|]+)+`, 'i');

/** @example isTag('京仓') // true */
export const isTag = (text: string): boolean => new RegExp(`^${tag}$`, 'i').test(text);

/** Since when the order is in its state. */
const since = /\d[\d\s:/.年月日-]{7,}/;
/** Another moment, the next of several states in a list, or what somebody says. */
const another = /\d[-/.、年]|[:→]/;

/**
 * Whether the state of an order stands, whatever is written behind it: tags, what can be pressed, a date, a remark; but no word of
 * another state.
 * @example stands('已完成', '已评价 京仓') // true
 */
function stands(state: string, behind: string): boolean {
  const said = behind.replace(since, ' ');
  if (!isStatusName(state) || state.length < 3 || said.length > 40 || another.test(said)) return false;
  return said
    .split(/[\s,;|、/()[\]【】-]+/)
    .every((word) => !isStatusName(word) && (isRemark(word) || isTag(word) || skipTail(word) === ''));
}

const namesRecord = (key: LabelKey): boolean => key === 'orderId' || key === 'ticketId' || key === 'serviceId';

/** Labels whose values people wrote: nothing behind them in the line is read. */
export const isFreeText = (key: LabelKey | null): boolean => key === 'freeText' || key === 'itemName';

/** The value of a label that is no business of ours may have blanks in it; it ends where a known label with a colon begins. */
function fromNextLabel(text: string, vocabulary: Vocabulary): string {
  let rest = text;
  while (rest !== '') {
    const label = /^[^\s:]*\s*:/.test(rest) ? labelAt(rest, vocabulary) : null;
    if (label?.key) return rest;
    const gap = rest.search(separatorBehindWord);
    if (gap < 0) return '';
    rest = rest.slice(gap).replace(separators, '');
  }
  return '';
}

/** Nobody writes bars: behind one a new label begins, whatever the value before it was. */
function behindBar(text: string, vocabulary: Vocabulary): { label: FoundLabel; rest: string } | null {
  const bar = text.indexOf('|');
  const rest = bar < 0 ? '' : text.slice(bar).replace(separators, '');
  const label = labelAt(rest, vocabulary);
  return label && { label, rest: rest.slice(label.length) };
}

/**
 * Reads the value of a label at the beginning of a text, and every further label and value behind it. A value counts only
 * where nothing unknown follows it; behind a label that the vocabulary does not know nothing is read.
 */
export function readValues(first: Omit<FoundLabel, 'length'>, text: string, vocabulary: Vocabulary): LabelledValue[] {
  const pairs: LabelledValue[] = [];
  let label = first;
  let rest = text;
  for (;;) {
    const { key, alias } = label;
    if (key === null || (isFreeText(key) && rest.startsWith('|'))) {
      const behind = pairs.length > 0 ? behindBar(rest, vocabulary) : null;
      if (behind === null) return pairs;
      label = behind.label;
      rest = behind.rest;
      continue;
    }
    if (isFreeText(key)) return pairs;
    const reading = isEmptyBefore(rest, vocabulary) ? ({ state: 'absent', length: 0 } as const) : readShape(key, rest);
    if (reading.state === 'misshapen' || reading.state === 'contradictory') return [...pairs, { key, alias, reading }];
    rest = skipTail(rest.slice(reading.length));
    if (key === 'plain') rest = fromNextLabel(rest, vocabulary);
    const behindOrdering = key === 'orderedAt' || pairs.some((pair) => pair.key === 'orderedAt');
    const found = rest === '' ? null : labelAt(rest, vocabulary, behindOrdering);
    const next = found?.key === null && severalWords.test(found.alias) ? null : found;
    if (rest !== '' && next === null && namesRecord(key) && !/\d{6}/.test(rest)) {
      // A number is as sure as its label; tags may stand behind it, the order's state among them.
      const state = key === 'orderId' && isStatusName(rest) ? vocabulary.find('状态') : undefined;
      const status = state ? [{ ...state, reading: { state: 'value', value: rest } } as const] : [];
      return [...pairs, { key, alias, reading }, ...status];
    }
    const isState = key === 'status' && alias.includes('订单') && reading.state === 'value';
    if (rest !== '' && next === null && !(isState && stands(reading.value, rest)))
      return [...pairs, { key, alias, reading: { state: 'misshapen' } }];
    pairs.push({ key, alias, reading });
    if (next === null) return pairs;
    label = next;
    rest = rest.slice(next.length);
  }
}

/**
 * Takes a line of text apart. Labels count at its beginning and directly behind a value that was read completely, so that
 * the words of a product name are none.
 * @example readLine('订单编号:3500000000000001 签收时间:2026-11-02', vocabulary).pairs.length // 2
 * @example readLine('保温杯 签收时间:2020-01-01', vocabulary).pairs.length // 0
 */
export function readLine(line: string, vocabulary: Vocabulary): Line {
  const text = line.replace(leadingTags, '');
  const known = vocabulary.find(text);
  // 已完成 备注: a state, and what can be pressed.
  if (known && (text === line || !isFreeText(known.key))) return { label: known, pairs: [], isPair: false };
  const first = labelAt(text, vocabulary);
  if (!first) return { label: null, pairs: [], isPair: false };
  if (first.length === text.length) return { label: first, pairs: [], isPair: false };
  return { label: null, pairs: readValues(first, text.slice(first.length), vocabulary), isPair: true };
}
