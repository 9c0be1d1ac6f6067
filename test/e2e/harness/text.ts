import enCommon from '@/lib/locales/en/common.json';
import enOptions from '@/lib/locales/en/options.json';
import enHealth from '@/lib/locales/en/options-health.json';
import enPanel from '@/lib/locales/en/panel.json';
import enPopup from '@/lib/locales/en/popup.json';
import enPopupSheets from '@/lib/locales/en/popup-sheets.json';
import { translator } from '@/lib/locales/translate';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhOptions from '@/lib/locales/zh-CN/options.json';
import zhHealth from '@/lib/locales/zh-CN/options-health.json';
import zhPanel from '@/lib/locales/zh-CN/panel.json';
import zhPopup from '@/lib/locales/zh-CN/popup.json';
import zhPopupSheets from '@/lib/locales/zh-CN/popup-sheets.json';
import zhTeaching from '@/lib/locales/zh-CN/teaching.json';

/** What the surfaces say, so that a person's way through them is found by its words. */
export const panelText = translator({ ...zhCommon, ...zhPanel });
export const teachingText = translator({ ...zhCommon, ...zhTeaching });
export const popupText = translator({ ...zhCommon, ...zhPopup, ...zhPopupSheets });
export const optionsText = translator({ ...zhCommon, ...zhOptions, ...zhHealth });
export const englishPanelText = translator({ ...enCommon, ...enPanel });
export const englishPopupText = translator({ ...enCommon, ...enPopup, ...enPopupSheets });
export const englishOptionsText = translator({ ...enCommon, ...enOptions, ...enHealth });
