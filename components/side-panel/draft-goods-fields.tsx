import { type DraftFieldProps, DraftProblems } from './draft-field';
import { useText } from './panel-text';

/** 换新商品, among the SKUs that may be sent. */
export function NewSkuField({ draft, problems, panelLine, set }: DraftFieldProps) {
  const { t } = useText();
  const choices = panelLine.exchange?.choices.filter(({ allowed }) => allowed) ?? [];
  return (
    <label class="panel-field">
      <span>
        {t('apply.new-sku')} <DraftProblems of="newSkuId" problems={problems} />
      </span>
      <select
        class="field"
        required
        value={draft.newSkuId ?? ''}
        onChange={(event) => set({ newSkuId: event.currentTarget.value || null })}
      >
        <option value="">{t('apply.new-sku.choose')}</option>
        {choices.map(({ skuId, name }) => (
          <option key={skuId} value={skuId}>
            {name ? `${name} · ${skuId}` : skuId}
          </option>
        ))}
      </select>
    </label>
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
