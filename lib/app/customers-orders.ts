import type { ChatReading } from '@/lib/page-adapters/contract';

/** When an order came into view: with which customer. */
interface Arrival {
  readonly id: string | null;
  readonly conversation: string | null;
}

/**
 * Keeps the order of one customer from the next. A workbench changes its parts one after the other: the customer is another
 * already while the order beside the conversation is still that of the customer before. An order belongs to the
 * conversation in which it came into view, and is left out of the readings of every other one.
 *
 * @example
 * const ofCustomer = customersOrders();
 * ofCustomer({ order: a, namedOrderId: null, conversation: '1', arrivedWith: '1' }).order // a
 * ofCustomer({ order: a, namedOrderId: null, conversation: '2', arrivedWith: '1' }).order // null
 */
export function customersOrders(): (chat: ChatReading) => ChatReading {
  const beside = orderKeeper();
  const named = orderKeeper();
  return (chat) => ({
    ...chat,
    order: beside(chat.order?.orderId ?? null, chat) ? chat.order : null,
    namedOrderId: named(chat.namedOrderId, chat) ? chat.namedOrderId : null,
  });
}

type Places = Pick<ChatReading, 'conversation' | 'arrivedWith'>;

function orderKeeper(): (id: string | null, places: Places) => boolean {
  let arrival: Arrival = { id: null, conversation: null };
  return (id, { conversation, arrivedWith }) => {
    if (arrival.id !== id) arrival = { id, conversation: arrivedWith };
    // While the page has not said yet who is talked with, an order is that of whoever it says first.
    if (arrival.conversation === null) arrival = { id, conversation };
    return arrival.conversation === conversation;
  };
}
