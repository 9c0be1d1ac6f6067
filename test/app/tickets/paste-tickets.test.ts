import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { planPaste, readPastedTickets } from '@/lib/app/tickets/paste-tickets';
import { beijingParts, formatInstant, hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { builtInKinds } from '@/lib/domain/tickets/ticket-kind';

const now = Date.parse('2026-11-22T10:30:00+08:00');

const read = (text: string) => {
  const reading = readPastedTickets(text, now);
  if (!reading.ok) throw new Error(reading.error.code);
  return reading.value;
};

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
const createdAt = fc.integer({ min: 0, max: 100 * 24 * 3600 }).map((secondsAgo) => now - secondsAgo * secondMs);
const kinds = {
  crc: 'CRC高危投诉',
  consult: '消费者咨询',
  logistics: '物流投诉',
  install: '安装求助',
  invoice: '催开发票',
  other: '价保工单',
} as const;
const pasted = fc.record({
  ticketId: digits(8),
  kind: fc.constantFrom(...builtInKinds),
  orderId: digits(16),
  createdAt,
});
const sheet = fc.uniqueArray(pasted, { selector: ({ ticketId }) => ticketId, minLength: 1, maxLength: 12 });

const written = (at: number, style: 'dash' | 'slash' | 'chinese'): string => {
  const [date, time] = [formatInstant(at).slice(0, 10), formatInstant(at).slice(11, 19)];
  if (style === 'dash') return `${date} ${time}`;
  if (style === 'slash') return `${date.replaceAll('-', '/')} ${time}`;
  const { year, month, day } = beijingParts(at);
  return `${year}年${month}月${day}日 ${time}`;
};

describe('reading back what a sheet says', () => {
  const columns = ['ticketId', 'kind', 'orderId', 'createdAt'] as const;
  const titles = { ticketId: '工单编号', kind: '工单类型', orderId: '订单编号', createdAt: '创建时间' };
  const style = fc.constantFrom('dash', 'slash', 'chinese');

  test('in any order of columns, with tabs or commas, with a header or by shape alone', () => {
    fc.assert(
      fc.property(
        sheet,
        fc.shuffledSubarray([...columns], { minLength: 4 }),
        fc.constantFrom('\t', ','),
        fc.boolean(),
        style,
        (tickets, order, delimiter, headed, dates) => {
          const cells = tickets.map((ticket) => {
            const all = { ...ticket, kind: kinds[ticket.kind], createdAt: written(ticket.createdAt, dates) };
            return order.map((column) => all[column]);
          });
          const rows = headed ? [order.map((column) => titles[column]), ...cells] : cells;
          const reading = read(Papa.unparse(rows, { delimiter }));
          expect(reading.rejects).toEqual([]);
          expect(reading.tickets.map(({ line: _line, ...ticket }) => ticket)).toEqual(tickets);
        },
      ),
    );
  });

  test('a bad row is named by its number and stops none of the good ones', () => {
    fc.assert(
      fc.property(sheet, fc.nat(12), (tickets, wish) => {
        const rows = tickets.map(({ ticketId, orderId }) => [ticketId, orderId]);
        const place = Math.min(wish, rows.length);
        rows.splice(place, 0, ['八零二', '3500000000000001']);
        const reading = read(Papa.unparse([['工单号', '订单号'], ...rows], { delimiter: '\t' }));
        expect(reading.rejects).toMatchObject([{ code: 'ticket-id-misshapen', place: String(place + 2) }]);
        expect(reading.tickets.map(({ ticketId }) => ticketId)).toEqual(tickets.map(({ ticketId }) => ticketId));
      }),
    );
  });

  test('any text at all gives rows, rejects or a problem, and never an exception', () => {
    const noise = fc.array(
      fc.constantFrom('工单号', '12345678', '\t', ',', '\n', '"', '2026-11-21', '待处理', ' ', '一'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          noise.map((parts) => parts.join('')),
        ),
        (text) => {
          const reading = readPastedTickets(text, now);
          if (reading.ok) for (const { ticketId } of reading.value.tickets) expect(ticketId).toMatch(/^\d{4,20}$/);
          else expect(['nothing-pasted', 'ticket-column-missing', 'columns-ambiguous']).toContain(reading.error.code);
        },
      ),
    );
  });
});

test.each([
  ['', 'ticket-id-missing'],
  ['1.00012E+11', 'ticket-id-misshapen'],
])('the ticket number "%s" is rejected', (ticketId, code) => {
  expect(read(`工单号\t类型\n${ticketId}\tCRC`).rejects).toMatchObject([{ code, place: '2' }]);
});

test.each([
  ['明天', 'created-at-misshapen'],
  ['2026-02-30 10:00', 'created-at-misshapen'],
  ['2026-11-21', 'created-at-without-time'],
  ['2026-11-22 10:31', 'created-at-ahead'],
])('the creation time %s is rejected, not guessed', (text, code) => {
  expect(read(`工单号\t创建时间\n12345678\t${text}`).rejects).toMatchObject([{ code, place: '2' }]);
});

test.each([
  ['昨天 17:40', '2026-11-21T17:40:00+08:00'],
  ['9:05', '2026-11-22T09:05:00+08:00'],
  ['11-21 17:40', '2026-11-21T17:40:00+08:00'],
  ['12-31 23:00', '2025-12-31T23:00:00+08:00'],
  ['２０２６/１１/２１　１７：４０', '2026-11-21T17:40:00+08:00'],
])('the creation time %s is %s', (text, instant) => {
  expect(read(`工单号\t创建时间\n12345678\t${text}`).tickets[0]?.createdAt).toBe(Date.parse(instant));
});

test('closed rows, repeated rows and wrong order numbers are rejected with their reasons', () => {
  const rows = [
    '工单号\t订单号\t状态',
    '12345678\t\t待处理',
    '12345678\t\t待处理',
    '12345679\t\t已关闭',
    '12345670\t35\t',
  ];
  const { tickets, rejects } = read(rows.join('\n'));
  expect(tickets.map(({ ticketId, line }) => [ticketId, line])).toEqual([['12345678', 2]]);
  expect(rejects).toMatchObject([
    { code: 'ticket-twice', place: '3' },
    { code: 'ticket-closed', place: '4' },
    { code: 'order-id-misshapen', place: '5' },
  ]);
});

test('two columns of times without a header are refused: a due time taken for a creation time would be a wrong deadline', () => {
  const reading = readPastedTickets('12345678\t2026-11-21 17:40\t2026-11-22 11:40', now);
  expect(reading).toMatchObject({ ok: false, error: { code: 'columns-ambiguous', place: 'createdAt' } });
});

describe('the plan', () => {
  const opened = (id: string): Ticket => ({
    id,
    events: [{ type: 'opened', at: now - hourMs, by: 'page', kind: 'crc', orderId: null, createdAt: null, termsId: 0 }],
  });
  const handled = (id: string): Ticket => ({
    id,
    events: [...opened(id).events, { type: 'handled', at: now - minuteMs }],
  });

  test('says what is new, known and opened again, and keeps the kind of a known ticket that the row does not name', () => {
    const known = new Map([
      ['1002', opened('1002')],
      ['1003', handled('1003')],
    ]);
    const { tickets } = read('工单号\n1001\n1002\n1003');
    const plan = planPaste(tickets, known, 'consult');
    expect(plan.map(({ effect, entry }) => [entry.ticketId, effect, entry.kind])).toEqual([
      ['1001', 'new', 'consult'],
      ['1002', 'known', 'crc'],
      ['1003', 'reopened', 'crc'],
    ]);
  });
});
