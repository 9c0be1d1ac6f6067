import type { OpeningWorld } from '@/lib/app/load-early';
import type { PopupFacts } from '@/lib/app/popup-world';
import { termsInForce } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { onChange } from '@/lib/platform/change-signal';
import type { PopupRows } from '@/lib/platform/db/popup-rows';
import { readDisplaySettings } from '@/lib/platform/display-settings';
import { systemClock } from '@/lib/platform/system-clock';
import type { PopupRepositories } from './open-popup-repositories';

const recentlyClosedShown = 20;

// Needed when somebody does something, not for showing how things stand.
const loadPages = () => import('@/lib/platform/open-pages');
const loadDesk = () => import('@/lib/platform/seller-tab').then(({ replyDesk }) => replyDesk);

async function factsOf(rows: Promise<PopupRows>): Promise<PopupFacts> {
  const [stored, { staleAfterMinutes }] = await Promise.all([rows, readDisplaySettings()]);
  return { ...stored, currentTerms: termsInForce(stored.terms), staleAfterMinutes };
}

/** The popup's world, on the same repositories as the worker and without waiting for it. */
export function openWorld(repositories: PopupRepositories): OpeningWorld {
  const { rows, firstRows, later } = repositories;
  const loadDeeds = () => import('./open-deeds').then(({ openDeeds }) => openDeeds(repositories));

  return {
    now: () => systemClock.now(),
    loadFirst: () => factsOf(firstRows()),
    load: () => factsOf(rows()),
    async loadRest() {
      const { tickets, replies } = await later();
      const [recentlyClosed, library] = await Promise.all([
        tickets.listRecentlyClosed(recentlyClosedShown),
        replies.all(),
      ]);
      return { recentlyClosed, replies: library };
    },
    onChange: (changed) => onChange(changed),
    handle: async (...given) => (await loadDeeds()).handle(...given),
    undo: async (...given) => (await loadDeeds()).undo(...given),
    pause: async (...given) => (await loadDeeds()).pause(...given),
    resume: async (...given) => (await loadDeeds()).resume(...given),
    add: async (...given) => (await loadDeeds()).add(...given),
    snooze: async (...given) => (await loadDeeds()).snooze(...given),
    correct: async (...given) => (await loadDeeds()).correct(...given),
    beginAppeal: async (...given) => (await loadDeeds()).beginAppeal(...given),
    endAppeal: async (...given) => (await loadDeeds()).endAppeal(...given),
    startIncident: async (...given) => (await loadDeeds()).startIncident(...given),
    endIncident: async (...given) => (await loadDeeds()).endIncident(...given),
    noteMessageCopied: async (...given) => (await loadDeeds()).noteMessageCopied(...given),
    surroundings: async (...given) => (await loadDeeds()).surroundings(...given),
    async known(ticketIds) {
      const { tickets } = await later();
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
