import { browser } from 'wxt/browser';
import { minuteMs } from '@/lib/domain/beijing-time';
import { noteStored } from './change-signal';
import type { Database } from './db/open';
import type { StoreName } from './db/schema';
import { systemClock } from './system-clock';

const prefix = 'unheard/';
/** Longer than any transaction takes. */
const patienceMs = minuteMs;

/**
 * Sets an alarm for the case that a change is not told of: a page may be closed, or the worker stopped, between storing
 * something and telling of it, or between hearing and acting. Who has acted on the change takes it away.
 * @example const alarm = await expectChange(); // before anything is written
 */
export async function expectChange(): Promise<string> {
  const alarm = `${prefix}${crypto.randomUUID()}`;
  await browser.alarms.create(alarm, { when: systemClock.now() + patienceMs, periodInMinutes: 1 });
  return alarm;
}

/** @example await forgetExpected([alarm]); */
export async function forgetExpected(alarms: readonly string[]): Promise<void> {
  await Promise.all(alarms.map((alarm) => browser.alarms.clear(alarm)));
}

/** Calls back with the alarm of a change that nobody acted on. To be registered synchronously when the worker starts. */
export function onUnheard(heard: (alarm: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(prefix)) heard(name);
  });
}

/** What badge, alerts and wake-ups are derived from and is written by pages too, beside the settings. */
const attended: ReadonlySet<StoreName> = new Set(['tickets', 'clockTerms']);

/**
 * The same database, which expects a change before it writes anything that the worker is to act on. The next change signal
 * of this context names what was stored.
 * @example const repositories = openRepositories(telling(openDatabase()));
 */
export const telling = (database: Database): Database => ({
  ...database,
  async run(stores, mode, work) {
    if (mode === 'readonly' || !Array.from(stores).some((store) => attended.has(store))) {
      return database.run(stores, mode, work);
    }
    const alarm = await expectChange();
    const result = await database.run(stores, mode, work);
    noteStored(alarm);
    return result;
  },
});
