import { forgetFrameReport, recordFrameReport } from '@/lib/app/coordinate-frames';
import { gatherOrderKnowledge } from '@/lib/app/gather-order-knowledge';
import type { ChangeSignal, Repositories, SystemClock } from '@/lib/app/ports';
import { recordTicketReading } from '@/lib/app/record-ticket-reading';
import { typeDate } from '@/lib/app/type-date';
import { frameLine } from '@/lib/platform/frame-line';
import type { PageHandlers } from '@/lib/platform/messaging/worker-side';
import { openOptions } from '@/lib/platform/open-pages';
import { pageSessions, rememberEditorFocus } from '@/lib/platform/page-sessions';
import { loadPanelScript } from '@/lib/platform/panel-script';

/** What the worker does for the content scripts: one line per message of `lib/app/messages.ts`. */
export function pageHandlers(world: Repositories & { changes: ChangeSignal }, clock: SystemClock): PageHandlers {
  const frames = { sessions: pageSessions, line: frameLine };
  return {
    // The first word of every document.
    'page/where': async (_, from) => {
      await forgetFrameReport(frames, from);
      return { tabUrl: from.tabUrl, isTop: from.frameId === 0 };
    },
    'panel/load': async (_, { tabId, frameId }) => {
      await loadPanelScript(tabId, frameId);
      return null;
    },
    'page/report': async (report, from) => {
      await recordFrameReport(frames, from, { ...report, at: clock.now() });
      return null;
    },
    'editor/focused': async (_, { tabId, frameId }) => {
      await rememberEditorFocus(tabId, frameId, clock.now());
      return null;
    },
    'order/knowledge': (wanted) => gatherOrderKnowledge(world, wanted),
    'order/type-date': async (typed) => {
      await typeDate(world, typed, clock.now());
      return null;
    },
    'tickets/read': async (reading) => {
      await recordTicketReading(world, reading, clock.now());
      return null;
    },
    'options/open': async ({ section }) => {
      await openOptions(section);
      return null;
    },
  };
}
