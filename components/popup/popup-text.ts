import { createText } from '@/components/ui/text';
import enCommon from '@/lib/locales/en/common.json';
import enPopup from '@/lib/locales/en/popup.json';
import { type Translate, translator } from '@/lib/locales/translate';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhPopup from '@/lib/locales/zh-CN/popup.json';

const chinese = { ...zhCommon, ...zhPopup };
export type PopupTextKey = keyof typeof chinese;
export type PopupTranslate = Translate<PopupTextKey>;

/** The texts of the popup. */
export const popupTexts = { 'zh-CN': chinese, en: { ...enCommon, ...enPopup } };
export const { TextProvider, useText } = createText<PopupTextKey>(popupTexts);

/** What goes into a reply is Chinese, whatever the language of the popup: the consumer reads it. */
export const chineseText: PopupTranslate = translator(chinese);
