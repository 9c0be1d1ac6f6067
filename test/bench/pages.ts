import type { Page } from 'playwright-core';
import { type ExtensionBrowser, startBrowser } from '@/test/e2e/harness/extension-browser';
import { importDemoShop } from '@/test/e2e/harness/options-page';
import { backOffice, page } from '@/test/seller-site/frame';
import { orderAddress, orderDetail } from '@/test/seller-site/order-pages';
import { demoOrders, orderIds } from '@/test/seller-site/shop';
import { median, ms, type Row } from './measure';

const loads = 25;

/** Looks every few milliseconds whether a verdict stands in the panel, and remembers when that was first so. */
function watchForVerdict(): void {
  const look = () => {
    const verdict = document
      .querySelector('aftersale-sidebar[data-state="ready"]')
      ?.shadowRoot?.querySelector('[data-verdict]');
    if (verdict) performance.mark('verdict');
    else setTimeout(look, 1);
  };
  look();
}

/** The content comes 200 ms after the load, as in an application, and its arrival is marked. */
const lateContent = (content: string) => `
setTimeout(() => {
  document.getElementById('app').innerHTML = ${JSON.stringify(content).replaceAll('<', '\\u003c')};
  performance.mark('content');
}, 200);`;

const filler = (nodes: number) =>
  `<section class="card">${'<div><span>便利贴</span></div>'.repeat(Math.floor(nodes / 3))}</section>`;

async function contentToVerdict(tab: Page): Promise<number> {
  await tab.reload({ waitUntil: 'commit' });
  await tab.waitForFunction(() => performance.getEntriesByName('verdict').length > 0, null, { polling: 100 });
  return tab.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return at('verdict') - at('content');
  });
}

async function measure(browser: ExtensionBrowser, content: string): Promise<{ took: number; nodes: number }> {
  browser.serve(() => page('商家中心', backOffice('', 'orders'), lateContent(content)));
  const tab = await browser.context.newPage();
  await tab.addInitScript(watchForVerdict);
  await tab.goto(orderAddress(orderIds.recent));
  const times: number[] = [];
  for (let load = 0; load < loads; load += 1) times.push(await contentToVerdict(tab));
  const nodes = await tab.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  });
  await tab.close();
  return { took: median(times), nodes };
}

/** From the content standing in the document to a verdict standing in the panel, in a real Chromium. */
export async function benchPages(extension: string): Promise<Row[]> {
  const browser = await startBrowser({ extension });
  try {
    await importDemoShop(browser);
    const order = demoOrders(Date.now()).find(({ id }) => id === orderIds.recent);
    if (order === undefined) throw new Error('the demo order is missing');
    const plain = await measure(browser, orderDetail(order));
    const large = await measure(browser, orderDetail(order) + filler(15_000));
    return [
      { ...plain, limit: 60, name: 'plain page' },
      { ...large, limit: 150, name: 'large page' },
    ].map(({ took, nodes, limit, name }) => ({
      what: `content to verdict, ${name}, ${nodes} nodes, median of ${loads}`,
      value: ms(took),
      target: `≤ ${limit} ms`,
      reached: took <= limit,
    }));
  } finally {
    await browser.close();
  }
}
