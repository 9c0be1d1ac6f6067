import type { AdapterSide, AdapterSidePorts } from '@/lib/app/adapter-side';
import { serviceReport } from '@/lib/app/service-report';
import { besideAdapters } from '@/lib/page-adapters/beside-registry';

/** Puts together what reads the pages with an order beside something else, and tells of the service order that one is about. */
export function startBesideSide({ tell }: AdapterSidePorts): AdapterSide {
  const read = serviceReport({
    rowsOf: ({ serviceOrders = [] }) => serviceOrders,
    send: (seen) => tell('service-orders/seen', seen),
    now: Date.now,
  });
  return { adapters: besideAdapters, read };
}
