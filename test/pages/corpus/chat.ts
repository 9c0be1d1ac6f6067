import type { SellerPage, Truth } from '../page';
import { plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import { dateStyles, daysAgo, openOrder, orderNumber, pairsOf, truthOf } from './kit';

interface Talk {
  readonly customers?: string;
  readonly beforeEditor?: string;
  readonly after?: string;
}
const list = `<div class="alluser-item alluser-item_check" id="u_jd_5a1imcustomer100"><span class="alluser-item-name" title="jd_5a1">jd_5a1</span><span class="alluser-item-breifdesc">能退吗</span></div><div class="alluser-item" id="u_jd_9c2imcustomer100"><span class="alluser-item-name" title="jd_9c2">jd_9c2</span><span class="alluser-item-breifdesc">订单编号：${orderNumber(3190)}</span></div>`;
const workbench = (messages: string, { customers = list, beforeEditor = '', after = '' }: Talk = {}): string =>
  `<div style="display:flex"><div id="t-alluser-wrap"><div class="c_tabs-tab c_tabs-tab_check" title="正在咨询">正在咨询</div>${customers}</div><div class="chat-wrap"><div class="chat-head-name"><span>jd_5a1</span></div><div class="chat-content-w"><div class="chat-scroll-wrap" id="t-chat-scroll">${messages}</div></div><div class="foot">${beforeEditor}<div class="EditorContent" contenteditable="true"></div><div class="SendButtonGroup"><button class="send-button">发送</button></div></div></div>${after}</div>`;

const said = (text: string, side: 'left' | 'right' = 'left'): string =>
  `<div class="message message_${side}"><span class="message__nickname">jd_5a1</span><span class="message__time_str">10:21:07</span><div class="message__content"><pre class="message__text">${text}</pre></div></div>`;
const card = (orderId: string): string =>
  `<div class="message message_left"><div class="message__content"><div class="CardWrapper OrderCard"><div class="CardTitle"><span>订单编号：</span><span>${orderId}</span></div><div>共 1 件商品</div><div class="CardPrice">¥159.00</div><a href="https://shop.jd.com/jdm/trade/orders/order-details?orderId=${orderId}">查看订单</a></div></div></div>`;

const [one, two, three] = [orderNumber(3101), orderNumber(3102), orderNumber(3103)] as const;

const chat = (name: string, trap: string, body: (now: number) => string, truth: Truth): SellerPage => ({
  name,
  trap,
  group: 'chat',
  build: (now) => ({ url: 'https://dongdong.jd.com/', body: body(now), truth }),
});
const named = (name: string, trap: string, namedOrderId: string | null, body: (now: number) => string): SellerPage =>
  chat(name, trap, body, { kind: 'named', namedOrderId });

export const chatPages: readonly SellerPage[] = [
  named(
    'chat-numbers-in-talk',
    'two numbers with dates and states in two messages: the later is named, no fact is read',
    two,
    (now) =>
      workbench(
        said(`我的订单 ${one} 签收时间：${dateStyles.full.write(daysAgo(now, 2))} 能退吗`) +
          said(`订单编号：${two} 订单状态：已完成`, 'right'),
      ),
  ),
  named('chat-no-number', 'talk without a number', null, () =>
    workbench(said('什么时候到') + said('帮您看一下', 'right')),
  ),
  named('chat-empty', 'a conversation without a message', null, () => workbench('')),
  named('chat-other-numbers', 'numbers of parcels, payments, services and parts of orders', null, () =>
    workbench(
      said(`运单号：${one}`) +
        said('支付单号 9934010000000001') +
        said('服务单号：4012345678') +
        said(`原订单号：${two}`) +
        said(`父订单号：${three}`) +
        said(`${three}`) +
        said('订单 12345678 是吗'),
    ),
  ),
  named('chat-order-card', 'a card of an order after talk about another one', two, () =>
    workbench(said(`订单号 ${one}`) + card(two) + said('这个可以换吗')),
  ),
  named('chat-number-after-card', 'a number in a message after a card', one, () =>
    workbench(card(two) + said(`不对，是订单${one}`)),
  ),
  named('chat-two-in-last', 'two numbers in the last message that names any', null, () =>
    workbench(said(`订单号：${one}`) + said(`订单号：${two} 还有订单号：${three}`) + said('都想退')),
  ),
  named('chat-two-in-one-breath', 'two numbers behind one label', null, () =>
    workbench(said(`订单号：${two}、${three}`)),
  ),
  named('chat-same-twice', 'one number twice in a message', two, () =>
    workbench(said(`订单号：${one}`) + said(`订单号：${two}，就是订单 ${two}`)),
  ),
  named('chat-two-cards', 'two cards in two messages', two, () => workbench(card(one) + said('还有这个') + card(two))),
  named('chat-in-the-middle', 'a number in the middle of a sentence', one, () =>
    workbench(said(`您好，麻烦看下订单号${one}什么时候发货`)),
  ),
  named('chat-list-of-customers', 'the last lines of other customers name orders', null, () => workbench(said('在吗'))),
  named('chat-quick-replies', 'quick replies above the editor and beside the conversation', null, () =>
    workbench(said('在吗'), {
      beforeEditor: `<div class="quick"><span>快捷回复</span><ul><li><pre>您好，订单编号：${one} 已发出</pre></li></ul></div>`,
      after: `<aside><div class="phrases"><h4>快捷短语</h4><div><pre>订单编号：${two} 已退款</pre></div></div></aside>`,
    }),
  ),
  named('chat-hidden-conversation', 'the conversation of another customer stays in the document', null, () =>
    workbench(said('在吗'), {
      customers: `${list}</div><div class="chat-wrap" style="display:none"><div class="chat-scroll-wrap">${said(`订单编号：${one}`)}</div><div contenteditable="true"></div></div><div>`,
    }),
  ),
  named('chat-moved-away', 'the conversation of another customer is moved off the page', two, () =>
    workbench(said(`订单编号：${two}`), {
      customers: `${list}</div><div style="position:fixed;left:-9999px;width:400px"><div class="chat-scroll-wrap">${said(`订单编号：${one}`)}</div></div><div>`,
    }),
  ),
  named('chat-draft', 'a number in the answer that is being written', null, () =>
    workbench(said('在吗')).replace('contenteditable="true">', `contenteditable="true">订单编号：${one}`),
  ),
  {
    name: 'chat-order-panel',
    trap: 'the order panel beside the conversation shows one order, the conversation names another',
    group: 'chat',
    build: (now) => {
      const o = openOrder(now, 3104, '已出库');
      return {
        url: 'https://dongdong.jd.com/',
        body: workbench(said(`订单编号：${one} 什么时候到`), {
          after: `<aside class="plugin-area"><h3>订单</h3><div class="order-panel">${infoLayouts[0]?.html(pairsOf(o))}${plainGoods(o.lines)}</div></aside>`,
        }),
        truth: truthOf(o),
      };
    },
  },
];
