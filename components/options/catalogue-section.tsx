import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import { catalogueCsv } from '@/lib/app/imports/catalogue-file';
import { beijingDate } from '@/lib/domain/beijing-time';
import { type CatalogueItem, priceSourceOf } from '@/lib/domain/catalogue';
import { formatYuan } from '@/lib/domain/money';
import { FileDrop } from './file-inputs';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { Part, Section } from './section';

/** 商品目录: how much of it there is, how old it is, and what it says of one SKU. */
export function CatalogueSection() {
  const { t } = useText();
  const { repositories, clock, saveFile } = useOptions();
  const items = useStored(['catalogue'], () => repositories.catalogue.all());
  return (
    <Section id="catalogue" intro={t('catalogue.intro')}>
      {items !== undefined && (
        <p data-count={items.length}>
          {items.length === 0 ? t('catalogue.empty') : t('catalogue.count', { count: items.length })}
          <LastTime text="catalogue.last-read" at={latestPrice(items, 'file')} />
        </p>
      )}
      {items !== undefined && <SeenOnPages items={items} />}
      <Part title={t('catalogue.import-title')}>
        <FileDrop kind="catalogue" hint={t('catalogue.import-hint')} />
      </Part>
      {items !== undefined && items.length > 0 && (
        <>
          <SkuSearch items={items} />
          <button
            type="button"
            class="button"
            onClick={() => saveFile(`aftersale-catalogue-${beijingDate(clock.now())}.csv`, catalogueCsv(items))}
          >
            {t('catalogue.export')}
          </button>
        </>
      )}
    </Section>
  );
}

/** When a price came last from files, or from product pages; null: never. */
function latestPrice(items: readonly CatalogueItem[], from: 'file' | 'page'): number | null {
  const times = items.map(priceSourceOf).flatMap((source) => (source.from === from ? [source.at] : []));
  return times.reduce<number | null>((latest, at) => Math.max(latest ?? at, at), null);
}

interface LastTimeProps {
  readonly text: 'catalogue.last-read' | 'catalogue.last-seen';
  readonly at: number | null;
}

function LastTime({ text, at }: LastTimeProps) {
  const { t } = useText();
  const { clock } = useOptions();
  return at !== null && <span class="muted"> · {t(text, { when: whenText(t, at, clock.now()) })}</span>;
}

/** What product pages that somebody looked at have added to the files. */
function SeenOnPages({ items }: { readonly items: readonly CatalogueItem[] }) {
  const { t } = useText();
  const prices = items.filter((item) => priceSourceOf(item).from === 'page').length;
  const added = items.filter(({ origin }) => origin === 'page').length;
  if (prices === 0) return null;
  return (
    <p data-seen-on-pages={prices}>
      {t('catalogue.seen-on-pages', { count: prices })}
      <LastTime text="catalogue.last-seen" at={latestPrice(items, 'page')} />
      {added > 0 && <> {t('catalogue.added-by-pages', { count: added })}</>}
    </p>
  );
}

const shownItems = 50;

function SkuSearch({ items }: { readonly items: readonly CatalogueItem[] }) {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  const found = wanted === '' ? [] : items.filter((item) => matches(item, wanted));
  return (
    <Part title={t('catalogue.search')}>
      <input
        type="search"
        class="field field-wide"
        aria-label={t('catalogue.search')}
        placeholder={t('catalogue.search-hint')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {wanted !== '' && found.length === 0 && <p role="status">{t('catalogue.no-match')}</p>}
      {found.length > 0 && <SkuTable items={found.slice(0, shownItems)} />}
      {found.length > shownItems && <p class="muted">{t('catalogue.more', { count: found.length - shownItems })}</p>}
    </Part>
  );
}

const matches = ({ skuId, spuId, name }: CatalogueItem, wanted: string): boolean =>
  skuId.includes(wanted) || spuId.includes(wanted) || name.toLowerCase().includes(wanted);

const columns = ['sku', 'spu', 'name', 'price', 'category', 'stock', 'listed'] as const;

function SkuTable({ items }: { readonly items: readonly CatalogueItem[] }) {
  const { t } = useText();
  const { clock } = useOptions();
  const unknown = t('catalogue.unknown');
  const sourceOf = (item: CatalogueItem): string => {
    const { from, at } = priceSourceOf(item);
    return t(`catalogue.price-from.${from}`, { when: whenText(t, at, clock.now()) });
  };
  return (
    <table class="table">
      <caption class="visually-hidden">{t('catalogue.results')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {t(`catalogue.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.skuId} data-item={item.skuId}>
            <td class="digits">{item.skuId}</td>
            <td class="digits">{item.spuId}</td>
            <td>{item.name}</td>
            <td class="digits">
              {item.jdPriceFen === null ? unknown : formatYuan(item.jdPriceFen)}
              {item.jdPriceFen !== null && <div class="muted">{sourceOf(item)}</div>}
            </td>
            <td>{item.category ?? unknown}</td>
            <td class="digits">{item.stock ?? unknown}</td>
            <td>{item.listed === null ? unknown : t(item.listed ? 'catalogue.listed' : 'catalogue.unlisted')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
