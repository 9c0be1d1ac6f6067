import { createText } from '@/components/ui/text';
import enClock from '@/lib/locales/en/clock-words.json';
import enCommon from '@/lib/locales/en/common.json';
import enOptions from '@/lib/locales/en/options.json';
import enData from '@/lib/locales/en/options-data.json';
import enHealth from '@/lib/locales/en/options-health.json';
import enIncidents from '@/lib/locales/en/options-incidents.json';
import enReports from '@/lib/locales/en/options-reports.json';
import enShop from '@/lib/locales/en/options-shop.json';
import enTickets from '@/lib/locales/en/options-tickets.json';
import enOrders from '@/lib/locales/en/orders.json';
import type { Translate } from '@/lib/locales/translate';
import zhClock from '@/lib/locales/zh-CN/clock-words.json';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhOptions from '@/lib/locales/zh-CN/options.json';
import zhData from '@/lib/locales/zh-CN/options-data.json';
import zhHealth from '@/lib/locales/zh-CN/options-health.json';
import zhIncidents from '@/lib/locales/zh-CN/options-incidents.json';
import zhReports from '@/lib/locales/zh-CN/options-reports.json';
import zhShop from '@/lib/locales/zh-CN/options-shop.json';
import zhTickets from '@/lib/locales/zh-CN/options-tickets.json';
import zhOrders from '@/lib/locales/zh-CN/orders.json';

const chinese = {
  ...zhClock,
  ...zhCommon,
  ...zhOrders,
  ...zhOptions,
  ...zhData,
  ...zhShop,
  ...zhHealth,
  ...zhIncidents,
  ...zhReports,
  ...zhTickets,
};
export type OptionsTextKey = keyof typeof chinese;
export type OptionsTranslate = Translate<OptionsTextKey>;

/** The texts of the options page. */
export const optionsTexts: Readonly<Record<'zh-CN' | 'en', Readonly<Record<OptionsTextKey, string>>>> = {
  'zh-CN': chinese,
  en: {
    ...enClock,
    ...enCommon,
    ...enOrders,
    ...enOptions,
    ...enData,
    ...enShop,
    ...enHealth,
    ...enIncidents,
    ...enReports,
    ...enTickets,
  },
};
export const { TextProvider, useText } = createText<OptionsTextKey>(optionsTexts);
