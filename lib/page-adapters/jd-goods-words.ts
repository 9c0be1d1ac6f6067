import { orderWords } from './jd-words';
import type { PageWords } from './label-reading/page-text';
import { vocabularyOf } from './label-reading/vocabulary';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * What product pages call things. jd-domain facts 1.1 and 5: the live pages were never seen, so every usual name is listed.
 * Only the 京东价 is one: what is sold for another price, to some people or for some time, stands among the plain labels.
 * 商品编号 is the SKU to some and the item to others, hence neither.
 */
export const goodsWords: PageWords = {
  ...orderWords,
  vocabulary: vocabularyOf({
    skuId: words(
      'SKU SKU编码 SKU编号 SKUID SKU号 SKU码 商品SKU 商品SKU编码 商品SKU编号 商品SKUID 京东SKU 京东SKUID 京东SKU编码',
    ),
    spuId: words(
      '商品编码 商品ID SPU SPU编码 SPU编号 SPUID SPU号 商品SPU 商品SPU编码 商品SPUID 京东SPU 产品ID 产品编码 productId wareId',
    ),
    jdPrice: words('京东价 京东价格 京东单价 SKU京东价 商品京东价 当前京东价 京东价批量修改 京东价批量设置'),
    stock: words(
      '库存 可售库存 现货库存 可用库存 库存数量 库存数 可售库存数 SKU库存 当前库存 现货 库存批量修改 库存批量设置',
    ),
    listed: words(
      '状态 商品状态 SKU状态 上下架状态 上下架 上架状态 销售状态 售卖状态 在售状态 商品上下架状态 SKU上下架状态',
    ),
    itemName: words('SKU名称 商品名称 商品标题 宝贝标题 货品名称'),
    goods: words('商品 商品信息 SKU信息 宝贝 宝贝信息 货品 货品信息'),
    freeText: words('备注 描述 说明 商品描述 促销语 驳回原因 下架原因 审核意见'),
    plain: words(
      `商品编号 京东商品编号 货号 商家SKU 商家编码 条码 规格 颜色 尺码 型号 类目 品牌 操作 市场价 促销价 活动价 会员价 起售价 最低价 到手价 成本价 销售价 单价 价格
      总库存 预占库存 锁定库存 预售库存 库存预警 销量 审核状态 修改时间 创建时间 上架时间 下架时间`,
    ),
  }),
};

const states: readonly (readonly [boolean, string])[] = [
  [true, '上架 已上架 上架中 在售 在售中 销售中 出售中 正常在售'],
  [false, '下架 已下架 待售 未上架 待上架 已停售 停售 停止销售 自主下架 系统下架 违规下架 商家下架 售完下架 定时上架'],
];

/** The names of a listing state, and whether goods in it can be bought. */
export const listingStates: ReadonlyMap<string, boolean> = new Map(
  states.flatMap(([listed, names]) => words(names).map((name) => [name, listed] as const)),
);
