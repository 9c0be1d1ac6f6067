import { csvText } from '@/lib/app/imports/csv-text';
import type { Evidence, TicketEvidence } from '@/lib/app/reports/evidence';
import { minuteMs } from '@/lib/domain/beijing-time';
import { segmentRows } from '@/lib/domain/reports/segment-rows';
import { withoutContacts } from '@/lib/domain/reports/shared-words';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import type { OptionsTranslate } from '../options-text';
import { evidenceReason, kindText } from './evidence-words';

/**
 * A sheet program makes 1.23E+15 of a number with more than eleven digits and forgets the last ones of a longer one; a tab
 * behind it keeps it a text. Whoever reads the file trims it away.
 */
const asText = (digits: string): string => (/^\d{12,}$/.test(digits) ? `${digits}\t` : digits);

/** Minutes with two decimals at most, for people; the column of milliseconds is the exact one. */
const minutes = (ms: number): string => String(Math.round((100 * ms) / minuteMs) / 100);

const momentOrNothing = (at: number | null): string => (at === null ? '' : beijingMoment(at));

type Column<Row> = readonly [title: string, of: (row: Row) => string];

/**
 * One row per ticket.
 * @example ticketsCsv(t, evidence) // '\ufeff工单号,类型,…\r\n10086001,咨询,…'
 */
export function ticketsCsv(t: OptionsTranslate, { tickets }: Evidence): string {
  const columns: readonly Column<TicketEvidence>[] = [
    [t('evidence.column.id'), ({ standing }) => asText(standing.id)],
    [t('evidence.column.kind'), (evidence) => kindText(t, evidence)],
    [t('evidence.column.order'), ({ standing }) => asText(standing.orderId ?? '')],
    [t('evidence.column.verdict'), ({ outcome }) => t(`reports.verdict.${outcome?.verdict ?? 'open'}`)],
    [t('evidence.column.why'), ({ outcome }) => (outcome?.why ? t(`evidence.why.${outcome.why}`) : '')],
    [t('evidence.column.appeal'), ({ outcome }) => (outcome?.underAppeal ? t('reports.under-appeal') : '')],
    [t('evidence.column.start'), ({ standing }) => beijingMoment(standing.startedAt)],
    [t('evidence.column.started-by'), ({ explanation }) => t(`evidence.started-by.${explanation.startedBy}`)],
    [t('evidence.column.mode'), ({ standing }) => t(`reports.mode.${standing.mode}`)],
    [t('evidence.column.limit'), ({ standing }) => minutes(standing.limitMs)],
    [t('evidence.column.due'), ({ standing }) => beijingMoment(standing.dueAt)],
    [t('evidence.column.due-from'), ({ standing }) => t(`evidence.due-from.${standing.dueFrom}`)],
    [t('evidence.column.computed'), ({ standing }) => beijingMoment(standing.computedDueAt)],
    [t('evidence.column.closed'), ({ outcome }) => momentOrNothing(outcome?.closedAt ?? null)],
    [t('evidence.column.closed-by'), ({ outcome }) => (outcome ? t(`evidence.closed-by.${outcome.closedBy}`) : '')],
    [t('evidence.column.used'), ({ standing }) => minutes(standing.usedMs)],
    [t('evidence.column.used-ms'), ({ standing }) => String(standing.usedMs)],
    [t('evidence.column.over'), ({ outcome }) => (outcome ? minutes(outcome.overMs) : '')],
    [t('evidence.column.pauses'), pausesOf],
  ];
  return sheet(columns, tickets);
}

const pausesOf = ({ ticket }: TicketEvidence): string =>
  ticket.events.flatMap((event) => (event.type === 'paused' ? [withoutContacts(event.reason)] : [])).join('; ');

/** One row per segment of every ticket. */
export function segmentsCsv(t: OptionsTranslate, { tickets }: Evidence): string {
  const rows = tickets.flatMap((evidence) =>
    segmentRows(evidence.explanation.segments, evidence.until).map((segment) => ({ evidence, segment })),
  );
  const columns: readonly Column<(typeof rows)[number]>[] = [
    [t('evidence.column.id'), ({ evidence }) => asText(evidence.standing.id)],
    [t('evidence.column.from'), ({ segment }) => beijingMoment(segment.from)],
    [t('evidence.column.to'), ({ segment }) => beijingMoment(segment.to)],
    [t('evidence.column.counted'), ({ segment }) => minutes(segment.countedMs)],
    [t('evidence.column.counted-ms'), ({ segment }) => String(segment.countedMs)],
    [t('evidence.column.total'), ({ segment }) => minutes(segment.totalMs)],
    [t('evidence.column.reason'), ({ segment }) => evidenceReason(t, segment)],
    [t('evidence.column.phase'), ({ segment }) => t(`evidence.phase.${segment.phase}`)],
    [t('evidence.column.beyond'), ({ segment }) => t(`evidence.beyond.${segment.beyondLimit}`)],
    [t('evidence.column.terms'), ({ segment }) => String(segment.termsId)],
  ];
  return sheet(columns, rows);
}

const sheet = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csvText([columns.map(([title]) => title), ...rows.map((row) => columns.map(([, of]) => of(row)))]);
