import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing';
import type { Notice } from '@/lib/app/ports/attention';
import type { Repositories } from '@/lib/app/ports/storage';
import type { RoundWorld } from '@/lib/app/tickets/worker-round';
import { workerRound } from '@/lib/app/tickets/worker-round';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { alarmWakeups } from '@/lib/platform/alarms';
import { changeEntry, changeSignal, onChange } from '@/lib/platform/change-signal';
import { type Database, openDatabase } from '@/lib/platform/db/open';
import { openRepositories } from '@/lib/platform/db/open-repositories';
import { failedRounds } from '@/lib/platform/failed-rounds';
import { systemNotifier } from '@/lib/platform/notifications';
import { readSettings } from '@/lib/platform/settings';
import { systemClock } from '@/lib/platform/system-clock';
import { ticketListWatch } from '@/lib/platform/ticket-list-watch';
import { expectChange, forgetExpected, telling } from '@/lib/platform/unheard-changes';
import type { Life } from './life';
import type { Monitor } from './monitor';

/** A change signal as the browser carries it to the worker. */
interface Heard {
  readonly unheard: readonly string[];
  readonly concernsWorker: boolean;
}

/** The database of the browser whose open connections can be closed under everybody. */
function closableIndexedDb() {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  const connections = new Set<IDBDatabase>();
  factory.open = (name, version) => {
    const request = open(name, version);
    request.addEventListener('success', () => connections.add(request.result));
    return request;
  };
  const closeAll = () => {
    for (const connection of connections) connection.close();
    connections.clear();
  };
  return { factory, closeAll };
}

/** The extension as it runs: real use cases, repositories and platform, over the fakes of the browser and of IndexedDB. */
export class Extension {
  rounds = 0;
  interruptions = 0;
  readonly failures: string[] = [];
  readonly truth: Repositories;
  readonly closeConnections: () => void;
  readonly #heard: Heard[] = [];
  readonly #database: Database;

  constructor(
    readonly monitor: Monitor,
    readonly newLife: () => Life,
    /** Called when something may have been stored, before the worker hears of it. */
    readonly stored: () => Promise<void>,
  ) {
    const { factory, closeAll } = closableIndexedDb();
    globalThis.indexedDB = factory;
    this.closeConnections = closeAll;
    this.#database = openDatabase();
    this.truth = openRepositories(this.#database, systemClock);
    onChange((topics, unheard) => {
      const concernsWorker = unheard.length > 0 || topics.includes('tickets') || topics.includes('settings');
      this.#heard.push({ unheard, concernsWorker });
    });
  }

  /** Every ticket that is stored, as it is stored. */
  storedTickets(): Promise<readonly Ticket[]> {
    return this.#database.run(['tickets'], 'readonly', (tx) => tx.objectStore('tickets').getAll());
  }

  /** What a page does, which may be closed at any point; then the worker hears what was told. */
  async page(act: (repositories: Repositories & { readonly changes: typeof changeSignal }) => Promise<unknown>) {
    const life = this.newLife();
    const repositories = openRepositories(telling(openDatabase()), systemClock);
    const outcome = await this.#end(life, () => act(life.wrap({ ...repositories, changes: changeSignal })));
    await this.stored();
    await this.hear();
    return outcome;
  }

  /** The worker hears of the changes that were told of, one after the other. */
  async hear(): Promise<void> {
    for (let heard = this.#heard.shift(); heard; heard = this.#heard.shift()) {
      const { unheard, concernsWorker } = heard;
      if (!concernsWorker) continue;
      // What is said when a signal is heard is said in the very task that hears it; nothing comes between.
      const announced = unheard.length > 0 ? unheard : [await expectChange()];
      await this.round(announced);
    }
  }

  /** The browser has lost what nobody heard: it was closed. */
  forgetHeard(): void {
    this.#heard.length = 0;
  }

  /** One round of the worker, and what follows from what it told. */
  async round(announced: readonly string[] = []): Promise<'done' | 'ended'> {
    this.rounds += 1;
    const life = this.newLife();
    const forget = life.call(forgetExpected);
    const outcome = await this.#end(life, async () => {
      await workerRound(this.#world(life), { now: systemClock.now(), since: null });
      await forget(announced);
    });
    return outcome;
  }

  async #end(life: Life, work: () => Promise<unknown>): Promise<'done' | 'ended'> {
    const outcome = await life.live(work);
    if (outcome === 'ended') {
      this.interruptions += 1;
      // What the context had in memory goes with it.
      changeEntry([]);
    }
    return outcome;
  }

  #world(life: Life): RoundWorld {
    const repositories = openRepositories(openDatabase(), systemClock);
    const notifier = systemNotifier(readSettings);
    const { monitor } = this;
    return life.wrap({
      ...repositories,
      alerts: {
        ...repositories.alerts,
        async intend(ids: readonly string[], noticeId: string, at: number) {
          await repositories.alerts.intend(ids, noticeId, at);
          monitor.intended(ids, noticeId);
        },
        async record(ids: readonly string[], noticeId: string, at: number) {
          await repositories.alerts.record(ids, noticeId, at);
          monitor.recorded(noticeId);
        },
        async pass(ids: readonly string[], at: number, forgotten: readonly string[] = []) {
          await repositories.alerts.pass(ids, at, forgotten);
          monitor.passed(ids, forgotten.length > 0, at);
        },
      },
      notifier: {
        ...notifier,
        async show(notice: Notice) {
          await notifier.show(notice);
          monitor.show(notice, systemClock.now());
        },
      },
      changes: changeSignal,
      badge: { show: async ({ text }: { readonly text: string }) => fakeBrowser.action.setBadgeText({ text }) },
      wakeups: alarmWakeups(systemClock),
      watch: ticketListWatch,
      failures: {
        note: async (place: string, error: unknown) => {
          this.failures.push(`${place}: ${error}`);
        },
        last: async () => null,
      },
      failedRounds,
      readSettings,
    });
  }
}
