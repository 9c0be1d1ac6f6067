import type { PageAddress } from '../contract';
import { pathsOf } from '../jd-addresses';
import { isTicketDetail } from '../record-addresses';

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
