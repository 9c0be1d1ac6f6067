import type { PageAdapter } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import type { AdapterScript } from '@/lib/page-adapters/record-addresses';
import type { MessageData, PageToWorker } from './messages';
import { type SideScript, sideScript } from './side-script';

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

/** The script with these adapters, see {@link sideScript}. */
export const adapterSide = (script: AdapterScript): SideScript<StartAdapterSide> => sideScript(script);
