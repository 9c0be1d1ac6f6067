import enCommon from '@/lib/locales/en/common.json';
import enOptions from '@/lib/locales/en/options.json';
import enHealth from '@/lib/locales/en/options-health.json';
import enOrders from '@/lib/locales/en/orders.json';
import enPanel from '@/lib/locales/en/panel.json';
import enPopup from '@/lib/locales/en/popup.json';
import enPopupNotices from '@/lib/locales/en/popup-notices.json';
import enPopupSheets from '@/lib/locales/en/popup-sheets.json';
import enPopupWhy from '@/lib/locales/en/popup-why.json';
import { translator } from '@/lib/locales/translate';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhOptions from '@/lib/locales/zh-CN/options.json';
import zhHealth from '@/lib/locales/zh-CN/options-health.json';
import zhIncidents from '@/lib/locales/zh-CN/options-incidents.json';
import zhReports from '@/lib/locales/zh-CN/options-reports.json';
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
  ...zhHealth,
  ...zhOptionsTickets,
  ...zhIncidents,
  ...zhReports,
});
export const englishPanelText = translator({ ...enCommon, ...enOrders, ...enPanel });
export const englishPopupText = translator({
  ...enCommon,
  ...enPopup,
  ...enPopupSheets,
  ...enPopupNotices,
  ...enPopupWhy,
});
export const englishOptionsText = translator({ ...enCommon, ...enOrders, ...enOptions, ...enHealth });
