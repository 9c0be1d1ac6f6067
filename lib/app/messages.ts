import * as z from 'zod/mini';
import { catalogueSighting } from '@/lib/domain/catalogue';
import { digitString } from '@/lib/domain/digit-string';
import { duration, instant } from '@/lib/domain/instant';
import { type Lesson, lesson } from '@/lib/domain/lesson';
import { pageReport } from '@/lib/domain/page-health';
import type { PlaceholderValues } from '@/lib/domain/reply';
import { serviceOrderSighting } from '@/lib/domain/service-order';
import { ticketKind } from '@/lib/domain/tickets/ticket';
import type { LessonTrial } from './lesson-trial';
import type { toPage } from './messages-to-page';
import type { OrderKnowledge } from './panel-model';
import type { Parse } from './plain-record';

/**
 * Every message of the extension, by direction. A message is one entry here: its data schema, which the receiving side
 * parses before anything else, and its answer. Extension pages talk to IndexedDB directly and need no messages for that.
 * Those of the other direction stand in messages-to-page.
 */

const orderId = digitString(6, 20);

const typeName = z.string().check(z.maxLength(20));

const ticketRow = z.object({
  ticketId: digitString(4, 20),
  kind: z.nullable(ticketKind),
  /** As the page writes it, for the shop's own kinds. */
  type: z._default(z.nullable(typeName), null),
  orderId: z.nullable(orderId),
  createdAt: z.nullable(instant),
  leftMs: z.nullable(duration),
  leftUnitMs: z.optional(duration),
  closed: z.boolean(),
});

/**
 * What shows panel and chips; what reads pages of records; what reads pages with an order beside something else; what lets an
 * agent point at values; what tells how a page was read.
 */
const pageScripts = ['panel', 'records', 'beside', 'teaching', 'health'] as const;
export type PageScript = (typeof pageScripts)[number];

/** From a content script to the worker. */
export const pageToWorker = {
  /** A frame asks where it stands. */
  'page/where': z.object({}),
  /** A frame has a use for one of the scripts that few frames need, and wants it run there. */
  'script/run': z.object({ script: z.enum(pageScripts) }),
  /** What a frame shows now, so that the popup can find it. `order` while a panel stands there. */
  'page/report': z.object({ orderId: z.nullable(orderId), shows: z.enum(['nothing', 'reading', 'order']) }),
  /** A field in this frame that text can be put into was focused. */
  'editor/focused': z.object({}),
  /** What verdicts are made of. `orderId: null` for the chips of a list: then no tickets and no typed dates are answered. */
  'order/knowledge': z.object({
    orderId: z.nullable(orderId),
    skuIds: z.array(digitString(1, 20)).check(z.maxLength(2000)),
  }),
  'order/type-date': z.object({
    orderId,
    field: z.enum(['orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt']),
    /** null takes the typed date back. */
    value: z.nullable(z.object({ at: instant, precision: z.enum(['second', 'minute', 'day']) })),
  }),
  'tickets/read': z.object({
    rows: z.array(ticketRow).check(z.maxLength(2000)),
    /** What an unknown ticket is taken to be where its row does not say. */
    defaultKind: ticketKind,
    /** The name of the open type tab. */
    tabType: z._default(z.nullable(typeName), null),
    /** The page of one ticket is no reading of the list. */
    source: z._default(z.enum(['list', 'detail']), 'list'),
    /** The shop whose list it is; null: it cannot be told. */
    shop: z._default(z.nullable(z.string().check(z.maxLength(60))), null),
    /** The whole of 待处理, as far as this one reading can tell. */
    complete: z._default(z.boolean(), false),
    /** Complete, and unchanged for long enough; said once of what arrived. */
    confirmedComplete: z.boolean(),
    /** Epoch ms at which the content of the list arrived or changed last. */
    contentAt: instant,
  }),
  /** Service orders (服务单) that a page showed; `contentAt`: epoch ms at which they arrived on it. */
  'service-orders/seen': z.object({
    rows: z.array(serviceOrderSighting).check(z.maxLength(500)),
    contentAt: instant,
  }),
  /** The home page's counter of waiting 任务工单, read twice; `contentAt`: epoch ms of the first time. */
  'home/counter': z.object({ count: z.int().check(z.gte(0), z.lte(99_999)), contentAt: instant }),
  /** What the reading of a page that has come to rest found and did not find. Never a value of the page. */
  'page/health': pageReport,
  /** SKUs that a product page showed; `seenAt`: epoch ms at which they arrived on it. */
  'catalogue/seen': z.object({ goods: z.array(catalogueSighting).check(z.maxLength(2000)), seenAt: instant }),
  'options/open': z.object({ section: z.string() }),
  /** What agents taught, for the reader. */
  'reader/lessons': z.object({}),
  'lessons/learn': z.object({
    pageKind: lesson.shape.pageKind,
    field: lesson.shape.field,
    anchor: lesson.shape.anchor,
  }),
} as const;

export interface PageToWorkerAnswers {
  'page/where': {
    readonly tabUrl: string | null;
    readonly isTop: boolean;
    /** The host of the back office that the frame's own host was granted for; null on the built-in hosts. */
    readonly standsFor: string | null;
    readonly tabStandsFor: string | null;
  };
  /** It has run there. */
  'script/run': true;
  'page/report': null;
  'editor/focused': null;
  'order/knowledge': OrderKnowledge;
  'order/type-date': null;
  'tickets/read': null;
  'service-orders/seen': null;
  'catalogue/seen': null;
  'home/counter': null;
  'page/health': null;
  'options/open': null;
  'reader/lessons': readonly Lesson[];
  /** It is stored. */
  'lessons/learn': true;
}

export type InsertOutcome = 'inserted' | 'not-taken' | 'no-editor' | 'read-only';

export interface ToPageAnswers {
  'tab/address': null;
  'tab/order-elsewhere': null;
  'reply/insert': { readonly outcome: InsertOutcome };
  /** null: the lesson is of another kind of page, or not known here. */
  'lessons/try': LessonTrial | null;
  'view/values': { readonly orderId: string | null; readonly values: PlaceholderValues };
}

export type PageToWorker = typeof pageToWorker;
export type ToPage = typeof toPage;
/** The data of one entry: of a schema, or of a parser of the other direction. */
export type MessageData<Entry> = Entry extends z.core.$ZodType
  ? z.infer<Entry>
  : Entry extends Parse<infer Data>
    ? Data
    : never;
