import { whenText } from '@/components/ui/when';
import { backupStores } from '@/lib/app/backup-file';
import { type CatalogueField, changedFields, planCatalogue } from '@/lib/app/imports/catalogue-plan';
import type { ImportChoices, ImportPreview } from '@/lib/app/imports/desk';
import { planReplies } from '@/lib/app/imports/reply-plan';
import type { CatalogueItem } from '@/lib/domain/catalogue';
import { formatYuan } from '@/lib/domain/money';
import { useOptions } from './options-services';
import { type OptionsTextKey, type OptionsTranslate, useText } from './options-text';
import { PolicyDifferencesTable } from './policy-differences-table';

const shownChanges = 100;

interface Row {
  readonly change: 'added' | 'changed' | 'removed';
  readonly name: string;
  readonly detail: string;
}

/** What an import changes, one row per thing that changes. */
export function ImportDifferences({
  preview,
  choices,
}: {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
}) {
  const { t } = useText();
  switch (preview.kind) {
    case 'policy':
      return <PolicyDifferencesTable before={preview.before} after={preview.after} />;
    case 'catalogue':
      return <Rows rows={catalogueRows(t, preview, choices)} />;
    case 'replies':
      return <Rows rows={replyRows(t, preview, choices)} />;
    case 'backup':
      return <BackupCounts preview={preview} />;
  }
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useText();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">{t('import.changes')}</h2>
      <table class="table">
        <tbody>
          {rows.slice(0, shownChanges).map(({ change, name, detail }, index) => (
            <tr key={index} class={`change-${change}`}>
              <td class="change-mark">{t(`change.${change}`)}</td>
              <th scope="row">{name}</th>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownChanges && (
        <p class="muted">{t('import.more-changes', { count: rows.length - shownChanges })}</p>
      )}
    </section>
  );
}

const fieldNames: Readonly<Record<CatalogueField, OptionsTextKey>> = {
  spuId: 'catalogue.column.spu',
  name: 'catalogue.column.name',
  jdPriceFen: 'catalogue.column.price',
  category: 'catalogue.column.category',
  stock: 'catalogue.column.stock',
  listed: 'catalogue.column.listed',
};

function fieldText(t: OptionsTranslate, item: CatalogueItem, field: CatalogueField): string {
  const value = item[field];
  if (value === null) return t('catalogue.unknown');
  if (typeof value === 'boolean') return t(value ? 'catalogue.listed' : 'catalogue.unlisted');
  return field === 'jdPriceFen' ? formatYuan(Number(value)) : String(value);
}

function catalogueRows(
  t: OptionsTranslate,
  { stored, items }: Extract<ImportPreview, { kind: 'catalogue' }>,
  { removeOthers }: ImportChoices,
): Row[] {
  const { added, changed, removed } = planCatalogue(stored, items, removeOthers);
  const nameOf = ({ skuId, name }: CatalogueItem) => `${skuId} ${name}`;
  return [
    ...changed.map((change): Row => {
      const texts = changedFields(change).map((field) => {
        const [before, after] = [fieldText(t, change.before, field), fieldText(t, change.after, field)];
        return `${t(fieldNames[field])} ${before} → ${after}`;
      });
      return { change: 'changed', name: nameOf(change.after), detail: texts.join(' · ') };
    }),
    ...removed.map((item): Row => ({ change: 'removed', name: nameOf(item), detail: '' })),
    ...added.map((item): Row => {
      const detail = [item.category, item.jdPriceFen === null ? null : formatYuan(item.jdPriceFen)];
      return { change: 'added', name: nameOf(item), detail: detail.filter((part) => part !== null).join(' · ') };
    }),
  ];
}

function replyRows(
  t: OptionsTranslate,
  { library, rows }: Extract<ImportPreview, { kind: 'replies' }>,
  { replyMode }: ImportChoices,
): Row[] {
  const { added, changed } = planReplies(library, rows, replyMode);
  return [
    ...changed.map(({ before, after }): Row => {
      const detail = `${after.body} (${t('change.from', { value: before.body })})`;
      return { change: 'changed', name: after.title, detail };
    }),
    ...added.map((row): Row => ({ change: 'added', name: row.title, detail: row.body })),
  ];
}

function BackupCounts({ preview }: { readonly preview: Extract<ImportPreview, { kind: 'backup' }> }) {
  const { t } = useText();
  const { clock } = useOptions();
  const { counts } = preview.plan;
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">{t('import.changes')}</h2>
      <p>{t('import.backup-made', { when: whenText(t, preview.file.madeAt, clock.now()) })}</p>
      <table class="table">
        <thead>
          <tr>
            <td />
            {(['added', 'changed', 'same'] as const).map((change) => (
              <th scope="col" key={change}>
                {t(`import.total.${change}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {([...backupStores, 'settings'] as const).map((store) => (
            <tr key={store} data-store={store}>
              <th scope="row">{t(`store.${store}`)}</th>
              <td class="digits">{counts[store].added}</td>
              <td class="digits">{counts[store].changed}</td>
              <td class="digits">{counts[store].same}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.plan.settings !== null && <p class="muted">{t('import.restored-settings')}</p>}
    </section>
  );
}
