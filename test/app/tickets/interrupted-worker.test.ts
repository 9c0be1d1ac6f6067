import { describe, expect, it, vi } from 'vitest';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { refreshAttention } from '@/lib/app/tickets/refresh-attention';
import { addByHand, handleTicket, pauseTicket, resumeTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { at, type Browser, browserOf, row, type World, workerWorld } from './worker-world';

/** The worker ends here, as if the browser had stopped it. */
class Stopped extends Error {}

/** Counts every call of a port and ends the worker at the chosen one, before or after the port has done its work. */
function interruptible(world: World, stopAt: number | null, when: 'before' | 'after') {
  let calls = 0;
  const watch = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name, receiver) => {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member === 'object' && member !== null) return watch(member);
        if (typeof member !== 'function') return member;
        return async (...parameters: unknown[]) => {
          calls += 1;
          const stops = calls === stopAt;
          if (stops && when === 'before') throw new Stopped();
          const result: unknown = await member.apply(target, parameters);
          if (stops) throw new Stopped();
          return result;
        };
      },
    });
  return { world: watch(world), calls: () => calls };
}

const twoRows = [row('10000001', at('09:00')), row('10000002', at('12:00'))];

/** A day of work: what came in, when, and what the worker does for it. A message or an alarm that found no answer is repeated. */
const day: readonly (readonly [number, (world: World, now: number) => Promise<unknown>])[] = [
  [
    at('12:10'),
    (w, now) =>
      recordTicketReading(w, { rows: twoRows, confirmedComplete: false, defaultKind: 'other', contentAt: now }, now),
  ],
  [at('12:10'), refreshAttention],
  [at('12:31'), refreshAttention],
  [at('12:40'), (w, now) => pauseTicket(w, '10000002', '停电', now)],
  [at('12:50'), (w, now) => resumeTicket(w, '10000002', now)],
  [
    at('12:55'),
    (w, now) =>
      addByHand(w, [{ ticketId: '10000003', kind: 'consult', orderId: null, createdAt: at('12:30') }], 'person', now),
  ],
  [at('13:00'), refreshAttention],
  [at('13:05'), (w, now) => handleTicket(w, '10000001', now)],
  [at('13:06'), (w, now) => undoClosing(w, '10000001', now)],
  [at('13:07'), (w, now) => handleTicket(w, '10000001', now)],
  [at('13:07'), refreshAttention],
  [
    at('16:12'),
    (w, now) =>
      recordTicketReading(
        w,
        { rows: [row('10000002', at('12:00'))], confirmedComplete: true, defaultKind: 'other', contentAt: now },
        now,
      ),
  ],
  [at('16:12'), refreshAttention],
  [at('18:00'), refreshAttention],
];

async function finalState(browser: Browser) {
  const world = workerWorld(browser);
  const tickets = [...(await world.tickets.listOpen()), ...(await world.tickets.listRecentlyClosed(9))];
  const notices = await Promise.all([...browser.notices.keys()].map((id) => world.alerts.ofNotice(id)));
  return {
    tickets: tickets.sort((a, b) => (a.id < b.id ? -1 : 1)),
    lastRead: await world.readings.lastRead('ticket-list'),
    notices: [...browser.notices].sort(([a], [b]) => (a < b ? -1 : 1)),
    recorded: notices
      .flat()
      .map(({ id, state }) => `${id} ${state ?? 'given'}`)
      .sort(),
    badge: browser.badge,
    plannedAt: browser.plannedAt,
    raised: [...new Set(browser.raised)],
  };
}

async function work(stopAt: number | null, when: 'before' | 'after') {
  forgetAllDatabases();
  const browser = browserOf();
  let alive = interruptible(workerWorld(browser), stopAt, when);
  let calls = 0;
  let stops = 0;
  for (const [now, step] of day) {
    try {
      await step(alive.world, now);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      stops += 1;
      alive = interruptible(workerWorld(browser), null, when);
      await step(alive.world, now);
    }
    calls = alive.calls();
  }
  return { state: await finalState(browser), calls, stops };
}

describe('the worker stopped at any step', () => {
  it('has a day of work that gives both kinds of alert and uses most kinds of events', async () => {
    const { state } = await work(null, 'before');
    expect(state.notices.map(([id]) => id.split(':').slice(0, 2).join(':'))).toEqual([
      'breach:10000001',
      'breach:10000002',
      'soon:halfhour',
    ]);
    expect(state.tickets.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['opened', 'handled', 'reopened', 'handled', 'absent'],
      ['opened', 'paused', 'resumed'],
      ['opened', 'absent'],
    ]);
    expect(state.badge).toEqual({ text: '!1?', level: 'overdue' });
  });

  it.each(['before', 'after'] as const)('%s any call of a port ends where the undisturbed one ends', async (when) => {
    const undisturbed = await work(null, when);
    expect(undisturbed.calls).toBeGreaterThan(60);
    for (let stopAt = 1; stopAt <= undisturbed.calls; stopAt += 1) {
      const interrupted = await work(stopAt, when);
      expect(interrupted.stops, `stopped at call ${stopAt}`).toBe(1);
      expect(interrupted.state, `stopped at call ${stopAt}`).toEqual(undisturbed.state);
    }
  });

  it('between showing a notice and recording it has a wake-up, which finds it shown and does not show it again', async () => {
    forgetAllDatabases();
    const browser = browserOf();
    const world = workerWorld(browser);
    await recordTicketReading(
      world,
      { rows: twoRows, confirmedComplete: false, defaultKind: 'other', contentAt: at('12:10') },
      at('12:10'),
    );
    const alerts = { ...world.alerts, record: async () => Promise.reject(new Stopped()) };
    await expect(refreshAttention({ ...world, alerts }, at('12:31'))).rejects.toThrow(Stopped);
    expect(browser.plannedAt).toBeGreaterThan(at('12:31'));
    expect(browser.plannedAt).toBeLessThanOrEqual(at('12:32'));
    expect(browser.notices.size).toBe(1);

    const show = vi.spyOn(world.notifier, 'show');
    await refreshAttention(world, at('12:32'));
    expect(show).not.toHaveBeenCalled();
    browser.notices.clear();
    await refreshAttention(world, at('12:33'));
    expect(show).not.toHaveBeenCalled();
  });

  it('before its notice was shown shows it at the next wake-up, and what has fallen due since with it', async () => {
    forgetAllDatabases();
    const browser = browserOf();
    const world = workerWorld(browser);
    const rows = [row('10000001', at('09:00')), row('10000002', at('09:01'))];
    await recordTicketReading(
      world,
      { rows, confirmedComplete: false, defaultKind: 'other', contentAt: at('12:10') },
      at('12:10'),
    );
    const notifier = { ...world.notifier, show: () => Promise.reject(new Stopped()) };
    await expect(refreshAttention({ ...world, notifier }, at('12:30'))).rejects.toThrow(Stopped);
    await refreshAttention(world, at('12:31'));
    expect([...browser.notices.values()].map(({ ticketIds }) => ticketIds)).toEqual([['10000001', '10000002']]);
  });
});
