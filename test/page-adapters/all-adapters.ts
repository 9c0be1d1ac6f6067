import { besideAdapters } from '@/lib/page-adapters/beside-registry';
import type { PageAdapter, PageAddress } from '@/lib/page-adapters/contract';
import { recordAdapters } from '@/lib/page-adapters/record-registry';
import { adapterAmong, orderAdapters } from '@/lib/page-adapters/registry';

/** Every adapter, whichever script it comes in. */
export const adapters: readonly PageAdapter[] = [...orderAdapters, ...recordAdapters, ...besideAdapters];
export const adapterFor = (address: PageAddress): PageAdapter | null => adapterAmong(adapters, address);
