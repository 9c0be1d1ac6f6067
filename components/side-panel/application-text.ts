import type { PanelLine } from '@/lib/app/panel-model';
import { type ApplicationDraft, type DraftFieldValue, draftFields } from '@/lib/domain/application';
import type { PanelTranslate } from './panel-text';

/**
 * The application as text for the clipboard: a labelled line per field, in the order in which it is read.
 *
 * @example applicationText(t, draft, panelLine) // '订单编号：350000…\n商品：…'
 */
export function applicationText(t: PanelTranslate, draft: ApplicationDraft, panelLine: PanelLine): string {
  return draftFields(draft)
    .map((field) => lineOf(t, field, panelLine))
    .filter((line) => line !== null)
    .join('\n');
}

function lineOf(t: PanelTranslate, field: DraftFieldValue, { line, exchange }: PanelLine): string | null {
  const named = (name: string | null | undefined, skuId: string) => (name ? `${name}（SKU ${skuId}）` : `SKU ${skuId}`);
  switch (field.field) {
    case 'orderId':
      return t('text.order', { value: field.value });
    case 'skuId':
      return t('text.sku', { value: named(line.name, field.value) });
    case 'quantity':
      return t('text.quantity', { value: field.value });
    case 'service':
      return t('text.service', { value: t(`service.${field.value}`) });
    case 'newSkuId': {
      const choice = exchange?.choices.find(({ skuId }) => skuId === field.value);
      return t('text.new-sku', { value: named(choice?.name, field.value) });
    }
    case 'problem':
      return t('text.problem', { value: field.value });
    case 'consumerConsent':
      return t('text.consent');
    case 'evidence':
      return t('text.evidence', { value: field.value.map((id) => t(`evidence.${id}`)).join(t('missing.and')) });
  }
}
