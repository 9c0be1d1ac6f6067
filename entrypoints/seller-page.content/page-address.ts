import type { PageAddress } from '@/lib/page-adapters/contract';
import { isSellerHost } from '@/lib/page-adapters/seller-hosts';

/** What the worker says of where a frame stands. */
export interface Whereabouts {
  readonly tabUrl: string | null;
  /** The host of the back office that the frame's own host stands for; null for those themselves. */
  readonly standsFor: string | null;
  /** The same of the tab's host. */
  readonly tabStandsFor: string | null;
}

/** Where this document stands. */
export interface Standpoint {
  readonly isTop: boolean;
  /** On a host that the worker has to vouch for: nothing is read there before it has said what the host stands for. */
  readonly isForeign: boolean;
  readonly addressOf: () => PageAddress;
  /** What the worker says, for frames that may not look at their tab and hosts that were granted. */
  readonly settle: (where: Whereabouts) => void;
  /** The tab's address has changed. */
  readonly setTabUrl: (url: string) => void;
}

/**
 * Reads the address of the moment, and of the tab where this document is a frame in it. A granted host is given as the one
 * that it stands for, so that the same adapters know its pages.
 */
export function standpoint(view: Window): Standpoint {
  const isTop = view.top === view;
  let where: Whereabouts = { tabUrl: null, standsFor: null, tabStandsFor: null };
  let cached: { readonly own: string; readonly tab: string | null; readonly address: PageAddress } | null = null;

  return {
    isTop,
    isForeign: view.location.hostname !== '' && !isSellerHost(view.location.hostname),
    addressOf: () => {
      const own = view.location.href;
      const tab = isTop ? null : (reachableTopHref(view) ?? where.tabUrl);
      if (cached?.own !== own || cached.tab !== tab) {
        const address = {
          own: translated(own, where.standsFor),
          tab: tab ? translated(tab, where.tabStandsFor) : null,
        };
        cached = { own, tab, address };
      }
      return cached.address;
    },
    settle: (said) => {
      where = { ...said, tabUrl: validUrl(said.tabUrl) };
      cached = null;
    },
    setTabUrl: (url) => {
      where = { ...where, tabUrl: validUrl(url) };
    },
  };
}

/** The address as it is on the host that its own stands for. */
function translated(href: string, standsFor: string | null): URL {
  const url = new URL(href);
  if (standsFor === null || url.hostname === '') return url;
  url.hostname = standsFor;
  url.port = '';
  return url;
}

const validUrl = (url: string | null): string | null => (url !== null && URL.canParse(url) ? url : null);

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
