import type { PageAddress } from '../contract';
import { pathsOf } from '../jd-addresses';

/**
 * The live address of a ticket's own page was never seen (jd-domain facts 8): any route of the ticket application that is
 * named after a detail counts.
 */
const detailRoute = /\/(?:[a-z-]*(?:detail|details|info)|view)(?:\/\d{4,20})?$/;
const ticketRoute = /work-?order|ticket|task/;
const listRoute = /\/workorder\/workorderlist$/;

/**
 * Whether an address is that of one ticket; the list is none, whatever its route says.
 * @example isTicketDetail(new URL('https://sale-jdm.jd.com/workOrder/workOrderDetail?id=71234567')) // true
 */
export function isTicketDetail(url: URL): boolean {
  if (url.protocol !== 'https:' || url.hostname !== 'sale-jdm.jd.com') return false;
  const paths = pathsOf(url);
  if (paths.some((path) => listRoute.test(path))) return false;
  return paths.some((path) => detailRoute.test(path)) && paths.some((path) => ticketRoute.test(path));
}

const idName = /^(?:id|(?:platform|coop)?(?:work_?order|ticket|task|bill)(?:_?(?:id|no|code|number))?)$/i;
const idText = /^\d{4,20}$/;

/**
 * Every number in an address that may be a ticket's.
 * @example ticketIdsIn({ own: new URL('https://sale-jdm.jd.com/workOrder/detail/71234567'), tab: null }) // ['71234567']
 */
export function ticketIdsIn({ own, tab }: PageAddress): readonly string[] {
  const ids = [own, ...(tab && isTicketDetail(tab) ? [tab] : [])].flatMap((url) => {
    const query = url.hash.includes('?') ? url.hash.slice(url.hash.indexOf('?')) : '';
    const named = [...url.searchParams, ...new URLSearchParams(query)].flatMap(([name, value]) =>
      idName.test(name) && idText.test(value.trim()) ? [value.trim()] : [],
    );
    const inPath = pathsOf(url).flatMap((path) => /\/(\d{4,20})$/.exec(path)?.[1] ?? []);
    return [...named, ...inPath];
  });
  return [...new Set(ids)];
}
