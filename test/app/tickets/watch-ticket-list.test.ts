import { describe, expect, it } from 'vitest';
import { parseSettings } from '@/lib/app/settings';
import {
  endLook,
  keepWatch,
  type ListWatch,
  lookAtList,
  takeIntoLook,
  type WatchUnderWay,
} from '@/lib/app/tickets/watch-ticket-list';
import { minuteMs } from '@/lib/domain/beijing-time';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import type { JournalEntry } from '@/lib/domain/tickets/journal';
import type { WatchedTab } from '@/lib/domain/tickets/watched-list';
import { at } from './worker-world';

const listPage: WatchedTab = { url: 'https://sale-jdm.jd.com/workOrder/workOrderList', title: '任务工单' };

/** A browser with tabs, two alarms and a memory; the worker around it may be another one at every call. */
function watchWorld(everyMinutes: number, tabs: ReadonlyMap<number, WatchedTab> = new Map([[7, listPage]])) {
  const state = {
    everyMinutes,
    lookAt: null as number | null,
    verdictAt: null as number | null,
    underWay: null as WatchUnderWay | null,
    reloads: [] as number[],
    told: [] as JournalEntry[],
    tabs,
  };
  const watch: ListWatch = {
    async reloadOne() {
      const [tabId] = state.tabs.keys();
      if (tabId === undefined) return null;
      state.reloads.push(tabId);
      return { tabId };
    },
    tab: async (tabId) => state.tabs.get(tabId) ?? null,
    plannedLook: async () => state.lookAt,
    planLook: async (when) => {
      state.lookAt = when;
    },
    planVerdict: async (when) => {
      state.verdictAt = when;
    },
    underWay: async () => state.underWay,
    keepUnderWay: async (look) => {
      state.underWay = look;
    },
  };
  const world = {
    watch,
    clockTerms: { current: async () => builtInTerms },
    journal: { add: async (entry: JournalEntry) => void state.told.push(entry) },
    changes: { raise: async () => undefined },
    readSettings: async () => parseSettings({ watchEveryMinutes: state.everyMinutes }),
  };
  return { state, world };
}

const reading = (contentAt: number, open: number, more: { complete?: boolean; source?: 'list' | 'detail' } = {}) => ({
  rows: Array.from({ length: open }, () => ({ closed: false })),
  complete: more.complete ?? false,
  source: more.source ?? ('list' as const),
  contentAt,
});

describe('the plan of the watch', () => {
  it('is none while the shop has not asked for it', async () => {
    const { state, world } = watchWorld(0);
    await keepWatch(world, at('13:00'));
    expect(state.lookAt).toBeNull();
  });

  it('is kept however often the worker is awake, made anew when it is to be sooner, and given up', async () => {
    const { state, world } = watchWorld(30);
    await keepWatch(world, at('13:00'));
    await keepWatch(world, at('13:20'));
    expect(state.lookAt).toBe(at('13:30'));
    state.everyMinutes = 5;
    await keepWatch(world, at('13:21'));
    expect(state.lookAt).toBe(at('13:26'));
    state.everyMinutes = 0;
    await keepWatch(world, at('13:22'));
    expect(state.lookAt).toBeNull();
  });

  it('wakes nobody while the clock stands still', async () => {
    const { state, world } = watchWorld(30);
    await keepWatch(world, at('18:45'));
    expect(state.lookAt).toBe(at('09:00', '2026-11-22'));
    await keepWatch(world, at('23:00'));
    expect(state.lookAt).toBe(at('09:00', '2026-11-22'));
    // An alarm from before the hours were changed.
    state.lookAt = at('20:00');
    await keepWatch(world, at('19:30'));
    expect(state.lookAt).toBe(at('09:00', '2026-11-22'));
    state.lookAt = at('23:30');
    await lookAtList(world, at('23:30'));
    expect(state).toMatchObject({ reloads: [], told: [], lookAt: at('09:00', '2026-11-22') });
  });
});

describe('a look at the list', () => {
  it('ends with the reading that shows tickets, of that tab and of what it loaded', async () => {
    const { state, world } = watchWorld(30);
    await lookAtList(world, at('13:00'));
    expect(state).toMatchObject({ reloads: [7], lookAt: at('13:30'), verdictAt: at('13:01'), told: [] });
    await takeIntoLook(world, reading(at('12:59'), 9), 7, at('13:00'));
    await takeIntoLook(world, reading(at('13:00'), 9), 8, at('13:00'));
    await takeIntoLook(world, reading(at('13:00'), 9, { source: 'detail' }), 7, at('13:00'));
    expect(state.told).toEqual([]);
    await takeIntoLook(world, reading(at('13:00') + 4_000, 3), 7, at('13:00') + 5_000);
    expect(state.told).toEqual([{ type: 'watched', at: at('13:00') + 5_000, outcome: 'tickets', tickets: 3 }]);
    expect(state).toMatchObject({ underWay: null, verdictAt: null });
    await endLook(world, at('13:01'));
    expect(state.told).toHaveLength(1);
  });

  it('waits with an empty list until its time is over: it may be one that has not come', async () => {
    const { state, world } = watchWorld(30);
    await lookAtList(world, at('13:00'));
    await takeIntoLook(world, reading(at('13:00'), 0, { complete: true }), 7, at('13:00'));
    expect(state.told).toEqual([]);
    await endLook(world, at('13:01'));
    expect(state.told).toEqual([{ type: 'watched', at: at('13:01'), outcome: 'no-tickets', tickets: 0 }]);
  });

  it('says that the list could not be read, that nobody is logged in, or that there is none', async () => {
    const unread = watchWorld(30);
    await lookAtList(unread.world, at('13:00'));
    await endLook(unread.world, at('13:01'));
    const out = watchWorld(30);
    await lookAtList(out.world, at('13:00'));
    out.state.tabs = new Map([[7, { url: 'https://passport.shop.jd.com/login/index.action', title: null }]]);
    await endLook(out.world, at('13:01'));
    const none = watchWorld(30, new Map());
    await lookAtList(none.world, at('13:00'));
    const outcomes = [unread, out, none].map(({ state }) =>
      state.told.map((each) => 'outcome' in each && each.outcome),
    );
    expect(outcomes).toEqual([['unreadable'], ['logged-out'], ['no-tab']]);
    expect(none.state.lookAt).toBe(at('13:30'));
  });

  it('that never ended is ended by the next', async () => {
    const { state, world } = watchWorld(5);
    await lookAtList(world, at('13:00'));
    await lookAtList(world, at('13:05'));
    expect(state.told).toMatchObject([{ outcome: 'unreadable', at: at('13:05') }]);
    expect(state.underWay?.reloadedAt).toBe(at('13:05'));
    expect(state.lookAt).toBe(at('13:00') + 10 * minuteMs);
  });
});
