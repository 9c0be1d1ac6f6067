import enSheets from '@/lib/locales/en/popup-sheets.json';
import zhSheets from '@/lib/locales/zh-CN/popup-sheets.json';
import { createMoreText } from './more-text';
import { useText } from './popup-text';

const sheets = createMoreText({ 'zh-CN': zhSheets, en: enSheets }, useText);

export const isSheetKey = sheets.isKey;
export const useSheets = sheets.useMore;
export type SheetTranslate = ReturnType<typeof useSheets>['t'];

/** The texts of what is loaded when it is wanted: forms, help, a reply being filled in. */
export const useSheetText = (): SheetTranslate => useSheets().t;
