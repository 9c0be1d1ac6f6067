import type { AdapterSide, AdapterSidePorts } from '@/lib/app/adapter-side';
import { serviceReport } from '@/lib/app/service-report';
import { recordAdapters } from '@/lib/page-adapters/record-registry';
import { catalogueReport } from './catalogue-report';
import { homeCounterOf, homeReport } from './home-report';
import { ticketReport, ticketsInView } from './ticket-report';

/** Puts together what reads and tells of the pages of records. */
export function startRecordSide({ tell, readNow, signal }: AdapterSidePorts): AdapterSide {
  const tickets = ticketReport({
    send: ({ list: { rows, defaultKind, tabType = null, source, shop = null, complete }, ...told }) =>
      tell('tickets/read', { ...told, rows: [...rows], defaultKind, tabType, source, shop, complete }),
    readAgain: () => ticketsInView(readNow()),
    isVisible: () => document.visibilityState === 'visible',
    now: Date.now,
    signal,
  });
  const tellGoods = catalogueReport({ send: (seen) => tell('catalogue/seen', seen), now: Date.now });
  const tellServiceOrders = serviceReport({
    rowsOf: (page) => (page.kind === 'after-sale-list' ? page.content : []),
    send: (seen) => tell('service-orders/seen', seen),
    now: Date.now,
  });
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
      tellServiceOrders(reading);
      tellGoods(reading);
      home.read(homeCounterOf(reading));
    },
  };
}
