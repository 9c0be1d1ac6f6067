import { createText } from '@/components/ui/text';
import enCommon from '@/lib/locales/en/common.json';
import enOptions from '@/lib/locales/en/options.json';
import enHealth from '@/lib/locales/en/options-health.json';
import type { Translate } from '@/lib/locales/translate';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhOptions from '@/lib/locales/zh-CN/options.json';
import zhHealth from '@/lib/locales/zh-CN/options-health.json';

const chinese = { ...zhCommon, ...zhOptions, ...zhHealth };
export type OptionsTextKey = keyof typeof chinese;
export type OptionsTranslate = Translate<OptionsTextKey>;

/** The texts of the options page. */
export const optionsTexts: Readonly<Record<'zh-CN' | 'en', Readonly<Record<OptionsTextKey, string>>>> = {
  'zh-CN': chinese,
  en: { ...enCommon, ...enOptions, ...enHealth },
};
export const { TextProvider, useText } = createText<OptionsTextKey>(optionsTexts);
