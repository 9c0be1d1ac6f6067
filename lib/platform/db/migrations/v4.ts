import type { Migration } from '../migration';

/**
 * An open ticket is found by its urgency, a number; those that a person handled, under 2 until now, by a word. The open ones
 * keep their 1, which lies before every due time, until they are written again or `rank-open` gives them their places.
 */
export const migrate: Migration = async (_db, tx) => {
  let cursor = await tx.objectStore('tickets').index('byOpen').openCursor(2);
  while (cursor !== null) {
    await cursor.update({ ...cursor.value, openKey: 'handled' });
    cursor = await cursor.continue();
  }
};
