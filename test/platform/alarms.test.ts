import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { alarmWakeups, onWakeup } from '@/lib/platform/alarms';

const start = 1_795_237_200_000;
let now = start;
const wakeups = alarmWakeups({ now: () => now });
const planned = async () => (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  now = start;
});

describe('the one alarm', () => {
  it('is not made anew by a worker that starts again and wants the same', async () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    for (let starts = 0; starts < 5; starts += 1) {
      now += 60_000;
      await alarmWakeups({ now: () => now }).planNext(start + 3_600_000 + starts * 100);
    }
    expect(create).toHaveBeenCalledTimes(1);
    expect(await planned()).toEqual([start + 3_600_000]);
  });

  it('moves when the wanted time moves, either way, and goes when nothing is wanted', async () => {
    await wakeups.planNext(start + 3_600_000);
    await wakeups.planNext(start + 600_000);
    expect(await planned()).toEqual([start + 600_000]);
    await wakeups.planNext(start + 900_000);
    expect(await planned()).toEqual([start + 900_000]);
    await wakeups.planNext(null);
    expect(await planned()).toEqual([]);
  });

  it('is never put off by being asked for again and again, and never planned sooner than the browser wakes', async () => {
    const askings = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -60_000, max: 120_000 }), askings, async (inMs, waits) => {
        fakeBrowser.reset();
        now = start;
        const wanted = start + inMs;
        await wakeups.planNext(wanted);
        const [first] = await planned();
        expect(first).toBe(Math.max(wanted, start + 30_000));
        for (const wait of waits) {
          if (now + wait >= (first ?? 0)) break;
          now += wait;
          await wakeups.planNext(wanted);
          expect(await planned()).toEqual([first]);
        }
      }),
    );
  });

  it('comes again every minute until the worker that it woke has planned what follows', async () => {
    await wakeups.planNext(start + 3_600_000);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ periodInMinutes: 1 }]);
  });

  it('is secured where none stands, and a standing one is left as it is', async () => {
    await wakeups.secure(start + 60_000);
    expect(await planned()).toEqual([start + 60_000]);
    await wakeups.planNext(start + 3_600_000);
    await wakeups.secure(start + 60_000);
    expect(await planned()).toEqual([start + 3_600_000]);
  });

  it('wakes, and no other alarm does', async () => {
    const wake = vi.fn();
    onWakeup(wake);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: start });
    expect(wake).not.toHaveBeenCalled();
    await wakeups.planNext(start + 60_000);
    const [alarm] = await fakeBrowser.alarms.getAll();
    if (alarm) await fakeBrowser.alarms.onAlarm.trigger(alarm);
    expect(wake).toHaveBeenCalledTimes(1);
  });
});
