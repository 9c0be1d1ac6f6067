import type { PageAdapter } from './contract';

const byFile = import.meta.glob<PageAdapter>('./*.beside.adapter.ts', { eager: true, import: 'adapter' });

/**
 * The adapters of pages that show an order beside what they are about (a service order, a conversation), in a script of their
 * own: a file `*.beside.adapter.ts` beside this one is one of them.
 */
export const besideAdapters: readonly PageAdapter[] = Object.values(byFile);
