import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { optionsTexts } from '@/components/options/options-text';
import { segmentsCsv, ticketsCsv } from '@/components/options/reports/evidence-csv';
import { readCsv } from '@/lib/app/imports/csv-table';
import { fromCsvCell } from '@/lib/app/imports/csv-text';
import { type Evidence, ticketEvidence } from '@/lib/app/reports/evidence';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { translator } from '@/lib/locales/translate';
import { instants } from '@/test/domain/tickets/calendars';
import { anyTicket, openedAt } from '@/test/domain/tickets/tickets';

const t = translator(optionsTexts['zh-CN']);
const evidenceOf = (tickets: readonly Ticket[], at: number): Evidence => ({
  subject: { type: 'ticket', id: '10086001' },
  madeAt: at,
  tickets: tickets.map((ticket) => ticketEvidence(ticket, { book: new Map(), incidents: [], findings: [] }, at)),
  terms: [],
  statistics: null,
});
/** The rows of a file as a sheet program sees them, by the titles of their columns. */
const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;

describe('the file of the tickets', () => {
  test('has one row for each, with what is known of it', () => {
    fc.assert(
      fc.property(fc.array(anyTicket, { minLength: 1, maxLength: 5 }), instants, (tickets, at) => {
        const evidence = evidenceOf(tickets, at);
        const rows = rowsOf(ticketsCsv(t, evidence));
        expect(rows.length).toBe(tickets.length);
        for (const [index, { standing, outcome }] of evidence.tickets.entries()) {
          const verdict = { 'on-time': '准时', late: '超时', unknown: '无法判定', open: '还没处理完' }[
            outcome?.verdict ?? 'open'
          ];
          expect(rows[index]).toMatchObject({
            工单号: standing.id,
            结论: verdict,
            开始计时: beijingMoment(standing.startedAt),
            到期: beijingMoment(standing.dueAt),
            处理完: outcome ? beijingMoment(outcome.closedAt) : '',
            '用时（毫秒）': String(standing.usedMs),
          });
        }
      }),
    );
  });

  test('begins with a byte order mark, and keeps long numbers whole in a sheet program', () => {
    const csv = ticketsCsv(
      t,
      evidenceOf([{ id: '10086001', events: [openedAt(0, { orderId: '3512345678901234' })] }], 1),
    );
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(rowsOf(csv)[0]?.['订单号']).toBe('3512345678901234\t');
  });

  test('runs nothing that somebody wrote as a reason, and gives it back as it was', () => {
    const reasons = fc
      .array(fc.constantFrom(...'=+-@"\',\n;1a 停'), { minLength: 1, maxLength: 8 })
      .map((it) => it.join(''));
    fc.assert(
      fc.property(reasons, (reason) => {
        const ticket: Ticket = { id: '10086001', events: [openedAt(0), { type: 'paused', at: 1, reason }] };
        for (const csv of [ticketsCsv(t, evidenceOf([ticket], 2)), segmentsCsv(t, evidenceOf([ticket], 2))]) {
          const cells = readCsv(csv.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')).rows.flatMap((row) => row.cells);
          for (const cell of cells) expect(cell).not.toMatch(/^(?:[=@]|[+-](?!\d+(?:\.\d+)?$))/);
        }
        const cell = rowsOf(ticketsCsv(t, evidenceOf([ticket], 2)))[0]?.['暂停原因'] ?? '';
        expect(fromCsvCell(cell)).toBe(reason);
      }),
    );
  });
});

test('the rows of the segments sum to the time used', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyTicket, { maxLength: 3, selector: ({ events }) => events.length }),
      instants,
      (tickets, at) => {
        const numbered = tickets.map((ticket, index) => ({ ...ticket, id: String(20_000_000 + index) }));
        const evidence = evidenceOf(numbered, at);
        const rows = rowsOf(segmentsCsv(t, evidence));
        for (const { standing } of evidence.tickets) {
          const used = rows.filter((row) => row['工单号'] === standing.id && row['阶段'] === '用时以内');
          expect(used.reduce((sum, row) => sum + Number(row['计时（毫秒）']), 0)).toBe(standing.usedMs);
        }
      },
    ),
  );
});
