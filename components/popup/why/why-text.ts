import { createMoreText } from '@/components/popup/more-text';
import { useSheets } from '@/components/popup/sheet-text';
import enClock from '@/lib/locales/en/clock-words.json';
import enWhy from '@/lib/locales/en/popup-why.json';
import zhClock from '@/lib/locales/zh-CN/clock-words.json';
import zhWhy from '@/lib/locales/zh-CN/popup-why.json';

const { useMore } = createMoreText({ 'zh-CN': { ...zhClock, ...zhWhy }, en: { ...enClock, ...enWhy } }, useSheets);

export type WhyTranslate = ReturnType<typeof useMore>['t'];

/** The texts of the sheet that explains a due time. */
export const useWhyText = (): WhyTranslate => useMore().t;
