import { orderWords } from './jd-words';
import type { PageWords } from './label-reading/page-text';
import { vocabularyOf } from './label-reading/vocabulary';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * What ticket pages call things. jd-domain facts 4.1 and 8: the columns of the live page were never seen, so every usual
 * name is listed. 纠纷单号 makes a row a dispute, which is no ticket.
 */
export const ticketWords: PageWords = {
  ...orderWords,
  sections: {
    ...orderWords.sections,
    closed: new Set([...orderWords.sections.closed].filter((title) => !title.includes('工单'))),
    foreign: /推荐|近期|最近|聊天|会话|沟通|公告|示例|纠纷/,
  },
  vocabulary: vocabularyOf({
    ticketId: words(
      '工单编号 工单号 工单ID 任务编号 任务单号 任务ID 任务工单号 任务工单编号 工单单号 协同工单号 平台工单号 单号',
    ),
    ticketType: words('工单类型 类型 问题类型 任务类型 工单分类 工单场景 工单类别 工单名称 场景 业务类型'),
    ticketStatus: words('状态 处理状态 工单状态 任务状态 当前状态 处理进度'),
    orderId: words('订单编号 订单号 京东订单号 关联订单 关联订单号 关联订单编号 订单ID'),
    createdAt: words(
      '创建时间 工单创建时间 提交时间 下发时间 生成时间 工单生成时间 任务创建时间 任务下发时间 工单下发时间 发起时间 工单时间 进线时间 推送时间 派单时间',
    ),
    countdown: words('剩余时间 处理倒计时 剩余处理时间 倒计时 剩余时长 处理剩余时间 超时倒计时 剩余处理时长'),
    otherRecord: words('纠纷单号 纠纷编号 纠纷单 仲裁单号'),
    freeText: words(
      '问题描述 描述 工单描述 工单内容 内容 咨询内容 备注 留言 买家留言 客户诉求 用户诉求 诉求 诉求内容 问题详情 商品 商品名称 商品信息 标题 处理记录 处理意见 回复内容 处理结果 客户 客户姓名 收货人 地址',
    ),
    plain: words(
      '服务单号 退款单号 售后单号 运单号 客服电话 操作 优先级 处理人 创建人 来源 渠道 店铺 店铺名称 买家账号 用户账号 下单帐号 联系电话 手机号 电话 截止时间 到期时间 更新时间 处理时间 处理时效 完成时间 关闭时间 下单时间 要求完成时间 SKU编码 SKU 商品编号 序号 是否超时 紧急程度 级别',
    ),
  }),
};
