import { type CorpusLine, escapeHtml, yuan, yuanWithCommas } from './kit';

/** Ways in which the ordered goods stand on a page. */
export interface GoodsLayout {
  readonly name: string;
  readonly trap: string;
  readonly html: (lines: readonly CorpusLine[]) => string;
  /** What the layout leaves open for a reader. */
  readonly leavesOpen?: 'price' | 'quantity' | 'price and quantity';
}

const picture = '<img src="//img14.360buyimg.com/n5/jfs/t1/a.jpg" alt="">';
const link = (l: CorpusLine, text = escapeHtml(l.name)): string =>
  `<a href="https://item.jd.com/${l.sku}.html" target="_blank">${text}</a>`;
const tag = (l: CorpusLine): string => (l.gift ? '<span class="tag">赠品</span>' : '');
const map = (lines: readonly CorpusLine[], one: (l: CorpusLine, index: number) => string): string =>
  lines.map(one).join('\n');

export const goodsLayouts: readonly GoodsLayout[] = [
  {
    name: 'plain-table',
    trap: 'thead and tbody',
    html: (ls) =>
      `<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody>${map(ls, (l) => `<tr><td>${picture}${tag(l)}<span>${escapeHtml(l.name)}</span></td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'paid-beside-price',
    trap: 'columns 京东价, 优惠, 实付 and 小计',
    html: (ls) =>
      `<table><thead><tr><th>商品</th><th>SKU编码</th><th>实付金额</th><th>京东价</th><th>优惠金额</th><th>数量</th><th>小计</th></tr></thead><tbody>${map(ls, (l) => `<tr><td>${tag(l)}${link(l)}</td><td>${l.sku}</td><td>¥${yuan(l.paidFen * l.quantity)}</td><td>￥${yuan(l.jdPriceFen)}</td><td>-¥${yuan(l.jdPriceFen - l.paidFen)}</td><td>×${l.quantity}</td><td>¥${yuan(l.jdPriceFen * l.quantity)}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'split-tables',
    trap: 'header and body in two tables, a fixed copy of the first column',
    html: (ls) =>
      `<div class="el-table"><div class="el-table__header-wrapper"><table><thead><tr><th><div class="cell">商品名称</div></th><th><div class="cell">SKU编码</div></th><th><div class="cell">京东价</div></th><th><div class="cell">数量</div></th></tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${map(ls, (l) => `<tr class="el-table__row"><td><div class="cell">${tag(l)}${escapeHtml(l.name)}</div></td><td><div class="cell">${l.sku}</div></td><td><div class="cell">${yuan(l.jdPriceFen)}</div></td><td><div class="cell">${l.quantity}</div></td></tr>`)}</tbody></table></div></div>`,
  },
  {
    name: 'cards',
    trap: 'a card per line, labelled SKU and price in it',
    html: (ls) =>
      `<div class="goods">${map(ls, (l) => `<div class="goods-card">${picture}<div class="info"><div class="name">${tag(l)}${link(l)}</div><div class="sub">SKU编码：${l.sku}</div></div><div class="price">京东价：¥${yuan(l.jdPriceFen)}</div><div class="num">x${l.quantity}</div></div>`)}</div>`,
  },
  {
    name: 'sku-link-only',
    trap: 'the SKU stands in the item link alone',
    leavesOpen: 'price',
    html: (ls) =>
      `<table><thead><tr><th>商品</th><th>单价</th><th>数量</th></tr></thead><tbody>${map(ls, (l) => `<tr><td>${tag(l)}${link(l, `${picture}`)}${link(l)}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'sku-in-cell',
    trap: 'name, SKU and specification in one cell',
    html: (ls) =>
      `<table class="ant-table"><thead><tr><th>商品信息</th><th>京东价</th><th>数量</th></tr></thead><tbody>${map(ls, (l) => `<tr><td><div>${tag(l)}<div>${escapeHtml(l.name)}</div><div>SKU：${l.sku}</div><div>规格：默认</div></div></td><td>¥${yuanWithCommas(l.jdPriceFen)}</td><td>x ${l.quantity}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'role-grid',
    trap: 'div grid with ARIA roles',
    html: (ls) =>
      `<div role="table"><div role="row"><div role="columnheader">商品名称</div><div role="columnheader">SKU ID</div><div role="columnheader">京东价</div><div role="columnheader">数量</div></div>${map(ls, (l) => `<div role="row"><div role="cell">${tag(l)}${escapeHtml(l.name)}</div><div role="cell">${l.sku}</div><div role="cell">¥${yuan(l.jdPriceFen)}</div><div role="cell">${l.quantity}</div></div>`)}</div>`,
  },
  {
    name: 'legacy-table',
    trap: 'header row of bold td, no thead',
    html: (ls) =>
      `<table border="1"><tr><td><b>商品编号</b></td><td><b>商品名称</b></td><td><b>京东价</b></td><td><b>商品数量</b></td></tr>${map(ls, (l) => `<tr><td>${l.sku}</td><td>${tag(l)}${escapeHtml(l.name)}</td><td>￥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</table>`,
  },
  {
    name: 'item-number',
    trap: 'the SKU is called 商品编号 and stands under the name',
    html: (ls) =>
      `<ul class="goods">${map(ls, (l) => `<li><div class="n">${tag(l)}${escapeHtml(l.name)}</div><div>商品编号: ${l.sku}</div><div><span>京东价</span><b>￥${yuan(l.jdPriceFen)}</b></div><div><span>数量</span><b>${l.quantity}</b></div></li>`)}</ul>`,
  },
  {
    name: 'one-line-text',
    trap: 'SKU, price and quantity in one text node',
    html: (ls) =>
      map(
        ls,
        (l) =>
          `<div class="g">${tag(l)}<p>${escapeHtml(l.name)}</p><p>SKU编码：${l.sku} 京东价：¥${yuan(l.jdPriceFen)} 数量：${l.quantity}</p></div>`,
      ),
  },
  {
    name: 'definition-lists',
    trap: 'a dl per line',
    html: (ls) =>
      map(
        ls,
        (l) =>
          `<div class="item">${tag(l)}<h5>${escapeHtml(l.name)}</h5><dl><dt>SKU编码</dt><dd>${l.sku}</dd><dt>京东价</dt><dd>${yuan(l.jdPriceFen)}元</dd><dt>数量</dt><dd>${l.quantity}件</dd></dl></div>`,
      ),
  },
  {
    name: 'spu-beside-sku',
    trap: 'the SPU (商品编码) stands beside the SKU',
    html: (ls) =>
      `<table><thead><tr><th>商品名称</th><th>商品编码</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody>${map(ls, (l, i) => `<tr><td>${tag(l)}${escapeHtml(l.name)}</td><td>1007700${String(9000 + i)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'merchant-sku',
    trap: '商家SKU and 货号 stand beside the SKU',
    html: (ls) =>
      `<table><thead><tr><th>商家SKU</th><th>SKU编码</th><th>货号</th><th>商品名称</th><th>京东价</th><th>数量</th></tr></thead><tbody>${map(ls, (l, i) => `<tr><td>90030${String(40_017 + i)}</td><td>${l.sku}</td><td>6930${String(1_234_567 + i)}</td><td>${tag(l)}${escapeHtml(l.name)}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'number-with-hint',
    trap: 'the head says SKU in brackets behind 商品编号',
    html: (ls) =>
      `<table><thead><tr><th>商品名称</th><th>商品编号（SKU）</th><th>京东价（元）</th><th>数量（件）</th></tr></thead><tbody>${map(ls, (l) => `<tr><td>${tag(l)}${escapeHtml(l.name)}</td><td>${l.sku}</td><td>${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  },
];

export const goodsNamed = (name: string): GoodsLayout => {
  const found = goodsLayouts.find((layout) => layout.name === name);
  if (!found) throw new Error(`no goods layout ${name}`);
  return found;
};
export const plainGoods = (lines: readonly CorpusLine[]): string => goodsNamed('plain-table').html(lines);
