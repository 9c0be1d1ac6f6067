import type { ExchangeChoice, ExchangeChoices } from '@/lib/domain/exchange';
import { formatYuan } from '@/lib/domain/money';
import { type PanelTranslate, useText } from './panel-text';

export interface ExchangeListProps {
  readonly exchange: ExchangeChoices;
}

/** Which SKUs may be sent in exchange: the allowed ones first, every other with the reason that rules it out. */
export function ExchangeList({ exchange }: ExchangeListProps) {
  const { t } = useText();
  const allowed = exchange.choices.filter((choice) => choice.allowed).length;
  const barred = exchange.choices.length - allowed;
  return (
    <details class="panel-exchange panel-disclosure">
      <summary>
        {allowed > 0 ? t('exchange.title', { count: allowed }) : t('exchange.title.none')}
        {barred > 0 && <span class="muted"> · {t('exchange.barred', { count: barred })}</span>}
      </summary>
      <p class="muted">{comparedText(t, exchange)}</p>
      <ul class="panel-choices">
        {exchange.choices.map((choice) => (
          <Choice key={choice.skuId} choice={choice} comparedPriceFen={exchange.comparedPriceFen} />
        ))}
      </ul>
    </details>
  );
}

function Choice({
  choice,
  comparedPriceFen,
}: {
  readonly choice: ExchangeChoice;
  readonly comparedPriceFen: number | null;
}) {
  const { t } = useText();
  const { skuId, name, jdPriceFen, stock, ordered, allowed, bar } = choice;
  return (
    <li
      class={allowed ? 'panel-choice' : 'panel-choice panel-choice-barred'}
      data-exchange-sku={skuId}
      data-allowed={String(allowed)}
      data-reason={bar ?? undefined}
    >
      <span class="panel-choice-name">
        {name ?? t('line.nameless')}
        {ordered && <span class="panel-tag">{t('exchange.ordered')}</span>}
      </span>
      <span class="muted digits">
        {t('line.sku', { sku: skuId })}
        {jdPriceFen !== null && ` · ${t('line.price', { price: formatYuan(jdPriceFen) })}`}
        {allowed && stock !== null && ` · ${t('exchange.stock', { stock })}`}
      </span>
      {bar && <span class="panel-bar">{barText(t, choice, comparedPriceFen)}</span>}
    </li>
  );
}

/** The reason in words; a price that differs says by how much. */
export function barText(
  t: PanelTranslate,
  { bar, jdPriceFen }: ExchangeChoice,
  comparedPriceFen: number | null,
): string {
  if (bar !== 'price-differs') return bar ? t(`bar.${bar}`) : '';
  const difference = (jdPriceFen ?? 0) - (comparedPriceFen ?? 0);
  return t('bar.price-differs', {
    more: t(difference > 0 ? 'bar.price-differs.higher' : 'bar.price-differs.lower'),
    difference: formatYuan(Math.abs(difference)),
  });
}

function comparedText(t: PanelTranslate, { comparedWith, comparedPriceFen }: ExchangeChoices): string {
  if (comparedWith === null || comparedPriceFen === null) return t('exchange.not-compared');
  return t(`exchange.compared.${comparedWith}`, { price: formatYuan(comparedPriceFen) });
}
