import type { PageAddress } from '@/lib/page-adapters/contract';

/** Where this document stands. */
export interface Standpoint {
  readonly isTop: boolean;
  readonly addressOf: () => PageAddress;
  /** What the worker says of the tab, for frames that may not look at it. */
  readonly setTabUrl: (url: string | null) => void;
}

/** Reads the address of the moment, and of the tab where this document is a frame in it. */
export function standpoint(view: Window): Standpoint {
  const isTop = view.top === view;
  let told: string | null = null;
  let cached: { readonly key: string; readonly address: PageAddress } | null = null;

  return {
    isTop,
    addressOf: () => {
      const own = view.location.href;
      const tab = isTop ? null : (reachableTopHref(view) ?? told);
      const key = `${own} ${tab ?? ''}`;
      if (cached?.key !== key) cached = { key, address: { own: new URL(own), tab: tab ? new URL(tab) : null } };
      return cached.address;
    },
    setTabUrl: (url) => {
      told = url !== null && URL.canParse(url) ? url : null;
    },
  };
}

/** The top document's address where it has the same origin: known at once and never stale. */
function reachableTopHref(view: Window): string | null {
  try {
    return view.top?.location.href ?? null;
  } catch {
    return null; // another origin: the browser refuses, and the worker is asked instead
  }
}

const orderIdShape = /^\d{6,20}$/;

/**
 * The order that an address names, in its query or in the query of a hash route.
 *
 * @example orderIdIn(new URL('https://shop.jd.com/jdm/trade/orders/order-details?orderId=3500000000000001')) // '3500000000000001'
 */
export function orderIdIn(url: URL): string | null {
  const queries = [url.search, url.hash.includes('?') ? url.hash.slice(url.hash.indexOf('?')) : ''];
  for (const query of queries)
    for (const [name, value] of new URLSearchParams(query))
      if (name.toLowerCase() === 'orderid' && orderIdShape.test(value)) return value;
  return null;
}
