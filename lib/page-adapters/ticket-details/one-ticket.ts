import type { TicketRow } from '../contract';
import { type Block, isInside, withAncestors } from '../label-reading/block';
import { readDate } from '../label-reading/dates';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import type { LabelKey } from '../label-reading/vocabulary';
import { isWritten, largestWithout, readingValue } from '../orders/order-scope';
import { onlyCountdown } from '../tickets/countdown';
import { endsTicket, typeOf } from '../tickets/ticket-row';

/** A label that names the ticket is clearer than one that may be of something else on its page. */
const namesTicket = /工单|任务/;
const standingCountdown = /^(?:还剩|剩余|仅剩)\s*\d/;
/** A state that may stand alone beside the title; a bare 完成 or 关闭 can be pressed. */
const standingState =
  /^(?:待处理|处理中|待回复|待商家处理|待商家回复|已完成|已关闭|已处理|已回复|已取消|已完结|已结束)$/;

interface Place {
  readonly from: number;
  readonly to: number;
}

function only<Value>(values: readonly (Value | null)[]): Value | null {
  const distinct = new Set(values.filter((value) => value !== null));
  const [first] = distinct;
  return distinct.size === 1 && first !== undefined ? first : null;
}

/**
 * Reads the page of one ticket. Its number has to stand in the content, and has to be the one of the address where that
 * names any. Only labelled values count: a page of this kind also has steps, a history and menus, whose words are the states
 * of something else.
 * @param asked the numbers that the address names
 */
export function readOneTicket(
  page: PageText,
  asked: readonly string[],
): TicketRow | { readonly problem: 'missing' | 'contradictory' } {
  const numbers = page.readings.filter(
    (each) =>
      each.key === 'ticketId' && readingValue(each) !== null && page.isSeen(each.block) && !isWritten(page, each),
  );
  const named = new Set(numbers.map((each) => readingValue(each) ?? ''));
  if (named.size === 0) return { problem: 'missing' };
  const matching = [...named].filter((id) => asked.length === 0 || asked.includes(id));
  const ticketId = only(matching);
  if (ticketId === null) return { problem: 'contradictory' };

  const own = numbers.filter((each) => readingValue(each) === ticketId);
  const others = numbers.filter((each) => readingValue(each) !== ticketId);
  const elsewhere = others.map((other) => other.row?.block ?? largestWithout(other, own));
  const readings = page.readings.filter(
    (each) =>
      !elsewhere.some((part) => isInside(each.block, part)) && !isWritten(page, each) && page.isSeen(each.block),
  );
  const of = (key: LabelKey): readonly Reading[] => readings.filter((each) => each.key === key);
  const values = (key: LabelKey): readonly string[] => of(key).flatMap((each) => readingValue(each) ?? []);
  // A dispute is no ticket; a ticket about a dispute is neither the one nor the other for certain.
  if (values('otherRecord').length > 0) return { problem: 'contradictory' };
  const orderId = only(values('orderId'));
  if (orderId === ticketId) return { problem: 'contradictory' };
  const alone = standingLines(page, elsewhere);
  const countdown = countdownIn(values('countdown'), alone);
  const closed = closedBy(values('ticketStatus'), alone, countdown.leftMs);
  if (typeof closed !== 'boolean') return { problem: closed };
  return {
    ticketId,
    ...typeOf(values('ticketType'), []),
    orderId,
    createdAt: createdAtIn(of('createdAt')),
    ...countdown,
    closed,
  };
}

function createdAtIn(readings: readonly Reading[]): number | null {
  const clear = readings.filter(({ alias }) => namesTicket.test(alias));
  return only(
    (clear.length > 0 ? clear : readings).map((each) => readDate(readingValue(each) ?? '')?.value?.at ?? null),
  );
}

/** Lines that stand there without a label: no step, no button, no menu, nothing that somebody wrote. */
function standingLines(page: PageText, elsewhere: readonly Place[]): readonly string[] {
  const outside = [...page.closed, ...page.freeText, ...page.stepBars.map(({ block }) => block), ...elsewhere];
  const isLabelled = (leaf: Block): boolean => [...withAncestors(leaf)].some((block) => page.labelledValues.has(block));
  const standing = page.leaves.filter(
    (leaf) =>
      (standingState.test(leaf.text) || standingCountdown.test(leaf.text)) &&
      !leaf.marks.button &&
      !leaf.marks.link &&
      !leaf.marks.navigation &&
      !isLabelled(leaf) &&
      !outside.some((part) => isInside(leaf, part)) &&
      page.isSeen(leaf),
  );
  return standing.map(({ text }) => text);
}

/** The page's own countdown, labelled or in a line of its own. */
const countdownIn = (labelled: readonly string[], alone: readonly string[]) =>
  onlyCountdown(labelled.length > 0 ? labelled : alone.filter((text) => standingCountdown.test(text)));

/** Without a state nobody knows whether the ticket is open, unless its countdown runs. */
function closedBy(
  labelled: readonly string[],
  alone: readonly string[],
  leftMs: number | null,
): boolean | 'missing' | 'contradictory' {
  const states = labelled.length > 0 ? labelled : alone.filter((text) => standingState.test(text));
  if (states.length === 0) return leftMs === null ? 'missing' : false;
  return only(states.map(endsTicket)) ?? 'contradictory';
}
