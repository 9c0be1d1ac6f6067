import type { SellerPage } from '../page';
import { afterSalePages } from './after-sale';
import { chatPages } from './chat';
import { composedPages } from './composed';
import { detailApartPages } from './detail-apart';
import { detailBehaviourPages, notReadyPages } from './detail-behaviour';
import { detailDatePages } from './detail-dates';
import { detailDecoyPages } from './detail-decoys';
import { detailGoodsPages } from './detail-goods';
import { detailHiddenPages } from './detail-hidden';
import { detailIdentityPages } from './detail-identity';
import { detailInjectionPages } from './detail-injections';
import { detailLayoutPages } from './detail-layouts';
import { detailLinePages } from './detail-lines';
import { signPages } from './detail-signs';
import { detailSubtlePages } from './detail-subtle';
import { goodsListPages } from './goods-lists';
import { homePages } from './home';
import { hostileDetailPages } from './hostile-details';
import { hostileListPages } from './hostile-lists';
import { hostileRecordPages } from './hostile-records';
import { hostileTicketPages } from './hostile-tickets';
import { kitDetailPages } from './kits-a-details';
import { kitListPages, kitTicketPages } from './kits-a-lists';
import { nonePages } from './none';
import { orderListPages } from './order-lists';
import { serviceOrderPages } from './service-orders';
import { ticketDetailPages } from './ticket-details';
import { ticketListPages } from './ticket-lists';

/** Every page; `lots`: how many of them are drawn by lot. */
export const corpusWith = (lots: number): readonly SellerPage[] => [
  ...detailLayoutPages,
  ...detailDatePages,
  ...signPages,
  ...detailIdentityPages,
  ...detailInjectionPages,
  ...detailHiddenPages,
  ...detailDecoyPages,
  ...detailApartPages,
  ...detailGoodsPages,
  ...detailBehaviourPages,
  ...notReadyPages,
  ...detailSubtlePages,
  ...detailLinePages,
  ...hostileDetailPages,
  ...kitDetailPages,
  ...kitListPages,
  ...kitTicketPages,
  ...composedPages(lots),
  ...afterSalePages,
  ...orderListPages,
  ...ticketListPages,
  ...ticketDetailPages,
  ...serviceOrderPages,
  ...homePages,
  ...goodsListPages,
  ...chatPages,
  ...nonePages,
  ...hostileListPages,
  ...hostileTicketPages,
  ...hostileRecordPages,
];
