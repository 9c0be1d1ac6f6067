import type { PageAdapter } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import type { AdapterScript } from '@/lib/page-adapters/record-addresses';
import type { MessageData, PageToWorker } from './messages';

/** What the worker is told of pages of records, and of the service order that a page is about. */
export type RecordMessage = 'tickets/read' | 'service-orders/seen' | 'catalogue/seen' | 'home/counter';

export interface AdapterSidePorts {
  readonly tell: <Name extends RecordMessage>(name: Name, data: MessageData<PageToWorker[Name]>) => void;
  /** Reads the page again, now. */
  readonly readNow: () => PageReading;
  readonly signal: AbortSignal;
}

/** Adapters that few frames need, and what tells the worker of the records that their pages show: tickets, goods, service orders. */
export interface AdapterSide {
  readonly adapters: readonly PageAdapter[];
  readonly read: (reading: PageReading) => void;
}

export type StartAdapterSide = (ports: AdapterSidePorts) => AdapterSide;

/** As the panel's, scripts of their own in the same isolated world; see panel-side. They are there once they were run. */
interface MeetingPlace {
  aftersaleAdapterSides?: Partial<Record<AdapterScript, StartAdapterSide>>;
}

/**
 * A script with adapters says that it is there.
 *
 * @example offerAdapterSide('records', startRecordSide);
 */
export function offerAdapterSide(script: AdapterScript, start: StartAdapterSide): void {
  const world = globalThis as MeetingPlace;
  world.aftersaleAdapterSides = { ...world.aftersaleAdapterSides, [script]: start };
}

/**
 * What such a script offers, undefined where it has not run in this frame.
 *
 * @example offeredAdapterSide('records')?.(ports).adapters
 */
export const offeredAdapterSide = (script: AdapterScript): StartAdapterSide | undefined =>
  (globalThis as MeetingPlace).aftersaleAdapterSides?.[script];
