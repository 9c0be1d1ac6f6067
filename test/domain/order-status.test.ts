import { describe, expect, it } from 'vitest';
import { type OrderPhase, orderPhase } from '@/lib/domain/eligibility';

const texts: Readonly<Record<OrderPhase, readonly string[]>> = {
  cancelled: ['已取消', '取消', '父单取消', '交易关闭', '已关闭', '(删除)已取消', '订单已取消'],
  'not-arrived': [
    '等待付款',
    '未付款',
    '待付款',
    '等待出库',
    '待出库',
    '等待发货',
    '等待发码',
    '暂停',
    '锁定',
    '已锁定',
    '暂停 已出库',
    '(删除)等待出库',
  ],
  'on-its-way': ['已出库', '等待确认收货', '等待收货', '配送中', '运输中', '已 出库'],
  arrived: [
    '完成',
    '已完成',
    '已签收',
    '已妥投',
    '交易完成',
    '订单完成',
    '订单已完成',
    '已完成（已评价）',
    '已\u200b完成',
    '已完成 查看详情',
  ],
  unknown: [
    '',
    ' ',
    '未完成',
    '待完成',
    '付款完成',
    '完成付款',
    '已完成付款',
    '异常',
    '已出库 已完成',
    '已完成 已取消',
    '部分签收',
    '申请取消中',
    '取消失败',
    '售后中',
  ],
};

describe('the phase of an order', () => {
  it.each(Object.entries(texts).flatMap(([phase, list]) => list.map((text) => [text, phase])))(
    '%j is %s',
    (text, phase) => {
      expect(orderPhase(text)).toBe(phase);
    },
  );
});
