import { readGoods } from './goods/read-goods';
import { addressSpuId } from './jd-addresses';
import { goodsWords } from './jd-goods-words';
import { pageAdapter } from './page-adapter';

/** Any page of the product host may show SKUs: the list, an item's SKUs, its stock, its prices. */
const isProductPage = ({ protocol, hostname, pathname, hash }: URL): boolean =>
  protocol === 'https:' &&
  hostname === 'wares-jdm.jd.com' &&
  [pathname, hash.replace(/^#!?/, '')].some((path) => /^\/+ware\/./i.test(path));

/** 商品列表 and the SKUs of an item. jd-domain facts 1.1. */
export const adapter = pageAdapter<'product-list'>({
  id: 'jd-product-list',
  kind: 'product-list',
  samples: {
    claims: [
      'https://wares-jdm.jd.com/ware/wareList?activeTab=OnsaleWare&businessModel=0',
      'https://wares-jdm.jd.com/ware/skuList?productId=10077000001',
      'https://wares-jdm.jd.com/#/ware/stock',
    ],
    ignores: [
      'https://wares-jdm.jd.com/',
      'https://item.jd.com/100055000101.html',
      'https://shop.jd.com/jdm/home',
      'http://wares-jdm.jd.com/ware/wareList',
    ],
  },
  isPage: isProductPage,
  words: goodsWords,
  read(page, address) {
    const { goods, doubtful } = readGoods(page, addressSpuId(address));
    const problem = doubtful ? 'contradictory' : goods.length === 0 ? 'missing' : null;
    const issues = problem === null ? [] : [{ field: 'rows', problem, labels: ['SKU编码'] } as const];
    return { outcome: 'extracted', content: goods, issues, settled: !page.loading && !page.showsSpinner() };
  },
  shows: (goods) => goods.length > 0,
});
