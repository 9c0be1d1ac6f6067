import type { ReadingIssue } from './contract';
import { addressServiceId } from './jd-addresses';
import { serviceWords } from './jd-service-words';
import type { PageText } from './label-reading/page-text';
import { readingValue } from './orders/order-scope';
import { ownPlaces } from './orders/own-places';
import { extractOrder } from './orders/read-order';
import { pageAdapter } from './page-adapter';
import { isAfterSaleDetail } from './record-addresses';
import { readServiceInView } from './service-orders/service-rows';

/** The service order of the content has to be the one of the address, where both are named. */
function isOtherService(page: PageText, asked: string): boolean {
  const named = page.readings.filter(({ key }) => key === 'serviceId').map(readingValue);
  const numbers = named.filter((number) => number !== null);
  return numbers.length > 0 && !numbers.includes(asked);
}

const otherService: ReadingIssue = { field: 'orderId', problem: 'contradictory', labels: ['服务单号'] };

/** 售后服务单详情. The order's number stands in the content alone. jd-domain facts 1.2 and 1.5. */
export const adapter = pageAdapter<'after-sale-detail'>({
  id: 'jd-after-sale-detail',
  kind: 'after-sale-detail',
  isPage: isAfterSaleDetail,
  words: serviceWords,
  read(page, address) {
    const asked = addressServiceId(address);
    const isOther = asked.state === 'unclear' || (asked.state === 'one' && isOtherService(page, asked.id));
    if (isOther) return { outcome: 'layout-changed', missing: [otherService], settled: !page.loading };
    const readout = extractOrder(page, { state: 'none' }, ownPlaces(page.aboutOrder));
    if (readout.outcome !== 'extracted') return readout;
    const { orderId, lines } = readout.content;
    const skuIds = lines.map(({ skuId }) => skuId);
    const service = readServiceInView(page, asked.state === 'one' ? asked.id : null, orderId, skuIds);
    return service === null ? readout : { ...readout, serviceOrders: [service] };
  },
  shows: () => true,
});
