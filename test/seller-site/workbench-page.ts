import { pageTime } from './beijing';
import { escaped } from './frame';
import type { DemoOrder } from './shop';

export const workbenchAddress = 'https://dongdong.jd.com/';

const styles = `<style>
.bench { display: grid; grid-template-columns: 200px 1fr 300px; height: calc(100vh - 48px); background: #fff; }
.alluser-item { padding: 12px 16px; border-bottom: 1px solid #eef1f5; }
.alluser-item_check { background: #e6eefb; }
.chat-wrap { display: flex; flex-direction: column; border: solid #e8ecf0; border-width: 0 1px; }
.chat-content-w { flex: 1; padding: 16px; overflow: auto; }
.message { margin: 8px 0; } .message pre { display: inline-block; margin: 0; padding: 8px 12px; background: #f1f4f8; font: inherit; border-radius: 6px; }
.message_right { text-align: right; } .message_right pre { background: #dcebff; }
.EditorContent { min-height: 90px; padding: 10px 14px; border-top: 1px solid #e8ecf0; outline-offset: -2px; }
.SendButtonGroup { padding: 8px 14px; text-align: right; }
.plugin { padding: 14px; font-size: 12px; } .plugin .label { color: #7a8694; }
</style>`;

/** What the page's own script does: it counts every press of the send button and every Enter that would send. */
export const workbenchScript = `
document.body.dataset.sent = '0';
const sent = () => { document.body.dataset.sent = String(Number(document.body.dataset.sent) + 1); };
document.querySelector('.send-button').addEventListener('click', sent);
document.querySelector('.EditorContent').addEventListener('keydown', (event) => { if (event.key === 'Enter') sent(); });`;

/** The chat workbench: conversations, the chat with its editor, and the order of the conversation beside it. */
export const workbench = (order: DemoOrder): string => `${styles}
<header class="topbar"><b>客服工作台</b><span>青禾生活旗舰店</span></header>
<div class="bench">
  <aside id="t-alluser-wrap">
    <div class="alluser-item alluser-item_check"><div class="alluser-item-name">松间客</div><div>想换个大一码</div></div>
    <div class="alluser-item"><div class="alluser-item-name">晴川路</div><div>什么时候发货</div></div>
  </aside>
  <section class="chat-wrap">
    <div class="chat-content-w" id="t-chat-scroll">
      <div class="message message_left"><pre class="message__text">你好，上次买的外套有点小，想换大一码</pre></div>
      <div class="message message_right"><pre class="message__text">您好，我帮您看一下</pre></div>
    </div>
    <div class="EditorContent" contenteditable="true" role="textbox" aria-label="输入消息"></div>
    <div class="SendButtonGroup"><button class="send-button">发送</button></div>
  </section>
  <aside class="plugin">
    <h3>订单</h3>
    <p><span class="label">订单编号：</span><span>${order.id}</span></p>
    <p><span class="label">订单状态：</span><span>${order.status}</span></p>
    <p><span class="label">下单时间：</span><span>${pageTime(order.orderedAt)}</span></p>
    ${order.signedAt === null ? '' : `<p><span class="label">签收时间：</span><span>${pageTime(order.signedAt)}</span></p>`}
    <table>
      <thead><tr><th>商品名称</th><th>SKU编码</th><th>京东价</th></tr></thead>
      <tbody>${order.goods.map((goods) => `<tr><td>${escaped(goods.name)}</td><td>${goods.skuId}</td><td>¥${goods.price}</td></tr>`).join('')}</tbody>
    </table>
  </aside>
</div>`;
