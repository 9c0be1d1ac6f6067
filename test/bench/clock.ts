import dayjs from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment from 'moment-business-time';
import { beijingDate, dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { type BusinessCalendar, compileCalendar, everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, type TermsBook } from '@/lib/domain/tickets/clock-terms';
import { explainDue } from '@/lib/domain/tickets/due-explanation';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { microseconds, type Row, us } from './measure';

dayjs.extend(dayjsBusinessTime);

/** The same two questions put to a calendar of ours and to the two libraries. */
interface Clock {
  readonly name: string;
  close(dates: readonly string[]): void;
  dueAt(from: number): number;
  /** Whole minutes, which is what all three can answer. */
  countedMinutes(from: number, to: number): number;
}

const fourHours = 4 * hourMs;
const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

function ours(): Clock {
  let calendar: BusinessCalendar;
  return {
    name: 'this calendar',
    close(dates) {
      const compiled = compileCalendar({
        ...everyDay9to19,
        exceptions: Object.fromEntries(dates.map((date) => [date, []])),
      });
      if (!compiled.ok) throw new Error(compiled.error.code);
      calendar = compiled.value;
    },
    dueAt(from) {
      const due = calendar.dueAt(from, fourHours);
      return due.ok ? due.value : Number.NaN;
    },
    countedMinutes: (from, to) => calendar.countedBetween(from, to) / minuteMs,
  };
}

const byDayjs: Clock = {
  name: 'dayjs-business-time',
  close(dates) {
    const hours = [{ start: '09:00:00', end: '19:00:00' }];
    dayjs.setBusinessTime(Object.fromEntries(weekdayNames.map((day) => [day, hours])) as never);
    dayjs.setHolidays([...dates]);
  },
  dueAt: (from) => dayjs(from).addBusinessHours(4).valueOf(),
  countedMinutes: (from, to) => dayjs(to).businessMinutesDiff(dayjs(from)),
};

const byMoment: Clock = {
  name: 'moment-business-time',
  close(dates) {
    const hours = ['09:00:00', '19:00:00'];
    moment.updateLocale('en', {
      workinghours: Object.fromEntries(weekdayNames.map((_, day) => [day, hours])),
      holidays: [...dates],
    } as never);
  },
  dueAt: (from) => moment(from).addWorkingTime(4, 'hours').valueOf(),
  countedMinutes: (from, to) => moment(to).workingDiff(moment(from), 'minutes'),
};

const firstInstant = Date.UTC(2026, 10, 21);
/** Whole minutes, because dayjs-business-time knows nothing smaller. */
const instants = Array.from(
  { length: 1024 },
  (_, index) => firstInstant + ((index * 7919) % (60 * 24 * 60)) * minuteMs,
);
const instant = (call: number) => instants[call & 1023] ?? firstInstant;
const threeDaysLater = 3 * dayMs + 7 * hourMs;

/** Two thousand closed dates, every third day of some sixteen years around the instants that are asked for. */
const closedDates = Array.from({ length: 2000 }, (_, index) => beijingDate(firstInstant + (index - 1000) * 3 * dayMs));

function questions(label: string, dates: readonly string[], limits: { dueAtUs: number; ratio: number | null }): Row[] {
  const clocks = [ours(), byDayjs, byMoment];
  for (const clock of clocks) clock.close(dates);
  const measured = clocks.map((clock) => ({
    name: clock.name,
    dueAt: microseconds((call) => clock.dueAt(instant(call))),
    counted: microseconds((call) => clock.countedMinutes(instant(call), instant(call) + threeDaysLater)),
  }));
  const [own, ...peers] = measured;
  if (own === undefined) throw new Error('nothing was measured');
  const agreeing = clocks
    .slice(1)
    .map((peer) => instants.filter((at) => peer.dueAt(at) === clocks[0]?.dueAt(at)).length);
  const rows = (question: 'dueAt' | 'counted'): Row[] => {
    const ratio = Math.min(...peers.map((peer) => peer[question])) / own[question];
    const target = question === 'dueAt' ? limits.dueAtUs : null;
    return [
      {
        what: `${question === 'dueAt' ? 'due time' : 'counted time'}, ${label}`,
        value: us(own[question]),
        target: target === null ? '' : `≤ ${target} µs`,
        reached: target === null ? null : own[question] <= target,
      },
      ...peers.map((peer) => ({ what: `  ${peer.name}`, value: us(peer[question]), target: '', reached: null })),
      {
        what: '  times faster than the faster of the two',
        value: ratio.toFixed(0),
        target: question === 'dueAt' && limits.ratio !== null ? `≥ ${limits.ratio}` : '',
        reached: question === 'dueAt' && limits.ratio !== null ? ratio >= limits.ratio : null,
      },
    ];
  };
  return [
    ...rows('dueAt'),
    ...peers.map((peer, index) => ({
      what: `  same due time as ${peer.name}`,
      value: `${agreeing[index]} of ${instants.length}`,
      target: '',
      reached: null,
    })),
    ...rows('counted'),
  ];
}

const opened: TicketEvent = {
  type: 'opened',
  at: firstInstant,
  by: 'page',
  kind: 'consult',
  orderId: null,
  createdAt: firstInstant,
  termsId: 0,
};
const notice = { name: '春节', from: '2027-02-05', to: '2027-02-12', windows: [] };
const book: TermsBook = new Map([
  [0, builtInTerms],
  [1, { ...builtInTerms, id: 1, calendar: { ...everyDay9to19, notices: [notice] } }],
]);
/** Paused twice and planned anew twice, as a ticket of a bad week is. */
const eventful: Ticket = {
  id: '10086001',
  events: [
    opened,
    { type: 'paused', at: firstInstant + hourMs, reason: '停电' },
    { type: 'replanned', at: firstInstant + 2 * hourMs, termsId: 1 },
    { type: 'resumed', at: firstInstant + 3 * hourMs },
    { type: 'replanned', at: firstInstant + 20 * hourMs, termsId: 0 },
    { type: 'paused', at: firstInstant + 21 * hourMs, reason: '断网' },
    { type: 'resumed', at: firstInstant + 22 * hourMs },
  ],
};

/** What the badge asks of each open ticket, and what a person asks of one. */
function ticketQuestions(): Row[] {
  const later = (call: number) => firstInstant + dayMs + (call & 1023) * minuteMs;
  const rows: readonly [string, number, number][] = [
    ['standing of a ticket', microseconds((call) => standingOf({ id: '1', events: [opened] }, book, later(call))), 20],
    ['  paused twice, planned anew twice', microseconds((call) => standingOf(eventful, book, later(call))), 100],
    ['explanation of that ticket', microseconds((call) => explainDue(eventful, book, later(call))), 500],
    ['  overdue for a year', microseconds((call) => explainDue(eventful, book, later(call) + 365 * dayMs)), 5_000],
  ];
  return rows.map(([what, value, limit]) => ({
    what,
    value: us(value),
    target: `≤ ${us(limit)}`,
    reached: value <= limit,
  }));
}

/** Due time and counted time beside the two libraries, in this very run, and what is asked of tickets. The libraries reckon in the computer's zone. */
export function benchClock(): Row[] {
  process.env['TZ'] = 'Asia/Shanghai';
  return [
    ...questions('09:00–19:00 every day', [], { dueAtUs: 0.2, ratio: 500 }),
    ...questions('with 2,000 closed dates', closedDates, { dueAtUs: 1, ratio: null }),
    ...ticketQuestions(),
  ];
}
