import type { ClockLook } from '@/lib/domain/tickets/computer-clock';

let last: { readonly wall: number; readonly counted: number } | null = null;

/**
 * What passed since it was asked last in this life of the worker: by the clock, which can be set, and by the count of the
 * system, which cannot. null where it was not asked before. The one thing that is meant to die with the worker: the count
 * begins anew with each life.
 *
 * @example sinceLastLook() // { wallMs: 60_003, countedMs: 60_003 }
 */
export function sinceLastLook(): ClockLook['since'] {
  const now = { wall: Date.now(), counted: performance.now() };
  const since = last && { wallMs: now.wall - last.wall, countedMs: now.counted - last.counted };
  last = now;
  return since;
}
