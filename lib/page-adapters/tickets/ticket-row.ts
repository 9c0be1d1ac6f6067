import { kindNamedBy, namesCrc, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { TicketRow } from '../contract';
import { type Block, isInside } from '../label-reading/block';
import { readDate } from '../label-reading/dates';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import type { LabelKey } from '../label-reading/vocabulary';
import { onlyCountdown, standingCountdowns } from './countdown';

/** contract.md §3: rows whose status says one of these are no open tickets. */
const closedStatus = /^(?:工单)?(?:已完成|已关闭|已处理|已回复|已取消|处理完成|已完结|已结束|完成|关闭|取消)/;

/** Whether the name of a state says that a ticket is no open one any more. */
export const endsTicket = (status: string): boolean => closedStatus.test(status);
const disputeWords = /纠纷/;

/** The place of the page that one ticket takes. */
export interface TicketPlace {
  readonly ticketId: string;
  readonly has: (block: Block) => boolean;
}

const valuesOf = (readings: readonly Reading[], key: LabelKey): readonly string[] =>
  readings.flatMap((each) => (each.key === key && each.reading.state === 'value' ? [each.reading.value] : []));

/** The value that all readings of a row agree on, null where there is none or more than one. */
function only<Value>(values: readonly Value[]): Value | null {
  const distinct = new Set(values);
  const [first] = distinct;
  return distinct.size === 1 && first !== undefined ? first : null;
}

/** A short text of a row that names what the ticket is about, for rows without a type column. */
const typeText =
  /^(?:[一-鿿]{2,6}工单|消费者咨询|平台协同|(?:物流|商品|服务)?(?:咨询|投诉)|CRC(?:高危)?(?:投诉)?|高危投诉|安装求助|催开发票|物流投诉)$/;

/** What a line begins with: 【物流投诉】 工单编号:… */
const leadingWord = /^【?([一-鿿A-Z]{2,12})(?:】|\s)/;

export const isTypeText = (text: string): boolean => typeText.test(text);

/** What a row says that a ticket is about. */
export interface NamedType {
  /** null: the row does not say. */
  readonly kind: TicketKind | null;
  /** As it is written. */
  readonly type: string | null;
}

const longestType = 20;

/**
 * What a ticket is about, by its type and else by what stands in its row; of several types the one that a rule names.
 * contract.md §3.
 * @example typeOf(['消费者咨询'], []) // { kind: 'consult', type: '消费者咨询' }
 */
export function typeOf(types: readonly string[], texts: readonly string[]): NamedType {
  const named = types.length > 0 ? types : texts.filter(isTypeText);
  const type = named[0]?.slice(0, longestType) ?? null;
  if ([...types, ...texts].some(namesCrc)) return { kind: 'crc', type };
  const kinds = named.flatMap((text) => kindNamedBy(text) ?? []);
  return {
    kind: kinds.find((kind) => kind === 'consult') ?? kinds.find((kind) => kind !== 'other') ?? kinds[0] ?? null,
    type,
  };
}

/** Reads one ticket from its place. null: a dispute, or a row that contradicts itself about which ticket it is. */
export function readTicketRow(page: PageText, place: TicketPlace): TicketRow | null {
  const isWritten = (block: Block): boolean => page.freeText.some((part) => isInside(block, part));
  const readings = page.readings.filter(({ block }) => place.has(block) && !isWritten(block) && page.isSeen(block));
  const texts = page.leaves
    .filter((leaf) => place.has(leaf) && !isWritten(leaf) && !leaf.marks.button)
    .flatMap(({ text, inlineTexts }) => [text, ...inlineTexts, ...(leadingWord.exec(text)?.slice(1) ?? [])]);
  const isDispute = readings.some(({ key }) => key === 'otherRecord') || texts.some((text) => disputeWords.test(text));
  const orderId = only(valuesOf(readings, 'orderId'));
  if (isDispute || orderId === place.ticketId || only(valuesOf(readings, 'ticketId')) !== place.ticketId) return null;
  const created = only(valuesOf(readings, 'createdAt').map((text) => readDate(text)?.value?.at ?? null));
  const labelledLeft = valuesOf(readings, 'countdown');
  const statuses = valuesOf(readings, 'ticketStatus');
  const state = statuses.length > 0 ? statuses : texts.filter((text) => text.length <= 6);
  return {
    ticketId: place.ticketId,
    ...typeOf(valuesOf(readings, 'ticketType'), texts),
    orderId,
    createdAt: created,
    ...onlyCountdown(labelledLeft.length > 0 ? labelledLeft : standingCountdowns(texts)),
    closed: state.some(endsTicket),
  };
}
