import { type Catalogue, type CatalogueItem, type PriceSource, priceSourceOf } from './catalogue';
import type { OrderLine } from './order-facts';
import { categoryPolicyOf, categoryUseOf, type PolicyRevision } from './policy';

/** Why a SKU may not be sent in exchange; contract.md §2, the first that holds. */
export type ExchangeBar =
  | 'category-closed'
  | 'price-differs'
  | 'unknown-price'
  | 'off-shelf'
  | 'no-stock'
  | 'other-spu';

export interface ExchangeChoice {
  readonly skuId: string;
  readonly name: string | null;
  readonly jdPriceFen: number | null;
  /** Where the catalogue has the price from; null: it has none. */
  readonly priceSource: PriceSource | null;
  readonly stock: number | null;
  readonly ordered: boolean;
  readonly allowed: boolean;
  readonly bar: ExchangeBar | null;
}

/** The choices for one ordered SKU, and against which price they were compared. */
export interface ExchangeChoices {
  readonly comparedPriceFen: number | null;
  readonly comparedWith: 'catalogue' | 'order' | null;
  readonly anySkuExchange: boolean | null;
  /** Ordered SKU first, then allowed, then barred. */
  readonly choices: readonly ExchangeChoice[];
  readonly item: CatalogueItem | null;
}

/** For which line, by which policy, among which rows. */
export interface ExchangeQuestion {
  readonly line: Pick<OrderLine, 'skuId' | 'name' | 'jdPriceFen'>;
  readonly policy: PolicyRevision | null;
  readonly catalogue: Catalogue;
}

type SupplyBar = Extract<ExchangeBar, 'off-shelf' | 'no-stock'>;

/** What the file does not say bars nothing. */
function supplyBar({ listed, stock }: CatalogueItem): SupplyBar | null {
  if (listed === false) return 'off-shelf';
  return stock !== null && stock <= 0 ? 'no-stock' : null;
}

function siblingBar(
  sibling: CatalogueItem,
  { comparedPriceFen, anySkuExchange }: Pick<ExchangeChoices, 'comparedPriceFen' | 'anySkuExchange'>,
): ExchangeBar | null {
  if (anySkuExchange !== true) return 'category-closed';
  if (comparedPriceFen === null || sibling.jdPriceFen === null) return 'unknown-price';
  return sibling.jdPriceFen === comparedPriceFen ? supplyBar(sibling) : 'price-differs';
}

function choiceOf(item: CatalogueItem, ordered: boolean, bar: ExchangeBar | null): ExchangeChoice {
  const { skuId, name, jdPriceFen, stock } = item;
  const priceSource = jdPriceFen === null ? null : priceSourceOf(item);
  return { skuId, name, jdPriceFen, priceSource, stock, ordered, allowed: bar === null, bar };
}

/** The ordered SKU itself: only shelf and stock bar it, and of one that the catalogue does not know nothing is held. */
function orderedChoice(line: ExchangeQuestion['line'], item: CatalogueItem | null): ExchangeChoice {
  if (item === null)
    return {
      skuId: line.skuId,
      name: line.name,
      jdPriceFen: line.jdPriceFen,
      priceSource: null,
      stock: null,
      ordered: true,
      allowed: true,
      bar: null,
    };
  const choice = choiceOf(item, true, supplyBar(item));
  return { ...choice, jdPriceFen: item.jdPriceFen ?? line.jdPriceFen };
}

function comparedPrice(
  line: ExchangeQuestion['line'],
  item: CatalogueItem | null,
): Pick<ExchangeChoices, 'comparedPriceFen' | 'comparedWith'> {
  if (item && item.jdPriceFen !== null) return { comparedPriceFen: item.jdPriceFen, comparedWith: 'catalogue' };
  return { comparedPriceFen: line.jdPriceFen, comparedWith: line.jdPriceFen === null ? null : 'order' };
}

function anySkuExchangeOf(policy: PolicyRevision | null, item: CatalogueItem | null): boolean | null {
  const category = policy && categoryUseOf(policy.document, item ?? undefined);
  return (category && categoryPolicyOf(policy.document, category.name)?.anySkuExchange) ?? null;
}

/**
 * Which SKUs may be sent for a line: itself, and where its category has 随心换 the siblings of its SPU with the same 京东价,
 * listed and in stock. Every other sibling is there with the first reason that rules it out. product.md rule 3.
 * @example exchangeChoices(question).choices.filter(({ allowed }) => allowed)
 */
export function exchangeChoices({ line, policy, catalogue }: ExchangeQuestion): ExchangeChoices {
  const item = catalogue.item(line.skuId) ?? null;
  const terms = { ...comparedPrice(line, item), anySkuExchange: anySkuExchangeOf(policy, item) };
  const siblings = (item ? catalogue.siblings(item.spuId) : [])
    .filter(({ skuId }) => skuId !== line.skuId)
    .map((sibling) => choiceOf(sibling, false, siblingBar(sibling, terms)));
  const allowed = siblings.filter((choice) => choice.allowed);
  const barred = siblings.filter((choice) => !choice.allowed);
  return { ...terms, item, choices: [orderedChoice(line, item), ...allowed, ...barred] };
}

/**
 * A SKU that the agent typed in: the choice that it is, or `other-spu` where it is none.
 * @example typedExchangeChoice('999', question).bar // 'other-spu'
 */
export function typedExchangeChoice(skuId: string, question: ExchangeQuestion): ExchangeChoice {
  const known = exchangeChoices(question).choices.find((choice) => choice.skuId === skuId);
  if (known) return known;
  const item = question.catalogue.item(skuId);
  return item
    ? choiceOf(item, false, 'other-spu')
    : {
        skuId,
        name: null,
        jdPriceFen: null,
        priceSource: null,
        stock: null,
        ordered: false,
        allowed: false,
        bar: 'other-spu',
      };
}
