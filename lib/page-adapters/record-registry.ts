import type { PageAdapter } from './contract';

const byFile = import.meta.glob<PageAdapter>('./*.record.adapter.ts', { eager: true, import: 'adapter' });

/** The adapters of pages of records, in a script of their own: a file `*.record.adapter.ts` beside this one is one of them. */
export const recordAdapters: readonly PageAdapter[] = Object.values(byFile);
