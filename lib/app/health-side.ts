import type { Lesson } from '@/lib/domain/lesson';
import type { PageReport } from '@/lib/domain/page-health';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

export interface HealthSidePorts {
  readonly send: (report: PageReport) => void;
  readonly signal: AbortSignal;
}

/** What tells the worker how the pages of a document were read. */
export interface HealthSide {
  /** @param lessons what the reader had been taught when it read */
  readonly read: (reading: PageReading, lessons: readonly Lesson[]) => void;
  /** Another frame of the tab shows the order: that this one found none is no damage. */
  readonly orderElsewhere: (elsewhere: boolean) => void;
}

export type StartHealthSide = (ports: HealthSidePorts) => HealthSide;

/** As the panel's, a script of its own in the same isolated world; see panel-side. It is there once it was run. */
interface MeetingPlace {
  aftersaleHealthSide?: StartHealthSide;
}

/**
 * The script that tells of readings says that it is there.
 *
 * @example offerHealthSide(startHealthSide);
 */
export function offerHealthSide(start: StartHealthSide): void {
  (globalThis as MeetingPlace).aftersaleHealthSide = start;
}

/**
 * What that script offers, undefined where it has not run in this frame.
 *
 * @example offeredHealthSide()?.(ports).read(reading, lessons)
 */
export const offeredHealthSide = (): StartHealthSide | undefined => (globalThis as MeetingPlace).aftersaleHealthSide;
