/**
 * Runs in a process of its own whose zone the test sets, and prints what the domain answers to fixed questions. Not a test.
 */

import { beijingDate, beijingParts, formatInstant, instantOf } from '@/lib/domain/beijing-time';
import { catalogueOf } from '@/lib/domain/catalogue';
import { judgeLine } from '@/lib/domain/eligibility';
import { missing } from '@/lib/domain/order-facts';
import type { WindowRule } from '@/lib/domain/policy';
import { badgeLook, nextBadgeChangeAt } from '@/lib/domain/tickets/badge';
import { compileCalendar, everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import { explainDue } from '@/lib/domain/tickets/due-explanation';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { under } from './tickets';

const hour = 3_600_000;
// Steps of an odd length through two years, so that every hour and both clock changes of each zone are met.
const instants = Array.from({ length: 2_000 }, (_, index) => Date.UTC(2026, 0, 1) + index * (8 * hour + 947_333));

// Around both clock changes of the zones.
const definition = {
  weekdays: everyDay9to19.weekdays.map((windows, weekday) => (weekday === 0 ? [] : windows)),
  exceptions: {
    '2026-03-08': [{ fromMs: 0, toMs: hour }],
    '2026-11-01': [],
    '2027-04-04': [{ fromMs: 0, toMs: 24 * hour }],
  },
  notices: [
    { name: '春节', from: '2026-02-16', to: '2026-02-23', windows: [] },
    { name: '大促', from: '2026-10-30', to: '2026-11-12', windows: [{ fromMs: 0, toMs: 23 * hour }] },
    { name: '值班', from: '2027-03-13', to: '2027-03-29', windows: [{ fromMs: hour, toMs: 4 * hour }] },
  ],
};
const calendar = compileCalendar(definition);
if (!calendar.ok) throw new Error(calendar.error.code);
const { value: workingDays } = calendar;

const source = { origin: 'page', how: 'label', label: '签收时间' } as const;
const rule: WindowRule = { days: 7, from: 'signed' };
const policy = {
  revision: 1,
  adoptedAt: 0,
  origin: 'import',
  document: {
    format: 'aftersale-policy',
    version: 1,
    default: '其他',
    categories: { 其他: { return: rule, exchange: rule, repair: null, anySkuExchange: false } },
  },
} as const;
const verdictOf = (signedAt: number, now: number) => {
  const dates = { orderedAt: missing, paidAt: missing, shippedAt: missing, completedAt: missing };
  const signed = { state: 'read', value: { at: signedAt, precision: 'second' }, source } as const;
  const status = { state: 'read', value: '已完成', source } as const;
  const facts = { orderId: '3500000000000001', status, ...dates, signedAt: signed, lines: [] };
  const [verdict] = judgeLine({ facts, line: { skuId: '100012000101' }, policy, catalogue: catalogueOf([]), now });
  return [verdict?.verdict, verdict?.endsAt];
};

const ticketOf = (createdAt: number): Ticket => ({
  id: '10086001',
  events: [
    { type: 'opened', at: createdAt, by: 'page', kind: 'consult', orderId: null, createdAt, termsId: 0 },
    { type: 'paused', at: createdAt + hour, reason: '停电' },
    { type: 'resumed', at: createdAt + 3 * hour },
  ],
});

/** The same ticket, planned anew by the shop's own calendar, and answered a day later. */
const book = new Map([...under(builtInTerms), [1, { ...builtInTerms, id: 1, calendar: definition }]]);
const replanned = (createdAt: number): Ticket => ({
  id: '10086001',
  events: [
    ...ticketOf(createdAt).events,
    { type: 'replanned', at: createdAt + 4 * hour, termsId: 1 },
    { type: 'handled', at: createdAt + 29 * hour },
  ],
});

const answers = instants.map((at) => {
  const now = at + 5 * hour;
  const standings = [
    standingOf(ticketOf(at), under(builtInTerms), now),
    standingOf(ticketOf(at), under({ adoptedAt: 0, ...notice2021Preset }), now),
  ];
  const reading = { lastReadAt: at, staleAfterMs: hour };
  return [
    formatInstant(at),
    beijingDate(at),
    instantOf(beijingParts(at)),
    workingDays.dueAt(at, 4 * hour),
    workingDays.countedBetween(at, now),
    workingDays.nextOpening(at),
    workingDays.dayOf(Math.floor(at / (24 * hour))).source,
    explainDue(replanned(at), book, now),
    outcomeOf(replanned(at), book),
    standings.map(({ state, dueAt, usedMs, leftMs }) => [state, dueAt, usedMs, leftMs]),
    badgeLook(standings, { now, stale: false }),
    nextBadgeChangeAt(standings, reading, workingDays, now),
    [0, 7, 8].map((days) => verdictOf(at, at + days * 24 * hour)),
  ];
});

const januaryOffset = new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset();
process.stdout.write(JSON.stringify({ januaryOffset, answers }));
