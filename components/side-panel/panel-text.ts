import { createText } from '@/components/ui/text';
import enCommon from '@/lib/locales/en/common.json';
import enOrders from '@/lib/locales/en/orders.json';
import enPanel from '@/lib/locales/en/panel.json';
import type { Translate } from '@/lib/locales/translate';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhOrders from '@/lib/locales/zh-CN/orders.json';
import zhPanel from '@/lib/locales/zh-CN/panel.json';

const chinese = { ...zhCommon, ...zhOrders, ...zhPanel };
export type PanelTextKey = keyof typeof chinese;
export type PanelTranslate = Translate<PanelTextKey>;

/** The texts of what stands on a seller page: the side panel and the chips. */
export const panelTexts: Readonly<Record<'zh-CN' | 'en', Readonly<Record<PanelTextKey, string>>>> = {
  'zh-CN': chinese,
  en: { ...enCommon, ...enOrders, ...enPanel },
};
export const { TextProvider, useText } = createText<PanelTextKey>(panelTexts);
