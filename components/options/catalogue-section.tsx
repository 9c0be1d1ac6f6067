import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import { catalogueCsv } from '@/lib/app/imports/catalogue-file';
import { beijingDate } from '@/lib/domain/beijing-time';
import type { CatalogueItem } from '@/lib/domain/catalogue';
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
  const lastRead = items?.reduce((latest, { seenAt }) => Math.max(latest, seenAt), 0) ?? 0;
  return (
    <Section id="catalogue" intro={t('catalogue.intro')}>
      {items !== undefined && (
        <p data-count={items.length}>
          {items.length === 0 ? t('catalogue.empty') : t('catalogue.count', { count: items.length })}
          {items.length > 0 && (
            <span class="muted"> · {t('catalogue.last-read', { when: whenText(t, lastRead, clock.now()) })}</span>
          )}
        </p>
      )}
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
  const unknown = t('catalogue.unknown');
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
        {items.map(({ skuId, spuId, name, jdPriceFen, category, stock, listed }) => (
          <tr key={skuId}>
            <td class="digits">{skuId}</td>
            <td class="digits">{spuId}</td>
            <td>{name}</td>
            <td class="digits">{jdPriceFen === null ? unknown : formatYuan(jdPriceFen)}</td>
            <td>{category ?? unknown}</td>
            <td class="digits">{stock ?? unknown}</td>
            <td>{listed === null ? unknown : t(listed ? 'catalogue.listed' : 'catalogue.unlisted')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
