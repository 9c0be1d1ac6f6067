import { pageTime } from './beijing';
import { escaped } from './frame';
import type { DemoOrder } from './shop';

/** A customer of the workbench: what was said, the order that stands beside the conversation, the order that a card in it names. */
export interface TalkedCustomer {
  readonly name: string;
  readonly talk: readonly string[];
  readonly order: DemoOrder | null;
  readonly cardOf: string | null;
}

const talkOf = ({ talk, cardOf }: TalkedCustomer): string =>
  talk
    .map((text) => `<div class="message message_left"><pre class="message__text">${escaped(text)}</pre></div>`)
    .join('') +
  (cardOf === null
    ? ''
    : `<div class="message message_left"><div class="CardWrapper"><span>订单编号：</span><span>${cardOf}</span></div></div>`);

const orderOf = ({ order }: TalkedCustomer): string =>
  order === null
    ? '<p>暂无订单</p>'
    : `<h3>订单</h3>
<p><span>订单编号：</span><span>${order.id}</span></p>
<p><span>订单状态：</span><span>${order.status}</span></p>
<p><span>下单时间：</span><span>${pageTime(order.orderedAt)}</span></p>
${order.signedAt === null ? '' : `<p><span>签收时间：</span><span>${pageTime(order.signedAt)}</span></p>`}
<table><thead><tr><th>商品名称</th><th>SKU编码</th><th>京东价</th></tr></thead>
<tbody>${order.goods.map((goods) => `<tr><td>${escaped(goods.name)}</td><td>${goods.skuId}</td><td>¥${goods.price}</td></tr>`).join('')}</tbody></table>`;

/** The workbench with several customers; `choose(index, delayMs)` selects one at once, and talk and order follow later. */
export const customersWorkbench = (customers: readonly TalkedCustomer[]): string => `
<div style="display:grid;grid-template-columns:200px 1fr 320px;height:90vh">
  <aside id="t-alluser-wrap">${customers.map(({ name, talk }) => `<div class="alluser-item" id="u_${name}imcustomer100"><div class="alluser-item-name" title="${name}">${name}</div><div class="alluser-item-breifdesc">${escaped(talk.at(-1) ?? '')}</div></div>`).join('')}</aside>
  <section class="chat-wrap">
    <div class="chat-head-name"><span></span></div>
    <div class="chat-content-w" id="t-chat-scroll"></div>
    <div class="EditorContent" contenteditable="true" role="textbox" aria-label="输入消息"></div>
    <div class="SendButtonGroup"><button class="send-button">发送</button></div>
  </section>
  <aside class="plugin"></aside>
</div>
<script type="application/json" id="contents">${JSON.stringify(customers.map((each) => ({ name: each.name, talk: talkOf(each), order: orderOf(each) }))).replaceAll('<', '\\u003c')}</script>`;

export const customersScript = `
const contents = JSON.parse(document.getElementById('contents').textContent);
let following;
window.choose = (index, delayMs) => {
  clearTimeout(following);
  const { name, talk, order } = contents[index];
  document.body.dataset.customer = name;
  document.querySelectorAll('.alluser-item').forEach((row, at) => row.classList.toggle('alluser-item_check', at === index));
  document.querySelector('.chat-head-name span').textContent = name;
  const follow = () => {
    document.querySelector('.chat-content-w').innerHTML = talk;
    document.querySelector('.plugin').innerHTML = order;
  };
  if (delayMs === 0) follow();
  else following = setTimeout(follow, delayMs);
};`;
