import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { dayText, whenText } from '@/components/ui/when';
import type { TeachingActions, TeachingView } from '@/lib/app/teaching-view';
import type { LessonAnchor } from '@/lib/domain/lesson';
import type { WrittenInstant } from '@/lib/domain/order-facts';
import { problemText } from './problem-text';
import { type TeachingTranslate, useText } from './teaching-text';

interface LessonCardProps {
  readonly view: Extract<TeachingView, { readonly stage: 'proposed' | 'refused' }>;
  readonly now: number;
  readonly actions: TeachingActions;
}

/** What would be read from the place that was pointed at, for confirming; or why nothing can be, and what to do instead. */
export function LessonCard({ view, now, actions }: LessonCardProps) {
  const { t } = useText();
  const field = t(`field.${view.field}`);
  if (view.stage === 'refused')
    return (
      <Card
        title={t('card.refused', { field })}
        text={problemText(t, view.field, view.problem)}
        buttons={<Again primary actions={actions} />}
        leave={actions.leave}
      />
    );
  const rows = [
    [t('card.value'), view.value],
    [t('card.read-as'), readAs(t, view.normalised, now)],
    [t('card.by'), byText(t, view.anchor)],
  ] as const;
  return (
    <Card
      title={t('card.proposed', { field })}
      buttons={
        <>
          <button
            type="button"
            class="button button-primary"
            disabled={view.standing === 'storing'}
            onClick={actions.confirm}
          >
            {t(view.standing === 'storing' ? 'card.storing' : 'card.confirm')}
          </button>
          <Again actions={actions} />
        </>
      }
      leave={actions.leave}
    >
      <dl class="card-rows">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd class="digits">{text}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t('card.note')}</p>
      {view.standing === 'not-stored' && (
        <p class="card-problem" role="alert">
          {t('card.not-stored')}
        </p>
      )}
    </Card>
  );
}

interface CardProps {
  readonly title: string;
  readonly text?: string;
  readonly buttons: ComponentChildren;
  readonly leave: TeachingActions['leave'];
  readonly children?: ComponentChildren;
}

/** Takes the keyboard at its first button when it appears. */
function Card({ title, text, buttons, leave, children }: CardProps) {
  const { t } = useText();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <section ref={card} class="card" role="dialog" aria-labelledby={id} aria-describedby={`${id}-text`}>
      <h2 id={id}>{title}</h2>
      <div id={`${id}-text`} class="card-text">
        {text !== undefined && <p>{text}</p>}
        {children}
      </div>
      <p class="card-buttons">
        {buttons}
        <button type="button" class="button button-quiet" onClick={leave}>
          {t('card.cancel')}
        </button>
      </p>
    </section>
  );
}

function Again({ actions, primary = false }: Pick<LessonCardProps, 'actions'> & { readonly primary?: boolean }) {
  const { t } = useText();
  return (
    <button type="button" class={primary ? 'button button-primary' : 'button'} onClick={actions.again}>
      {t('card.again')}
    </button>
  );
}

function readAs(t: TeachingTranslate, value: WrittenInstant | string, now: number): string {
  if (typeof value === 'string') return value;
  return value.precision === 'day'
    ? t('card.day', { when: dayText(t, value.at, now) })
    : t('card.when', { when: whenText(t, value.at, now) });
}

function byText(t: TeachingTranslate, anchor: LessonAnchor): string {
  if (anchor.by === 'label') return t('card.by.label', { label: anchor.label });
  const { before, after } = anchor;
  if (before !== '' && after !== '') return t('card.by.around', { before, after });
  return before !== '' ? t('card.by.before', { before }) : t('card.by.after', { after });
}
