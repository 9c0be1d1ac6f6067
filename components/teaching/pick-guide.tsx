import { useEffect, useRef } from 'preact/hooks';
import type { TeachingActions, TeachingView } from '@/lib/app/teaching-view';
import { useText } from './teaching-text';

interface PickGuideProps {
  readonly view: Extract<TeachingView, { readonly stage: 'picking' }>;
  /** The outlined value is where the guide would stand. */
  readonly atTop: boolean;
  readonly leave: TeachingActions['leave'];
}

/** What to do while pointing, and in words what is outlined. It has the keyboard; the keys are the session's. */
export function PickGuide({ view, atTop, leave }: PickGuideProps) {
  const { t } = useText();
  const guide = useRef<HTMLDivElement>(null);
  useEffect(() => guide.current?.focus({ preventScroll: true }), []);
  const { count, at } = view;
  const field = t(`field.${view.field}`);
  const told = at
    ? t('pick.at', { index: at.index + 1, count, text: at.text })
    : t(count === 0 ? 'pick.none' : 'pick.count', { count, field });
  return (
    <div
      ref={guide}
      class={atTop ? 'guide guide-top' : 'guide'}
      role="application"
      tabIndex={-1}
      aria-label={[t('pick.prompt', { field }), t('pick.keys')].join(' ')}
    >
      <p class="guide-prompt">{t('pick.prompt', { field })}</p>
      <p class="guide-told digits" role="status">
        {told}
      </p>
      <p class="guide-keys muted">{t('pick.keys')}</p>
      <button type="button" class="button" tabIndex={-1} onClick={leave}>
        {t('card.cancel')}
      </button>
    </div>
  );
}
