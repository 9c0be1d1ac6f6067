import type { OrderValues } from '@/lib/app/fill-reply';
import type { InsertOutcome } from '@/lib/app/messages';
import type { PopupWorld } from '@/lib/app/popup-world';
import { addByHand, handleTicket, pauseTicket, resumeTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { hourMs } from '@/lib/domain/beijing-time';
import type { Reply } from '@/lib/domain/reply';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { isOpenTicket } from '@/lib/domain/tickets/ticket-decisions';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';

export const noon = Date.parse('2026-11-22T12:00:00+08:00');

export const reply = (id: string, code: string, title: string, body: string): Reply => ({
  id,
  group: '工单',
  code,
  title,
  body,
  origin: 'person',
  updatedAt: 0,
});

interface OpenTicket {
  readonly kind?: TicketKind;
  readonly orderId?: string;
  readonly createdAt?: number | null;
}
export const openTicket = (id: string, given: OpenTicket = {}, ...later: TicketEvent[]): Ticket => {
  const { kind = 'consult', orderId = null, createdAt = noon - hourMs } = given;
  return {
    id,
    events: [{ type: 'opened', at: noon - hourMs, by: 'page', kind, orderId, createdAt, termsId: 0 }, ...later],
  };
};

/** A popup's world in memory, with the real use cases on it. */
export function popupWorld(given: { readonly tickets?: readonly Ticket[]; readonly replies?: readonly Reply[] } = {}) {
  const stored = new Map((given.tickets ?? []).map((ticket) => [ticket.id, ticket]));
  const listeners = new Set<() => void>();
  const seen = { inserted: [] as string[], copied: [] as string[], opened: [] as string[] };
  const state = {
    now: noon,
    lastReadAt: noon as number | undefined,
    homeCounter: undefined as { count: number; at: number } | undefined,
    handledUnconfirmed: 0,
    order: null as OrderValues | null,
    outcome: 'inserted' as InsertOutcome | 'no-page',
    failing: false,
  };

  const actions = {
    tickets: {
      async appendMany(
        ids: readonly string[],
        decide: (ticket: Ticket | undefined, id: string) => readonly TicketEvent[],
      ) {
        if (state.failing) throw new Error('storage');
        for (const id of ids) {
          const ticket = stored.get(id);
          const events = [...(ticket?.events ?? []), ...decide(ticket, id)];
          if (events.length > 0) stored.set(id, { id, events });
        }
      },
    },
    clockTerms: { current: async () => builtInTerms },
    changes: {
      async raise() {
        for (const heard of listeners) heard();
      },
    },
  } as unknown as Parameters<typeof handleTicket>[0];

  const world: PopupWorld = {
    now: () => state.now,
    async load() {
      if (state.failing) throw new Error('storage');
      const all = [...stored.values()];
      return {
        open: all.filter(isOpenTicket),
        recentlyClosed: all.filter((ticket) => !isOpenTicket(ticket)),
        terms: new Map([[0, builtInTerms]]),
        currentTerms: builtInTerms,
        lastReadAt: state.lastReadAt,
        staleAfterMinutes: 30,
        homeCounter: state.homeCounter,
        handledUnconfirmed: state.handledUnconfirmed,
        replies: given.replies ?? [],
      };
    },
    onChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    handle: (id) => handleTicket(actions, id, state.now),
    undo: (id) => undoClosing(actions, id, state.now),
    pause: (id, reason) => pauseTicket(actions, id, reason, state.now),
    resume: (id) => resumeTicket(actions, id, state.now),
    add: (entries, by) => addByHand(actions, entries, by, state.now),
    known: async (ids) => new Map(ids.flatMap((id) => (stored.has(id) ? [[id, stored.get(id) as Ticket]] : []))),
    openTicketPage: async () => void seen.opened.push('ticket page'),
    openOptions: async (section) => void seen.opened.push(`options ${section}`),
    desk: {
      orderInView: async () => state.order,
      insert: async (text) => {
        seen.inserted.push(text);
        return state.outcome;
      },
      copy: async (text) => {
        seen.copied.push(text);
        return true;
      },
    },
  };
  return { world, state, seen, stored };
}
