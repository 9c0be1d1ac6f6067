import type { Migration } from '../migration';

export const migrate: Migration = (db) => {
  const tickets = db.createObjectStore('tickets', { keyPath: 'id' });
  tickets.createIndex('byOpen', 'openKey');
  tickets.createIndex('byOrder', 'orderId');
  tickets.createIndex('byClosedAt', 'closedAt');
  db.createObjectStore('clockTerms', { keyPath: 'id', autoIncrement: true });
  db.createObjectStore('policies', { keyPath: 'revision', autoIncrement: true });
  db.createObjectStore('catalogue', { keyPath: 'skuId' }).createIndex('bySpu', 'spuId');
  db.createObjectStore('replies', { keyPath: 'id' });
  db.createObjectStore('typedFacts', { keyPath: ['orderId', 'field'] });
  db.createObjectStore('readings', { keyPath: 'source' });
  db.createObjectStore('alerts', { keyPath: 'id' });
  db.createObjectStore('quarantine', { autoIncrement: true }).createIndex('byPlace', ['store', 'key']);
};
