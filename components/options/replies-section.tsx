import './replies.css';
import { useMemo, useState } from 'preact/hooks';
import { repliesCsv } from '@/lib/app/imports/reply-file';
import { replySearch } from '@/lib/app/search-replies';
import { beijingDate } from '@/lib/domain/beijing-time';
import { placeholders, type Reply } from '@/lib/domain/reply';
import { FileDrop } from './file-inputs';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { ReplyEditor } from './reply-editor';
import { RowButton } from './row-button';
import { Part, Section } from './section';
import { useReplyEdits } from './use-reply-edits';

const shownReplies = 100;
const newReply = 'new';

/** 快捷话术: the library, searched, edited, imported. */
export function RepliesSection() {
  const { t } = useText();
  const { repositories, clock, saveFile } = useOptions();
  const library = useStored(['replies'], () => repositories.replies.all());
  const edits = useReplyEdits();
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const search = useMemo(() => replySearch(library ?? []), [library]);
  const found = search.find(query);
  const close = () => setEditing(null);
  return (
    <Section id="replies" intro={t('replies.intro', { placeholder: `{${placeholders[0]}}` })}>
      {library !== undefined && (
        <div class="toolbar">
          <input
            type="search"
            class="field field-wide"
            aria-label={t('replies.search')}
            placeholder={t('replies.search')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <button type="button" class="button button-primary" onClick={() => setEditing(newReply)}>
            {t('replies.new')}
          </button>
          <span class="muted" data-count={library.length}>
            {t('replies.count', { count: library.length })}
          </span>
        </div>
      )}
      {edits.deleted && (
        <p class="notice" role="status">
          {t('replies.deleted', { title: edits.deleted.title })}{' '}
          <button type="button" class="button" onClick={edits.restore}>
            {t('action.undo')}
          </button>
        </p>
      )}
      {library !== undefined && editing === newReply && (
        <ReplyEditor reply={null} library={library} onSave={edits.save} onClose={close} />
      )}
      {library?.length === 0 && <p>{t('replies.empty')}</p>}
      {library !== undefined && library.length > 0 && found.length === 0 && (
        <p role="status">{t('replies.no-match')}</p>
      )}
      <ul class="reply-list">
        {found.slice(0, shownReplies).map((reply) => (
          <li key={reply.id} data-reply={reply.id}>
            {editing === reply.id ? (
              <ReplyEditor reply={reply} library={library ?? []} onSave={edits.save} onClose={close} />
            ) : (
              <ReplyRow reply={reply} onEdit={() => setEditing(reply.id)} onDelete={() => edits.remove(reply)} />
            )}
          </li>
        ))}
      </ul>
      {found.length > shownReplies && <p class="muted">{t('replies.more', { count: found.length - shownReplies })}</p>}
      <Part title={t('replies.import-title')}>
        <FileDrop kind="replies" hint={t('replies.import-hint')} />
        {library !== undefined && library.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => saveFile(`aftersale-replies-${beijingDate(clock.now())}.csv`, repliesCsv(library))}
          >
            {t('replies.export')}
          </button>
        )}
      </Part>
    </Section>
  );
}

function ReplyRow({
  reply,
  onEdit,
  onDelete,
}: {
  readonly reply: Reply;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}) {
  const { t } = useText();
  const { group, code, title, body } = reply;
  return (
    <article class="reply">
      <div class="reply-text">
        <p class="reply-head">
          <strong>{title}</strong>
          <span class="tag">{group || t('replies.no-group')}</span>
          {code !== '' && <code class="tag">{code}</code>}
        </p>
        <p class="reply-body">{body}</p>
      </div>
      <div class="reply-actions">
        <RowButton name={t('replies.edit-named', { title })} onClick={onEdit}>
          {t('replies.edit')}
        </RowButton>
        <RowButton name={t('replies.delete-named', { title })} onClick={onDelete}>
          {t('replies.delete')}
        </RowButton>
      </div>
    </article>
  );
}
