import type { FailedRow, Notice } from '@/lib/app/ports/attention';
import type { ChangeTopic, Repositories } from '@/lib/app/ports/storage';
import { parseSettings, type Settings } from '@/lib/app/settings';
import type { BadgeLook } from '@/lib/domain/tickets/badge';
import { openDatabase } from '@/lib/platform/db/open';
import { openRepositories } from '@/lib/platform/db/open-repositories';

/** What the browser around the worker was told; it outlives the worker. */
export interface Browser {
  badge: BadgeLook | null;
  plannedAt: number | null;
  /** By id, as the system's notifications are: the same one given again replaces itself. */
  readonly notices: Map<string, Notice>;
  readonly raised: ChangeTopic[];
  readonly failures: string[];
  failedRounds: FailedRow | null;
  settings: Settings;
}

export const browserOf = (settings: Partial<Settings> = {}): Browser => ({
  badge: null,
  plannedAt: null,
  notices: new Map(),
  raised: [],
  failures: [],
  failedRounds: null,
  settings: parseSettings(settings),
});

/** One life of the worker: real repositories over the fake IndexedDB, and a browser that remembers. */
export function workerWorld(browser: Browser) {
  const repositories: Repositories = openRepositories(openDatabase(), { now: () => 0 });
  return {
    ...repositories,
    badge: {
      async show(look: BadgeLook) {
        browser.badge = look;
      },
    },
    notifier: {
      async show(notice: Notice) {
        browser.notices.set(notice.id, notice);
      },
      shown: async () => new Set(browser.notices.keys()),
    },
    wakeups: {
      async secure(at: number) {
        browser.plannedAt ??= at;
      },
      async planNext(at: number | null) {
        browser.plannedAt = at;
      },
    },
    changes: {
      async raise(topics: readonly ChangeTopic[]) {
        browser.raised.push(...topics);
      },
    },
    failures: {
      async note(place: string) {
        browser.failures.push(place);
      },
      last: async () => null,
    },
    failedRounds: {
      inARow: async () => browser.failedRounds,
      async keep(row: FailedRow | null) {
        browser.failedRounds = row;
      },
    },
    readSettings: async () => browser.settings,
  };
}
export type World = ReturnType<typeof workerWorld>;

/** An instant of 2026-11-21 in Beijing. @example at('17:30') */
export const at = (time: string, day = '2026-11-21'): number => Date.parse(`${day}T${time}:00+08:00`);

/** An open row of the ticket page. */
export const row = (ticketId: string, createdAt: number | null, more: { closed?: boolean; leftMs?: number } = {}) => ({
  ticketId,
  kind: 'crc' as const,
  type: 'CRC',
  orderId: '312345678901',
  createdAt,
  leftMs: more.leftMs ?? null,
  closed: more.closed ?? false,
});
