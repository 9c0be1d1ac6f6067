import { readGoods } from './goods/read-goods';
import { addressSpuId } from './jd-addresses';
import { goodsWords } from './jd-goods-words';
import { showsSpinner } from './label-reading/spinner';
import { pageAdapter } from './page-adapter';
import { isProductPage } from './record-addresses';

/** 商品列表 and the SKUs of an item. jd-domain facts 1.1. */
export const adapter = pageAdapter<'product-list'>({
  id: 'jd-product-list',
  kind: 'product-list',
  isPage: isProductPage,
  words: goodsWords,
  read(page, address) {
    const { goods, doubtful } = readGoods(page, addressSpuId(address));
    const problem = doubtful ? 'contradictory' : goods.length === 0 ? 'missing' : null;
    const issues = problem === null ? [] : [{ field: 'rows', problem, labels: ['SKU编码'] } as const];
    return { outcome: 'extracted', content: goods, issues, settled: !page.loading && !showsSpinner(page) };
  },
  shows: (goods) => goods.length > 0,
});
