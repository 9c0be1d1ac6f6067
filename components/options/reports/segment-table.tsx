import { Fragment } from 'preact';
import type { TicketEvidence } from '@/lib/app/reports/evidence';
import { type SegmentRow, segmentRows } from '@/lib/domain/reports/segment-rows';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import { useText } from '../options-text';
import { clockText, evidenceReason } from './evidence-words';

/** Every stretch of a ticket's time with what of it counted and why, and where it was closed and due. */
export function SegmentTable({ evidence }: { readonly evidence: TicketEvidence }) {
  const { t } = useText();
  const rows = segmentRows(evidence.explanation.segments, evidence.until);
  return (
    <table class="table evidence-table segment-table">
      <thead>
        <tr>
          {(['from', 'to', 'counted-time', 'total-time', 'reason'] as const).map((column) => (
            <th scope="col" key={column}>
              {t(`evidence.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.from}>
            <tr class={row.phase === 'after' ? 'segment-after' : undefined} data-phase={row.phase}>
              <td class="digits">{beijingMoment(row.from)}</td>
              <td class="digits">{beijingMoment(row.to)}</td>
              <td class="digits">{row.countedMs === 0 ? t('evidence.no-time') : clockText(row.countedMs)}</td>
              <td class="digits">{clockText(row.totalMs)}</td>
              <td class="found">{evidenceReason(t, row)}</td>
            </tr>
            <Marks row={row} evidence={evidence} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** What fell on the end of a segment. */
function Marks({ row, evidence }: { readonly row: SegmentRow; readonly evidence: TicketEvidence }) {
  const { t } = useText();
  const { outcome, standing, until } = evidence;
  const marks = [
    ...(row.to === standing.dueAt ? [t('evidence.mark.due', { at: beijingMoment(row.to) })] : []),
    ...(row.to === until
      ? [
          t(outcome ? 'evidence.mark.closed' : 'evidence.mark.now', {
            at: beijingMoment(until),
            used: clockText(standing.usedMs),
          }),
        ]
      : []),
  ];
  return marks.length === 0 ? null : (
    <tr class="segment-mark">
      <td colSpan={5}>{marks.join(t('evidence.comma'))}</td>
    </tr>
  );
}
