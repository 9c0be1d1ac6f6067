import type { SellerPage } from '../page';
import { type DetailCase, detailPage, info } from './detail-case';
import { goodsNamed, plainGoods } from './goods-layouts';
import { type CorpusLine, escapeHtml, line, order, pairsOf, yuan } from './kit';

const two = (sku: string, more: Partial<CorpusLine> = {}): CorpusLine => line(sku, more);
const goods: DetailCase[] = [
  {
    name: 'goods-price-zero',
    trap: 'a line of price 0',
    make: (now) => {
      const o = order(now, 860, { lines: [two('100055000301'), two('100055000801', { jdPriceFen: 0, paidFen: 0 })] });
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'goods-unknown-sku',
    trap: 'a SKU that no catalogue knows',
    make: (now) => {
      const o = order(now, 861, { lines: [two('100123456789', { jdPriceFen: 4590 })] });
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'goods-commas',
    trap: '¥2,349.00 with thousands separators',
    make: (now) => {
      const o = order(now, 862, { lines: [two('10088002001'), two('10088002003')] });
      return { order: o, body: `${info(pairsOf(o))}${goodsNamed('sku-in-cell').html(o.lines)}` };
    },
  },
  {
    name: 'goods-same-sku-twice',
    trap: 'the same SKU on two rows',
    make: (now) => {
      const o = order(now, 863, { lines: [two('100055000302')] });
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods([two('100055000302'), two('100055000302', { quantity: 2 })])}`,
        truth: { lineOf: (l) => ({ jdPriceFen: l.jdPriceFen }) },
      };
    },
  },
  {
    name: 'goods-jd-item-number',
    trap: 'the SKU is called 京东商品编号',
    make: (now) => {
      const o = order(now, 890, { lines: [two('100055000101'), two('100055000201', { quantity: 2 })] });
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines).replace('SKU编码', '京东商品编号')}` };
    },
  },
  {
    name: 'goods-id-of-the-item',
    trap: 'a column 商品ID with the number of the item, of which no SKU is on the page',
    make: (now) => {
      const o = order(now, 893, { lines: [] });
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods([two('10077009000')]).replace('SKU编码', '商品ID')}`,
      };
    },
  },
  {
    name: 'goods-combo',
    trap: 'a combo with a head row and parts beneath',
    make: (now) => {
      const o = order(now, 864, { lines: [two('100055000101'), two('100055000801')] });
      return {
        order: o,
        body: `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr class="combo"><td colspan="4"><b>【套装】居家优选组合</b> 套装价 ¥250.00</td></tr>${o.lines.map((l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>1</td></tr>`).join('')}</tbody></table>`,
      };
    },
  },
  {
    name: 'goods-gift-nested',
    trap: 'a gift within the row of its main item',
    make: (now) => {
      const o = order(now, 865, { lines: [two('100055000401'), two('100055000802', { gift: true, quantity: 1 })] });
      const [main, gift] = o.lines;
      return {
        order: o,
        body:
          main && gift
            ? `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td>${escapeHtml(main.name)}</td><td>${main.sku}</td><td>¥${yuan(main.jdPriceFen)}</td><td>1</td></tr><tr class="gift"><td>[赠品] ${escapeHtml(gift.name)}</td><td>${gift.sku}</td><td>¥${yuan(gift.jdPriceFen)}</td><td>1</td></tr></tbody></table>`
            : '',
        truth: { lineOf: (l) => (l.gift ? { gift: true } : { gift: false, jdPriceFen: l.jdPriceFen, quantity: 1 }) },
      };
    },
  },
  {
    name: 'goods-name-says-gift',
    trap: 'a paid item whose name says 赠品',
    make: (now) => {
      const o = order(now, 866, { lines: [two('100055000801', { name: '不锈钢 保温壶 送赠品杯套' })] });
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'goods-empty',
    trap: 'an order without readable goods: 暂无数据',
    make: (now) => {
      const o = order(now, 867, { lines: [] });
      return {
        order: o,
        body: `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td colspan="4">暂无数据</td></tr></tbody></table>`,
      };
    },
  },
  {
    name: 'goods-sum-row',
    trap: 'a sum row and money below the goods',
    make: (now) => {
      const o = order(now, 868, { lines: [two('100055000101', { quantity: 3 })] });
      return {
        order: o,
        body: `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody>${o.lines.map((l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`).join('')}<tr><td>合计</td><td></td><td>¥477.00</td><td>3</td></tr></tbody></table><div>商品总额：¥477.00 运费：¥0.00 应付金额：¥462.00 实付金额：¥462.00</div>`,
      };
    },
  },
  {
    name: 'goods-two-packages',
    trap: 'goods in two packages, a table each',
    make: (now) => {
      const o = order(now, 869, { lines: [two('100055000101'), two('100055000301', { quantity: 2 })] });
      return {
        order: o,
        body: `${info(pairsOf(o))}${o.lines.map((l, i) => `<div class="pack"><h4>包裹${i + 1}</h4>${plainGoods([l])}</div>`).join('')}`,
      };
    },
  },
  {
    name: 'goods-promised-price',
    trap: '实付 above 京东价 in one cell',
    make: (now) => {
      const o = order(now, 870, { lines: [two('100055000402')] });
      const [l] = o.lines;
      return {
        order: o,
        body: l
          ? `${info(pairsOf(o))}<div class="item"><div>${escapeHtml(l.name)}</div><div>SKU编码：${l.sku}</div><div>实付：<b>¥${yuan(l.paidFen)}</b></div><div>京东价：<s>¥${yuan(l.jdPriceFen)}</s></div><div>数量：1</div></div>`
          : '',
      };
    },
  },
  {
    name: 'goods-price-without-colon',
    trap: '京东价 stands before its price without a colon, between a crossed-out price and the one to be paid',
    make: (now) => {
      const o = order(now, 911, { lines: [two('100055000402')] });
      const [l] = o.lines;
      return {
        order: o,
        body: l
          ? `${info(pairsOf(o))}<div class="item"><p>${escapeHtml(l.name)}</p><p>SKU：${l.sku}</p><p><s>¥${yuan(l.jdPriceFen + 1000)}</s> <span>京东价 ¥${yuan(l.jdPriceFen)}</span> <span>到手价 ¥${yuan(l.paidFen)}</span></p><p>×1</p></div>`
          : '',
      };
    },
  },
  {
    name: 'goods-only-paid',
    trap: 'only 实付金额 is on the page: no 京东价',
    make: (now) => {
      const o = order(now, 871, { lines: [two('100055000402')] });
      const [l] = o.lines;
      return {
        order: o,
        body: l
          ? `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>实付金额</th><th>数量</th></tr></thead><tbody><tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.paidFen)}</td><td>1</td></tr></tbody></table>`
          : '',
        truth: { lineOf: () => ({ jdPriceFen: null, quantity: 1, gift: false }) },
      };
    },
  },
  {
    name: 'goods-sixty-lines',
    trap: 'sixty lines',
    make: (now) => {
      const o = order(now, 872, {
        lines: Array.from({ length: 60 }, (_, i) =>
          two(`1002000${String(10_000 + i * 37)}`, { jdPriceFen: 1000 + i, quantity: 1 + (i % 4) }),
        ),
      });
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'goods-exchange-popup',
    trap: 'an exchange picker in sight lists sibling SKUs',
    make: (now) => {
      const o = order(now, 873);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="dialog" role="dialog"><h3>选择换新商品</h3><table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>库存</th></tr></thead><tbody><tr><td>棉麻 家居服套装 浅灰 L</td><td>100055000102</td><td>¥159.00</td><td>9</td></tr></tbody></table></div>`,
        truth: { openSkus: ['100055000102'] },
      };
    },
  },
];

export const detailGoodsPages: readonly SellerPage[] = [...goods].map(detailPage('goods'));
