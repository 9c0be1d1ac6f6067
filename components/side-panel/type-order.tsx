import { useState } from 'preact/hooks';
import type { PanelModel } from '@/lib/app/panel-model';
import { typedOrderDates } from '@/lib/app/typed-order';
import { typedOrderQuestion } from '@/lib/app/typed-order-form';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';
import { TypeOrderForm } from './type-order-form';

interface TypeOrderProps {
  readonly model: PanelModel;
  readonly typeOrder: PanelActions['typeOrder'];
}

/** The offer to type in what the page does not show, and what was typed with the ways to change it and to take it back. */
export function TypeOrder({ model, typeOrder }: TypeOrderProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const { typedOrder, builtAt } = model;
  const question = typedOrderQuestion(model);
  if (question === null) return null;
  if (open)
    return (
      <TypeOrderForm
        question={question}
        typed={typedOrder}
        now={builtAt}
        onApply={(typed) => {
          typeOrder(typed);
          setOpen(false);
        }}
        onCancel={() => setOpen(false)}
      />
    );
  if (typedOrder === null)
    return (
      <button type="button" class="button panel-type-order" onClick={() => setOpen(true)}>
        {t('entry.open')}
      </button>
    );
  const { skuIds, status, dates } = typedOrder;
  const parts = [
    ...(skuIds.length > 0 ? ['lines' as const] : []),
    ...(status === null ? [] : ['status' as const]),
    ...typedOrderDates.filter((field) => dates[field] !== undefined),
  ];
  return (
    <section class="panel-typed" role="status">
      <span>{t('entry.used', { parts: parts.map((part) => t(`field.${part}`)).join(t('missing.and')) })}</span>
      <span class="panel-typed-ways">
        <button type="button" class="button button-quiet" onClick={() => setOpen(true)}>
          {t('entry.change')}
        </button>
        <button type="button" class="button button-quiet" onClick={() => typeOrder(null)}>
          {t('typed.remove')}
        </button>
      </span>
    </section>
  );
}
