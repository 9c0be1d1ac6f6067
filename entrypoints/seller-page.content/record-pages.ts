import { offeredRecordSide, type RecordSide, type RecordSidePorts } from '@/lib/app/record-side';
import type { PageAdapter, PageAddress } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import { isRecordPage } from '@/lib/page-adapters/record-addresses';
import { adapterAmong, orderAdapters } from '@/lib/page-adapters/registry';

export interface RecordPages {
  /** null also where the adapter of a page of records is still on its way. */
  readonly adapterFor: (address: PageAddress) => PageAdapter | null;
  readonly read: (reading: PageReading) => void;
}

export interface RecordPagesPorts extends RecordSidePorts {
  /** Has the script that reads pages of records run in this frame. */
  readonly load: () => Promise<unknown>;
  /** What `adapterFor` answered may be another now. */
  readonly onAdapters: () => void;
}

/** Which adapter reads a page: those of orders are here, those of records come when a page of theirs is in view. */
export function recordPages({ load, onAdapters, ...ports }: RecordPagesPorts): RecordPages {
  let side: RecordSide | undefined;
  let asked = false;

  async function summon(): Promise<void> {
    if (asked) return;
    asked = true;
    await load();
    if (ports.signal.aborted) return;
    side = offeredRecordSide()?.(ports);
    if (side) onAdapters();
    else asked = false;
  }

  return {
    adapterFor: (address) => {
      if (side) return adapterAmong([...orderAdapters, ...side.adapters], address);
      if (!isRecordPage(address)) return adapterAmong(orderAdapters, address);
      void summon();
      // A frame at an address of its own belongs to no other page meanwhile, whatever its tab shows.
      return adapterAmong(orderAdapters, { own: address.own, tab: null });
    },
    read: (reading) => side?.read(reading),
  };
}
