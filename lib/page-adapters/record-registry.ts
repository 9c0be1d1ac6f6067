import type { PageAdapter } from './contract';

const modules = import.meta.glob<{ readonly adapter: PageAdapter }>('./*.record.adapter.ts', { eager: true });

/** The adapters of pages of records, in a script of their own: a file `*.record.adapter.ts` beside this one is one of them. */
export const recordAdapters: readonly PageAdapter[] = Object.keys(modules)
  .sort()
  .flatMap((path) => modules[path]?.adapter ?? []);
