import type { Placeholder, PlaceholderValues } from '@/lib/domain/reply';
import { isPlaceholder, placeholdersOf, renderReply } from '@/lib/domain/reply-template';

/** Values that were read of one order, or of none. */
export interface OrderValues {
  readonly orderId: string | null;
  readonly values: PlaceholderValues;
}

/** A ticket that the person chose to answer. */
export interface TicketValues extends OrderValues {
  readonly ticketId: string;
}

/** Where the values of a reply may come from. */
export interface ReplySources {
  /** The order that the page in view shows. */
  readonly order: OrderValues | null;
  readonly ticket: TicketValues | null;
  /** What the person typed for placeholders that had no value. */
  readonly typed: PlaceholderValues;
}

/** A piece of the preview: text, a value that was put in, or a placeholder that waits for one. */
export interface PreviewPart {
  readonly type: 'text' | 'value' | 'gap';
  readonly text: string;
}

export interface FilledReply {
  /** Placeholders that have no value yet, in the order of the text. */
  readonly missing: readonly Placeholder[];
  /** Names in braces that are no placeholders: such a reply cannot be used before it is corrected. */
  readonly unknown: readonly string[];
  /** The finished text; null while anything is missing. */
  readonly text: string | null;
  readonly preview: readonly PreviewPart[];
  /** The order that the values are of. */
  readonly orderId: string | null;
}

/**
 * Fills a reply in from the order in view and the ticket chosen. Values of two orders are never mixed: a ticket of another
 * order is used alone. What the person typed fills gaps only.
 *
 * @example fillReply('订单 {订单号}', { order: null, ticket: null, typed: {} }).missing // ['订单号']
 */
export function fillReply(body: string, sources: ReplySources): FilledReply {
  const used = sourcesOfOneOrder(sources);
  const values = { ...sources.typed, ...present(used.order?.values), ...present(used.ticket?.values) };
  const names = placeholdersOf(body);
  const rendered = renderReply(body, values);
  return {
    missing: names.filter(isPlaceholder).filter((name) => !isGiven(values[name])),
    unknown: names.filter((name) => !isPlaceholder(name)),
    text: rendered.ok ? rendered.value : null,
    preview: previewOf(body, values),
    orderId: used.ticket?.orderId ?? used.order?.orderId ?? null,
  };
}

function sourcesOfOneOrder({ order, ticket }: ReplySources): Pick<ReplySources, 'order' | 'ticket'> {
  const differ = order?.orderId && ticket?.orderId && order.orderId !== ticket.orderId;
  return { order: differ ? null : order, ticket };
}

const isGiven = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

const present = (values: PlaceholderValues = {}): PlaceholderValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value)));

// Private-use characters, which no text has, mark where a value begins and ends, so that the template language is
// known in one place only.
const marks = { value: '\ue000', gap: '\ue001', end: '\ue002' } as const;

function previewOf(body: string, values: PlaceholderValues): readonly PreviewPart[] {
  const names = placeholdersOf(body).filter(isPlaceholder);
  const marked = names.map((name) => {
    const value = values[name];
    return [name, isGiven(value) ? `${marks.value}${value}${marks.end}` : `${marks.gap}${name}${marks.end}`];
  });
  const rendered = renderReply(body, Object.fromEntries(marked));
  if (!rendered.ok) return [{ type: 'text', text: body }];
  return rendered.value
    .split(/(?=[\ue000\ue001])|\ue002/)
    .filter((text) => text !== '')
    .map((text): PreviewPart => {
      if (text.startsWith(marks.value)) return { type: 'value', text: text.slice(1) };
      return text.startsWith(marks.gap) ? { type: 'gap', text: text.slice(1) } : { type: 'text', text };
    });
}
