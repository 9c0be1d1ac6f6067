import type { PageAddress } from './contract';

/** jd-domain facts 5: 10 to 20 digits. */
const orderIdText = /^\d{10,20}$/;
const serviceIdText = /^\d{6,30}$/;

/** The paths of a page, in small letters: that of the address, and where the application routes by hash, that of the hash. */
export const pathsOf = (url: URL): readonly string[] => {
  const hash = url.hash.replace(/^#!?/, '');
  const paths = [url.pathname, ...(hash.startsWith('/') ? [hash.split('?')[0] ?? ''] : [])];
  return paths.map((path) =>
    path
      .replace(/\/{2,}/g, '/')
      .replace(/\/$/, '')
      .toLowerCase(),
  );
};

/** Whether an address is of a page: its host, and the end of its path or of its route. */
export const isPage = (url: URL, hosts: readonly string[], routes: readonly string[]): boolean =>
  url.protocol === 'https:' &&
  hosts.includes(url.hostname) &&
  pathsOf(url).some((path) => routes.some((route) => path === route || path === route.replace(/^\/jdm/, '')));

/** The document's own address decides; a document in a frame may belong to the page of its tab. */
export const matchesOwnOrTab = (address: PageAddress, matches: (url: URL) => boolean): boolean =>
  matches(address.own) || (address.tab !== null && matches(address.tab));

function parameter(url: URL, name: string): readonly string[] {
  const query = url.hash.includes('?') ? url.hash.slice(url.hash.indexOf('?')) : '';
  return [url.searchParams, new URLSearchParams(query)].flatMap((parameters) =>
    [...parameters].filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value.trim()),
  );
}

/** An id of an address: one, none, or several that differ or are no id at all. */
export type AddressId =
  | { readonly state: 'one'; readonly id: string }
  | { readonly state: 'none' }
  | { readonly state: 'unclear' };

function idOf(urls: readonly URL[], name: string, shape: RegExp): AddressId {
  for (const url of urls) {
    const values = new Set(parameter(url, name).filter((value) => value !== ''));
    const [id] = values;
    if (id === undefined) continue;
    return values.size === 1 && shape.test(id) ? { state: 'one', id } : { state: 'unclear' };
  }
  return { state: 'none' };
}

const urlsOf = ({ own, tab }: PageAddress): readonly URL[] => (tab ? [own, tab] : [own]);

/**
 * The order that an address names, in its query or in that of its hash route, whatever the case of the parameter.
 * @example addressOrderId({ own: new URL('https://shop.jd.com/jdm/trade/orders/order-details?orderid=3500000000000001'), tab: null })
 */
export const addressOrderId = (address: PageAddress): AddressId => idOf(urlsOf(address), 'orderId', orderIdText);

/** The item (商品编码) that an address names; two names for two items make it unclear. */
export const addressSpuId = (address: PageAddress): AddressId => {
  const ids = ['productId', 'wareId', 'spuId'].map((name) => idOf(urlsOf(address), name, /^\d{6,14}$/));
  const [first, ...others] = ids.filter(({ state }) => state !== 'none');
  if (first === undefined) return { state: 'none' };
  const agree = others.every((other) => first.state === 'one' && other.state === 'one' && other.id === first.id);
  return agree ? first : { state: 'unclear' };
};

/** The service order (服务单) that an address names. */
export const addressServiceId = (address: PageAddress): AddressId =>
  idOf(urlsOf(address), 'afsServiceId', serviceIdText);
