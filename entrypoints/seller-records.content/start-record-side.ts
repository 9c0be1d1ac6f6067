import type { RecordSide, RecordSidePorts } from '@/lib/app/record-side';
import { recordAdapters } from '@/lib/page-adapters/record-registry';
import { catalogueReport } from './catalogue-report';
import { homeCounterOf, homeReport } from './home-report';
import { ticketReport, ticketsInView } from './ticket-report';

/** Puts together what reads and tells of the pages of records. */
export function startRecordSide({ tell, readNow, signal }: RecordSidePorts): RecordSide {
  const tickets = ticketReport({
    send: ({ list: { rows, defaultKind, tabType = null, source, shop = null, complete }, ...told }) =>
      tell('tickets/read', { ...told, rows: [...rows], defaultKind, tabType, source, shop, complete }),
    readAgain: () => ticketsInView(readNow()),
    isVisible: () => document.visibilityState === 'visible',
    now: Date.now,
    signal,
  });
  const tellGoods = catalogueReport({ send: (seen) => tell('catalogue/seen', seen), now: Date.now });
  const home = homeReport({
    send: (told) => tell('home/counter', told),
    readAgain: () => homeCounterOf(readNow()),
    now: Date.now,
    signal,
  });
  return {
    adapters: recordAdapters,
    read: (reading) => {
      tickets.read(ticketsInView(reading));
      tellGoods(reading);
      home.read(homeCounterOf(reading));
    },
  };
}
