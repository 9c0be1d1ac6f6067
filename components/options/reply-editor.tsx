import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { placeholders, type Reply } from '@/lib/domain/reply';
import { isPlaceholder, placeholdersOf } from '@/lib/domain/reply-template';
import { useText } from './options-text';
import type { ReplyText } from './use-reply-edits';

const titleLength = 20;

/** Edits one reply in place. What would keep it from being filled in is told while it is written. */
export function ReplyEditor({
  reply,
  library,
  onSave,
  onClose,
}: {
  readonly reply: Reply | null;
  readonly library: readonly Reply[];
  readonly onSave: (text: ReplyText, before: Reply | null) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState<ReplyText>(() => reply ?? { group: '', code: '', title: '', body: '' });
  const [tried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const body = text.body.trim();
  const unknown = placeholdersOf(text.body).filter((name) => !isPlaceholder(name));
  const namesake = library.find(
    ({ id: other, code }) => other !== reply?.id && code !== '' && code === text.code.trim(),
  );
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (body === '') return;
    const title = text.title.trim() || body.slice(0, titleLength);
    await onSave({ group: text.group.trim(), code: text.code.trim(), title, body }, reply);
    onClose();
  };
  const field = (name: 'group' | 'code' | 'title') => (
    <p class="form-row">
      <label for={`${id}-${name}`}>{t(`replies.${name}`)}</label>
      <input
        id={`${id}-${name}`}
        class="field"
        value={text[name]}
        onInput={(event) => setText({ ...text, [name]: event.currentTarget.value })}
      />
    </p>
  );
  return (
    <form class="reply-form" ref={form} onSubmit={save}>
      {field('group')}
      {field('code')}
      {namesake && <p class="notice notice-late">{t('replies.code-taken', { title: namesake.title })}</p>}
      {field('title')}
      <p class="form-row">
        <label for={`${id}-body`}>{t('replies.body')}</label>
        <textarea
          id={`${id}-body`}
          class="field"
          rows={4}
          value={text.body}
          aria-describedby={`${id}-hint`}
          aria-invalid={tried && body === ''}
          onInput={(event) => setText({ ...text, body: event.currentTarget.value })}
        />
      </p>
      <p class="muted" id={`${id}-hint`}>
        {t('replies.placeholders', { names: placeholders.map((name) => `{${name}}`).join(' ') })}
      </p>
      {tried && body === '' && (
        <p class="notice notice-bad" role="alert">
          {t('replies.body-missing')}
        </p>
      )}
      {unknown.length > 0 && (
        <p class="notice notice-late" role="status">
          {t('replies.placeholder-unknown', { names: unknown.map((name) => `{${name}}`).join(' ') })}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="button button-primary">
          {t('replies.save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('replies.cancel')}
        </button>
      </p>
    </form>
  );
}
