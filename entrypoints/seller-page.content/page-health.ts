import { type HealthSide, type HealthSidePorts, healthSide } from '@/lib/app/health-side';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

export interface PageHealthPorts extends Pick<HealthSidePorts, 'send'> {
  readonly context: { readonly abort: () => void; readonly signal: AbortSignal };
  /** Has the script that tells of readings run in this frame. */
  readonly load: () => Promise<unknown>;
}

/** Tells how the pages of this document were read; what does so is brought when a page of ours has come to rest. */
export function pageHealth({ context, load, send }: PageHealthPorts): HealthSide {
  const { signal } = context;
  let side: HealthSide | undefined;
  let isSummoned = false;
  let latest: Parameters<HealthSide['read']> | null = null;
  let elsewhere = false;

  async function summon(): Promise<void> {
    isSummoned = true;
    await load();
    if (signal.aborted) return;
    side = healthSide.offered()?.({ send, signal });
    isSummoned = side !== undefined;
    side?.orderElsewhere(elsewhere);
    if (latest) side?.read(...latest);
  }

  return {
    read: (...told) => {
      latest = told;
      if (side) side.read(...told);
      else if (!isSummoned && saysSomething(told[0])) summon().catch(() => context.abort());
    },
    orderElsewhere: (isElsewhere) => {
      elsewhere = isElsewhere;
      side?.orderElsewhere(isElsewhere);
    },
  };
}

const saysSomething = ({ rested, adapter, extraction }: PageReading): boolean =>
  rested && adapter !== null && extraction !== null && extraction.outcome !== 'not-applicable';
