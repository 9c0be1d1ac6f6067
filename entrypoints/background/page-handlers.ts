import { forgetFrameReport, recordFrameReport } from '@/lib/app/coordinate-frames';
import { gatherOrderKnowledge } from '@/lib/app/gather-order-knowledge';
import { learnLesson } from '@/lib/app/lessons';
import type { SystemClock } from '@/lib/app/ports/attention';
import type { ChangeSignal, WorkerRepositories } from '@/lib/app/ports/storage';
import { recordCatalogueSighting } from '@/lib/app/record-catalogue-sighting';
import { recordPageHealth } from '@/lib/app/record-page-health';
import { recordServiceOrders } from '@/lib/app/record-service-orders';
import { watchPageTimes } from '@/lib/app/tickets/clock-watch';
import { recordHomeCounter } from '@/lib/app/tickets/record-home-counter';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { takeIntoLook, type WatchWorld } from '@/lib/app/tickets/watch-ticket-list';
import { typeDate } from '@/lib/app/type-date';
import { frameLine } from '@/lib/platform/frame-line';
import { standInsOf } from '@/lib/platform/granted-hosts';
import type { PageHandlers } from '@/lib/platform/messaging/worker-side';
import { openOptions } from '@/lib/platform/open-pages';
import { runPageScript } from '@/lib/platform/page-scripts';
import { pageSessions, rememberEditorFocus } from '@/lib/platform/page-sessions';

/** What the worker does for the content scripts: one line per message of `lib/app/messages.ts`. */
export function pageHandlers(
  world: WorkerRepositories & WatchWorld & { changes: ChangeSignal },
  clock: SystemClock,
): PageHandlers {
  const frames = { sessions: pageSessions, line: frameLine };
  return {
    // The first word of every document.
    'page/where': async (_, from) => {
      await forgetFrameReport(frames, from);
      return { tabUrl: from.tabUrl, isTop: from.frameId === 0, ...(await standInsOf(from)) };
    },
    'script/run': async ({ script }, { tabId, frameId }) => {
      await runPageScript(script, tabId, frameId);
      return true;
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
    'tickets/read': async (reading, { tabId }) => {
      await recordTicketReading(world, reading, clock.now());
      await watchPageTimes(world, reading, clock.now());
      await takeIntoLook(world, reading, tabId, clock.now());
      return null;
    },
    'service-orders/seen': async (seen) => {
      await recordServiceOrders(world, seen, clock.now());
      return null;
    },
    'catalogue/seen': async (seen) => {
      await recordCatalogueSighting(world, seen, clock.now());
      return null;
    },
    'home/counter': async (counter) => {
      await recordHomeCounter(world, counter, clock.now());
      return null;
    },
    'reader/lessons': () => world.lessons.all(),
    'lessons/learn': async (taught) => {
      await learnLesson({ ...world, newId: () => crypto.randomUUID() }, taught, clock.now());
      return true;
    },
    'page/health': async (report) => {
      await recordPageHealth(world, report, clock.now());
      return null;
    },
    'options/open': async ({ section }) => {
      await openOptions(section);
      return null;
    },
  };
}
