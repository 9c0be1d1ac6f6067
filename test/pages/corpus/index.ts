import type { SellerPage } from '../page';
import { afterSalePages } from './after-sale';
import { detailBehaviourPages, notReadyPages } from './detail-behaviour';
import { detailDatePages } from './detail-dates';
import { detailFactPages } from './detail-facts';
import { detailLayoutPages } from './detail-layouts';
import { chatPages, nonePages } from './none';
import { orderListPages } from './order-lists';
import { ticketListPages } from './ticket-lists';

export const corpus: readonly SellerPage[] = [
  ...detailLayoutPages,
  ...detailDatePages,
  ...detailFactPages,
  ...detailBehaviourPages,
  ...notReadyPages,
  ...afterSalePages,
  ...orderListPages,
  ...ticketListPages,
  ...chatPages,
  ...nonePages,
];
