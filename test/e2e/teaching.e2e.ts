import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { backOffice, page as pageOf } from '@/test/seller-site/frame';
import { orderAddress, orderDetail } from '@/test/seller-site/order-pages';
import { demoOrders, jacket, orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { panelIn, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';
import { optionsText, teachingText } from './harness/text';

const browser = inBrowser();

/** What of the page's own was reached by a press or a key, wherever it listens but at the very first place. */
const listening = `
window.reached = [];
const types = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'keydown', 'keyup', 'keypress'];
const hear = (event) => window.reached.push(event.type + ' ' + (event.key ?? '') + ' ' + (event.target.localName ?? 'document'));
for (const type of types) {
  document.addEventListener(type, hear, true);
  document.addEventListener(type, hear);
  addEventListener(type, hear);
}
for (const each of document.querySelectorAll('span, div')) each.onclick = hear;`;

interface SignedOrder {
  readonly id: string;
  /** What the page calls the time of signing. */
  readonly label: string;
  readonly renameClasses?: boolean;
}

/** An order page that has no time but those of ordering, payment, sending and signing, the last under a name of its own. */
function orderPage({ id, label, renameClasses = false }: SignedOrder): string {
  const order = demoOrders(Date.now()).find((each) => each.id === id);
  if (order === undefined) throw new Error(`no order ${id}`);
  const html = pageOf('订单详情', backOffice(orderDetail({ ...order, completedAt: null }), 'orders'), listening);
  const named = html.replace('签收时间', label);
  return renameClasses ? named.replaceAll(/class="([\w-]+)"/g, 'class="x-$1-9f3"') : named;
}

/** Opens order pages as they are described, each at its address. */
async function openOrders(...orders: readonly SignedOrder[]): Promise<Page> {
  browser().serve((address) => {
    const shown = orders.find(({ id }) => address === orderAddress(id));
    return shown ? orderPage(shown) : sellerSite(address, Date.now());
  });
  const [first] = orders;
  return browser().openSeller(orderAddress(first?.id ?? ''));
}
const openNext = (order: SignedOrder) => openOrders(order);

const reached = (tab: Page | Frame) =>
  tab.evaluate(() => (window as unknown as { reached: string[] }).reached.splice(0));
const teachButton = (tab: Page | Frame) => tab.locator('aftersale-sidebar [data-teach="signedAt"]');
const teaching = (tab: Page | Frame) => tab.locator('aftersale-teaching');
const shownValue = (tab: Page | Frame, label: string) =>
  tab.locator(`.pairs div:has-text("${label}") span:nth-child(2)`);
const button = (tab: Page | Frame, text: Parameters<typeof teachingText>[0]) =>
  teaching(tab).getByRole('button', { name: teachingText(text), exact: true });

/** Points at the value that stands under a label, as a mouse does. */
async function pointAt(tab: Page | Frame, label: string): Promise<void> {
  const box = await shownValue(tab, label).boundingBox();
  if (box === null) throw new Error(`nothing at ${label}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = 'mouse' in tab ? tab : tab.page();
  await mouse.move(x - 3, y - 3);
  await mouse.move(x, y);
  await teaching(tab).locator('.outline').waitFor({ state: 'attached' });
  await mouse.click(x, y);
}

async function beginTeaching(tab: Page | Frame, orderId: string): Promise<void> {
  await panelIn(tab, orderId, 'incomplete');
  await teachButton(tab).click();
  await teaching(tab).locator('.guide').waitFor();
  await reached(tab);
}

/** Takes every lesson back in the options. */
async function forgetLessons(): Promise<void> {
  const options = await browser().openExtension('options.html#lessons');
  await options.locator('[data-section="lessons"]').waitFor();
  for (;;) {
    const rows = options.locator('[data-lesson]');
    await options.waitForTimeout(150);
    const count = await rows.count();
    if (count === 0) break;
    await rows.first().locator('[data-action="delete"]').click();
    await expect.poll(() => rows.count()).toBe(count - 1);
  }
  await options.close();
}
afterEach(async () => {
  await forgetLessons();
  for (const tab of browser().context.pages()) if (tab.url().startsWith('https:')) await tab.close();
});

describe('pointing out the time of signing', () => {
  test('by the mouse: seen, confirmed, read, and nothing of the page was pressed', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' });
    await beginTeaching(tab, orderIds.older);
    await pointAt(tab, '到手时刻');
    const card = teaching(tab).locator('.card');
    await card.waitFor();
    expect(await card.textContent()).toContain('“到手时刻”');
    expect(await card.textContent()).toContain('14:30');
    expect(await reached(tab)).toEqual([]);
    await button(tab, 'card.confirm').click();
    const panel = await panelIn(tab, orderIds.older, 'ready');
    expect(verdictsOf(panel, jacket.skuId)).toMatchObject({ return: 'overdue', exchange: 'in-window' });
    expect(await teaching(tab).count()).toBe(0);
    expect(await teachButton(tab).count()).toBe(0);
  });

  test('by the keyboard alone, and the keyboard is given back to the panel', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' });
    await panelIn(tab, orderIds.older, 'incomplete');
    await tab.keyboard.press('Alt+a');
    const focused = () =>
      tab.evaluate(() => {
        const active = document.querySelector('aftersale-sidebar')?.shadowRoot?.activeElement;
        return active?.getAttribute('data-teach') ?? active?.closest('[data-sku]')?.getAttribute('data-sku') ?? null;
      });
    await expect
      .poll(async () => {
        await tab.keyboard.press('Tab');
        return focused();
      })
      .toBe('signedAt');
    await tab.keyboard.press('Enter');
    const guide = teaching(tab).locator('.guide');
    await guide.waitFor();
    const told = () => guide.locator('[role=status]').textContent();
    const wanted = (await shownValue(tab, '到手时刻').textContent()) ?? '';
    await expect
      .poll(async () => {
        await tab.keyboard.press('Tab');
        await tab.waitForTimeout(60);
        return told();
      })
      .toContain(wanted);
    await reached(tab);
    await tab.keyboard.press('Enter');
    await teaching(tab).locator('.card').waitFor();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Shift+Tab');
    await tab.keyboard.press('Enter');
    await panelIn(tab, orderIds.older, 'ready');
    // Of the keys the page hears nothing, of our own button that it was pressed.
    expect((await reached(tab)).filter((each) => each !== 'click  aftersale-teaching')).toEqual([]);
    await expect.poll(focused).toBe(jacket.skuId);
  });

  test('holds in another order whose classes are all others, at once and after the worker was stopped', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' });
    await beginTeaching(tab, orderIds.older);
    await pointAt(tab, '到手时刻');
    await button(tab, 'card.confirm').click();
    await panelIn(tab, orderIds.older, 'ready');
    await browser().stopWorker();
    const next = await openNext({ id: orderIds.recent, label: '到手时刻', renameClasses: true });
    const panel = await panelIn(next, orderIds.recent, 'ready');
    expect(verdictsOf(panel, jacket.skuId)).toMatchObject({ return: 'in-window', exchange: 'in-window' });
  });

  test('is refused under a name that means something else, and another place can be chosen', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '预计送达时间' });
    await beginTeaching(tab, orderIds.older);
    await pointAt(tab, '预计送达时间');
    await teaching(tab).locator('.outline-refused').waitFor({ state: 'attached' });
    expect(await button(tab, 'card.confirm').count()).toBe(0);
    await button(tab, 'card.again').click();
    await pointAt(tab, '付款时间');
    expect(await teaching(tab).locator('.card').textContent()).toContain('付款时间');
    await tab.keyboard.press('Escape');
    await panelIn(tab, orderIds.older, 'incomplete');
  });

  test('is left by Escape without a trace', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' });
    await panelIn(tab, orderIds.older, 'incomplete');
    const markup = () => tab.evaluate(() => document.body.outerHTML);
    const before = await markup();
    await beginTeaching(tab, orderIds.older);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Escape');
    await teaching(tab).waitFor({ state: 'detached' });
    expect(await reached(tab)).toEqual([]);
    expect(await markup()).toBe(before);
    await panelIn(tab, orderIds.older, 'incomplete');
    await tab.locator('.pairs').click();
    expect((await reached(tab)).some((each) => each.startsWith('click'))).toBe(true);
  });

  test('in the frame that holds the order', async () => {
    const content = 'https://shop.jd.com/jdm/micro/order-content';
    browser().serve((address) => {
      if (address === content) return orderPage({ id: orderIds.older, label: '到手时刻' });
      return pageOf('商家中心', `<iframe src="${content}" width="1200" height="760"></iframe>`);
    });
    const tab = await browser().openSeller(orderAddress(orderIds.older));
    await expect.poll(() => tab.frames().length).toBe(2);
    const frame = tab.frames()[1];
    if (frame === undefined) throw new Error('no frame');
    await beginTeaching(frame, orderIds.older);
    await pointAt(frame, '到手时刻');
    expect(await reached(frame)).toEqual([]);
    await button(frame, 'card.confirm').click();
    await panelIn(frame, orderIds.older, 'ready');
  });

  test.each(['light', 'dark'] as const)('shows nothing in %s colours that axe finds wrong', async (colorScheme) => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' });
    await tab.emulateMedia({ colorScheme });
    const barriers = async () => {
      await tab.evaluate(axe.source);
      return tab.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({
          include: [['aftersale-teaching']],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
    };
    await beginTeaching(tab, orderIds.older);
    expect(await barriers()).toEqual([]);
    await pointAt(tab, '到手时刻');
    await teaching(tab).locator('.card').waitFor();
    expect(await barriers()).toEqual([]);
    await button(tab, 'card.again').click();
    await pointAt(tab, '付款时间');
    await teaching(tab).locator('.outline-refused').waitFor({ state: 'attached' });
    expect(await barriers()).toEqual([]);
  });

  test('takes the place that is pointed at, wherever a page hides its buttons, and scrolls under the shield', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' });
    await tab.evaluate(() => {
      const content = document.querySelector<HTMLElement>('.content');
      if (content) content.style.cssText = 'height: 300px; overflow: auto; padding-top: 260px';
    });
    await beginTeaching(tab, orderIds.older);
    await tab.mouse.move(400, 200);
    await tab.mouse.wheel(0, 300);
    const scrolled = () => tab.evaluate(() => document.querySelector('.content')?.scrollTop ?? 0);
    await expect.poll(scrolled).toBeGreaterThan(100);
    await pointAt(tab, '到手时刻');
    expect(await teaching(tab).locator('.card').textContent()).toContain('到手时刻');
    expect(await reached(tab)).toEqual([]);
  });

  test('keeps its card in place while the page is drawn anew under it', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' });
    await beginTeaching(tab, orderIds.older);
    await pointAt(tab, '到手时刻');
    const card = teaching(tab).locator('.card');
    await card.waitFor();
    const before = await card.boundingBox();
    await tab.evaluate(() => {
      const content = document.querySelector('.content');
      const html = content?.innerHTML ?? '';
      setInterval(() => {
        if (content) content.innerHTML = html;
      }, 150);
    });
    await tab.waitForTimeout(1_000);
    expect(await card.boundingBox()).toEqual(before);
    await teaching(tab).locator('.outline').waitFor({ state: 'attached' });
    await button(tab, 'card.confirm').click();
    await panelIn(tab, orderIds.older, 'ready');
  });

  test('ends when the page goes to another order', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' }, { id: orderIds.recent, label: '签收时间' });
    await beginTeaching(tab, orderIds.older);
    await tab.evaluate((address) => history.pushState({}, '', address), orderAddress(orderIds.recent));
    await teaching(tab).waitFor({ state: 'detached' });
  });
});

describe('pointing out what else an order page may call by another name', () => {
  const pageWith = (before: string, after: string) => () =>
    orderPage({ id: orderIds.older, label: '签收时间' }).replace(before, after);
  const cases = [
    { field: 'orderId', state: 'unrecognised', html: pageWith('订单编号', '交易凭号'), label: '交易凭号' },
    { field: 'skuId', state: 'incomplete', html: pageWith('SKU编码', '货品代号'), label: null },
  ] as const;

  test.each(cases)('$field', async ({ field, state, html, label }) => {
    browser().serve(() => html());
    const tab = await browser().openSeller(orderAddress(orderIds.older));
    await panelIn(tab, orderIds.older, state);
    await tab.locator(`aftersale-sidebar [data-teach="${field}"]`).click();
    await teaching(tab).locator('.guide').waitFor();
    await reached(tab);
    if (label !== null) await pointAt(tab, label);
    else {
      const cell = await tab.locator(`td:has-text("${jacket.skuId}")`).last().boundingBox();
      if (cell === null) throw new Error('no SKU');
      await tab.mouse.move(cell.x + 20, cell.y + 12);
      await teaching(tab).locator('.outline').waitFor({ state: 'attached' });
      await tab.mouse.click(cell.x + 20, cell.y + 12);
    }
    expect(await reached(tab)).toEqual([]);
    await button(tab, 'card.confirm').click();
    const panel = await panelIn(tab, orderIds.older, 'ready');
    expect(verdictsOf(panel, jacket.skuId)).toMatchObject({ return: 'overdue', exchange: 'in-window' });
  });
});

describe('what was taught, in the options', () => {
  test('is listed, tried on the open page, and when it is removed the page is incomplete again', async () => {
    const tab = await openOrders({ id: orderIds.older, label: '到手时刻' });
    await beginTeaching(tab, orderIds.older);
    await pointAt(tab, '到手时刻');
    await button(tab, 'card.confirm').click();
    await panelIn(tab, orderIds.older, 'ready');

    const options = await browser().openExtension('options.html#lessons');
    const row = options.locator('[data-lesson]');
    await row.waitFor();
    expect(await row.textContent()).toContain('到手时刻');
    await row.locator('[data-action="try"]').click();
    await expect.poll(() => row.locator('[role=status]').textContent()).toContain('14:30');

    await row.locator('[data-action="delete"]').click();
    await panelIn(tab, orderIds.older, 'incomplete');
    await options.locator('[data-action="undo"]').click();
    await panelIn(tab, orderIds.older, 'ready');
    expect(await options.locator('.said').textContent()).toContain(
      optionsText('lessons.restored', { name: '' }).slice(0, 3),
    );
    await options.close();
  });
});
