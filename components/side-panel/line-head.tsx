import type { PanelLine } from '@/lib/app/panel-model';
import { formatYuan } from '@/lib/domain/money';
import { useText } from './panel-text';

/** What the line is, as far as it was read; of a SKU that was typed in nothing else is known. */
export function LineHead({ panelLine: { line, typed } }: { readonly panelLine: PanelLine }) {
  const { t } = useText();
  const { skuId, name, quantity, jdPriceFen, gift } = line;
  const sku = t('line.sku', { sku: skuId });
  return (
    <header class="panel-line-head digits">
      <h3 title={name ?? undefined}>{typed ? sku : (name ?? t('line.nameless'))}</h3>
      <p class="panel-facts muted">
        {!typed && <span>{sku}</span>}
        {quantity !== null && <span>{t('line.quantity', { quantity })}</span>}
        {jdPriceFen !== null && <span>{t('line.price', { price: formatYuan(jdPriceFen) })}</span>}
        {gift && <span class="panel-tag">{t('line.gift')}</span>}
        {typed && <span class="panel-tag">{t('source.typed')}</span>}
      </p>
    </header>
  );
}
