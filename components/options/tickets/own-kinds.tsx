import { type DraftOwnKind, ownKindId } from '@/lib/app/tickets/own-kind-draft';
import { type TermsDraft, withNewKind, withOwnKind, withoutKind } from '@/lib/app/tickets/terms-draft';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { RowButton } from '../row-button';
import { hasProblem, ProblemAt, type Problems, problemId } from './problem-at';

interface OwnKindsProps extends Problems {
  readonly draft: TermsDraft;
  readonly onChange: (draft: TermsDraft) => void;
}

/** The kinds that the shop tells apart itself: their names, and the words by which a page names them. */
export function OwnKinds({ draft, problems, onChange }: OwnKindsProps) {
  const { t } = useText();
  const { newId } = useOptions();
  return (
    <>
      <h3>{t('own-kinds.title')}</h3>
      <p class="muted">{t('own-kinds.note')}</p>
      <ul class="calendar-rows">
        {draft.ownKinds.map((own) => (
          <OwnKindRow
            key={own.kind}
            own={own}
            problems={problems}
            onChange={(changed) => onChange(withOwnKind(draft, changed))}
            onRemove={() => onChange(withoutKind(draft, own.kind))}
          />
        ))}
      </ul>
      <p class="buttons">
        <button
          type="button"
          class="button"
          data-action="add-kind"
          onClick={() => onChange(withNewKind(draft, ownKindId(newId())))}
        >
          {t('own-kinds.add')}
        </button>
      </p>
    </>
  );
}

interface OwnKindRowProps extends Problems {
  readonly own: DraftOwnKind;
  readonly onChange: (own: DraftOwnKind) => void;
  readonly onRemove: () => void;
}

function OwnKindRow({ own, problems, onChange, onRemove }: OwnKindRowProps) {
  const { t } = useText();
  const place = `own/${own.kind}`;
  const isWrong = hasProblem(problems, place);
  const field = (part: 'name' | 'words') => (
    <label class="own-kind-field">
      {t(`own-kinds.${part}`)}
      <input
        class={`field own-kind-${part}`}
        maxLength={part === 'name' ? 20 : 100}
        placeholder={t(`own-kinds.${part}-placeholder`)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problemId(place) : undefined}
        data-own={part}
        value={own[part]}
        onInput={(event) => onChange({ ...own, [part]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <li class="own-kind" data-own-kind={own.kind}>
      {field('name')}
      {field('words')}
      <RowButton
        action="remove-kind"
        name={t('own-kinds.remove-named', { name: own.name.trim() || t('kind.own') })}
        onClick={onRemove}
      >
        {t('own-kinds.remove')}
      </RowButton>
      <ProblemAt problems={problems} place={place} />
    </li>
  );
}
