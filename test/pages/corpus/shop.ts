/** The shop that the corpus stands for: what it imports as policy and catalogue. Invented. */
export interface ShopItem {
  readonly spu: string;
  readonly sku: string;
  readonly name: string;
  /** null: a row without a price. */
  readonly priceFen: number | null;
  readonly category: string;
  readonly stock: number;
  readonly onSale: boolean;
}

export type RuleStart = 'signed' | 'completed' | 'ordered';
interface Rule {
  readonly days: number;
  readonly from: RuleStart;
}
export interface ShopCategory {
  readonly return: Rule | null;
  readonly exchange: Rule | null;
  readonly repair: Rule | null;
  readonly anySkuExchange: boolean;
}
export interface ShopPolicy {
  readonly format: 'aftersale-policy';
  readonly version: 1;
  readonly default?: string;
  readonly categories: Readonly<Record<string, ShopCategory>>;
}

const days = (n: number, from: RuleStart = 'signed'): Rule => ({ days: n, from });
const categories: ShopPolicy['categories'] = {
  家居服饰: { return: days(7), exchange: days(15), repair: null, anySkuExchange: true },
  运动户外: { return: days(7), exchange: days(30), repair: days(90, 'completed'), anySkuExchange: true },
  影音数码: { return: days(7), exchange: days(15), repair: days(365), anySkuExchange: false },
  生活电器: { return: days(30), exchange: days(180), repair: days(730, 'ordered'), anySkuExchange: false },
  生鲜食品: { return: null, exchange: null, repair: null, anySkuExchange: false },
  通用: { return: days(7), exchange: days(15), repair: null, anySkuExchange: false },
};
export const shopPolicy: ShopPolicy = { format: 'aftersale-policy', version: 1, default: '通用', categories };
export const shopPolicyWithoutDefault: ShopPolicy = { format: 'aftersale-policy', version: 1, categories };

type Variant = readonly [
  suffix: string,
  option: string,
  differenceFen: number | null,
  stock?: number,
  onSale?: boolean,
];
function spu(
  spuId: string,
  category: string,
  title: string,
  skuStem: string,
  baseFen: number,
  variants: readonly Variant[],
): ShopItem[] {
  return variants.map(([suffix, option, difference, stock = 9, onSale = true]) => ({
    spu: spuId,
    sku: `${skuStem}${suffix}`,
    name: `${title} ${option}`,
    priceFen: difference === null ? null : baseFen + difference,
    category,
    stock,
    onSale,
  }));
}

export const shopCatalogue: readonly ShopItem[] = [
  ...spu('10077000001', '家居服饰', '棉麻 家居服套装', '1000550001', 15900, [
    ['01', '浅灰 M', 0],
    ['02', '浅灰 L', 0],
    ['03', '藏蓝 M', 2000],
    ['04', '藏蓝 L', 0, 3, false],
    ['05', '米白 XL', 0, 0],
    ['06', '米白 L', null],
  ]),
  ...spu('10077000002', '家居服饰', '羊毛 "随型,长款"大衣', '100880020', 234900, [
    ['01', '驼色 160', 0],
    ['02', '驼色 165', 0, 0],
    ['03', '黑色 165', -10000],
    ['04', '黑色 170', 0, 2, false],
  ]),
  ...spu('10077000003', '运动户外', '越野 徒步鞋', '1000550003', 52900, [
    ['01', '灰 40', 0],
    ['02', '灰 41', 0],
    ['03', '灰 42', 0, 0],
    ['04', '橙 41', 4000],
  ]),
  ...spu('10077000004', '影音数码', '降噪 头戴耳机', '1000550004', 89900, [
    ['01', '雾黑', 0],
    ['02', '雪白', 0],
    ['03', '雾黑 旗舰', 50000],
  ]),
  ...spu('10077000005', '影音数码', '轻薄 平板电脑', '100880050', 329900, [
    ['01', '128G', 0],
    ['02', '256G', 60000],
    ['03', '128G 蓝', 0, 4, false],
  ]),
  ...spu('10077000006', '生活电器', '循环 空气净化器', '1000550006', 119900, [
    ['01', '标准', 0],
    ['02', '大户型', 60000],
  ]),
  ...spu('10077000007', '生鲜食品', '高山 苹果礼盒', '1000550007', 6800, [
    ['01', '5斤', 0],
    ['02', '9斤', 4000],
  ]),
  ...spu('10077000008', '通用', '不锈钢 保温壶', '1000550008', 11900, [
    ['01', '1.2L', 0],
    ['02', '1.8L', 2000],
  ]),
];

const bySku = new Map(shopCatalogue.map((item) => [item.sku, item]));
export const shopItem = (sku: string): ShopItem | undefined => bySku.get(sku);

/** The catalogue as people import it, with one row that has to be rejected. */
export function catalogueCsv(): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = shopCatalogue.map((item) =>
    [
      item.category,
      item.spu,
      item.sku,
      item.name,
      item.priceFen === null ? '' : (item.priceFen / 100).toFixed(2),
      String(item.stock),
      item.onSale ? '上架' : '下架',
    ]
      .map(cell)
      .join(','),
  );
  return `\uFEFF类目,商品编码,SKU编码,SKU名称,京东价,库存,状态\r\n${rows.join('\r\n')}\r\n通用,,100099,没有商品编码,1.00,1,上架\r\n`;
}
