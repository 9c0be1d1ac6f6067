import { escaped } from './frame';

export const goodsListAddress = 'https://wares-jdm.jd.com/ware/wareList?activeTab=AllWare';

export interface ListedGoods {
  readonly spuId: string;
  readonly skuId: string;
  readonly name: string;
  /** As the page writes it. */
  readonly price: string;
  readonly stock: number;
  readonly state: string;
}

const row = ({ spuId, skuId, name, price, stock, state }: ListedGoods): string =>
  `<tr><td>${spuId}</td><td>${skuId}</td><td>${escaped(name)}</td><td>¥${price}</td><td>${stock}</td><td>${state}</td><td><a>改价</a></td></tr>`;

/** Content of the product list: a row per SKU. */
export const goodsList = (goods: readonly ListedGoods[]): string => `
<section class="card">
  <table>
    <thead><tr><th>商品编码</th><th>SKU编码</th><th>SKU名称</th><th>京东价</th><th>可售库存</th><th>状态</th><th>操作</th></tr></thead>
    <tbody>${goods.map(row).join('')}</tbody>
  </table>
</section>`;
