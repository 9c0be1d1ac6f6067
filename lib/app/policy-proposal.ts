import type { CategoryPolicy, PolicyDocument, WindowRule } from '@/lib/domain/policy';

const days = (count: number): WindowRule => ({ days: count, from: 'signed' });

const clothing: CategoryPolicy = { return: days(7), exchange: days(15), repair: null, anySkuExchange: true };
const electronics: CategoryPolicy = { return: days(7), exchange: days(15), repair: days(365), anySkuExchange: false };
const nothing: CategoryPolicy = { return: null, exchange: null, repair: null, anySkuExchange: false };
const unopenedOnly: CategoryPolicy = { return: days(7), exchange: null, repair: null, anySkuExchange: false };
const ordinary: CategoryPolicy = { return: days(7), exchange: days(15), repair: null, anySkuExchange: false };

/**
 * The table that a shop without rules of its own may begin with. JD publishes none: only 服饰 without 维修 is known
 * (article [A]); every other row is an assumption that the merchant checks and answers for, and is shown as one.
 *
 * Source: jd-domain §3.3, suggested first rows.
 */
export const policyProposal: PolicyDocument = {
  format: 'aftersale-policy',
  version: 1,
  default: '其他',
  categories: {
    服饰内衣: clothing,
    鞋靴: clothing,
    箱包皮具: clothing,
    数码: electronics,
    手机通讯: electronics,
    电脑办公: electronics,
    家用电器: electronics,
    大家电: { return: days(30), exchange: days(180), repair: days(365), anySkuExchange: false },
    贴身衣物: unopenedOnly,
    美妆护肤: unopenedOnly,
    图书音像: ordinary,
    食品饮料: nothing,
    生鲜: nothing,
    定制商品: nothing,
    其他: ordinary,
  },
};
