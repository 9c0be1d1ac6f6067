import type { PageAddress } from './contract';
import { isPage, pathsOf } from './jd-addresses';

/** 任务工单, the list. jd-domain facts 4.1. */
export const isTicketList = (url: URL): boolean => isPage(url, ['sale-jdm.jd.com'], ['/workorder/workorderlist']);

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

/** Any page of the product host may show SKUs: the list, an item's SKUs, its stock, its prices. jd-domain facts 1.1. */
export const isProductPage = ({ protocol, hostname, pathname, hash }: URL): boolean =>
  protocol === 'https:' &&
  hostname === 'wares-jdm.jd.com' &&
  [pathname, hash.replace(/^#!?/, '')].some((path) => /^\/+ware\/./i.test(path));

/** 店铺首页. jd-domain facts 1.2. */
export const isHome = (url: URL): boolean => isPage(url, ['shop.jd.com'], ['/jdm/home']);

/** 自主售后: the list of service orders. jd-domain facts 1.2. */
export const isAfterSaleList = (url: URL): boolean =>
  isPage(url, ['shop.jd.com'], ['/jdm/trade/after-sale/independent-after-sale/list']);

/** 自主售后: one service order. jd-domain facts 1.2. */
export const isAfterSaleDetail = (url: URL): boolean =>
  isPage(url, ['shop.jd.com'], ['/jdm/trade/after-sale/independent-after-sale/detail']);

/** 咚咚 workbench: any page of its host. jd-domain facts 1.1. */
export const isWorkbench = (url: URL): boolean => url.protocol === 'https:' && url.hostname === 'dongdong.jd.com';

const pagesOf = {
  /** Pages of records: nothing of ours stands there, and what is shown is told to the worker. */
  records: [isTicketList, isTicketDetail, isProductPage, isHome, isAfterSaleList],
  /** Pages that show an order beside what they are about. */
  beside: [isAfterSaleDetail, isWorkbench],
} as const;

/** The scripts that hold the adapters of all other pages than those of orders. */
export type AdapterScript = keyof typeof pagesOf;

const scriptOf = (url: URL): AdapterScript | null =>
  (['records', 'beside'] as const).find((script) => pagesOf[script].some((isPageOfIt) => isPageOfIt(url))) ?? null;

/**
 * The script that holds the adapter of an address, see adapter-side; null where none of them does. A document's own address
 * decides; where that is of no page, that of its tab.
 * @example adapterScript({ own: new URL('https://shop.jd.com/jdm/home'), tab: null }) // 'records'
 */
export const adapterScript = ({ own, tab }: PageAddress): AdapterScript | null =>
  scriptOf(own) ?? (tab && scriptOf(tab));
