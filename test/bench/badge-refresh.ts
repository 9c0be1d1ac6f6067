import type { BadgeLook } from '@/lib/app/ports';
import { parseSettings } from '@/lib/app/settings';
import { refreshAttention } from '@/lib/app/tickets/refresh-attention';
import { minuteMs } from '@/lib/domain/beijing-time';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { openRepositories } from '@/lib/platform/db/open-repositories';

/** How many tickets are stored, and how many milliseconds lie between asking for the badge and having it. */
export interface BadgeTiming {
  readonly stored: number;
  readonly open: number;
  readonly medianMs: number;
  readonly badge: string;
}

const openTickets = 40;
const rounds = 21;

/** Stores a few and then many tickets, as many of them open each time, and derives the badge from each store. */
export async function timeBadge(stores: readonly number[], now: number): Promise<BadgeTiming[]> {
  const repositories = openRepositories();
  const timings: BadgeTiming[] = [];
  let stored = 0;
  for (const size of stores) {
    const ids = Array.from({ length: size - stored }, (_, index) => String(80_000_000 + stored + index));
    await repositories.tickets.appendMany(ids, (_, id) => {
      const number = Number(id) - 80_000_000;
      const opened: TicketEvent = {
        type: 'opened',
        at: now - 100 * minuteMs,
        by: 'page',
        kind: 'consult',
        orderId: '3520001100220101',
        createdAt: now - (number % 90) * minuteMs,
        termsId: 0,
      };
      return number < openTickets ? [opened] : [opened, { type: 'handled', at: now }];
    });
    stored = size;
    await repositories.readings.record('ticket-list', now);

    let look: BadgeLook | null = null;
    const refresh = () =>
      refreshAttention(
        {
          ...repositories,
          badge: {
            show: async (shown) => {
              look = shown;
            },
          },
          notifier: { notify: async () => {} },
          wakeups: { planNext: async () => {} },
          readSettings: async () => ({ ...parseSettings({}), notifications: false }),
        },
        now,
      );
    await refresh();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      await refresh();
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    const open = (await repositories.tickets.listOpen()).length;
    const badge = (look as BadgeLook | null)?.text ?? '';
    timings.push({ stored, open, medianMs: times[Math.floor(rounds / 2)] ?? Number.NaN, badge });
  }
  return timings;
}

Object.assign(globalThis, { timeBadge });
