import type { CatalogueItem } from './catalogue';

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
