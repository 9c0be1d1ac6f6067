import type { ServiceOrderType } from '@/lib/domain/service-order';
import { offersAndTalk, orderWords, otherRecords } from './jd-words';
import type { PageWords } from './label-reading/page-text';
import type { SectionTitles } from './label-reading/sections';
import { extendedVocabulary, vocabularyOf } from './label-reading/vocabulary';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** On a page about a service order its own records are what the page is for. */
const sections: SectionTitles = {
  foreign: /猜你|推荐|近期|最近|浏览|热[销卖]|评[价论]|聊天|会话|公告|示例/,
  closed: new Set(offersAndTalk),
  open: new Set([...otherRecords, ...orderWords.sections.open]),
  order: orderWords.sections.order,
};

const ofService = {
  serviceId: words('服务单号 服务单编号 售后单号 售后服务单号 售后编号 服务单'),
  ticketType: words(
    '售后类型 服务类型 服务单类型 申请类型 售后服务类型 客户期望 客户期望处理方式 期望处理方式 期望售后类型 用户期望 申请售后类型 售后方式',
  ),
  ticketStatus: words('服务单状态 售后状态 售后单状态 售后服务单状态 服务状态 处理状态 售后进度'),
  createdAt: words(
    '申请时间 售后申请时间 服务单申请时间 申请日期 申请提交时间 服务单创建时间 售后单创建时间 售后创建时间',
  ),
  plain: words('审核结果 处理结果 审核方式 处理方式 取件方式 退回方式 返回方式 退款状态 换新单状态 换新状态 取件状态'),
};

const withLabels = (labels: Parameters<typeof vocabularyOf>[0]): PageWords => ({
  ...orderWords,
  sections,
  vocabulary: extendedVocabulary(orderWords.vocabulary, vocabularyOf(labels)),
});

/** What the page of one service order (服务单) calls things, beside what it says of the order. jd-domain facts 1.5 and 2.3. */
export const serviceWords = withLabels(ofService);

/** In a list of service orders a bare 状态 or 类型 is theirs. */
export const serviceListWords = withLabels({
  ...ofService,
  ticketType: [...ofService.ticketType, '类型'],
  ticketStatus: [...ofService.ticketStatus, '状态', '当前状态'],
});

const typeNames: readonly (readonly [ServiceOrderType, string])[] = [
  ['return', '退货 退货退款 七天无理由退货 7天无理由退货 无理由退货'],
  ['exchange', '换货 换新 上门换新 商品换货 无理由换货'],
  ['repair', '维修 返修 上门维修 寄修 质量维修'],
  ['refund', '仅退款 未收货退款 已收货退款 售前退款 退款不退货 退款'],
  ['resend', '补件 补发 补发商品 补发配件 补寄'],
];

/** The names of what a service order asks for. jd-domain facts 1.5 and 2.3. */
export const serviceTypes: ReadonlyMap<string, ServiceOrderType> = new Map(
  typeNames.flatMap(([type, names]) => words(names).map((name) => [name, type] as const)),
);

/** Names are put together of few words, so that nothing but a name of the back office can be one. */
const who = '(?:用户|客户|买家|消费者|商家|客服|京东)?';
const work = '审核|处理|取件|退款|换新|维修|检测|补发';
const running = new RegExp(
  `^(?:待${who}(?:${work}|收货|发货|寄回|退货|确认|反馈|审核领取|处理领取|审核和待客户反馈)|(?:${who}|上门)(?:${work}|申请)中|(?:商家|客服)审核|审核通过|已(?:审核|取件|申请)|商家已?同意|${who}已?(?:收货|发货)|商家待收货|申请退款|提交退款申请|客户已反馈|${who}确认)$`,
);
const ended = new RegExp(
  `^(?:${who}已?(?:取消|撤销|拒绝|驳回|关闭|完成)|(?:${work}|换货|服务|服务单|售后|超时)(?:完成|成功|关闭)|已(?:退款|终止)|拒绝申请|审核(?:不通过|未通过|拒绝))$`,
);

/**
 * Whether a service order has come to its end, by the name of its state; null: no name of a state. jd-domain facts 1.5 and 2.3.
 * @example hasEnded('退款成功') // true
 */
export const hasEnded = (state: string): boolean | null =>
  ended.test(state) ? true : running.test(state) ? false : null;
