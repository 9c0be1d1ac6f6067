import type { InsertReport } from '@/lib/app/insert-reply';
import type { SheetTranslate } from './sheet-text';

/**
 * What became of a reply, in words.
 *
 * @example reportText(t, { result: 'inserted' }) // '已插入，请核对后自行发送'
 */
export function reportText(t: SheetTranslate, report: InsertReport): string {
  switch (report.result) {
    case 'inserted':
      return t('report.inserted');
    case 'copied':
      return report.because === null ? t('report.copied') : t(`report.copied-${report.because}`);
    case 'copy-failed':
      return t('report.copy-failed');
    case 'order-changed':
      return report.order?.orderId
        ? t('report.order-changed', { orderId: report.order.orderId })
        : t('report.order-gone');
    case 'incomplete':
      return t('report.incomplete', { names: report.missing.join(', ') });
  }
}
