import { parseSettings } from '@/lib/app/settings';
import { refreshAttention } from '@/lib/app/tickets/refresh-attention';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { BadgeLook } from '@/lib/domain/tickets/badge';
import { termsBook } from '@/lib/domain/tickets/clock-terms';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { openDatabase } from '@/lib/platform/db/open';
import { openRepositories } from '@/lib/platform/db/open-repositories';
import { storedTicket } from '@/lib/platform/db/stored-ticket';

/** How many tickets are stored, and how many milliseconds lie between asking for the badge and having it. */
export interface BadgeTiming {
  readonly stored: number;
  readonly open: number;
  readonly medianMs: number;
  readonly badge: string;
}

const rounds = 21;
const batch = 5_000;
const firstId = 80_000_000;

/** A ticket as a year of work leaves it: opened by a page, its countdown read, most of them handled. */
function eventsOf(number: number, open: number, now: number): readonly TicketEvent[] {
  const isOpen = number < open;
  const createdAt = isOpen ? now - (number % 230) * minuteMs : now - number * 5 * minuteMs - 24 * hourMs;
  const opened: TicketEvent = {
    type: 'opened',
    at: createdAt + minuteMs,
    by: 'page',
    kind: number % 5 === 0 ? 'crc' : 'consult',
    orderId: `35${String(2_000_000_000 + number)}`,
    createdAt,
    termsId: 0,
  };
  const read: TicketEvent = { type: 'countdown-read', at: createdAt + minuteMs, leftMs: 4 * hourMs - minuteMs };
  if (isOpen) return [opened, read];
  const handledAt = createdAt + hourMs;
  return [opened, read, { type: 'handled', at: handledAt }, { type: 'absent', at: handledAt + 10 * minuteMs }];
}

/** Brings the store to so many tickets, past the repositories: a year's work in seconds. */
export async function fillTickets(size: number, open: number, now: number): Promise<void> {
  const database = openDatabase();
  for (;;) {
    const stored = await database.run(['tickets'], 'readonly', (tx) => tx.objectStore('tickets').count());
    if (stored >= size) break;
    await database.run(['tickets'], 'readwrite', async (tx) => {
      const store = tx.objectStore('tickets');
      const last = Math.min(size, stored + batch);
      for (let number = stored; number < last; number += 1) {
        void store.put(storedTicket(String(firstId + number), eventsOf(number, open, now), termsBook([])));
      }
    });
  }
  await database.close();
  await openRepositories().readings.record('ticket-list', now);
}

const silence = {
  notifier: { show: async () => undefined, shown: async () => new Set<string>() },
  wakeups: { secure: async () => undefined, planNext: async () => undefined },
  readSettings: async () => ({ ...parseSettings({}), notifications: false }),
};

/** Derives the badge as a worker does that has just been started: its connection is new each time. */
export async function timeBadge(now: number): Promise<BadgeTiming> {
  let badge = '';
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const database = openDatabase();
    const repositories = openRepositories(database);
    const began = performance.now();
    let shownAt = began;
    const show = async ({ text }: BadgeLook) => {
      badge = text;
      shownAt = performance.now();
    };
    await refreshAttention({ ...repositories, ...silence, badge: { show } }, now);
    // The first one warms up what a browser keeps warm.
    if (round > 0) times.push(shownAt - began);
    await database.close();
  }
  times.sort((a, b) => a - b);
  const { tickets } = openRepositories();
  const open = (await tickets.listOpen()).length;
  const stored = open + (await tickets.countClosedBefore(Number.POSITIVE_INFINITY));
  return { stored, open, medianMs: times[Math.floor(rounds / 2)] ?? Number.NaN, badge };
}

Object.assign(globalThis, { fillTickets, timeBadge });
