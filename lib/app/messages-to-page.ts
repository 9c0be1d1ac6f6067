import * as z from 'zod/mini';

/**
 * From the worker or the popup to the content script of one frame. A file of its own: the content script parses these and
 * no others, and pays for every schema that it carries.
 */
export const toPage = {
  /** The tab's address changed without a load. */
  'tab/address': z.object({ url: z.string() }),
  /** Another frame of this tab holds the order: a frame that has found none withdraws. */
  'tab/order-elsewhere': z.object({ elsewhere: z.boolean() }),
  'reply/insert': z.object({ text: z.string() }),
  /** The placeholder values of the order in view. */
  'view/values': z.object({}),
} as const;
