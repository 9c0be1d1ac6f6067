import { Fragment } from 'preact';
import { segmentText } from '@/components/ui/clock-words';
import { dayText, durationText, whenText } from '@/components/ui/when';
import { beijingParts, dayNumberOf, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import type { DueExplanation, DueSegment } from '@/lib/domain/tickets/due-explanation';
import { useWhyText, type WhyTranslate } from './why-text';

interface SegmentTableProps {
  readonly explanation: Pick<DueExplanation, 'segments' | 'usedMs'>;
  /** Whether its clock goes on, so that what lies ahead is told apart. */
  readonly isOpen: boolean;
  readonly now: number;
}

/** A ticket that nobody closed for months has hundreds of stretches; the page of evidence has them all. */
const mostShown = 60;

/** Every stretch from the start to the due time, each with why it counts or does not. */
export function SegmentTable({ explanation, isOpen, now }: SegmentTableProps) {
  const t = useWhyText();
  const { segments, usedMs } = explanation;
  const shown = segments.slice(0, mostShown);
  const countedMs = segments.reduce((sum, each) => sum + (each.beyondLimit ? 0 : each.countedMs), 0);
  const columns = ['from', 'to', 'minutes', 'counts', 'why'] as const;

  return (
    <>
      <h3 id="segments-title">{t('segments.title')}</h3>
      <table class="segments digits" aria-labelledby="segments-title">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {t(`segments.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((segment, index) => (
            <Fragment key={segment.from}>
              {isOpen && index > 0 && segment.from === now && (
                <tr class="segments-now">
                  <td colSpan={columns.length}>
                    {t('segments.now', { when: whenText(t, now, now), used: durationText(t, usedMs) })}
                  </td>
                </tr>
              )}
              <SegmentRow segment={segment} showsDay={!isSameDay(segment.from, shown[index - 1]?.to)} now={now} />
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('segments.sum')}
            </th>
            <td data-sum={countedMs}>{minutesText(countedMs)}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
      {segments.length > mostShown && <p class="muted">{t('segments.more', { count: segments.length - mostShown })}</p>}
    </>
  );
}

interface SegmentRowProps {
  readonly segment: DueSegment;
  /** Whether its first instant is on another day than the row above ends on. */
  readonly showsDay: boolean;
  readonly now: number;
}

function SegmentRow({ segment, showsDay, now }: SegmentRowProps) {
  const t = useWhyText();
  const { from, to, countedMs, why, beyondLimit } = segment;
  const counts = countedMs > 0;
  const verdict = beyondLimit && counts ? 'beyond' : counts ? 'yes' : 'no';
  return (
    <tr data-counts={verdict} data-why={why.type}>
      <td>{instantText(t, from, showsDay, now)}</td>
      <td>{instantText(t, to, !isSameDay(from, to), now)}</td>
      <td>{minutesText(counts ? countedMs : to - from)}</td>
      <td>{t(`segments.${verdict}`)}</td>
      <td>{segmentText(t, segment)}</td>
    </tr>
  );
}

const isSameDay = (a: number, b: number | undefined): boolean => b !== undefined && dayNumberOf(a) === dayNumberOf(b);

const twoDigits = (count: number): string => String(count).padStart(2, '0');

function instantText(t: WhyTranslate, at: number, withDay: boolean, now: number): string {
  const { hour, minute, second } = beijingParts(at);
  const clock = [hour, minute, ...(second > 0 ? [second] : [])].map(twoDigits).join(':');
  return withDay ? t('date.time', { date: dayText(t, at, now), time: clock }) : clock;
}

/** Whole minutes, with the seconds where there are any: what is counted adds up on paper too. */
function minutesText(durationMs: number): string {
  const seconds = Math.floor((durationMs % minuteMs) / secondMs);
  const minutes = Math.floor(durationMs / minuteMs);
  return seconds === 0 ? String(minutes) : `${minutes}:${twoDigits(seconds)}`;
}
