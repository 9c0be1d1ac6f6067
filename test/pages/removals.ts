/// <reference lib="dom" />
import type { DateTruth, OrderTruth, Truth } from './page';

/** A fact of a page that is taken out of it: a number, a state, or an instant however it is written. */
export interface Sought {
  readonly fact: string;
  readonly text?: string;
  readonly at?: number;
}

export const removalWays = ['', '--', '暂无', '0001-01-01 00:00:00', '1970-01-01 00:00:00', 'with its label'] as const;
export type RemovalWay = (typeof removalWays)[number];
const isNullDate = (way: RemovalWay): boolean => /^\d/.test(way);

const soughtInOrder = ({ orderId, status, dates, lines }: OrderTruth): Sought[] => [
  { fact: `order ${orderId}`, text: orderId },
  ...(status === null || status === 'open' || status === 'contradictory' ? [] : [{ fact: 'status', text: status }]),
  ...Object.entries(dates).flatMap(([fact, truth]) => {
    const at = typeof truth === 'string' ? undefined : Math.max(...truth.map((one) => one.at));
    return at === undefined ? [] : [{ fact, at }];
  }),
  ...Object.keys(lines).map((sku) => ({ fact: `SKU ${sku}`, text: sku })),
];

/** Every date, state, SKU and number that a page's truth names. */
export function soughtIn(truth: Truth): readonly Sought[] {
  switch (truth.kind) {
    case 'order':
      return soughtInOrder(truth.order);
    case 'list':
      return truth.orders.flatMap(soughtInOrder);
    case 'tickets':
      return Object.entries(truth.tickets).flatMap(([id, { orderId, createdAt }]) => [
        { fact: `ticket ${id}`, text: id },
        ...(orderId === null || orderId === 'open' ? [] : [{ fact: `order of ticket ${id}`, text: orderId }]),
        ...(createdAt === null ? [] : [{ fact: `createdAt of ticket ${id}`, at: createdAt }]),
      ]);
    case 'records':
      return Object.entries(truth.records).flatMap(([id, record]) => [
        { fact: `record ${id}`, text: id },
        ...['orderId', 'skuId', 'spuId', 'status'].flatMap((field) => {
          const text = record[field];
          return typeof text === 'string' && text !== id ? [{ fact: `${field} of ${id}`, text }] : [];
        }),
        ...(typeof record.appliedAt === 'number' ? [{ fact: `appliedAt of ${id}`, at: record.appliedAt }] : []),
      ]);
    case 'home':
      return truth.waitingTickets === null ? [] : [{ fact: 'waitingTickets', text: String(truth.waitingTickets) }];
    default:
      return [];
  }
}

interface Place {
  readonly node: Text;
  readonly offset: number;
}
interface Written {
  readonly text: string;
  /** Where each character of the text stands; null between nodes. */
  readonly places: readonly (Place | null)[];
}

const silent = new Set(['script', 'style', 'textarea']);
/** By the prototype and a walker: an input of a form in view may clobber `childNodes`. */
function textNodes(root: Node): Text[] {
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(document, root, shown, (node) =>
    node instanceof Element && silent.has(node.localName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) texts.push(node as Text);
    else if (node instanceof Element && node.shadowRoot instanceof ShadowRoot)
      texts.push(...textNodes(node.shadowRoot));
  }
  return texts;
}

const unseen = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
function writtenOn(root: Node): Written {
  let text = '';
  const places: (Place | null)[] = [];
  let parent: Node | null = null;
  for (const node of textNodes(root)) {
    if (node.parentNode !== parent && !text.endsWith('\n')) {
      text += '\n';
      places.push(null);
    }
    parent = node.parentNode;
    for (const [offset, char] of [...node.data].entries()) {
      if (unseen.test(char) || (/\s/.test(char) && /\s$/.test(text))) continue;
      const plain = char.normalize('NFKC');
      text += plain.length === 1 ? plain : char;
      for (let i = 0; i < (plain.length === 1 ? 1 : char.length); i += 1) places.push({ node, offset });
    }
  }
  return { text, places };
}

const dates =
  /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*日?(?:\s*[（(]?(?:周|星期)[一二三四五六日天][)）]?)?(?:[\sT,]*(\d{1,2})\s*[:时]\s*(\d{2})(?!\d)(?:\s*[:分]\s*(\d{2}))?\s*[分秒]?(?:\.\d+)?(?:\+08:00)?)?/g;
type Span = readonly [from: number, to: number];

function datesOf(text: string, at: number): Span[] {
  return [...text.matchAll(dates)].flatMap((match): Span[] => {
    const [year = 0, month = 0, day = 0, hour, minute, second] = match.slice(1).map((part) => part && Number(part));
    const written = Date.UTC(+year, +month - 1, +day, +(hour ?? 0), +(minute ?? 0), +(second ?? 0)) - 8 * 3_600_000;
    const unitMs = second !== undefined ? 1000 : minute !== undefined ? 60_000 : 86_400_000;
    return written <= at && at < written + unitMs ? [[match.index, match.index + match[0].trimEnd().length]] : [];
  });
}

function textsOf(text: string, sought: string): Span[] {
  const isPart = /\d$/.test(sought) ? /\d/ : /\p{Script=Han}/u;
  const found: Span[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (!isPart.test(text[at - 1] ?? '') && !isPart.test(text[end] ?? '')) found.push([at, end]);
  }
  return found;
}

const isLabel = /(?:时间|日期|号|状态|编码|ID|SKU|工单|订单)$/;
/** The words before a value where they are its label; else nothing. */
function labelBefore(text: string, from: number): Span {
  let end = from;
  while (end > 0 && /[\s::]/.test(text[end - 1] ?? '')) end -= 1;
  let start = end;
  while (start > 0 && /[\p{Script=Han}A-Za-z]/u.test(text[start - 1] ?? '')) start -= 1;
  return isLabel.test(text.slice(start, end)) ? [start, end] : [end, end];
}

/** Takes the spans out of the nodes; the first keeps `instead` in its place. */
function blank({ places }: Written, spans: readonly Span[], instead: string): void {
  const cuts = new Map<Text, Map<number, string>>();
  for (const [from, to] of spans) {
    let isFirst = true;
    for (const place of places.slice(from, to)) {
      if (!place) continue;
      const ofNode = cuts.get(place.node) ?? new Map<number, string>();
      cuts.set(place.node, ofNode);
      ofNode.set(place.offset, isFirst ? instead : '');
      isFirst = false;
    }
  }
  for (const [node, ofNode] of cuts)
    node.data = [...node.data].map((char, offset) => ofNode.get(offset) ?? char).join('');
}

/**
 * Takes one fact out of the document in view, everywhere or at one place (`which`), and says whether it stood there.
 * @returns false where there was nothing to take out, or the way makes no sense for the fact
 */
export function removeFact(root: Node, sought: Sought, way: RemovalWay, which: number | 'all'): boolean {
  if (isNullDate(way) && sought.at === undefined) return false;
  const written = writtenOn(root);
  const found = sought.at === undefined ? textsOf(written.text, sought.text ?? '') : datesOf(written.text, sought.at);
  if (typeof which === 'number' && found.length < 2) return false;
  const chosen = which === 'all' ? found : found.slice(which, which + 1);
  if (chosen.length === 0) return false;
  if (way === 'with its label') {
    const labels = chosen.map(([from]) => labelBefore(written.text, from));
    blank(written, [...chosen, ...labels], '');
  } else blank(written, chosen, way);
  return true;
}

/** A copy that is left may be written less exactly; a day begins at 00:00 in Beijing. */
const lessExactly = (date: DateTruth): DateTruth =>
  typeof date === 'string'
    ? date
    : date.flatMap((one) => [
        one,
        { at: one.at - (one.at % 60_000), precision: 'minute' as const },
        { at: one.at - ((one.at + 8 * 3_600_000) % 86_400_000), precision: 'day' as const },
      ]);

/**
 * The truth of a page that lacks one of its facts. What the page contradicts itself about may then be read, and nothing else:
 * every other fact is as it was or unread.
 */
export function truthWithout(truth: Truth): Truth {
  const lenient = (order: OrderTruth): OrderTruth => ({
    ...order,
    status: order.status === null || order.status === 'contradictory' ? 'open' : order.status,
    dates: Object.fromEntries(
      Object.entries(order.dates).map(([field, date]) => [
        field,
        date === 'unread' || date === 'contradictory' ? 'open' : lessExactly(date),
      ]),
    ) as OrderTruth['dates'],
  });
  if (truth.kind === 'order') return { ...truth, order: lenient(truth.order) };
  if (truth.kind === 'list') return { ...truth, orders: truth.orders.map(lenient) };
  if (truth.kind === 'tickets') return { ...truth, complete: 'open' };
  return truth;
}
