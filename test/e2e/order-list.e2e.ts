import { expect, test } from 'vitest';
import { orderListAddress } from '@/test/seller-site/order-pages';
import { demoOrders, orderIds } from '@/test/seller-site/shop';
import { panelIn, readPanels } from './harness/panel';
import { inBrowser } from './harness/suite';

const browser = inBrowser();

test('one chip a row, with the worst verdict of each service; no panel until a chip opens one', async () => {
  const tab = await browser().openSeller(orderListAddress);
  const chips = tab.locator('aftersale-chip');
  await expect.poll(() => chips.count()).toBe(demoOrders(Date.now()).length);
  const shown = await chips.evaluateAll((all) =>
    Object.fromEntries(
      all.map((chip) => [
        chip.getAttribute('data-order'),
        ['data-return', 'data-exchange', 'data-repair'].map((name) => chip.getAttribute(name)).join(' '),
      ]),
    ),
  );
  expect(shown).toEqual({
    [orderIds.recent]: 'in-window in-window unsupported',
    [orderIds.older]: 'overdue in-window unsupported',
    [orderIds.longPast]: 'overdue overdue overdue',
    [orderIds.unsigned]: 'in-window in-window unsupported',
    [orderIds.dateless]: 'unknown unknown unknown',
    [orderIds.waiting]: 'not-started not-started unsupported',
    [orderIds.cancelled]: 'unsupported unsupported unsupported',
  });
  expect(await readPanels(tab)).toEqual([]);

  await tab.locator(`aftersale-chip[data-order="${orderIds.older}"] button`).first().click();
  await panelIn(tab, orderIds.older, 'ready');
  expect(tab.url()).toBe(orderListAddress);
  await tab.close();
});

test('rows whose content is exchanged, as virtual scrolling does, have the chip of their new order and no other', async () => {
  const tab = await browser().openSeller(orderListAddress);
  await expect.poll(() => tab.locator('aftersale-chip').count()).toBe(demoOrders(Date.now()).length);
  await tab.evaluate(() => {
    const [first = [], second = []] = [...document.querySelectorAll('tbody tr')].slice(0, 2).map((row) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.parentElement?.closest('aftersale-chip') === null && text.data.trim() !== '') texts.push(text);
      }
      return texts;
    });
    first.forEach((text, index) => {
      const other = second[index];
      if (other) [text.data, other.data] = [other.data, text.data];
    });
  });
  const rows = tab.locator('tbody tr');
  const orderOfRow = (index: number) =>
    rows
      .nth(index)
      .evaluate((row) => [...row.querySelectorAll('aftersale-chip')].map((chip) => chip.getAttribute('data-order')));
  await expect.poll(() => orderOfRow(0)).toEqual([orderIds.older]);
  await expect.poll(() => orderOfRow(1)).toEqual([orderIds.recent]);
  await tab.close();
});
