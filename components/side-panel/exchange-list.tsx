import { whenText } from '@/components/ui/when';
import { type PriceSource, priceSourceOf } from '@/lib/domain/catalogue';
import type { ExchangeChoice, ExchangeChoices } from '@/lib/domain/exchange';
import { formatYuan } from '@/lib/domain/money';
import { type PanelTranslate, useText } from './panel-text';

interface ExchangeListProps {
  readonly exchange: ExchangeChoices;
  readonly now: number;
}

/** Which SKUs may be sent in exchange: the allowed ones first, every other with the reason that rules it out. */
export function ExchangeList({ exchange, now }: ExchangeListProps) {
  const { t } = useText();
  const { choices, comparedPriceFen } = exchange;
  const allowed = choices.filter((choice) => choice.allowed);
  const barred = choices.filter((choice) => !choice.allowed);
  const list = (listed: readonly ExchangeChoice[]) => (
    <ul class="panel-choices">
      {listed.map((choice) => (
        <Choice key={choice.skuId} choice={choice} comparedPriceFen={comparedPriceFen} now={now} />
      ))}
    </ul>
  );
  return (
    <details class="panel-disclosure">
      <summary>
        <span class="panel-facts">
          <span>{allowed.length > 0 ? t('exchange.title', { count: allowed.length }) : t('exchange.title.none')}</span>
          {barred.length > 0 && <span>{t('exchange.barred', { count: barred.length })}</span>}
        </span>
      </summary>
      <p class="panel-small muted">{comparedText(t, exchange, now)}</p>
      {allowed.length > 0 && list(allowed)}
      {barred.length > 0 && (
        <>
          <p class="panel-small muted">{t('exchange.barred', { count: barred.length })}</p>
          {list(barred)}
        </>
      )}
    </details>
  );
}

interface ChoiceProps {
  readonly choice: ExchangeChoice;
  readonly comparedPriceFen: number | null;
  readonly now: number;
}

function Choice({ choice, comparedPriceFen, now }: ChoiceProps) {
  const { t } = useText();
  const { skuId, name, jdPriceFen, priceSource, stock, ordered, allowed, bar } = choice;
  return (
    <li
      class={allowed ? 'panel-choice' : 'panel-choice panel-choice-barred'}
      data-exchange-sku={skuId}
      data-allowed={String(allowed)}
      data-reason={bar ?? undefined}
    >
      <span>
        {name ?? t('line.nameless')}
        {ordered && <span class="panel-tag">{t('exchange.ordered')}</span>}
      </span>
      <span class="panel-facts digits muted">
        <span>{t('line.sku', { sku: skuId })}</span>
        {jdPriceFen !== null && <span>{t('line.price', { price: formatYuan(jdPriceFen) })}</span>}
        {priceSource?.from === 'page' && <span>{sourceText(t, priceSource, now)}</span>}
        {allowed && stock !== null && <span>{t('exchange.stock', { stock })}</span>}
      </span>
      {bar && <span class="panel-bar digits">{barText(t, choice, comparedPriceFen)}</span>}
    </li>
  );
}

/** The reason in words; a price that differs says by how much. */
function barText(t: PanelTranslate, { bar, jdPriceFen }: ExchangeChoice, comparedPriceFen: number | null): string {
  if (bar !== 'price-differs') return bar ? t(`bar.${bar}`) : '';
  const difference = (jdPriceFen ?? 0) - (comparedPriceFen ?? 0);
  return t('bar.price-differs', {
    more: t(difference > 0 ? 'bar.price-differs.higher' : 'bar.price-differs.lower'),
    difference: formatYuan(Math.abs(difference)),
  });
}

function comparedText(
  t: PanelTranslate,
  { comparedWith, comparedPriceFen, item }: ExchangeChoices,
  now: number,
): string {
  if (comparedWith === null || comparedPriceFen === null) return t('exchange.not-compared');
  const source = item === null ? '' : sourceText(t, priceSourceOf(item), now);
  return t(`exchange.compared.${comparedWith}`, { price: formatYuan(comparedPriceFen), source });
}

const sourceText = (t: PanelTranslate, { from, at }: PriceSource, now: number): string =>
  t(`exchange.price-from.${from}`, { when: whenText(t, at, now) });
