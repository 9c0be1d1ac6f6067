import type { PanelModel } from '@/lib/app/panel-model';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';
import { TeachButton } from './teach-button';
import { TypeOrder } from './type-order';

interface PanelPlaceholderProps extends Pick<PanelActions, 'typeOrder' | 'teach'> {
  readonly model: PanelModel;
}

/** What the panel says while it has no order to show. */
export function PanelPlaceholder({ model, typeOrder, teach }: PanelPlaceholderProps) {
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
          {!model.mismatch && <TeachButton field="orderId" teach={teach} />}
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
