import type { WindowRule } from '@/lib/domain/policy';
import type { OptionsTranslate } from './options-text';

/** A window in words. @example ruleText(t, { days: 7, from: 'signed' }) // '7 天（签收次日起）' */
export const ruleText = (t: OptionsTranslate, rule: WindowRule | null): string =>
  rule === null ? t('rule.never') : t('rule.days-from', { days: rule.days, from: t(`rule.from.${rule.from}`) });

/** 随心换 in words. @example anySkuText(t, true) // '支持' */
export const anySkuText = (t: OptionsTranslate, open: boolean): string => t(open ? 'rule.any-sku' : 'rule.no-any-sku');
