import type { PageAdapter, PageAddress } from './contract';

const byFile = import.meta.glob<PageAdapter>(['./*.adapter.ts', '!./*.*.adapter.ts'], {
  eager: true,
  import: 'adapter',
});

/**
 * The adapters of pages that show orders, which every frame of the seller hosts has at hand: a file beside this one is an
 * adapter, its name is the id. Those of other pages are in the record and the beside registry.
 */
export const orderAdapters: readonly PageAdapter[] = Object.values(byFile);

/** A login page, in a frame of a seller page too. jd-domain facts 1.1. */
const isLogin = ({ hostname }: URL): boolean => /^passport\./.test(hostname);

/**
 * The adapter of an address, or null where nothing is to be read. A document's own address decides; where that is of no
 * page, a frame is read as a part of its tab's page.
 * @example adapterAmong(orderAdapters, { own: new URL('https://shop.jd.com/jdm/home'), tab: null }) // null
 */
export function adapterAmong(adapters: readonly PageAdapter[], address: PageAddress): PageAdapter | null {
  if (isLogin(address.own)) return null;
  const own = { own: address.own, tab: null };
  return (
    adapters.find((adapter) => adapter.matches(own)) ?? adapters.find((adapter) => adapter.matches(address)) ?? null
  );
}
