import { isBoolean, isString, record } from './plain-record';

/**
 * From the worker or the popup to the content script of one frame: an entry is the parser of the message's data. A file of
 * its own and without zod: the content script parses these and no others, and pays for everything that it carries.
 */
export const toPage = {
  /** The tab's address changed without a load. */
  'tab/address': record({ url: isString }),
  /** Another frame of this tab holds the order: a frame that has found none withdraws. */
  'tab/order-elsewhere': record({ elsewhere: isBoolean }),
  'reply/insert': record({ text: isString }),
  /** Reads the page by one lesson. What it gives is shown and not kept. */
  'lessons/try': record({ id: isString }),
  /** The placeholder values of the order in view. */
  'view/values': record({}),
} as const;
