import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coalesce } from '@/lib/app/coalesce';

it('never runs beside itself, and every asking is followed by a whole run', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 12 }), async (scheduler, askings) => {
      let running = 0;
      let begun = 0;
      let ended = 0;
      const run = coalesce(async () => {
        begun += 1;
        running += 1;
        expect(running).toBe(1);
        await scheduler.schedule(Promise.resolve());
        running -= 1;
        ended = begun;
      });
      const asked = Array.from({ length: askings }, async () => {
        await scheduler.schedule(Promise.resolve());
        const before = begun;
        await run();
        expect(ended).toBeGreaterThan(before);
      });
      await scheduler.waitAll();
      await scheduler.waitFor(Promise.all(asked));
      expect(begun).toBeLessThanOrEqual(askings);
    }),
  );
});

it('runs again after a run that failed, whose own asker hears of it', async () => {
  let failing = true;
  const run = coalesce(async () => {
    if (failing) throw new Error('first');
  });
  const first = expect(run()).rejects.toThrow('first');
  failing = false;
  await expect(run()).resolves.toBeUndefined();
  await first;
  await expect(run()).resolves.toBeUndefined();
});
