import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  endIncident,
  followIncident,
  noteMessageCopied,
  noteOnIncident,
  startIncident,
} from '@/lib/app/tickets/incidents';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { handleTicket, pauseTicket, resumeTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { incidentStanding } from '@/lib/domain/tickets/incident';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { at, browserOf, row, workerWorld } from './worker-world';

let ids = 0;
const world = () => {
  const browser = browserOf();
  return {
    ...workerWorld(browser),
    browser,
    newId: () => {
      ids += 1;
      return `incident-${ids}`;
    },
  };
};
const reading = (ticketIds: readonly string[], contentAt: number) => ({
  rows: ticketIds.map((id) => row(id, at('13:00'))),
  defaultKind: 'crc' as const,
  confirmedComplete: false,
  contentAt,
});
const pausing = { reason: '停电', from: at('14:00'), pauses: true };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const stateOf = async ({ tickets }: ReturnType<typeof world>, id: string, now: number) => {
  const ticket = await tickets.get(id);
  return ticket && standingOf(ticket, new Map(), now);
};

describe('an incident that pauses', () => {
  it('stops every open ticket from its beginning, what comes while it runs too, and gives all the time back', async () => {
    const here = world();
    await recordTicketReading(here, reading(['1001', '1002'], at('13:30')), at('13:30'));
    const started = await startIncident(here, pausing, at('14:10'));
    if (!started.ok) expect.unreachable();
    expect((await stateOf(here, '1001', at('14:10')))?.state).toBe('paused');

    await recordTicketReading(here, reading(['1001', '1002', '1003'], at('14:20')), at('14:20'));
    await followIncident(here);
    expect((await stateOf(here, '1003', at('14:30')))?.state).toBe('paused');

    await endIncident(here, started.value.id, at('15:30'), at('15:00'));
    for (const id of ['1001', '1002', '1003']) {
      // 13:00 to 14:00, and from 15:00 on.
      expect(await stateOf(here, id, at('15:30'))).toMatchObject({ state: 'running', usedMs: 90 * 60_000 });
    }
    await followIncident(here);
    expect((await stateOf(here, '1001', at('15:30')))?.state).toBe('running');
    expect(await here.incidents.running()).toBeUndefined();
  });

  it('resumes none that somebody resumed, or paused for another reason', async () => {
    const here = world();
    await recordTicketReading(here, reading(['1001', '1002', '1003'], at('13:30')), at('13:30'));
    await pauseTicket(here, '1001', '等顾客', at('13:40'));
    const started = await startIncident(here, pausing, at('14:10'));
    if (!started.ok) expect.unreachable();
    await resumeTicket(here, '1002', at('14:20'));
    await resumeTicket(here, '1003', at('14:20'));
    await pauseTicket(here, '1003', '等顾客', at('14:25'));
    await followIncident(here);
    await endIncident(here, started.value.id, at('15:00'));
    const states = ['1001', '1002', '1003'].map(async (id) => (await stateOf(here, id, at('15:00')))?.state);
    expect(await Promise.all(states)).toEqual(['paused', 'running', 'paused']);
    expect((await here.tickets.get('1002'))?.events.filter(({ type }) => type === 'resumed')).toHaveLength(1);
  });

  it('resumes what was closed while it ran, so that it is not paused when it comes back', async () => {
    const here = world();
    await recordTicketReading(here, reading(['1001'], at('13:30')), at('13:30'));
    const started = await startIncident(here, pausing, at('14:00'));
    if (!started.ok) expect.unreachable();
    await handleTicket(here, '1001', at('14:30'));
    await endIncident(here, started.value.id, at('15:00'));
    await undoClosing(here, '1001', at('15:30'));
    expect(await stateOf(here, '1001', at('15:30'))).toMatchObject({ state: 'running', usedMs: 90 * 60_000 });
  });
});

describe('an incident', () => {
  it('is one at a time', async () => {
    const here = world();
    const [first, second] = await Promise.all([
      startIncident(here, pausing, at('14:00')),
      startIncident(here, pausing, at('14:00')),
    ]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    expect(await here.incidents.all()).toHaveLength(1);
  });

  it('is refused by name where it cannot be', async () => {
    const here = world();
    const codeOf = async (start: Partial<typeof pausing>) => {
      const result = await startIncident(here, { ...pausing, ...start }, at('14:00'));
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await codeOf({ reason: '  ' })).toBe('incident-reason');
    expect(await codeOf({ from: at('14:01') })).toBe('incident-from');
    expect(await codeOf({ from: at('13:59', '2026-11-20') })).toBe('incident-from');
    expect(await here.incidents.all()).toEqual([]);
  });

  it('pauses nothing where the shop does not want it', async () => {
    const here = world();
    await recordTicketReading(here, reading(['1001'], at('13:30')), at('13:30'));
    await startIncident(here, { ...pausing, pauses: false }, at('14:10'));
    await followIncident(here);
    expect((await stateOf(here, '1001', at('14:10')))?.state).toBe('running');
  });

  it('keeps its message and its notes as proof', async () => {
    const here = world();
    const started = await startIncident(here, pausing, at('14:00'));
    if (!started.ok) expect.unreachable();
    const { id } = started.value;
    await noteMessageCopied(here, id, at('14:05'));
    await noteOnIncident(here, id, ' 供电局通知 0331 ', at('14:06'));
    await noteOnIncident(here, id, '  ', at('14:07'));
    await noteOnIncident(here, 'unknown', '无', at('14:07'));
    const [kept, ...others] = await here.incidents.all();
    expect(others).toEqual([]);
    expect(kept && incidentStanding(kept)).toMatchObject({
      messageCopiedAt: at('14:05'),
      notes: [{ at: at('14:06'), text: '供电局通知 0331' }],
    });
    expect(here.browser.raised).toContain('tickets');
  });

  it('ends once, not in the future', async () => {
    const here = world();
    const started = await startIncident(here, pausing, at('14:00'));
    if (!started.ok) expect.unreachable();
    const { id } = started.value;
    expect(await endIncident(here, id, at('15:00'), at('15:01'))).toMatchObject({ ok: false });
    await endIncident(here, id, at('15:00'));
    await endIncident(here, id, at('16:00'));
    expect((await here.incidents.all())[0]?.events).toHaveLength(2);
  });
});
