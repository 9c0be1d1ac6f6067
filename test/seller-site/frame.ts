/** Text made harmless for markup. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const styles = `
* { box-sizing: border-box; }
body { margin: 0; font: 13px/1.6 "Noto Sans CJK SC", sans-serif; color: #26303b; background: #eef1f5; }
a { color: #1664c0; text-decoration: none; }
.topbar { height: 48px; padding: 0 20px; display: flex; align-items: center; gap: 28px; background: #1c2f4a; color: #fff; }
.topbar b { font-size: 15px; }
.topbar span { opacity: .75; }
.layout { display: flex; min-height: calc(100vh - 48px); }
.menu { width: 150px; padding: 14px 0; background: #fff; }
.menu a { display: block; padding: 8px 22px; color: inherit; }
.menu a.active { background: #e6eefb; color: #1664c0; }
.content { flex: 1; min-width: 0; padding: 16px; max-width: 1080px; }
.card { margin-bottom: 14px; padding: 14px 18px; background: #fff; border-radius: 4px; }
.card h2 { margin: 0 0 10px; font-size: 15px; }
.pairs { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6px 18px; }
.pairs .label { color: #7a8694; }
.state { font-size: 18px; font-weight: 600; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 500; color: #5b6773; background: #f5f7fa; }
th, td { padding: 9px 10px; border-bottom: 1px solid #e8ecf0; vertical-align: top; }
.gift { padding: 0 5px; border-radius: 2px; background: #fff1e6; color: #c2560c; }
.tabs { display: flex; gap: 22px; margin-bottom: 12px; border-bottom: 1px solid #e8ecf0; }
.tabs .tab { padding: 8px 2px; }
.tabs .tab.active { color: #1664c0; border-bottom: 2px solid #1664c0; }
button { padding: 3px 12px; border: 1px solid #c7d0da; border-radius: 3px; background: #fff; font: inherit; }
`;

/** The left menu and the bar above it, around the content of a page. Everything in it is invented. */
export function backOffice(content: string, active: 'orders' | 'tickets'): string {
  const entry = (key: typeof active, address: string, text: string) =>
    `<a class="${key === active ? 'active' : ''}" href="${address}">${text}</a>`;
  return `
<header class="topbar"><b>商家中心</b><span>青禾生活旗舰店</span></header>
<div class="layout">
  <nav class="menu">
    ${entry('orders', 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders', '订单管理')}
    ${entry('tickets', 'https://sale-jdm.jd.com/workOrder/workOrderList', '任务工单')}
  </nav>
  <main class="content" id="app">${content}</main>
</div>`;
}

/** A whole document. */
export const page = (title: string, body: string, script = ''): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><style>${styles}</style></head>
<body>${body}${script === '' ? '' : `<script>${script}</script>`}</body>
</html>`;
