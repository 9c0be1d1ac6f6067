import enSheets from '@/lib/locales/en/popup-sheets.json';
import { type Translate, translator } from '@/lib/locales/translate';
import zhSheets from '@/lib/locales/zh-CN/popup-sheets.json';
import { type PopupTextKey, useText } from './popup-text';

type SheetKey = keyof typeof zhSheets;
export type SheetTextKey = PopupTextKey | SheetKey;
export type SheetTranslate = Translate<SheetTextKey>;

export const isSheetKey = (key: string): key is SheetKey => key in zhSheets;

const own = { 'zh-CN': translator<SheetKey>(zhSheets), en: translator<SheetKey>(enSheets) };

/** The texts of what is loaded when it is wanted: forms, help, a reply being filled in. */
export function useSheetText(): SheetTranslate {
  const { t, language } = useText();
  return (key, params) => (isSheetKey(key) ? own[language](key, params) : t(key, params));
}
