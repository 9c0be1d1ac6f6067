import { useId } from 'preact/hooks';
import { type DraftFieldProps, DraftProblems } from './draft-field';
import { useText } from './panel-text';

/** 换新商品, among the SKUs that may be sent. The number of the chosen one stands below: a long name leaves it no room. */
export function NewSkuField({ draft, problems, panelLine, set }: DraftFieldProps) {
  const { t } = useText();
  const id = useId();
  const choices = panelLine.exchange?.choices.filter(({ allowed }) => allowed) ?? [];
  return (
    <div class="panel-field">
      <label for={id}>
        {t('apply.new-sku')} <DraftProblems of="newSkuId" problems={problems} />
      </label>
      <select
        class="field"
        id={id}
        required
        value={draft.newSkuId ?? ''}
        aria-describedby={draft.newSkuId ? `${id}-sku` : undefined}
        onChange={(event) => set({ newSkuId: event.currentTarget.value || null })}
      >
        <option value="">{t('apply.new-sku.choose')}</option>
        {choices.map(({ skuId, name }) => (
          <option key={skuId} value={skuId}>
            {name ? `${name} · ${skuId}` : skuId}
          </option>
        ))}
      </select>
      {draft.newSkuId && (
        <span class="muted digits" id={`${id}-sku`}>
          {t('line.sku', { sku: draft.newSkuId })}
        </span>
      )}
    </div>
  );
}

export function QuantityField({ draft, problems, panelLine, set }: DraftFieldProps) {
  const { t } = useText();
  return (
    <label class="panel-field panel-quantity">
      <span>{t('apply.quantity')}</span>
      <input
        class="field digits"
        type="number"
        min={1}
        max={panelLine.line.quantity ?? undefined}
        value={draft.quantity}
        onInput={(event) => set({ quantity: event.currentTarget.valueAsNumber })}
      />
      <DraftProblems of="quantity" problems={problems} />
    </label>
  );
}
