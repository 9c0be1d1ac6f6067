import type { PageAdapter } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import type { MessageData, PageToWorker } from './messages';

/** What pages of records are told of. */
export type RecordMessage = 'tickets/read' | 'catalogue/seen' | 'home/counter';

export interface RecordSidePorts {
  readonly tell: <Name extends RecordMessage>(name: Name, data: MessageData<PageToWorker[Name]>) => void;
  /** Reads the page again, now. */
  readonly readNow: () => PageReading;
  readonly signal: AbortSignal;
}

/** What reads the pages of records (tickets, goods, service orders, the home page) and tells the worker what they show. */
export interface RecordSide {
  readonly adapters: readonly PageAdapter[];
  readonly read: (reading: PageReading) => void;
}

export type StartRecordSide = (ports: RecordSidePorts) => RecordSide;

/** As the panel's, a script of its own in the same isolated world; see panel-side. It is there once it was run. */
interface MeetingPlace {
  aftersaleRecordSide?: StartRecordSide;
}

/**
 * The script of the records says that it is there.
 *
 * @example offerRecordSide(startRecordSide);
 */
export function offerRecordSide(start: StartRecordSide): void {
  (globalThis as MeetingPlace).aftersaleRecordSide = start;
}

/**
 * What that script offers, undefined where it has not run in this frame.
 *
 * @example offeredRecordSide()?.(ports).adapters
 */
export const offeredRecordSide = (): StartRecordSide | undefined => (globalThis as MeetingPlace).aftersaleRecordSide;
