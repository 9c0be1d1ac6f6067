import { browser } from 'wxt/browser';
import type { SystemClock, Wakeups } from '@/lib/app/ports';

const name = 'attention';
const checkName = 'attention-check';
const checkEveryMinutes = 15;
const toleranceMs = 1_000;
/** Chrome fires no alarm earlier than this. */
const soonestMs = 30_000;

/**
 * One alarm for the planned time, made only where the one that stands would come at another time: making it anew at every start would put it
 * off for ever. An alarm that stands between the wanted time and the earliest possible one is left alone for the same reason.
 */
export const alarmWakeups = (clock: SystemClock): Wakeups => ({
  // Stands while no ticket is open too: the first one may be stored by a popup that is closed before it can say so.
  async keepChecking() {
    if ((await browser.alarms.get(checkName)) !== undefined) return;
    browser.alarms.create(checkName, { delayInMinutes: checkEveryMinutes, periodInMinutes: checkEveryMinutes });
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
    browser.alarms.create(name, { when: soonest });
  },
});

/** Calls back when the planned time has come, and at each check. To be registered synchronously when the worker starts. */
export function onWakeup(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name || alarm.name === checkName) wake();
  });
}
