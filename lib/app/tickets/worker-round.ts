import type { FailedRounds, Wakeups } from '@/lib/app/ports/attention';
import type { FailureLog, Repositories } from '@/lib/app/ports/storage';
import type { ClockLook } from '@/lib/domain/tickets/computer-clock';
import { isTimeToClear } from '@/lib/domain/tickets/retention';
import { attempting } from './attempting';
import { watchClock } from './clock-watch';
import { retryAfterMs } from './give-alerts';
import { followIncident } from './incidents';
import { type AttentionWorld, keepAttention } from './refresh-attention';
import { applyRetention } from './retention';
import { keepWatch, type WatchWorld } from './watch-ticket-list';

export type RoundWorld = AttentionWorld &
  WatchWorld &
  Pick<Repositories, 'tickets' | 'clockTerms' | 'incidents' | 'journal' | 'clockMarks'> & {
    readonly wakeups: Wakeups;
    readonly failures: FailureLog;
    readonly failedRounds: FailedRounds;
  };

/**
 * What the worker does whenever it is awake, whatever woke it: tickets follow the incident that runs, then badge and
 * alerts, then all that may wait: the computer's clock, the plan of the watch, and once a day the clearing. A step that
 * fails is noted and takes no other down.
 *
 * @example await workerRound(world, { now: clock.now(), since: sinceLastLook() });
 */
export async function workerRound(world: RoundWorld, look: Omit<ClockLook, 'mark'>): Promise<void> {
  const { now } = look;
  const attempt = attempting(world, now);
  let plannedFor: number | null = null;
  const wakeups: AttentionWorld['wakeups'] = {
    ...world.wakeups,
    async planNext(at) {
      plannedFor = at;
      await world.wakeups.planNext(at);
    },
  };

  // Before anything else: a worker that is stopped from here on is woken again.
  const secured = attempt('wake-up', () => world.wakeups.secure(now + retryAfterMs));
  await Promise.all([secured, attempt('incident', () => followIncident(world))]);
  await keepAttention({ ...world, wakeups }, now);
  await attempt('computer-clock', async () => {
    const lastLookAt = await watchClock(world, look, plannedFor);
    if (isTimeToClear(lastLookAt, now)) await applyRetention(world, await world.readSettings(), now);
  });
  await attempt('list-watch', () => keepWatch(world, now));
}
