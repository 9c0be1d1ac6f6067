import type { PopupWorld } from '@/lib/app/popup-world';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { changeSignal, onChange } from '@/lib/platform/change-signal';
import { readSettings } from '@/lib/platform/settings';
import { systemClock } from '@/lib/platform/system-clock';
import type { PopupRepositories } from './open-popup-repositories';

const recentlyClosedShown = 20;

// Needed when somebody does something, not for showing how things stand.
const loadActions = () => import('@/lib/app/tickets/ticket-actions');
const loadPages = () => import('@/lib/platform/open-pages');
const loadDesk = () => import('@/lib/platform/seller-tab').then(({ replyDesk }) => replyDesk);

/** The popup's world, on the same repositories as the worker and without waiting for it. */
export function openWorld(repositories: PopupRepositories): PopupWorld {
  const { tickets, clockTerms, readings, replies } = repositories;
  const world = { tickets, clockTerms, changes: changeSignal };
  const now = () => systemClock.now();

  return {
    now,
    async load() {
      const [open, expected, recentlyClosed, terms, currentTerms, lastReadAt, homeCounter, library, settings] =
        await Promise.all([
          tickets.listOpen(),
          tickets.listExpectedOnPage(),
          tickets.listRecentlyClosed(recentlyClosedShown),
          clockTerms.all(),
          clockTerms.current(),
          readings.lastRead('ticket-list'),
          readings.homeCounter(),
          replies.all(),
          readSettings(),
        ]);
      const { staleAfterMinutes } = settings;
      const handledUnconfirmed = Math.max(0, expected.length - open.length);
      return {
        open,
        recentlyClosed,
        terms,
        currentTerms,
        lastReadAt,
        staleAfterMinutes,
        homeCounter,
        handledUnconfirmed,
        replies: library,
      };
    },
    onChange: (changed) => onChange(changed),
    handle: async (ticketId) => (await loadActions()).handleTicket(world, ticketId, now()),
    undo: async (ticketId) => (await loadActions()).undoClosing(world, ticketId, now()),
    pause: async (ticketId, reason) => (await loadActions()).pauseTicket(world, ticketId, reason, now()),
    resume: async (ticketId) => (await loadActions()).resumeTicket(world, ticketId, now()),
    add: async (entries, by) => (await loadActions()).addByHand(world, entries, by, now()),
    async known(ticketIds) {
      const stored = await Promise.all(ticketIds.map((id) => tickets.get(id)));
      return new Map(stored.filter((ticket): ticket is Ticket => ticket !== undefined).map((each) => [each.id, each]));
    },
    openTicketPage: async () => (await loadPages()).openTicketPage(),
    openOptions: async (section) => (await loadPages()).openOptions(section),
    desk: {
      orderInView: async () => (await loadDesk()).orderInView(),
      insert: async (text) => (await loadDesk()).insert(text),
      copy: async (text) => (await loadDesk()).copy(text),
    },
  };
}
