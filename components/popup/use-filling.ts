import { useEffect, useState } from 'preact/hooks';
import { type FilledReply, fillReply, type OrderValues, type ReplySources } from '@/lib/app/fill-reply';
import { copyReply, type InsertReport, insertReply, type ReplyDesk } from '@/lib/app/insert-reply';
import type { Placeholder, PlaceholderValues } from '@/lib/domain/reply';
import { placeholdersOf } from '@/lib/domain/reply-template';
import type { TicketChoice } from './ticket-choice';

interface FillingInput {
  readonly body: string;
  readonly desk: ReplyDesk;
  readonly tickets: readonly TicketChoice[];
  readonly chosenTicketId: string | null;
}

export interface Filling {
  /** undefined while the page is being asked, null where it shows no order. */
  readonly order: OrderValues | null | undefined;
  readonly ticket: TicketChoice | null;
  readonly wantsTicket: boolean;
  /** What neither the order nor the ticket gives: asked for, typed or not. */
  readonly gaps: readonly Placeholder[];
  readonly typed: PlaceholderValues;
  readonly filled: FilledReply;
  /** Whether the text is complete and nothing is under way. */
  readonly ready: boolean;
  readonly report: InsertReport | null;
  readonly chooseTicket: (ticketId: string | null) => void;
  readonly type: (name: Placeholder, value: string) => void;
  readonly insert: () => Promise<void>;
  readonly copy: () => Promise<void>;
}

const ticketPlaceholders: readonly string[] = ['工单号', '工单截止时间'] satisfies Placeholder[];

/** What a person chose; null for no ticket. It stays, whatever order comes into view. */
interface TicketByHand {
  readonly id: string | null;
}

function onlyTicketOf(orderId: string | null, tickets: readonly TicketChoice[]): TicketChoice | undefined {
  const ofOrder = orderId === null ? [] : tickets.filter((each) => each.orderId === orderId);
  return ofOrder.length === 1 ? ofOrder[0] : undefined;
}

/** The state of one reply being filled in. Nothing of it outlives the reply: values never pass to the next one. */
export function useFilling({ body, desk, tickets, chosenTicketId }: FillingInput): Filling {
  const [order, setOrder] = useState<OrderValues | null>();
  const [byHand, setByHand] = useState<TicketByHand | null>(chosenTicketId === null ? null : { id: chosenTicketId });
  const [typed, setTyped] = useState<PlaceholderValues>({});
  const [report, setReport] = useState<InsertReport | null>(null);
  const [working, setWorking] = useState(false);

  // Asked once for a reply that is opened, and again by the insertion itself.
  useEffect(() => {
    let current = true;
    desk.orderInView().then((seen) => {
      if (current) setOrder(seen);
    });
    return () => {
      current = false;
    };
  }, []);

  const wantsTicket = placeholdersOf(body).some((name) => ticketPlaceholders.includes(name));
  const isTicketUsed = wantsTicket || chosenTicketId !== null;
  // Picked anew from the order in view each time, so that no ticket stays when the order has gone.
  const picked = byHand
    ? tickets.find(({ ticketId }) => ticketId === byHand.id)
    : onlyTicketOf(order?.orderId ?? null, tickets);
  const ticket = (isTicketUsed && picked) || null;
  const sources: ReplySources = { order: order ?? null, ticket, typed };
  const filled = fillReply(body, sources);

  const run = async (act: typeof insertReply) => {
    setWorking(true);
    const told = await act(body, sources, desk);
    if (told.result === 'order-changed') {
      setOrder(told.order);
      setTyped({});
    }
    setReport(told);
    setWorking(false);
  };

  return {
    order,
    ticket,
    wantsTicket,
    gaps: fillReply(body, { ...sources, typed: {} }).missing,
    typed,
    filled,
    ready: order !== undefined && filled.text !== null && !working,
    report,
    chooseTicket: (id) => setByHand({ id }),
    type: (name, value) => setTyped((before) => ({ ...before, [name]: value })),
    insert: () => run(insertReply),
    copy: () => run(copyReply),
  };
}
