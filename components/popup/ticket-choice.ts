import { kindName } from '@/components/ui/kind-name';
import { whenText } from '@/components/ui/when';
import type { TicketValues } from '@/lib/app/fill-reply';
import type { TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { chineseText, type PopupTranslate } from './popup-text';

/** A ticket that a reply can be filled in from. */
export interface TicketChoice extends TicketValues {
  readonly label: string;
}

/** @example ticketChoice(t, standing, now).values // { 工单号: '12345678', 工单截止时间: '11月22日 11:40', … } */
export function ticketChoice(t: PopupTranslate, standing: TicketStanding, now: number): TicketChoice {
  const { id, orderId, kind, ownKindName, dueAt } = standing;
  return {
    ticketId: id,
    orderId,
    label: `${id} · ${kindName(t, kind, ownKindName)} · ${whenText(t, dueAt, now)}`,
    values: {
      工单号: id,
      工单截止时间: whenText(chineseText, dueAt, now),
      ...(orderId === null ? {} : { 订单号: orderId }),
    },
  };
}
