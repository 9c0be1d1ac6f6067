import type { DueSegment } from '@/lib/domain/tickets/due-explanation';

/** A segment of a ticket's time as a table shows it. */
export interface SegmentRow extends DueSegment {
  /** `after`: behind the instant up to which time was used; it only says how the due time came to be. */
  readonly phase: 'used' | 'after';
  /** Counted time since the start, this row included. */
  readonly totalMs: number;
}

/**
 * The segments of an explanation with their running sum. They are cut at `until` already, so the rows `used` sum to the time
 * used.
 * @param until when the ticket was closed, or the instant for which it was explained
 * @example segmentRows(explainDue(ticket, book, now).segments, now).findLast(({ phase }) => phase === 'used')?.totalMs // usedMs
 */
export function segmentRows(segments: readonly DueSegment[], until: number): readonly SegmentRow[] {
  let totalMs = 0;
  return segments.map((segment) => {
    totalMs += segment.countedMs;
    return { ...segment, phase: segment.from < until ? 'used' : 'after', totalMs };
  });
}
