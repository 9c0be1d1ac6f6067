import * as z from 'zod/mini';
import { instant } from './instant';

/** A quick reply of the library. `body` is a template, see reply-template. */
export const reply = z.object({
  id: z.string().check(z.minLength(1)),
  group: z.string(),
  /** 快捷编码: what an agent types to get exactly this one; may be empty. */
  code: z.string(),
  title: z.string(),
  body: z.string().check(z.minLength(1)),
  origin: z.enum(['starter', 'import', 'person']),
  updatedAt: instant,
});
export type Reply = z.infer<typeof reply>;

/** Every placeholder that a template may use, as it is written: {订单号}. */
export const placeholders = [
  '订单号',
  '商品名称',
  'SKU',
  '售后类型',
  '截止时间',
  '剩余时间',
  '换新商品',
  '工单号',
  '工单截止时间',
  '签收时间',
] as const;
export type Placeholder = (typeof placeholders)[number];
export type PlaceholderValues = Partial<Readonly<Record<Placeholder, string>>>;
