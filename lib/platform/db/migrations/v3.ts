import type { Migration } from '../migration';

/** Incidents (a power cut and the like), and what the extension noticed or did by itself. */
export const migrate: Migration = (db) => {
  const incidents = db.createObjectStore('incidents', { keyPath: 'id' });
  incidents.createIndex('byRunning', 'runningKey');
  const journal = db.createObjectStore('journal', { autoIncrement: true });
  journal.createIndex('byAt', 'at');
  journal.createIndex('byType', ['type', 'at']);
};
