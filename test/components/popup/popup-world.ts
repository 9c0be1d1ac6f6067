import type { OrderValues } from '@/lib/app/fill-reply';
import type { InsertOutcome } from '@/lib/app/messages';
import { popupSurroundings } from '@/lib/app/popup-surroundings';
import type { PopupWorld } from '@/lib/app/popup-world';
import { parseSettings, type Settings } from '@/lib/app/settings';
import { beginAppeal, correctTicket, endAppeal } from '@/lib/app/tickets/correct-ticket';
import { endIncident, noteMessageCopied, startIncident } from '@/lib/app/tickets/incidents';
import { snoozeTicket } from '@/lib/app/tickets/snooze-ticket';
import { addByHand, handleTicket, pauseTicket, resumeTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { hourMs } from '@/lib/domain/beijing-time';
import type { Reply } from '@/lib/domain/reply';
import { builtInTerms, type ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Incident } from '@/lib/domain/tickets/incident';
import { incidentStanding } from '@/lib/domain/tickets/incident';
import type { JournalEntry } from '@/lib/domain/tickets/journal';
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
export function popupWorld(
  given: {
    readonly tickets?: readonly Ticket[];
    readonly replies?: readonly Reply[];
    readonly terms?: readonly ClockTerms[];
    readonly settings?: Partial<Settings>;
    readonly journal?: readonly JournalEntry[];
  } = {},
) {
  const book = new Map([builtInTerms, ...(given.terms ?? [])].map((terms) => [terms.id, terms]));
  const incidents = new Map<string, Incident>();
  const stored = new Map((given.tickets ?? []).map((ticket) => [ticket.id, ticket]));
  const listeners = new Set<() => void>();
  const seen = { inserted: [] as string[], copied: [] as string[], opened: [] as string[] };
  const state = {
    now: noon,
    lastReadAt: noon as number | undefined,
    homeCounter: undefined as { count: number; at: number } | undefined,
    order: null as OrderValues | null,
    outcome: 'inserted' as InsertOutcome | 'no-page',
    failing: false,
  };

  const appendTo = (id: string, added: readonly TicketEvent[]) => {
    const events = [...(stored.get(id)?.events ?? []), ...added];
    if (events.length > 0) stored.set(id, { id, events });
  };
  const runningIncident = () => [...incidents.values()].find((each) => incidentStanding(each).running);
  const isClosed = (ticket: Ticket) => !isOpenTicket(ticket);

  const actions = {
    newId: () => `incident-${incidents.size + 1}`,
    tickets: {
      async append(id: string, decide: (ticket: Ticket | undefined) => readonly TicketEvent[]) {
        appendTo(id, decide(stored.get(id)));
        return stored.get(id);
      },
      async appendMany(
        ids: readonly string[],
        decide: (ticket: Ticket | undefined, id: string, terms: ClockTerms) => readonly TicketEvent[],
      ) {
        if (state.failing) throw new Error('storage');
        for (const id of ids) appendTo(id, decide(stored.get(id), id, builtInTerms));
      },
      listOpen: async () => [...stored.values()].filter(isOpenTicket),
      listExpectedOnPage: async () => [...stored.values()].filter(isOpenTicket),
      listClosedBetween: async (from: number) =>
        [...stored.values()].filter((each) => isClosed(each) && (each.events.at(-1)?.at ?? 0) >= from),
    },
    clockTerms: { current: async () => builtInTerms, all: async () => book },
    incidents: {
      running: async () => runningIncident(),
      async append(
        id: string,
        decide: (incident: Incident | undefined, running: Incident | undefined) => Incident['events'],
        decideOnTicket?: (incident: Incident, ticket: Ticket) => readonly TicketEvent[],
      ) {
        if (state.failing) throw new Error('storage');
        const added = decide(incidents.get(id), runningIncident());
        const incident = { id, events: [...(incidents.get(id)?.events ?? []), ...added] };
        if (incident.events.length === 0) return undefined;
        incidents.set(id, incident);
        for (const ticket of [...stored.values()]) appendTo(ticket.id, decideOnTicket?.(incident, ticket) ?? []);
        return incident;
      },
    },
    journal: {
      since: async (at: number) => (given.journal ?? []).filter((entry) => entry.at >= at),
      latest: async (type: string) => (given.journal ?? []).findLast((entry) => entry.type === type),
    },
    readings: { lastRead: async () => state.lastReadAt, homeCounter: async () => state.homeCounter },
    changes: {
      async raise() {
        for (const heard of listeners) heard();
      },
    },
  } as unknown as Parameters<typeof handleTicket>[0] &
    Parameters<typeof snoozeTicket>[0] &
    Parameters<typeof startIncident>[0] &
    Parameters<typeof correctTicket>[0] &
    Parameters<typeof popupSurroundings>[0];

  const world: PopupWorld = {
    now: () => state.now,
    async load() {
      if (state.failing) throw new Error('storage');
      const all = [...stored.values()];
      return {
        open: all.filter(isOpenTicket),
        isWhole: true,
        terms: book,
        currentTerms: [...book.values()].at(-1) ?? builtInTerms,
        lastReadAt: state.lastReadAt,
        staleAfterMinutes: 30,
        replyCount: (given.replies ?? []).length,
      };
    },
    async loadRest() {
      if (state.failing) throw new Error('storage');
      return { recentlyClosed: [...stored.values()].filter(isClosed), replies: given.replies ?? [] };
    },
    onChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    handle: (id) => handleTicket(actions, id, state.now),
    undo: (id) => undoClosing(actions, id, state.now),
    pause: (id, reason) => pauseTicket(actions, id, reason, state.now),
    resume: (id) => resumeTicket(actions, id, state.now),
    snooze: (id, minutes) => snoozeTicket(actions, [id], minutes, state.now),
    correct: (id, patch) => correctTicket(actions, id, patch, state.now),
    beginAppeal: (id, note) => beginAppeal(actions, id, note, state.now),
    endAppeal: (id, note) => endAppeal(actions, id, note, state.now),
    surroundings: () => popupSurroundings(actions, parseSettings(given.settings), state.now),
    startIncident: (start) => startIncident(actions, { ...start, from: start.from ?? state.now }, state.now),
    endIncident: (id, until) => endIncident(actions, id, state.now, until ?? state.now),
    noteMessageCopied: (id) => noteMessageCopied(actions, id, state.now),
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
  return { world, state, seen, stored, incidents };
}
