import * as z from 'zod/mini';
import { digitString } from './digit-string';
import { instant } from './instant';

/** What a service order (服务单) asks for: 退货, 换货, 维修, 仅退款, 补件, or something else. jd-domain facts 1.5 and 2.3. */
const serviceOrderTypes = ['return', 'exchange', 'repair', 'refund', 'resend', 'other'] as const;
export type ServiceOrderType = (typeof serviceOrderTypes)[number];

/** A service order as a page showed it. Nothing of it is a consumer's: no name, no reason, no remark. */
export const serviceOrderSighting = z.object({
  serviceId: digitString(6, 30),
  orderId: z.nullable(digitString(6, 20)),
  /** null: the page shows no SKU, or several. */
  skuId: z.nullable(digitString(6, 14)),
  /** null: the page does not say. */
  type: z.nullable(z.enum(serviceOrderTypes)),
  /** One of the back office's own names of a state; null: another or none. */
  status: z.nullable(z.string().check(z.maxLength(12))),
  /** It has come to its end: 完成, 取消, 关闭, 拒绝. null: the state is not known. */
  closed: z.nullable(z.boolean()),
  appliedAt: z.nullable(instant),
});
export type ServiceOrderSighting = Readonly<z.infer<typeof serviceOrderSighting>>;

/** A service order as it is stored: what was seen last of it, and when. */
export const serviceOrder = z.object({ ...serviceOrderSighting.shape, seenAt: instant });
export type ServiceOrder = Readonly<z.infer<typeof serviceOrder>>;
