import type { BuiltPage, RecordTruth, SellerPage } from '../page';
import { backOffice, yuan, yuanWithCommas } from './kit';
import { type ShopItem, shopCatalogue } from './shop';

const listUrl = 'https://wares-jdm.jd.com/ware/wareList?activeTab=OnsaleWare&businessModel=0';
const skuUrl = (spu: string): string => `https://wares-jdm.jd.com/ware/skuList?productId=${spu}`;

const skusOf = (spu: string): readonly ShopItem[] => shopCatalogue.filter((item) => item.spu === spu);
const suits = skusOf('10077000001').filter(({ priceFen }) => priceFen !== null);
const shoes = skusOf('10077000003');

const truthOf = (item: ShopItem, more: RecordTruth = {}): RecordTruth => ({
  spuId: item.spu,
  jdPriceFen: item.priceFen,
  stock: item.stock,
  listed: item.onSale,
  ...more,
});
const records = (items: readonly ShopItem[], more: RecordTruth = {}): BuiltPage['truth'] => ({
  kind: 'records',
  records: Object.fromEntries(items.map((item) => [item.sku, truthOf(item, more)])),
});

type Column = readonly [head: string, cell: (item: ShopItem) => string];
const sku: Column = ['SKU编码', (i) => i.sku];
const spu: Column = ['商品编码', (i) => i.spu];
const name: Column = ['SKU名称', (i) => i.name];
const price: Column = ['京东价', (i) => `¥${yuan(i.priceFen ?? 0)}`];
const stock: Column = ['可售库存', (i) => String(i.stock)];
const state: Column = ['状态', (i) => (i.onSale ? '上架' : '下架')];
const ops: Column = ['操作', (i) => `<a>${i.onSale ? '下架' : '上架'}</a><a>改价</a><a>改库存</a>`];

const row = (columns: readonly Column[], item: ShopItem, more = ''): string =>
  `<tr${more}>${columns.map(([, cell]) => `<td>${cell(item)}</td>`).join('')}</tr>`;
const head = (columns: readonly Column[]): string =>
  `<thead><tr>${columns.map(([text]) => `<th>${text}</th>`).join('')}</tr></thead>`;
const table = (columns: readonly Column[], items: readonly ShopItem[]): string =>
  `<table class="jd-table">${head(columns)}<tbody>${items.map((item) => row(columns, item)).join('')}</tbody></table>`;

const frame = (content: string): string =>
  backOffice(
    `<h1>商品列表</h1><div class="jd-tabs"><span>在售(26)</span><span>待售(4)</span><span>已下架(3)</span></div><div class="search"><label>商品编码</label><input placeholder="请输入商品编码"><label>SKU编码</label><input><button>查询</button></div>${content}<div class="jd-pagination"><span>共 2 条</span><button>上一页</button><span>1</span><button>下一页</button></div>`,
  );
const range = (items: readonly ShopItem[]): string => {
  const prices = items.map(({ priceFen }) => priceFen ?? 0);
  return `¥${yuan(Math.min(...prices))} - ¥${yuan(Math.max(...prices))}`;
};
const total = (items: readonly ShopItem[]): number => items.reduce((sum, item) => sum + item.stock, 0);

const goods = (
  pageName: string,
  trap: string,
  build: () => Omit<BuiltPage, 'url'> & { readonly url?: string },
): SellerPage => ({ name: pageName, trap, group: 'goods-list', build: () => ({ url: listUrl, ...build() }) });

export const goodsListPages: readonly SellerPage[] = [
  goods('goods-plain-table', 'a row per SKU with the item in it', () => ({
    body: frame(table([spu, sku, name, price, stock, state, ops], [...suits, ...shoes])),
    truth: records([...suits, ...shoes]),
  })),
  goods('goods-item-rows-in-one-body', 'rows of items with ranges and sums, each above its SKUs', () => {
    const group = (items: readonly ShopItem[]): string =>
      `<tr class="spu"><td colspan="4"><b>${items[0]?.name.split(' ')[0]}</b> <span>商品编码：${items[0]?.spu}</span></td></tr>${items.map((item) => row([sku, price, stock, state], item)).join('')}`;
    return {
      body: frame(`<table>${head([sku, price, stock, state])}<tbody>${group(suits)}${group(shoes)}</tbody></table>`),
      truth: records([...suits, ...shoes]),
    };
  }),
  goods('goods-expanded-rows', 'antd: an expanded row with a table of SKUs under its item', () => {
    const group = (items: readonly ShopItem[]): string =>
      `<tr class="ant-table-row"><td><a>${items[0]?.name}</a></td><td>${items[0]?.spu}</td><td>${range(items)}</td><td>${total(items)}</td><td>在售</td></tr><tr class="ant-table-expanded-row"><td colspan="5"><div class="inner">${table([sku, price, stock, state, ops], items)}</div></td></tr>`;
    return {
      body: frame(
        `<table><thead><tr><th>商品信息</th><th>商品编码</th><th>京东价</th><th>库存</th><th>状态</th></tr></thead><tbody>${group(suits)}${group(shoes)}</tbody></table>`,
      ),
      truth: records([...suits, ...shoes]),
    };
  }),
  goods('goods-items-alone', 'a list of items: ranges, sums, the link of one SKU; no row is of a SKU', () => ({
    body: frame(
      `<table><thead><tr><th>商品信息</th><th>商品编码</th><th>京东价</th><th>库存</th></tr></thead><tbody>${[
        suits,
        shoes,
      ]
        .map(
          (items) =>
            `<tr><td><a href="https://item.jd.com/${items[0]?.sku}.html">${items[0]?.name}</a></td><td>${items[0]?.spu}</td><td>${range(items)}</td><td>${total(items)}</td></tr>`,
        )
        .join('')}</tbody></table>`,
    ),
    truth: { kind: 'records', records: {} },
  })),
  goods('goods-dialog-over-list', 'a dialog of SKUs over a list of items, the item in its head', () => ({
    body: `${frame(
      `<table><thead><tr><th>商品信息</th><th>商品编码</th><th>京东价</th></tr></thead><tbody>${[suits, shoes].map((items) => `<tr><td>${items[0]?.name}</td><td>${items[0]?.spu}</td><td>${range(items)}</td></tr>`).join('')}</tbody></table>`,
    )}<div class="el-dialog" role="dialog"><div class="el-dialog__header"><span>SKU列表</span><span>商品编码：${shoes[0]?.spu}</span></div>${table([sku, price, stock, state], shoes)}<div><button>关闭</button></div></div>`,
    truth: records(shoes),
  })),
  goods('goods-dialog-without-item', 'a dialog of SKUs that does not name its item over a list of several', () => ({
    body: `${frame(
      `<table><thead><tr><th>商品信息</th><th>商品编码</th><th>京东价</th></tr></thead><tbody>${[suits, shoes].map((items) => `<tr><td>${items[0]?.name}</td><td>${items[0]?.spu}</td><td>${range(items)}</td></tr>`).join('')}</tbody></table>`,
    )}<div class="el-dialog" role="dialog"><div>SKU列表</div>${table([sku, price, stock], suits)}</div>`,
    truth: records(suits, { spuId: null, listed: null }),
  })),
  goods('goods-item-in-address', "the SKUs of the address's item", () => ({
    url: skuUrl('10077000003'),
    body: backOffice(table([sku, name, price, stock, state], shoes)),
    truth: records(shoes),
  })),
  goods('goods-address-against-row', 'a row of another item than the address names', () => ({
    url: skuUrl('10077000003'),
    body: backOffice(table([spu, sku, price], [...shoes, ...suits.slice(0, 1)])),
    truth: records(shoes, { stock: null, listed: null }),
  })),
  goods('goods-other-prices', 'market, promotion and member prices beside the 京东价', () => ({
    body: frame(
      table(
        [
          spu,
          sku,
          ['市场价', (i) => `¥${yuan((i.priceFen ?? 0) + 9900)}`],
          price,
          ['促销价', (i) => `¥${yuan((i.priceFen ?? 0) - 1000)}`],
          ['会员价', (i) => `¥${yuan((i.priceFen ?? 0) - 500)}`],
          ['总库存', () => '9999'],
          stock,
          ['锁定库存', () => '1'],
        ],
        suits,
      ),
    ),
    truth: records(suits, { listed: null }),
  })),
  goods('goods-no-jd-price', 'every price but the 京东价', () => ({
    body: frame(
      table(
        [
          spu,
          sku,
          ['单价', (i) => `¥${yuan(i.priceFen ?? 0)}`],
          ['起售价', (i) => `¥${yuan(i.priceFen ?? 0)}起`],
          ['秒杀价', (i) => `¥${yuan((i.priceFen ?? 0) - 2000)}`],
        ],
        suits,
      ),
    ),
    truth: records(suits, { jdPriceFen: null, stock: null, listed: null }),
  })),
  goods('goods-doubtful-prices', 'ranges, from-prices and two prices in the cell of the 京东价', () => {
    const cells = ['¥129.00起', '¥129.00~¥159.00', '<del>¥199.00</del><b>¥159.00</b>', '待定', '--'];
    return {
      body: frame(table([spu, sku, ['京东价', (i) => cells[suits.indexOf(i)] ?? '--'], stock], suits)),
      truth: records(suits, { jdPriceFen: null, listed: null }),
    };
  }),
  goods('goods-prices-being-edited', 'price and stock stand in fields', () => ({
    body: frame(
      table(
        [
          spu,
          sku,
          ['京东价', (i) => `<input value="${yuan(i.priceFen ?? 0)}">`],
          ['可售库存', (i) => `<div class="num"><input value="${i.stock}"></div>`],
          state,
        ],
        suits,
      ),
    ),
    truth: records(suits, { jdPriceFen: null, stock: null }),
  })),
  goods('goods-split-head-and-body', 'el-table: head and body are two tables, units in the head', () => ({
    body: frame(
      `<div class="el-table"><div class="el-table__header-wrapper"><table><thead><tr>${['SKU ID', 'SPU ID', '京东价（元）', '现货库存（件）', '上下架状态'].map((t) => `<th><div class="cell">${t}</div></th>`).join('')}</tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${shoes.map((i) => `<tr>${[i.sku, i.spu, yuan(i.priceFen ?? 0), `${i.stock} 件`, i.onSale ? '已上架' : '已下架'].map((t) => `<td><div class="cell">${t}</div></td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`,
    ),
    truth: records(shoes),
  })),
  goods('goods-cards', 'a card per SKU in lines of label and value', () => ({
    body: frame(
      `<div class="cards">${suits.map((i) => `<div class="card"><a href="https://item.jd.com/${i.sku}.html">${i.name}</a><p><span>商品ID：</span><span>${i.spu}</span></p><p><span>SKU编码：</span><span>${i.sku}</span></p><p><span>京东价：</span><b>￥${yuan(i.priceFen ?? 0)}</b></p><p><span>库存：</span><span>${i.stock}</span></p><em class="tag">${i.onSale ? '在售' : '已下架'}</em><button>${i.onSale ? '下架' : '上架'}</button></div>`).join('')}</div>`,
    ),
    truth: records(suits),
  })),
  goods(
    'goods-item-cards-with-skus',
    'cards of items with price and stock of the item, their SKUs in lists inside',
    () => ({
      body: frame(
        [suits, shoes]
          .map(
            (items) =>
              `<section class="item"><header><h4>${items[0]?.name.split(' ')[0]}</h4><div>商品编码：${items[0]?.spu}</div><div>京东价：¥${yuan(items[0]?.priceFen ?? 0)}</div><div>库存：${total(items)}</div></header><ul>${items.map((i) => `<li><span>SKU编码：${i.sku}</span><span>京东价：¥${yuan(i.priceFen ?? 0)}</span><span>库存：${i.stock}</span></li>`).join('')}</ul></section>`,
          )
          .join(''),
      ),
      truth: records([...suits, ...shoes], { listed: null }),
    }),
  ),
  goods('goods-item-card-with-one-sku', "the item's price and stock are not those of its one SKU in view", () => {
    const [first] = shoes as [ShopItem];
    return {
      body: frame(
        `<section class="item"><header><h4>徒步鞋</h4><div>商品编码：${first.spu}</div><div>京东价：¥499.00</div><div>库存：${total(shoes)}</div></header><ul><li><span>SKU编码：${first.sku}</span><span>现货</span></li></ul><a>展开全部 4 个SKU</a></section>`,
      ),
      truth: records([first], { jdPriceFen: null, stock: null, listed: null }),
    };
  }),
  goods('goods-item-spans-its-skus', 'one cell with the item beside the rows of its SKUs', () => {
    const group = (items: readonly ShopItem[]): string =>
      items
        .map(
          (i, index) =>
            `<tr>${index === 0 ? `<td rowspan="${items.length}">${i.spu}</td>` : ''}<td>${i.sku}</td><td>¥${yuanWithCommas(i.priceFen ?? 0)}</td><td>${i.stock}</td></tr>`,
        )
        .join('');
    return {
      body: frame(
        `<table><thead><tr><th>商品编码</th><th>SKU编码</th><th>京东价</th><th>库存</th></tr></thead><tbody>${group(suits)}${group(shoes)}</tbody></table>`,
      ),
      truth: records([...suits, ...shoes], { listed: null }),
    };
  }),
  goods('goods-tree-table', 'a tree of items and SKUs in the same columns', () => {
    const columns = ['商品编码', 'SKU编码', '京东价', '库存', '状态'];
    const group = (items: readonly ShopItem[]): string =>
      `<tr><td>${items[0]?.spu}</td><td>-</td><td>${range(items)}</td><td>${total(items)}</td><td>在售</td></tr>${items.map((i) => `<tr class="child"><td></td><td>${i.sku}</td><td>¥${yuan(i.priceFen ?? 0)}</td><td>${i.stock}</td><td>${i.onSale ? '在售' : '待售'}</td></tr>`).join('')}`;
    return {
      body: frame(
        `<table><thead><tr>${columns.map((t) => `<th>${t}</th>`).join('')}</tr></thead><tbody>${group(suits)}${group(shoes)}</tbody></table>`,
      ),
      truth: records([...suits, ...shoes]),
    };
  }),
  goods('goods-info-cell', 'name, item and SKU in one cell', () => ({
    body: frame(
      table(
        [
          [
            '商品信息',
            (i) =>
              `<div class="g"><img alt=""><div><a href="https://item.jd.com/${i.sku}.html">${i.name}</a><p>商品编码：${i.spu}</p><p>SKU编码：${i.sku}</p></div></div>`,
          ],
          price,
          stock,
          state,
          ops,
        ],
        [...suits, ...shoes],
      ),
    ),
    truth: records([...suits, ...shoes]),
  })),
  goods('goods-row-against-itself', 'rows that name two SKUs, two items, or link to another SKU that they name', () => {
    const [first, second, third, fourth] = suits as [ShopItem, ShopItem, ShopItem, ShopItem];
    return {
      body: frame(
        `<table><thead><tr><th>商品信息</th><th>商品编码</th><th>SKU编码</th><th>京东价</th></tr></thead><tbody><tr><td>${first.name}</td><td>${first.spu}</td><td>${first.sku}</td><td>¥159.00</td></tr><tr><td><p>SKU编码：${third.sku}</p></td><td>${second.spu}</td><td>${second.sku}</td><td>¥159.00</td></tr><tr><td><p>商品编码：10077000003</p></td><td>10077000004</td><td>100055000199</td><td>¥159.00</td></tr><tr><td><a href="https://item.jd.com/${fourth.sku}.html">${fourth.name} ${fourth.sku}</a></td><td>${fourth.spu}</td><td>100055000198</td><td>¥159.00</td></tr></tbody></table>`,
      ),
      truth: records([first], { stock: null, listed: null }),
    };
  }),
  goods('goods-drawn-twice', 'a fixed column drawn twice, and a row that differs in the second drawing', () => {
    const [first, second] = shoes as [ShopItem, ShopItem];
    return {
      body: frame(
        `${table([sku, spu, price, stock], [first, second])}<div class="fixed">${table([sku, ['京东价', (i) => (i === first ? `¥${yuan(first.priceFen ?? 0)}` : '¥1.00')]], [first, second])}</div>`,
      ),
      truth: records([first], { listed: null }),
    };
  }),
  goods('goods-hidden-rows', 'rows and panels that nobody sees', () => {
    const [first, second, third] = suits as [ShopItem, ShopItem, ShopItem];
    return {
      body: frame(
        `<table>${head([spu, sku, price, stock])}<tbody>${row([spu, sku, price, stock], first)}${row([spu, sku, price, stock], second, ' style="display:none"')}${row([spu, sku, price, stock], third, ' style="visibility:hidden"')}</tbody></table><div hidden>${table([spu, sku, ['京东价', () => '¥1.00']], [first])}</div>`,
      ),
      truth: records([first], { listed: null }),
    };
  }),
  goods('goods-other-tables', 'a log of price changes and recommendations under the list', () => ({
    body: frame(
      `${table([spu, sku, price, stock], suits.slice(0, 2))}<h3>操作日志</h3><table><thead><tr><th>SKU编码</th><th>修改前京东价</th><th>京东价</th><th>操作时间</th></tr></thead><tbody><tr><td>${suits[0]?.sku}</td><td>¥199.00</td><td>¥139.00</td><td>2026-11-02 10:00:00</td></tr></tbody></table><h3>推荐商品</h3>${table([spu, sku, price], shoes)}`,
    ),
    truth: records(suits.slice(0, 2), { listed: null }),
  })),
  goods('goods-state-words', 'what can be done is no state; states that nobody knows are none', () => {
    const [first, second, third, fourth] = suits as [ShopItem, ShopItem, ShopItem, ShopItem];
    const cells = new Map([
      [first, '审核中'],
      [second, '销售中'],
      [third, '<button>上架</button>'],
      [fourth, '违规下架'],
    ]);
    const listed = new Map([
      [first, null],
      [second, true],
      [third, null],
      [fourth, false],
    ]);
    return {
      body: frame(
        table(
          [spu, sku, ['销售状态', (i) => cells.get(i) ?? ''], ['操作', () => '<a>下架</a>']],
          [first, second, third, fourth],
        ),
      ),
      truth: {
        kind: 'records',
        records: Object.fromEntries(
          [first, second, third, fourth].map((i) => [
            i.sku,
            truthOf(i, { jdPriceFen: null, stock: null, listed: listed.get(i) ?? null }),
          ]),
        ),
      },
    };
  }),
  goods('goods-two-stocks', 'two stocks that differ: which can be sold is not known', () => {
    const items = suits.slice(0, 2);
    return {
      body: frame(table([spu, sku, ['库存', (i) => String(i.stock + 5)], stock], items)),
      truth: records(items, { jdPriceFen: null, stock: null, listed: null }),
    };
  }),
  goods('goods-in-frame', 'the product host in a frame of the back office', () => ({
    url: 'https://shop.jd.com/jdm/ware/manage',
    body: backOffice(`<iframe src="${listUrl}" width="1100" height="600"></iframe>`),
    frames: { [listUrl]: { body: table([spu, sku, price, stock, state], shoes) } },
    truth: records(shoes),
  })),
  goods('goods-remarks', 'remarks with labels and numbers of other goods in the rows', () => ({
    body: frame(
      table(
        [
          spu,
          sku,
          ['备注', () => '<p>活动 京东价：9.90</p><p>同步 商品编码：10077000099 库存：1</p>'],
          price,
          ['商品名称', (i) => `${i.name} 关联 SKU编码：100055000777`],
        ],
        suits,
      ),
    ),
    truth: records(suits, { stock: null, listed: null }),
  })),
  goods('goods-role-grid', 'a grid of plain elements with roles', () => ({
    body: frame(
      `<div role="grid"><div role="row">${['SKU编码', '商品编码', '京东价', '库存'].map((t) => `<div role="columnheader">${t}</div>`).join('')}</div>${shoes.map((i) => `<div role="row">${[i.sku, i.spu, `¥${yuan(i.priceFen ?? 0)}`, String(i.stock)].map((t) => `<div role="gridcell">${t}</div>`).join('')}</div>`).join('')}</div>`,
    ),
    truth: records(shoes, { listed: null }),
  })),
];
