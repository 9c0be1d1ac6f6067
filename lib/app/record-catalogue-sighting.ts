import { type CatalogueSighting, withSighting } from '@/lib/domain/catalogue';
import type { CatalogueRepository } from './ports/shop';
import type { ChangeSignal } from './ports/storage';

/** What a product page showed. */
export interface SeenGoods {
  readonly goods: readonly CatalogueSighting[];
  /** Epoch ms at which they arrived on the page; one that stays open knows nothing newer. */
  readonly seenAt: number;
}

export interface CatalogueWorld {
  readonly catalogue: CatalogueRepository;
  readonly changes: ChangeSignal;
}

/** What became of the SKUs of one page. */
export interface SightingCounts {
  readonly taken: number;
  /** The page has them under another SPU than the catalogue: nothing of them was stored. */
  readonly doubtful: number;
}

/**
 * Takes what a product page shows into the catalogue, in one transaction. The same page may be told of twice and changes
 * nothing the second time; so does one that is older than what is stored.
 *
 * @example await recordCatalogueSighting(world, { goods, seenAt }, now) // { taken: 20, doubtful: 0 }
 */
export async function recordCatalogueSighting(
  { catalogue, changes }: CatalogueWorld,
  { goods, seenAt }: SeenGoods,
  now: number,
): Promise<SightingCounts> {
  const bySku = new Map(goods.map((shown) => [shown.skuId, shown]));
  const outcomes = { taken: 0, doubtful: 0, nothing: 0 };
  await catalogue.update([...bySku.keys()], (known, skuId) => {
    const shown = bySku.get(skuId);
    if (shown === undefined) return null;
    const sighting = withSighting(known, shown, Math.min(seenAt, now), now);
    outcomes[sighting.outcome] += 1;
    return sighting.outcome === 'taken' ? sighting.item : null;
  });
  if (outcomes.taken > 0) await changes.raise(['catalogue']);
  return { taken: outcomes.taken, doubtful: outcomes.doubtful };
}
