// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrder, someDates } from './label-reading/an-order';

const card = (title: string, content: string): string => `<div><div>${title}</div>${content}</div>`;
const table = (heads: string, cells: string): string => `<table><tr>${heads}</tr><tr>${cells}</tr></table>`;

/** Boxes that hold a sign time under a title. */
const boxes: Readonly<Record<string, (title: string, date: string) => string>> = {
  'label and value in one line': (title, date) => card(title, `<p>签收时间：${date}</p>`),
  'label beside value': (title, date) => card(title, `<p><span>签收时间</span><span>${date}</span></p>`),
  'a bar with a link': (title, date) =>
    `<div><p><b>${title}</b><a>更多</a></p><div><div><p>签收时间：${date}</p></div></div></div>`,
  'a heading beside it': (title, date) => `<h4>${title}</h4><p>签收时间：${date}</p>`,
  'a parcel': (title, date) => card(title, `<p>物流公司：京东快递</p><p>签收时间：${date}</p>`),
  'a table': (title, date) => card(title, table('<th>包裹</th><th>签收时间</th>', `<td>1</td><td>${date}</td>`)),
  'a courier’s history': (title, date) =>
    card(title, `<ul><li><i>${date}</i><p>您的快件已签收</p></li><li><i>2026-01-01 01:01</i><p>正在派送</p></li></ul>`),
};
const box = fc.constantFrom(...Object.keys(boxes));
const date = someDates(1).map(([one]) => ({ text: one?.text ?? '', instant: one?.instant ?? '' }));
const ofOrder = fc.constantFrom(
  '物流信息',
  '配送',
  '包裹1',
  '第2个包裹',
  '签收情况',
  '时间节点',
  '京东快递',
  '订单跟踪',
);
const ofOthers = fc.constantFrom('便签', '退回件', '话术', '赠品物流', '上一单', '客户说', 'jd_5f***9k', '客服小美');
const orderFacts = '<h3>订单信息</h3><p>下单时间：2025-12-30 09:00:00</p><p>完成时间：2026-12-30 09:00:00</p>';

describe('a sign time in a box of its own', () => {
  it('is the order’s under a title that announces the order or its parcels', () => {
    fc.assert(
      fc.property(box, ofOrder, date, fc.boolean(), (name, title, { text, instant }, isFirst) => {
        const html = boxes[name]?.(title, text) ?? '';
        const { signedAt } = readOrder(isFirst ? html + orderFacts : orderFacts + html);
        expect(signedAt).toBe(instant);
      }),
    );
  });

  it('is doubtful under any other title, so that the completion does not stand in for it', () => {
    fc.assert(
      fc.property(box, ofOthers, date, fc.boolean(), (name, title, { text }, isFirst) => {
        const html = boxes[name]?.(title, text) ?? '';
        const { signedAt } = readOrder(isFirst ? html + orderFacts : orderFacts + html);
        expect(signedAt).toBe('contradictory');
      }),
    );
  });

  it('is the order’s under an unknown title, where the order’s other dates stand above it and nowhere else', () => {
    fc.assert(
      fc.property(date, ({ text, instant }) => {
        const facts = `<p>下单时间：2025-12-30 09:00:00</p><p>签收时间：${text}</p>`;
        expect(readOrder(card('履历', facts)).signedAt).toBe(instant);
        expect(readOrder(`<p>下单时间：2025-12-30 09:00:00</p>${card('履历', facts)}`).signedAt).toBe('contradictory');
      }),
    );
  });
});
