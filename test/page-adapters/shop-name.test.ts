// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { atOnce } from '@/lib/page-adapters/in-steps';
import { ticketWords } from '@/lib/page-adapters/jd-ticket-words';
import { readPageInSteps } from '@/lib/page-adapters/label-reading/page-text';
import { shopNameOn } from '@/lib/page-adapters/shop-name';

const table = (shop: string) =>
  `<table><thead><tr><th>工单编号</th><th>店铺</th><th>创建时间</th></tr></thead><tbody><tr><td>71234567</td><td>${shop}</td><td>2026-11-20 15:00:07</td></tr></tbody></table>`;
const shopOn = (html: string): string | null => {
  document.body.innerHTML = html;
  return shopNameOn(atOnce(readPageInSteps(document, ticketWords)));
};

test.each([
  ['alone in the head', `<header><b>商家中心</b><span>棉时光旗舰店</span></header>${table('-')}`, '棉时光旗舰店'],
  ['behind a label', `<div>店铺名称：北山·户外专营店</div>${table('-')}`, '北山·户外专营店'],
  ['twice the same', `<span>棉时光旗舰店</span><p>棉时光旗舰店</p>${table('-')}`, '棉时光旗舰店'],
  ['two shops to choose from', `<ul><li>棉时光旗舰店</li><li>北山专营店</li></ul>${table('-')}`, null],
  ['only in a row', table('棉时光旗舰店'), null],
  ['hidden', `<span style="display:none">棉时光旗舰店</span>${table('-')}`, null],
  ['a sentence about a shop', `<p>欢迎使用，您的旗舰店已升级</p>${table('-')}`, null],
])('the name of the shop: %s', (_where, html, name) => {
  expect(shopOn(html)).toBe(name);
});
