import fc from 'fast-check';
import type { ExpectedOrder } from '../page-fixtures';
import { readHtml } from '../page-fixtures';

export const orderId = '3500000000000071';
const href = `https://shop.jd.com/jdm/trade/orders/order-details?orderId=${orderId}`;

/** What an order page with this content is read as; the order's number stands in its head. */
export function readOrder(content: string): ExpectedOrder {
  const { order } = readHtml(`<header>订单编号：${orderId}</header><main>${content}</main>`, { address: href });
  if (!order) throw new Error('the order of the page was not read');
  return order;
}

export type DateField = 'orderedAt' | 'paidAt' | 'shippedAt' | 'signedAt' | 'completedAt';
export const labels: Readonly<Record<DateField, string>> = {
  orderedAt: '下单时间',
  paidAt: '付款时间',
  shippedAt: '出库时间',
  signedAt: '签收时间',
  completedAt: '完成时间',
};
const two = (value: number): string => String(value).padStart(2, '0');

/** A date of an order as pages write it and as fixtures do. */
export interface Written {
  readonly field: DateField;
  readonly text: string;
  readonly instant: string;
}
const day = fc.tuple(
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 0, max: 86_399 }),
);

/** Some of the dates of an order, in any order: at least `least` of them. */
export const someDates = (least: number): fc.Arbitrary<readonly Written[]> =>
  fc.shuffledSubarray(Object.keys(labels) as DateField[], { minLength: least }).chain((fields) =>
    fc.tuple(
      ...fields.map((field) =>
        day.map(([month, date, seconds]): Written => {
          const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => two(Math.floor(part)));
          const on = `2026-${two(month)}-${two(date)}`;
          return { field, text: `${on} ${clock.join(':')}`, instant: `${on}T${clock.join(':')}+08:00` };
        }),
      ),
    ),
  );

/** The dates that were read, without those that are missing. */
export const datesOf = (order: ExpectedOrder): Partial<Record<DateField, string>> =>
  Object.fromEntries(
    (Object.keys(labels) as DateField[]).flatMap((field) => (order[field] === null ? [] : [[field, order[field]]])),
  );
export const instantsOf = (dates: readonly Written[]): Partial<Record<DateField, string>> =>
  Object.fromEntries(dates.map(({ field, instant }) => [field, instant]));
