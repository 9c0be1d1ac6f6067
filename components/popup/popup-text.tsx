import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '@/components/ui/text';
import { type Language, type Translate, translator } from '@/lib/locales/translate';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhPopup from '@/lib/locales/zh-CN/popup.json';

const chinese = { ...zhCommon, ...zhPopup };
export type PopupTextKey = keyof typeof chinese;
export type PopupTranslate = Translate<PopupTextKey>;

/** What goes into a reply is Chinese, whatever the language of the popup: the consumer reads it. */
export const chineseText: PopupTranslate = translator<PopupTextKey>(chinese);

const TextContext = createContext<Text<PopupTextKey>>({ t: chineseText, language: 'zh-CN' });
export const TextProvider = TextContext.Provider;

/** The texts of what the popup shows at once; those of its sheets come with the sheets. */
export const useText = (): Text<PopupTextKey> => useContext(TextContext);

/** The texts of one language. Only Chinese is there from the start: a popup is opened a hundred times a day. */
export async function loadText(language: Language): Promise<Text<PopupTextKey>> {
  if (language === 'zh-CN') return { t: chineseText, language };
  const [common, popup] = await Promise.all([
    import('@/lib/locales/en/common.json'),
    import('@/lib/locales/en/popup.json'),
  ]);
  return { t: translator<PopupTextKey>({ ...common.default, ...popup.default }), language };
}
