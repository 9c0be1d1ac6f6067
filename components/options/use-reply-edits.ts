import { useState } from 'preact/hooks';
import type { Reply } from '@/lib/domain/reply';
import { useOptions } from './options-services';
import { useText } from './options-text';
import { useStoring } from './use-storing';

/** What a person wrote; id, origin and date are ours. */
export type ReplyText = Pick<Reply, 'group' | 'code' | 'title' | 'body'>;

export interface ReplyEdits {
  /** The last reply that was deleted, as long as it can be brought back. */
  readonly deleted: Reply | null;
  readonly save: (text: ReplyText, before: Reply | null) => Promise<void>;
  readonly remove: (reply: Reply) => Promise<void>;
  readonly restore: () => Promise<void>;
}

/** Changes of the library, one reply at a time; a deletion can be undone. */
export function useReplyEdits(): ReplyEdits {
  const { repositories, clock, newId, say } = useOptions();
  const { t } = useText();
  const [deleted, setDeleted] = useState<Reply | null>(null);

  const store = useStoring(['replies']);
  return {
    deleted,
    async save(text, before) {
      const reply: Reply = { ...text, id: before?.id ?? newId(), origin: 'person', updatedAt: clock.now() };
      if (await store(() => repositories.replies.put([reply]))) say(t('replies.saved', { title: reply.title }));
    },
    async remove(reply) {
      if (await store(() => repositories.replies.remove(reply.id))) setDeleted(reply);
    },
    async restore() {
      if (deleted === null || !(await store(() => repositories.replies.put([deleted])))) return;
      setDeleted(null);
      say(t('replies.restored', { title: deleted.title }));
    },
  };
}
