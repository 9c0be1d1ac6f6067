import type { SellerPage } from '../page';
import { afterSalePages } from './after-sale';
import { composedPages } from './composed';
import { detailBehaviourPages, notReadyPages } from './detail-behaviour';
import { detailDatePages } from './detail-dates';
import { detailGoodsPages } from './detail-goods';
import { detailHiddenPages } from './detail-hidden';
import { detailIdentityPages } from './detail-identity';
import { detailInjectionPages } from './detail-injections';
import { detailLayoutPages } from './detail-layouts';
import { detailSubtlePages } from './detail-subtle';
import { chatPages, nonePages } from './none';
import { orderListPages } from './order-lists';
import { ticketListPages } from './ticket-lists';

/** Every page; `lots`: how many of them are drawn by lot. */
export const corpusWith = (lots: number): readonly SellerPage[] => [
  ...detailLayoutPages,
  ...detailDatePages,
  ...detailIdentityPages,
  ...detailInjectionPages,
  ...detailHiddenPages,
  ...detailGoodsPages,
  ...detailBehaviourPages,
  ...notReadyPages,
  ...detailSubtlePages,
  ...composedPages(lots),
  ...afterSalePages,
  ...orderListPages,
  ...ticketListPages,
  ...chatPages,
  ...nonePages,
];
