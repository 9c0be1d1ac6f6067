/**
 * The hosts on which the extension works out of the box, as they stand in match patterns. The manifest's host
 * permissions and the content script's `matches` are made from this one list.
 *
 * Source: jd-domain facts 1.1 and 1.2 (back office, sub-applications, ticket list, product list, workbench).
 * A shop whose pages stand on another domain grants it in the options.
 *
 * @example sellerHosts.map((host) => `https://${host}/*`)
 */
export const sellerHosts = [
  '*.shop.jd.com', // shop.jd.com itself too: a match pattern's leading wildcard includes the bare host
  'sale-jdm.jd.com',
  'wares-jdm.jd.com',
  'dongdong.jd.com',
  'kf.jd.com',
  'xi.jd.com',
] as const;

/**
 * Whether a host is one of them.
 * @example isSellerHost('shop.jd.com') // true
 */
export const isSellerHost = (hostname: string): boolean =>
  sellerHosts.some(
    (host) => hostname === host.replace('*.', '') || (host[0] === '*' && hostname.endsWith(host.slice(1))),
  );
