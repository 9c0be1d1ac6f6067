import type { Lesson, TaughtField } from '@/lib/domain/lesson';
import type { OrderDateField } from '@/lib/domain/order-facts';
import { isStatusName } from '../label-reading/shapes';
import { cleanText, labelKey } from '../label-reading/text';
import { isMadeOfTerms, withoutTerms } from './label-terms';

/** Why a label cannot be learned for a field, whatever the structure of the page. Parameters are words of ours. */
export type LabelRefusal =
  | { readonly code: 'misleading-label'; readonly params: { readonly word: string } }
  | { readonly code: 'another-fact'; readonly params: { readonly field: TaughtField } }
  | { readonly code: 'no-label' };

const longestLabel = 20;
const labelShape = /^(?:[一-鿿A-Z]|[()/·_-](?=[一-鿿A-Z)]))[一-鿿A-Z()/·_-]*$/;

/** They stand over anything: a courier's history, a log, a list. */
const generic =
  /^(?:(?:操作|处理|更新|跟踪|发生|物流|轨迹|流转|记录)?(?:时间|日期|时刻)|编号|单号|号码|名称|内容|信息|详情|状态描述|ID|NO|操作|时间节点|复制|查看)$/;

/** Headings, and sentences of a courier's history or a conversation. */
const noLabel = /(?:信息|详情|记录|列表|清单|管理|日志)$|.已|正在|[您往]|网点|站点|中转|分拣/;

/** What is to come, was promised, is done by itself, or belongs to the way back or to another record. */
const otherDates =
  /预计|预期|预约|预估|期望|希望|要求|承诺|约定|计划|最晚|最迟|截止|截至|到期|剩余|倒计时|自动|超时|应[发付收完签]|退|换货|换新|维修|返修|售后|服务单|赔|补发|补寄|纠纷|投诉|工单|取消|关闭|拒|审核|申请|更新|修改|打印|评价|发票|开票|揽|派[送件]|取件|逆向|入库|质检|有效|失效|催|提醒|登记|备注|留言|确认收货/;
const ofShop = /商家|卖家|仓/;
const otherThan: Readonly<Record<TaughtField, readonly RegExp[]>> = {
  orderId: [
    /父|母|原订|原单|关联|子订|子单|拆|合并|新[订单]|换|退|售后|服务|维修|补|赔|工单|任务|纠纷|投诉|支付|付款|流水|运单|物流|快递|包裹|外部|商家|店铺|发票|取消|上级|主订|主单|SKU|商品|热线|电话|手机|客服|联系|[帐账]号/,
  ],
  status: [
    /物流|快递|配送|支付|付款|退|换|售后|服务|开票|发票|审核|签收|发货|出库|工单|任务|处理|纠纷|评价|商品|上架|库存|推送|同步|打印|拦截|备注|时间|日期/,
  ],
  skuId: [
    /SPU|货号|条码|商家|卖家|外部|店铺|ERP|仓|父|关联|推荐|搭配|规格|型号|订单|运单|单号|热线|电话|手机|客服|联系|[帐账]号/,
  ],
  orderedAt: [otherDates],
  paidAt: [otherDates, /尾款|定金|首付/],
  shippedAt: [otherDates],
  signedAt: [otherDates, ofShop],
  completedAt: [otherDates, ofShop],
};

/** The words by which a label tells which date it is. */
const tells: Readonly<Record<OrderDateField, RegExp>> = {
  orderedAt: /下单|提交订单|订购|拍下|创建|生成/,
  paidAt: /付款|支付|付清|到账/,
  shippedAt: /出库|发货|发出|寄出|发运/,
  signedAt: /签收|妥投|收货|收到|到手|送达|送到|到货/,
  completedAt: /完成|完结|结束|成交|结单/,
};
const dateFields = Object.keys(tells) as OrderDateField[];
const isDate = (field: TaughtField): field is OrderDateField => field in tells;

/** 支付完成 is of the payment, 签收完成 of the receipt: completion is only what names nothing else. */
function otherDateOf(field: TaughtField, label: string): OrderDateField | undefined {
  if (!isDate(field)) return undefined;
  if (field !== 'completedAt' && tells[field].test(label)) return undefined;
  return dateFields.find((other) => other !== field && tells[other].test(label));
}

const surname =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史贺陶顾毛郝龚邵万钱覃武戴莫孔汤欧司尚诸][一-鿿]{1,2}$/;

/** What is left of a text without the words of back offices looks like a person's name or account. */
const namesSomebody = (text: string): boolean =>
  /先生|女士|小姐|同学|JD_|[*@]/i.test(text) || surname.test(withoutTerms(text));

/**
 * Whether a text cannot be learned as the label of a field: it is no label, names somebody, would lead to another fact, or
 * means something that gives wrong verdicts. null: nothing speaks against it. Whether it leads to the right value on a page
 * is not asked here.
 *
 * @example refusalOf('signedAt', '预计到手时刻') // { code: 'misleading-label', params: { word: '预计' } }
 * @example refusalOf('signedAt', '到手时刻') // null
 */
export function refusalOf(field: TaughtField, label: string): LabelRefusal | null {
  const key = labelKey(cleanText(label));
  const isLabel = key.length >= 2 && key.length <= longestLabel && labelShape.test(key) && !generic.test(key);
  // The name of a state is the value of another label.
  if (!isLabel || noLabel.test(key) || isStatusName(key)) return { code: 'no-label' };
  return refusalOfWords(field, key);
}

/** As `refusalOf`, of words that are no label as a whole. */
function refusalOfWords(field: TaughtField, text: string): LabelRefusal | null {
  for (const misleading of otherThan[field]) {
    const word = misleading.exec(text)?.[0];
    if (word !== undefined) return { code: 'misleading-label', params: { word } };
  }
  const other = otherDateOf(field, text);
  if (other) return { code: 'another-fact', params: { field: other } };
  return namesSomebody(text) ? { code: 'no-label' } : null;
}

/** Whether words say themselves which date stands beside them; other fields are told by their shape. */
const saysField = (field: TaughtField, text: string): boolean => !isDate(field) || tells[field].test(text);

const foretells = /将|未|待|请|若|如|不|没/;

/**
 * Whether words around a value can stand for a field: stable, of nobody in particular, and saying themselves which fact
 * stands between them. Takes clean texts.
 *
 * @example isTellingWords('signedAt', '包裹已于', '送到您手中') // true
 */
export function isTellingWords(field: TaughtField, before: string, after: string): boolean {
  const around = `${before} ${after}`;
  const isStable =
    before.length <= longestLabel && after.length <= longestLabel && !/\d/.test(around) && isMadeOfTerms(around);
  const says = /[一-鿿].*[一-鿿]/.test(around) && saysField(field, around) && !foretells.test(around);
  return isStable && says && refusalOfWords(field, around) === null;
}

/**
 * Whether a lesson says what pointing could have taught on some page. One from a file may say anything.
 *
 * @example mayBeTaught({ field: 'signedAt', anchor: { by: 'label', label: '预计到手时刻' } }) // false
 */
export const mayBeTaught = ({ field, anchor }: Pick<Lesson, 'field' | 'anchor'>): boolean =>
  anchor.by === 'label' ? refusalOf(field, anchor.label) === null : isTellingWords(field, anchor.before, anchor.after);
