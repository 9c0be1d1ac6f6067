import type { ReplyRepository } from '@/lib/app/ports/shop';
import { reply } from '@/lib/domain/reply';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

export function replyRepository(database: Database, readRows: ReadRows): ReplyRepository {
  return {
    all: async () => {
      const rows = await database.run(['replies'], 'readonly', (tx) => tx.objectStore('replies').getAll());
      return readRows('replies', reply, rows);
    },
    put: (replies) =>
      database.run(['replies'], 'readwrite', async (tx) => {
        await Promise.all(replies.map((one) => tx.objectStore('replies').put(one)));
      }),
    remove: (id) => database.run(['replies'], 'readwrite', (tx) => tx.objectStore('replies').delete(id)),
  };
}
