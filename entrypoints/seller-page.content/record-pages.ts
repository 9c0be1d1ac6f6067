import { type AdapterSide, type AdapterSidePorts, adapterSide } from '@/lib/app/adapter-side';
import type { PageAdapter, PageAddress } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import { type AdapterScript, adapterScript } from '@/lib/page-adapters/record-addresses';
import { adapterAmong, orderAdapters } from '@/lib/page-adapters/registry';

export interface RecordPages {
  /** null also where the adapter of a page is still on its way. */
  readonly adapterFor: (address: PageAddress) => PageAdapter | null;
  readonly read: (reading: PageReading) => void;
}

export interface RecordPagesPorts extends AdapterSidePorts {
  /** Has a script with adapters run in this frame. */
  readonly load: (script: AdapterScript) => Promise<unknown>;
  /** What `adapterFor` answered may be another now. */
  readonly onAdapters: () => void;
}

/** Which adapter reads a page: those of orders are here, those of other pages come when a page of theirs is in view. */
export function recordPages({ load, onAdapters, ...ports }: RecordPagesPorts): RecordPages {
  const sides = new Map<AdapterScript, AdapterSide>();
  const asked = new Set<AdapterScript>();

  async function summon(script: AdapterScript): Promise<void> {
    if (asked.has(script)) return;
    asked.add(script);
    await load(script);
    if (ports.signal.aborted) return;
    const side = adapterSide(script).offered()?.(ports);
    if (side) {
      sides.set(script, side);
      onAdapters();
    } else asked.delete(script);
  }

  return {
    adapterFor: (address) => {
      const script = adapterScript(address);
      if (script === null) return adapterAmong(orderAdapters, address);
      const side = sides.get(script);
      if (side) return adapterAmong([...orderAdapters, ...side.adapters], address);
      void summon(script);
      // A frame at an address of its own belongs to no other page meanwhile, whatever its tab shows.
      return adapterAmong(orderAdapters, { own: address.own, tab: null });
    },
    read: (reading) => {
      for (const side of sides.values()) side.read(reading);
    },
  };
}
