import { translator } from '@/lib/locales/translate';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhOptions from '@/lib/locales/zh-CN/options.json';
import zhOptionsData from '@/lib/locales/zh-CN/options-data.json';
import zhHealth from '@/lib/locales/zh-CN/options-health.json';
import zhIncidents from '@/lib/locales/zh-CN/options-incidents.json';
import zhReports from '@/lib/locales/zh-CN/options-reports.json';
import zhOptionsShop from '@/lib/locales/zh-CN/options-shop.json';
import zhOptionsTickets from '@/lib/locales/zh-CN/options-tickets.json';
import zhOrders from '@/lib/locales/zh-CN/orders.json';
import zhPanel from '@/lib/locales/zh-CN/panel.json';
import zhPopup from '@/lib/locales/zh-CN/popup.json';
import zhPopupNotices from '@/lib/locales/zh-CN/popup-notices.json';
import zhPopupSheets from '@/lib/locales/zh-CN/popup-sheets.json';
import zhPopupWhy from '@/lib/locales/zh-CN/popup-why.json';
import zhTeaching from '@/lib/locales/zh-CN/teaching.json';

/** What the surfaces say, so that a person's way through them is found by its words. */
export const panelText = translator({ ...zhCommon, ...zhOrders, ...zhPanel });
export const teachingText = translator({ ...zhCommon, ...zhOrders, ...zhTeaching });
export const popupText = translator({
  ...zhCommon,
  ...zhPopup,
  ...zhPopupSheets,
  ...zhPopupNotices,
  ...zhPopupWhy,
});
export const optionsText = translator({
  ...zhCommon,
  ...zhOrders,
  ...zhOptions,
  ...zhOptionsData,
  ...zhOptionsShop,
  ...zhHealth,
  ...zhOptionsTickets,
  ...zhIncidents,
  ...zhReports,
});
