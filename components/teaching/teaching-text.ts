import { createText } from '@/components/ui/text';
import enCommon from '@/lib/locales/en/common.json';
import enOrders from '@/lib/locales/en/orders.json';
import enTeaching from '@/lib/locales/en/teaching.json';
import type { Translate } from '@/lib/locales/translate';
import zhCommon from '@/lib/locales/zh-CN/common.json';
import zhOrders from '@/lib/locales/zh-CN/orders.json';
import zhTeaching from '@/lib/locales/zh-CN/teaching.json';

const chinese = { ...zhCommon, ...zhOrders, ...zhTeaching };
export type TeachingTextKey = keyof typeof chinese;
export type TeachingTranslate = Translate<TeachingTextKey>;

/** The texts of pointing something out on a seller page. */
export const { TextProvider, useText } = createText<TeachingTextKey>({
  'zh-CN': chinese,
  en: { ...enCommon, ...enOrders, ...enTeaching },
});

type FieldName = TeachingTextKey extends infer Key ? (Key extends `field.${infer Name}` ? Name : never) : never;

/** Whether a field of the page reader has a name for people. */
export const isFieldName = (name: unknown): name is FieldName => Object.hasOwn(chinese, `field.${String(name)}`);
