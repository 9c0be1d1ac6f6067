import type { PanelModel } from '@/lib/app/panel-model';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';
import { TypeOrder } from './type-order';

export interface PanelPlaceholderProps {
  readonly model: PanelModel;
  readonly typeOrder: PanelActions['typeOrder'];
}

/** What the panel says while it has no order to show. */
export function PanelPlaceholder({ model, typeOrder }: PanelPlaceholderProps) {
  const { t } = useText();
  if (model.state === 'unrecognised') {
    const text = model.mismatch ? 'panel.mismatch' : 'panel.unrecognised';
    return (
      <>
        <section class="panel-notice" role="status">
          <strong>{t(text)}</strong>
          <p>{t(`${text}.hint`)}</p>
          {model.missing.length > 0 && !model.mismatch && (
            <p class="muted">
              {t('missing.title', { parts: model.missing.map((part) => t(`field.${part}`)).join(t('missing.and')) })}
            </p>
          )}
        </section>
        <TypeOrder model={model} typeOrder={typeOrder} />
      </>
    );
  }
  return (
    <section class="panel-reading" role="status">
      <span class="panel-pulse" aria-hidden="true" />
      <p>
        {t('panel.reading')}
        <br />
        <span class="muted">{t('panel.reading.hint')}</span>
      </p>
    </section>
  );
}
