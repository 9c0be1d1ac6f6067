import type { Lesson } from '@/lib/domain/lesson';
import type { PageReport } from '@/lib/domain/page-health';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import { sideScript } from './side-script';

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

/** The script that tells of readings, see {@link sideScript}. */
export const healthSide = sideScript<StartHealthSide>('health');
