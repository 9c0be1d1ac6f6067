import { expect, test } from 'vitest';
import { hasEnded, serviceTypes } from '@/lib/page-adapters/jd-service-words';

const words = (text: string) => text.split(' ');

// jd-domain facts 1.5, 2.1 and 2.3: tabs, row texts, the platform's codes and the steps of a service order.
test.each(
  words(
    '待审核 待收货 待处理 退款中 商家同意 审核中 商家处理中 申请退款 待审核领取 待客户反馈 待处理领取 待用户确认 客户已反馈 待审核和待客户反馈 提交退款申请 上门维修中 上门检测中 客服审核 商家审核 京东收货 商家收货 用户确认 待商家收货 已审核',
  ),
)('%s has not ended', (name) => {
  expect(hasEnded(name)).toBe(false);
});

test.each(
  words(
    '退款成功 完成 退款关闭 已关闭 已撤销 商家拒绝 审核关闭 取消 审核不通过 已取消 用户取消 换货完成 维修完成 已完成 商家已拒绝',
  ),
)('%s has ended', (name) => {
  expect(hasEnded(name)).toBe(true);
});

test.each(['', '退货', '待王小明审核', '已完成支付', '查看详情', '未取消', '待处理 已取消', '完成度'])(
  '%s is no state',
  (text) => {
    expect(hasEnded(text)).toBeNull();
  },
);

test('types are those of the back office', () => {
  const types = words('退货 换货 维修 售前退款 补发商品 仅退款 未收货退款 退货退款 补件 上门维修 大家电安装');
  expect(types.map((name) => serviceTypes.get(name))).toEqual([
    'return',
    'exchange',
    'repair',
    'refund',
    'resend',
    'refund',
    'refund',
    'return',
    'resend',
    'repair',
    undefined,
  ]);
});
