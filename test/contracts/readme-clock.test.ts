import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, instantOf, minuteMs } from '@/lib/domain/beijing-time';
import { everyDay9to19 } from '@/lib/domain/tickets/calendar-definition';
import { builtInTerms, type ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { explainDue } from '@/lib/domain/tickets/due-explanation';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';

/** `21 15:00` of November 2026. */
function at(written: string): number {
  const [, day, hour, minute] = /^(\d+) (\d+):(\d+)$/.exec(written) ?? [];
  const instant = instantOf({ year: 2026, month: 11, day: Number(day), hour: Number(hour), minute: Number(minute) });
  if (instant === null) throw new Error(`not an instant: ${written}`);
  return instant;
}

const hours = (from: number, to: number) => ({ fromMs: from * hourMs, toMs: to * hourMs });
const closedSunday = everyDay9to19.weekdays.map((windows, weekday) => (weekday === 0 ? [] : windows));
const withLunch = everyDay9to19.weekdays.map(() => [hours(9, 12), hours(13.5, 18)]);
const terms = (more: Partial<ClockTerms>): ClockTerms => ({ ...builtInTerms, ...more });
const natural = terms({ kinds: { other: { limitMs: dayMs, mode: 'natural' } } });
const twoHours = terms({ id: 1, kinds: { other: { limitMs: 2 * hourMs, mode: 'counted' } } });

interface Case {
  readonly terms?: ClockTerms;
  readonly later?: readonly ClockTerms[];
  readonly events?: readonly TicketEvent[];
}

/** What the second column of the table says, as data. */
const cases: Readonly<Record<string, Case>> = {
  '4 counted hours': {},
  '24 natural hours': { terms: natural },
  '9:00–12:00 and 13:30–18:00': { terms: terms({ calendar: { weekdays: withLunch, exceptions: {} } }) },
  'Sunday closed': { terms: terms({ calendar: { weekdays: closedSunday, exceptions: {} } }) },
  'Sunday closed, the 22nd extra open 10:00–12:00': {
    terms: terms({ calendar: { weekdays: closedSunday, exceptions: { '2026-11-22': [hours(10, 12)] } } }),
  },
  'notice 盘点, 22nd to 24th closed': {
    terms: terms({
      calendar: {
        ...everyDay9to19,
        notices: [{ name: '盘点', from: '2026-11-22', to: '2026-11-24', windows: [] }],
      },
    }),
  },
  'paused 16:00–16:30': {
    events: [
      { type: 'paused', at: at('21 16:00'), reason: '停电' },
      { type: 'resumed', at: at('21 16:30') },
    ],
  },
  'paused 18:30 to 22nd 9:30': {
    events: [
      { type: 'paused', at: at('21 18:30'), reason: '停电' },
      { type: 'resumed', at: at('22 9:30') },
    ],
  },
  'at 16:00 the shop adopts 2 hours': {
    later: [twoHours],
    events: [{ type: 'replanned', at: at('21 16:00'), termsId: 1 }],
  },
  'at 18:00 the shop adopts 2 hours': {
    later: [twoHours],
    events: [{ type: 'replanned', at: at('21 18:00'), termsId: 1 }],
  },
  'at 20:00 the shop adopts 9 hours': {
    later: [terms({ id: 1, kinds: { other: { limitMs: 9 * hourMs, mode: 'counted' } } })],
    events: [{ type: 'replanned', at: at('21 20:00'), termsId: 1 }],
  },
  'at 18:00 5 minutes, at 18:01 4 hours again': {
    later: [
      terms({ id: 1, kinds: { other: { limitMs: 5 * minuteMs, mode: 'counted' } } }),
      terms({ id: 2, kinds: { other: { limitMs: 4 * hourMs, mode: 'counted' } } }),
    ],
    events: [
      { type: 'replanned', at: at('21 18:00'), termsId: 1 },
      { type: 'replanned', at: at('21 18:01'), termsId: 2 },
    ],
  },
  'at 16:30 the page says 还剩2小时': {
    events: [{ type: 'countdown-read', at: at('21 16:30'), leftMs: 2 * hourMs, unitMs: hourMs }],
  },
  'at 16:00 the page says 还剩1小时': {
    events: [{ type: 'countdown-read', at: at('21 16:00'), leftMs: hourMs, unitMs: hourMs }],
  },
  'at 16:00 the page says 还剩2小时40分': {
    events: [{ type: 'countdown-read', at: at('21 16:00'), leftMs: 2 * hourMs + 40 * minuteMs }],
  },
};

function rowsOf(heading: string): readonly (readonly string[])[] {
  const readme = readFileSync('README.md', 'utf8');
  const section = readme.slice(readme.indexOf(`## ${heading}`)).split(/\n## /)[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const rows = rowsOf("The clock's rules");

describe('the table of the clock’s rules in the README', () => {
  it('has an example of every case', () => {
    expect(new Set(rows.map(([, given]) => given))).toEqual(new Set(Object.keys(cases)));
  });

  it.each(rows)('%s: %s, opened %s, is due %s', (_rule, given = '', opened = '', due = '') => {
    const found = cases[given];
    const own = found?.terms ?? builtInTerms;
    const book = new Map([own, ...(found?.later ?? [])].map((each) => [each.id, each]));
    const createdAt = at(opened);
    const ticket = {
      id: '10086001',
      events: [
        { type: 'opened', at: createdAt, by: 'page', kind: 'consult', orderId: null, createdAt, termsId: own.id },
        ...(found?.events ?? []),
      ] satisfies TicketEvent[],
    };
    expect(standingOf(ticket, book, at('30 12:00')).dueAt).toBe(at(due));
    expect(explainDue(ticket, book, createdAt).dueAt).toBe(at(due));
  });
});
