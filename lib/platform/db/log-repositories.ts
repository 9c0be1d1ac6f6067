import type { AlertLog, LoggedAlert } from '@/lib/app/ports/attention';
import type { Database } from './open';
import type { ReadRows } from './quarantine';
import { alertRow } from './rows';

/** The log of alerts that were given or are being given. What is old is dropped when it is said to be. */
export function alertLog(database: Database, readRows: ReadRows): AlertLog {
  const put = (rows: readonly LoggedAlert[], forgotten: readonly string[] = []) =>
    database.run(['alerts'], 'readwrite', async (tx) => {
      const store = tx.objectStore('alerts');
      await Promise.all([...rows.map((row) => store.put(row)), ...forgotten.map((id) => store.delete(id))]);
    });
  const all = () => database.run(['alerts'], 'readonly', (tx) => tx.objectStore('alerts').getAll());
  return {
    among: async (ids) => {
      const rows = await database.run(['alerts'], 'readonly', (tx) =>
        Promise.all(ids.map((id) => tx.objectStore('alerts').get(id))),
      );
      const stored = rows.filter((row) => row !== undefined);
      const logged = await readRows('alerts', alertRow, stored);
      return new Map(logged.map((alert) => [alert.id, alert]));
    },
    ofNotice: async (noticeId) => {
      const logged = await readRows('alerts', alertRow, await all());
      return logged.filter((alert) => alert.noticeId === noticeId);
    },
    intend: (ids, noticeId, givenAt) => put(ids.map((id) => ({ id, givenAt, noticeId, state: 'giving' }))),
    record: (ids, noticeId, givenAt) => put(ids.map((id) => ({ id, givenAt, noticeId }))),
    pass: (ids, givenAt, forgotten) =>
      put(
        ids.map((id) => ({ id, givenAt, state: 'passed' })),
        forgotten,
      ),
    prune: async (before, isKept) => {
      const old = (await all()).filter(({ id, givenAt }) => givenAt < before && !isKept(id));
      if (old.length === 0) return;
      await put(
        [],
        old.map(({ id }) => id),
      );
    },
  };
}
