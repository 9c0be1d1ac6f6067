import { describe, expect, test } from 'vitest';
import { startOfDay, windowEnd } from '@/test/seller-site/beijing';
import { orderAddress } from '@/test/seller-site/order-pages';
import { demoOrders, headphones, jacket, orderIds, pouch } from '@/test/seller-site/shop';
import { publicInstant } from './harness/instants';
import { panelIn, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';

const browser = inBrowser();

async function panelOf(id: string, state = 'ready') {
  const page = await browser().openSeller(orderAddress(id));
  const panel = await panelIn(page, id, state);
  await page.close();
  return panel;
}
const signedAt = (id: string) => demoOrders(Date.now()).find((order) => order.id === id)?.signedAt ?? Number.NaN;

describe('what can still be done for an order, article [A]', () => {
  test('a line per SKU with its three services; a gift is a line of its own', async () => {
    const panel = await panelOf(orderIds.recent);
    expect(Object.keys(panel.lines).sort()).toEqual([jacket.skuId, headphones.skuId, pouch.skuId].sort());
    expect(verdictsOf(panel, headphones.skuId)).toEqual({
      return: 'in-window',
      exchange: 'in-window',
      repair: 'in-window',
    });
  });

  test('a window ends at 00:00 Beijing of day N + 1 after the day of signing', async () => {
    const panel = await panelOf(orderIds.recent);
    const signed = signedAt(orderIds.recent);
    const services = panel.lines[headphones.skuId]?.services;
    expect(services?.['return']?.ends).toBe(publicInstant(windowEnd(signed, 7)));
    expect(services?.['exchange']?.ends).toBe(publicInstant(windowEnd(signed, 15)));
    expect(services?.['repair']?.ends).toBe(publicInstant(windowEnd(signed, 365)));
    expect(windowEnd(signed, 7)).toBe(startOfDay(signed, -8));
  });

  test('0.2: a service past its window is marked 已超期 and can still be chosen', async () => {
    const panel = await panelOf(orderIds.older);
    const overdue = panel.lines[jacket.skuId]?.services['return'];
    expect(overdue).toMatchObject({ verdict: 'overdue', ends: publicInstant(windowEnd(signedAt(orderIds.older), 7)) });
    expect(overdue?.text).toContain('已超期');
    expect(panel.lines[jacket.skuId]?.services['exchange']?.verdict).toBe('in-window');
  });

  test('0.3: a service that the category never supports is not offered', async () => {
    const panel = await panelOf(orderIds.longPast);
    const repair = panel.lines[jacket.skuId]?.services['repair'];
    expect(repair).toMatchObject({ verdict: 'unsupported', offered: false, ends: null });
    expect(repair?.text).not.toContain('已超期');
  });

  test('0.6: exchange choices are the SKUs of the same SPU at the same 京东价, every other sibling with its reason', async () => {
    const panel = await panelOf(orderIds.older);
    const choices = panel.lines[jacket.skuId]?.choices ?? [];
    expect(
      Object.fromEntries(choices.map(({ sku, allowed, reason }) => [sku, allowed === 'true' ? 'allowed' : reason])),
    ).toEqual({
      '100880010011': 'allowed',
      '100880010012': 'allowed',
      '100880010013': 'no-stock',
      '100880010014': 'price-differs',
      '100880010015': 'off-shelf',
      '100880010016': 'unknown-price',
    });
    expect(choices[0]?.sku).toBe(jacket.skuId);
  });

  test('0.6: without 随心换 only the ordered SKU may be sent', async () => {
    const panel = await panelOf(orderIds.recent);
    expect(panel.lines[headphones.skuId]?.choices).toEqual([
      { sku: '100880020011', allowed: 'true', reason: null },
      { sku: '100880020012', allowed: 'false', reason: 'category-closed' },
    ]);
  });

  test('0.8: repair is a service of its own, with a window of its own', async () => {
    const recent = await panelOf(orderIds.recent);
    expect(recent.lines[headphones.skuId]?.services['repair']?.verdict).toBe('in-window');
    const longPast = await panelOf(orderIds.longPast);
    expect(longPast.lines[headphones.skuId]?.services['repair']?.verdict).toBe('overdue');
  });
});

describe('facts that are not there', () => {
  test('the completion stands in for the signing and is marked as an estimate', async () => {
    const panel = await panelOf(orderIds.unsigned);
    expect(panel.lines[jacket.skuId]?.services['return']).toMatchObject({ verdict: 'in-window', estimated: true });
    const read = await panelOf(orderIds.recent);
    expect(read.lines[jacket.skuId]?.services['return']?.estimated).toBe(false);
  });

  test('without any date there is no verdict', async () => {
    const panel = await panelOf(orderIds.dateless, 'incomplete');
    expect(verdictsOf(panel, headphones.skuId)).toEqual({ return: 'unknown', exchange: 'unknown', repair: 'unknown' });
  });

  test('goods that were not sent are not started, a cancelled order supports nothing', async () => {
    const waiting = await panelOf(orderIds.waiting);
    expect(verdictsOf(waiting, jacket.skuId)).toEqual({
      return: 'not-started',
      exchange: 'not-started',
      repair: 'unsupported',
    });
    const cancelled = await panelOf(orderIds.cancelled);
    expect(verdictsOf(cancelled, headphones.skuId)).toEqual({
      return: 'unsupported',
      exchange: 'unsupported',
      repair: 'unsupported',
    });
  });
});
