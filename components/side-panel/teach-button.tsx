import type { TaughtField } from '@/lib/domain/lesson';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';

interface TeachButtonProps extends Pick<PanelActions, 'teach'> {
  readonly field: TaughtField;
}

/** 指给我看: the agent shows where the page has a value that was not found. Nothing where there is no page to point at. */
export function TeachButton({ field, teach }: TeachButtonProps) {
  const { t } = useText();
  if (teach === null) return null;
  return (
    <button
      type="button"
      class="button button-quiet panel-teach"
      data-teach={field}
      title={t('teach.point.hint')}
      onClick={() => teach(field)}
    >
      {t('teach.point')}
      <span class="panel-unseen"> {t(`field.${field}`)}</span>
    </button>
  );
}
