import type { Migration } from '../migration';

/** Service orders that pages showed, what agents taught of pages, how well each page kind is read. */
export const migrate: Migration = (db) => {
  const serviceOrders = db.createObjectStore('serviceOrders', { keyPath: 'serviceId' });
  serviceOrders.createIndex('byOrder', 'orderId');
  serviceOrders.createIndex('bySeenAt', 'seenAt');
  db.createObjectStore('lessons', { keyPath: 'id' });
  db.createObjectStore('pageHealth', { keyPath: 'kind' });
};
