import { useState } from 'preact/hooks';
import type { PanelModel, TypedDate } from '@/lib/app/panel-model';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';
import { writtenText } from './panel-time';
import { TeachButton } from './teach-button';
import { TypeDate } from './type-date';

interface TypedDatesProps extends Pick<PanelActions, 'typeDate' | 'teach'> {
  readonly model: PanelModel;
}

/** The dates that were typed in, each with what became of it and a way back; and the offer to type a sign time. */
export function TypedDates({ model, typeDate, teach }: TypedDatesProps) {
  const { typed, lines, facts, builtAt } = model;
  const estimated = lines.some(({ verdicts }) => verdicts.some((verdict) => verdict.estimated));
  if (facts === null) return null;
  return (
    <>
      {typed.map((date) => (
        <TypedLine key={date.field} date={date} now={builtAt} onRemove={() => typeDate(date.field, null)} />
      ))}
      {estimated && facts.signedAt.state === 'missing' && (
        <EstimateNotice now={builtAt} typeDate={typeDate} teach={teach} />
      )}
    </>
  );
}

const typedText = {
  used: 'typed.used',
  'page-agrees': 'typed.agrees',
  'page-differs': 'typed.differs',
  'page-contradicts-itself': 'typed.contradicts',
} as const satisfies Record<TypedDate['standing'], string>;

interface TypedLineProps {
  readonly date: TypedDate;
  readonly now: number;
  readonly onRemove: () => void;
}

function TypedLine({ date, now, onRemove }: TypedLineProps) {
  const { t } = useText();
  const params = { field: t(`field.${date.field}`), when: writtenText(t, date.value, now) };
  return (
    <p class={date.standing === 'page-differs' ? 'panel-typed panel-typed-differs' : 'panel-typed'} role="status">
      <span>{t(typedText[date.standing], params)}</span>
      <button type="button" class="button button-quiet" onClick={onRemove}>
        {t('typed.remove')}
      </button>
    </p>
  );
}

function EstimateNotice({ now, typeDate, teach }: { readonly now: number } & Pick<PanelActions, 'typeDate' | 'teach'>) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div class="panel-typed">
      <span>{t('missing.estimate')}</span>
      {open ? (
        <TypeDate field="signedAt" now={now} onApply={typeDate} />
      ) : (
        <button type="button" class="button button-quiet" onClick={() => setOpen(true)}>
          {t('missing.know-signed')}
        </button>
      )}
      <TeachButton field="signedAt" teach={teach} />
    </div>
  );
}
