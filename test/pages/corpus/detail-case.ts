import type { SellerPage } from '../page';
import { infoLayouts } from './info-layouts';
import {
  backOffice,
  type CorpusOrder,
  dateStyles,
  daysAgo,
  detailUrl,
  order,
  type Pair,
  type TruthOptions,
  truthOf,
} from './kit';

/** An order page of the plainest layout with one thing about it. */
export interface DetailCase {
  readonly name: string;
  readonly trap: string;
  readonly make: (now: number) => { readonly order: CorpusOrder; readonly body: string; readonly truth?: TruthOptions };
}
export const detailPage =
  (group: SellerPage['group']) =>
  (c: DetailCase): SellerPage => ({
    name: c.name,
    trap: c.trap,
    group,
    build: (now) => {
      const made = c.make(now);
      return { url: detailUrl(made.order.id), body: backOffice(made.body), truth: truthOf(made.order, made.truth) };
    },
  });

export const rows = (pairs: readonly Pair[]): string => infoLayouts[0]?.html(pairs) ?? '';
export const info = (pairs: readonly Pair[]): string => `<h2><span>订单信息</span></h2>${rows(pairs)}`;
/** Written out in full. @example writtenAgo(now, 3) // '2026-11-19 12:12:12' */
export const writtenAgo = (now: number, days: number, clock = '12:12:12'): string =>
  dateStyles.full.write(daysAgo(now, days, clock));
export const orderWithoutSign = (now: number, n: number): CorpusOrder => order(now, n, { signedAt: null });
