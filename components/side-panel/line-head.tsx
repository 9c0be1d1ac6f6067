import type { PanelLine } from '@/lib/app/panel-model';
import { formatYuan } from '@/lib/domain/money';
import { useText } from './panel-text';

/** What the line is, as far as it was read; of a SKU that was typed in, what the catalogue calls it. */
export function LineHead({ panelLine: { line, typed, exchange } }: { readonly panelLine: PanelLine }) {
  const { t } = useText();
  const { skuId, quantity, jdPriceFen, gift } = line;
  const name = typed ? (exchange?.item?.name ?? null) : line.name;
  const sku = t('line.sku', { sku: skuId });
  return (
    <header class="panel-line-head digits">
      <h3 title={name ?? undefined}>{name ?? (typed ? sku : t('line.nameless'))}</h3>
      <p class="panel-facts muted">
        {(name !== null || !typed) && <span>{sku}</span>}
        {quantity !== null && <span>{t('line.quantity', { quantity })}</span>}
        {jdPriceFen !== null && <span>{t('line.price', { price: formatYuan(jdPriceFen) })}</span>}
        {gift && <span class="panel-tag">{t('line.gift')}</span>}
        {typed && <span class="panel-tag">{t('source.typed')}</span>}
      </p>
    </header>
  );
}
