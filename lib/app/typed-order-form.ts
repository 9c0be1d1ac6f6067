import { formatInstant } from '@/lib/domain/beijing-time';
import type { WrittenInstant } from '@/lib/domain/order-facts';
import { orderPhase } from '@/lib/domain/order-status';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import type { PanelModel } from './panel-model';
import { parseTypedInstant } from './typed-instant';
import { type TypedOrder, type TypedOrderDate, typedOrderDates } from './typed-order';

/** An order as it stands in the form; empty text for what was left out. */
export interface WrittenOrder extends Readonly<Record<TypedOrderDate, string>> {
  readonly orderId: string;
  readonly skuIds: string;
  readonly status: string;
}
export type WrittenOrderField = keyof WrittenOrder;

export type WrittenOrderProblem = Problem<
  'order-id-misshapen' | 'sku-missing' | 'sku-misshapen' | 'status-missing' | 'date-misshapen' | 'date-ahead'
> & { readonly place: WrittenOrderField };

/** What the form asks for: what the page has not shown. */
export interface TypedOrderQuestion {
  /** The order of the address; null where the agent names it. */
  readonly orderId: string | null;
  /** The state that the page shows; null where it shows none. */
  readonly status: string | null;
  readonly asks: readonly WrittenOrderField[];
}

/**
 * What can be typed in for what stands in the panel: everything where no order was recognised; where one was, what its
 * page does not show, if goods or state are among it. Null where single dates alone are missing, or nothing is.
 *
 * @example typedOrderQuestion(model)?.asks // ['skuIds', 'signedAt', 'completedAt']
 */
export function typedOrderQuestion({ state, orderId, facts, lines }: PanelModel): TypedOrderQuestion | null {
  if (state === 'reading') return null;
  if (facts === null)
    return {
      orderId,
      status: null,
      asks: [...(orderId === null ? ['orderId' as const] : []), 'skuIds', 'status', ...typedOrderDates],
    };
  const open = (field: 'status' | TypedOrderDate) => {
    const fact = facts[field];
    return fact.state === 'missing' || (fact.state === 'read' && fact.source.origin === 'typed');
  };
  const asks: readonly WrittenOrderField[] = [
    ...(lines.every(({ typed }) => typed) ? ['skuIds' as const] : []),
    ...(open('status') ? ['status' as const] : []),
  ];
  const status = facts.status.state === 'read' && !open('status') ? facts.status.value : null;
  return asks.length === 0 ? null : { orderId, status, asks: [...asks, ...typedOrderDates.filter(open)] };
}

// jd-domain facts 5.
const orderIdShape = /^\d{10,20}$/;
const skuIdShape = /^\d{6,14}$/;

/** @example emptyWrittenOrder.status // '' */
export const emptyWrittenOrder: WrittenOrder = {
  orderId: '',
  skuIds: '',
  status: '',
  signedAt: '',
  completedAt: '',
  orderedAt: '',
};

/**
 * Of goods that have not arrived nobody asks when they did: these dates may stand beside a status.
 *
 * @example datesBeside('已发货') // ['orderedAt']
 */
export const datesBeside = (status: string): readonly TypedOrderDate[] => {
  const phase = orderPhase(status);
  return phase === 'not-arrived' || phase === 'cancelled' ? ['orderedAt'] : typedOrderDates;
};

/**
 * Reads what was written of an order. Nothing is guessed: all problems are answered at once, each with its field. Numbers
 * may stand apart by blanks, commas, 、 or new lines; a number that stands twice is meant once.
 *
 * @example readWrittenOrder({ ...emptyWrittenOrder, skuIds: '100012000101', status: '已完成' }, question, now)
 */
export function readWrittenOrder(
  written: WrittenOrder,
  { orderId, status, asks }: TypedOrderQuestion,
  now: number,
): Result<TypedOrder, readonly WrittenOrderProblem[]> {
  const problems: WrittenOrderProblem[] = [];
  const reject = (code: WrittenOrderProblem['code'], place: WrittenOrderField) => problems.push({ code, place });

  const named = orderId ?? plain(written.orderId).replaceAll(' ', '');
  if (!orderIdShape.test(named) && orderId === null) reject('order-id-misshapen', 'orderId');

  const skuIds = asks.includes('skuIds')
    ? [
        ...new Set(
          plain(written.skuIds)
            .split(/[\s,;、]+/)
            .filter(Boolean),
        ),
      ]
    : [];
  if (asks.includes('skuIds') && skuIds.length === 0) reject('sku-missing', 'skuIds');
  if (skuIds.some((skuId) => !skuIdShape.test(skuId) || skuId === named)) reject('sku-misshapen', 'skuIds');

  if (asks.includes('status') && written.status === '') reject('status-missing', 'status');

  const dates: Partial<Record<TypedOrderDate, WrittenInstant>> = {};
  for (const field of datesBeside(status ?? written.status)) {
    if (!asks.includes(field) || written[field].trim() === '') continue;
    const value = parseTypedInstant(written[field], now);
    if (value === null) reject('date-misshapen', field);
    else if (value.at > now) reject('date-ahead', field);
    else dates[field] = value;
  }
  if (problems.length > 0) return fail(problems);
  return ok({ orderId: named, skuIds, status: written.status === '' ? null : written.status, dates, typedAt: now });
}

const plain = (text: string): string => text.normalize('NFKC').trim();

/**
 * What was typed, as it would be written, for going over it again.
 *
 * @example writtenOrderOf(typed).signedAt // '2026-11-16 13:05'
 */
export function writtenOrderOf({ orderId, skuIds, status, dates }: TypedOrder): WrittenOrder {
  const date = (field: TypedOrderDate) => {
    const value = dates[field];
    if (!value) return '';
    const text = formatInstant(value.at).slice(0, 19).replace('T', ' ');
    return text.slice(0, { day: 10, minute: 16, second: 19 }[value.precision]);
  };
  return {
    orderId,
    skuIds: skuIds.join(' '),
    status: status ?? '',
    signedAt: date('signedAt'),
    completedAt: date('completedAt'),
    orderedAt: date('orderedAt'),
  };
}
