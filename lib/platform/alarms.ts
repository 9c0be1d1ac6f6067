import { browser } from 'wxt/browser';
import type { SystemClock, Wakeups } from '@/lib/app/ports/attention';

const name = 'attention';
const toleranceMs = 1_000;
/** Chrome fires no alarm earlier than this. */
const soonestMs = 30_000;
/** An alarm comes again after so long, until the worker that it woke has planned what follows. */
const againMinutes = 1;

/**
 * One alarm for the planned time, made only where the one that stands would come at another time: making it anew at every start would put it
 * off for ever. An alarm that stands between the wanted time and the earliest possible one is left alone for the same reason.
 */
export const alarmWakeups = (clock: SystemClock): Wakeups => ({
  async secure(at) {
    if ((await browser.alarms.get(name)) === undefined) await create(at);
  },
  async planNext(at) {
    const standing = await browser.alarms.get(name);
    if (at === null) {
      if (standing !== undefined) await browser.alarms.clear(name);
      return;
    }
    const soonest = Math.max(at, clock.now() + soonestMs);
    const stands = standing?.scheduledTime;
    if (stands !== undefined && stands >= at - toleranceMs && stands <= soonest + toleranceMs) return;
    await create(soonest);
  },
});

const create = (when: number): Promise<void> => browser.alarms.create(name, { when, periodInMinutes: againMinutes });

/** Calls back when the planned time has come. To be registered synchronously when the worker starts. */
export function onWakeup(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) wake();
  });
}
