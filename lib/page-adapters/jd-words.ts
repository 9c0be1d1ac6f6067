import type { OrderDateField } from '@/lib/domain/order-facts';
import type { PageWords } from './label-reading/page-text';
import type { SectionTitles } from './label-reading/sections';
import type { StepTitles } from './label-reading/steps';
import { type LabelKey, vocabularyOf } from './label-reading/vocabulary';

type Labels = Partial<Record<LabelKey, readonly string[]>>;
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
/** 下单时间 for 下单, and so on: every seller page loads these lists, so what many labels end with stands there once. */
const times = (text: string): string[] => words(text).map((word) => `${word}时间`);

/**
 * What the pages of JD's back office call the facts of an order. Only whole labels count: 预计签收时间 is not 签收时间.
 * Sources: jd-domain facts 1.3 to 1.5, 2.1 and 5 (names in pages, exports and the open platform). 确认收货时间 is no sign time: the
 * consumer may confirm days after the goods arrived, or the system does it for them.
 */
const orderLabels: Labels = {
  orderId: words('订单编号 订单号 京东订单号 京东订单编号 订单ID 订单号码 订单详情 订单'),
  status: words('订单状态 当前订单状态 订单当前状态 交易状态 状态 当前状态'),
  orderedAt: times('下单 订单创建 提交订单 订单提交 订购 拍下 订单生成 订单'),
  paidAt: times('付款 支付 付款确认 付款成功 支付成功 支付完成 买家付款 付款完成'),
  shippedAt: times('出库 发货 商品出库 卖家发货 商家发货 出库完成'),
  signedAt: [
    ...times(
      '签收 妥投 客户签收 用户签收 买家签收 实际签收 商品签收 包裹签收 消费者签收 物流签收 收货 客户收货 实际收货 实际送达 签收/妥投',
    ),
    '签收时间(客户)',
  ],
  completedAt: times('完成 交易完成 订单结束 结单 订单完结'),
};

/** 订单签收时间 and 签收日期 for 签收时间, and so on. */
const inOtherWords = (labels: Labels): Labels =>
  Object.fromEntries(
    Object.entries(labels).map(([key, aliases]) => [
      key,
      key.endsWith('At')
        ? aliases
            .flatMap((alias) => [alias, `订单${alias.replace(/^订单/, '')}`])
            .flatMap((alias) => [alias, alias.replace('时间', '日期')])
        : aliases,
    ]),
  );

const goodsLabels: Labels = {
  skuId: words(
    'SKU SKU编码 SKU编号 SKUID SKU号 SKU码 商品SKU 商品SKU编码 商品SKU编号 商品SKUID 京东SKU 京东SKUID 京东SKU编码',
  ),
  itemNumber: words('商品编号 京东商品编号'),
  jdPrice: words('京东价 单价 商品单价 京东单价 京东价格 销售单价'),
  quantity: words('数量 商品数量 购买数量 件数 订购数量 下单数量'),
  itemName: words('商品名称 商品标题 宝贝标题 SKU名称 货品名称'),
  goods: words('商品 商品信息 商品详情 宝贝 宝贝信息 货品 货品信息 商品内容 SKU信息'),
};

/** Labels whose values are not read, so that what is read ends in front of them. */
const otherLabels: Labels = {
  otherOrder: words(
    '父订单号 父订单编号 原订单号 原订单编号 关联订单 关联订单号 子订单号 子订单编号 拆分订单 合并订单 新订单号 换新订单号',
  ),
  otherRecord: words(
    '服务单号 服务单 售后单号 售后服务单号 售后编号 退款单号 退款编号 退货单号 换货单号 维修单号 取消单号 纠纷单号 纠纷编号 工单编号 工单号 任务编号 赔付单号 补发单号 换新单号 投诉单号',
  ),
  freeText: words(
    '备注 订单备注 买家备注 买家留言 客户留言 客户备注 用户留言 用户备注 商家备注 卖家备注 客服备注 内部备注 备注信息 备注内容 留言 问题描述 问题说明 申请原因 评价 评价内容 评论 评论内容 咨询内容 聊天内容 协商记录 沟通记录 描述 说明 收货人 收货地址 收件人 收件地址 地址 联系人 客户姓名 客户地址 商品描述 发票抬头 公司名称',
  ),
  plain: [
    ...words(
      `规格 颜色 尺码 尺寸 型号 下单帐号 下单账号 下单人 买家 买家账号 买家帐号 用户账号 客户账号 会员名 用户名 支付方式 付款方式 配送方式 配送公司 承运商 物流公司 快递公司 运单号 运单编号
    物流单号 快递单号 包裹号 包裹编号 物流状态 物流信息 支付状态 付款状态 退款状态 售后状态 开票状态 发票状态 发货状态 签收状态 审核状态 出库状态 支付单号 交易单号 交易流水号 支付流水号
    外部订单号 商家订单号 订单类型 订单来源 订单渠道 订单标识 订单标签 订单金额 商品金额 商品总额 应付金额 实付金额 实付款 实付 应付 实收 运费 运费金额 优惠 优惠金额 优惠券 促销 小计 合计
    总计 总价 总金额 金额 货款 成交价 实付价 到手价 结算价 市场价 吊牌价 促销价 优惠价 商品编码 商品ID SPU SPU编码 SPUID 货号 商家编码 商家SKU 商家SKUID 商家SKU编码
    商品条码 条码 规格型号 库存 仓库 仓库名称 重量 店铺名称 商家名称 手机 手机号 电话 联系电话 联系方式 签收人 操作 操作人 处理人 序号 发票类型 发票内容 售后类型 服务类型 是否赠品`,
    ),
    ...times(
      `创建 提交 更新 修改 操作 处理 申请 审核 退款 取消 关闭 预计签收 预计送达 预计到达 预计完成 预计发货 承诺发货 承诺送达 最晚签收 最晚发货 最迟发货 退货签收 商家签收 售后签收 商家收货
    自动确认收货 确认收货 自动完成 揽收 售后完成 退款完成 服务完成 评价 开票 截止 到期 剩余`,
    ),
  ],
};

/** Titles of what the shop offers, what was said, and orders of other times: never about the order in view. */
export const offersAndTalk = words(
  `猜你喜欢 为你推荐 为您推荐 推荐商品 推荐 商品推荐 相关推荐 相关商品 看了又看 买了又买 热销 热销商品 热卖 热卖商品 店铺推荐 店铺热卖 同店推荐 关联商品 搭配购买 推荐搭配 大家都在买 还买了 更多商品 最近浏览 浏览记录 橱窗推荐
  评价 商品评价 用户评价 买家评价 订单评价 评论 商品评论 评价信息 评价内容 追评 买家留言 客户留言 用户留言 留言 商家备注 客服备注 订单备注 备注信息 备注 备注记录 聊天记录 咨询记录 沟通记录 会话记录 协商记录 客服记录 历史会话 聊天消息
  历史订单 近期订单 最近订单 相关订单 关联订单 其他订单 其它订单 同买家订单 该买家其他订单 买家其他订单 买家历史订单 操作日志 操作记录 订单操作日志 订单操作记录 客服日志 公告 帮助 帮助中心 常见问题 操作指引`,
);
/** Titles of records that belong to an order and have dates and states of their own. */
export const otherRecords = words(
  `父订单信息 父单信息 子订单信息 换新订单 换新订单信息 换新单信息 补发订单 补发订单信息 补发信息 售后信息 售后记录 售后单信息 售后服务单信息 售后服务 服务单信息 服务信息 服务单 服务单日志 申请信息 退款信息 退款记录 退款详情 退换货信息 退换货记录 退货信息 退货物流 售后物流 换货物流 换新物流 处理记录 发票信息 赔付信息 纠纷信息 工单信息 关联工单 售后工单`,
);
const aboutOrder = words('订单信息 订单详情 订单基本信息 原订单信息 关联订单信息 交易信息 订单跟踪 订单进度');
const aboutParts = words(
  `基本信息 基础信息 支付信息 付款信息 收货信息 收货人信息 配送信息 物流信息 物流跟踪 物流轨迹 物流详情 包裹信息 商品信息 商品清单 商品列表 商品明细 订单商品 购买商品 售后商品 售后商品信息 订单日志 时间信息 费用信息 金额信息`,
);
const sections: SectionTitles = {
  closed: new Set([...offersAndTalk, ...otherRecords]),
  open: new Set([...aboutOrder, ...aboutParts]),
  order: new Set(aboutOrder),
  foreign:
    /^(?!订单|商品|物流|收货)(?:.*(?:猜你|推荐|近期|最近|浏览|热[销卖]|评[价论]|日志|聊天|会话|沟通|协商|公告|帮助|示例|退换|退货|退款|换货|换新|补发|[维返]修|逆向|售后|纠纷|赔付|理赔|发票|安装|送装|工单|投诉|取件|寄回|旧机|以旧换新|回收))/,
};

const stepKeys: [OrderDateField | null, string][] = [
  ['orderedAt', '提交订单 订单提交 买家下单 用户下单 客户下单 下单 已下单 下单成功 拍下商品 创建订单 订单创建'],
  [
    'paidAt',
    '付款成功 支付成功 已付款 已支付 买家付款 用户付款 客户付款 付款 支付 支付订单 订单付款 付款完成 支付完成',
  ],
  ['shippedAt', '商品出库 订单出库 已出库 出库 已发货 商家发货 卖家发货 发货 商品发货 出库完成 商家出库'],
  ['signedAt', '已签收 签收 客户签收 用户签收 买家签收 商品签收 订单签收 签收成功 妥投 已妥投 订单妥投'],
  ['completedAt', '完成 已完成 订单完成 交易完成 交易成功 订单已完成'],
  [
    null,
    '等待付款 待付款 等待出库 待出库 等待发货 待发货 等待收货 待收货 等待确认收货 确认收货 已收货 买家收货 收货 评价 等待评价 待评价 商家接单 接单 打包 拣货 揽收 已揽收 揽件 已揽件 运输 运输中 派送 派送中 配送 配送中',
  ],
];
const steps: StepTitles = {
  keys: new Map(stepKeys.flatMap(([key, titles]) => words(titles).map((title) => [title, key] as const))),
  foreign: /申请|审核|退款|退货|换货|维修|售后|服务单|商家收货|返修|取件/,
};

const pageWords = (titles: SectionTitles, ...labels: readonly Labels[]): PageWords => {
  const merged: Record<string, string[]> = {};
  for (const each of labels)
    for (const [key, aliases] of Object.entries(each)) merged[key] = [...(merged[key] ?? []), ...aliases];
  return { vocabulary: vocabularyOf(merged), sections: titles, steps };
};

/** The words of pages that show orders. */
export const orderWords = pageWords(sections, otherLabels, goodsLabels, inOtherWords(orderLabels));
