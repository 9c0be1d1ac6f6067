/** Words of back offices that no person is called by. Longest first, so that none is taken out of another one. */
const terms = `
订单 包裹 快件 快递 物流 商品 货物 宝贝 货品 客户 用户 买家 消费者 顾客 会员 本人 家人 前台 门卫 驿站 快递柜 代收点 店铺 京东 平台 系统
时间 日期 时刻 时点 节点 编号 单号 编码 号码 状态 进度 阶段 情况 环节 记录 信息 详情 商编 目前 当前 现在 此时 处于 位于 显示 属于
下单 提交 订购 拍下 创建 生成 付款 支付 付清 到账 出库 发货 发出 寄出 发运 签收 妥投 收货 收到 到手 送达 送到 到货 完成 完结 结束 成交 结单 交易 成功 手里 手中
已于 已经 已由 已被 已在 您的 您好 您 查看 正在 顺利 实际 最终 全部 高级 单据 数量 金额 代收 确认 代码 应用 万能 付 余额`
  .split(/\s+/)
  .filter((word) => word !== '')
  .sort((a, b) => b.length - a.length);
const term = new RegExp(terms.join('|'), 'g');
/** Small words and signs between them; some of them are surnames, so they count only between other words. */
const particles = /[的于在已由被了是为至到此该本我们这那其与和及,。:、!()【】<>《》·\s-]/g;

/** A text without the words of back offices. @example withoutTerms('由李四签收') // '由李四' */
export const withoutTerms = (text: string): string => text.replace(term, '').replace(/^[由已被]|[由已被于]$/g, '');

/** Whether a text is made of such words alone, so that no name can be in it. @example isMadeOfTerms('包裹已由') // true */
export const isMadeOfTerms = (text: string): boolean => text.replace(term, '').replace(particles, '') === '';
