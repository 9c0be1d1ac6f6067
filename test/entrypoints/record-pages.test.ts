import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordPages } from '@/entrypoints/seller-page.content/record-pages';
import { adapterSide } from '@/lib/app/adapter-side';
import { besideAdapters } from '@/lib/page-adapters/beside-registry';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import type { AdapterScript } from '@/lib/page-adapters/record-addresses';
import { recordAdapters } from '@/lib/page-adapters/record-registry';
import { forgetSides, scriptCame } from './sides';

beforeEach(forgetSides);
afterEach(forgetSides);

const order = new URL('https://shop.jd.com/jdm/trade/orders/order-details?orderId=3500000000000001');
const tickets = new URL('https://sale-jdm.jd.com/workOrder/workOrderList');
const workbench = new URL('https://dongdong.jd.com/workbench');
const blank = new URL('about:blank');
const top = (own: URL) => ({ own, tab: null });

/** A document in which each script, once loaded, offers its adapters and notes what it is told of. */
function document_({ comes = (): boolean => true } = {}) {
  const ending = new AbortController();
  const loaded: AdapterScript[] = [];
  const heard: string[] = [];
  let changes = 0;
  const pages = recordPages({
    load: async (script) => {
      loaded.push(script);
      if (!comes()) return;
      const adapters = { records: recordAdapters, beside: besideAdapters }[script];
      adapterSide(script).offer(() => ({ adapters, read: () => void heard.push(script) }));
    },
    onAdapters: () => {
      changes += 1;
    },
    tell: () => undefined,
    readNow: () => reading,
    signal: ending.signal,
  });
  const kindAt = (own: URL, tab: URL | null = null) => pages.adapterFor({ own, tab })?.kind ?? null;
  return { pages, kindAt, loaded, heard, ending, changes: () => changes };
}
const reading: PageReading = { address: top(order), adapter: null, extraction: null, rested: false };

describe('recordPages', () => {
  it('has the adapters of orders at hand, and loads nothing for them', () => {
    const { kindAt, loaded } = document_();
    expect(kindAt(order)).toBe('order-detail');
    expect(loaded).toEqual([]);
  });

  it('brings each script once, when a page of its own is in view, and says when its adapters are there', async () => {
    const { pages, kindAt, loaded, heard, changes } = document_();
    expect([kindAt(tickets), kindAt(tickets)]).toEqual([null, null]);
    await scriptCame();
    expect([loaded, changes(), kindAt(tickets)]).toEqual([['records'], 1, 'ticket-list']);
    expect(kindAt(workbench)).toBeNull();
    await scriptCame();
    expect([loaded, changes(), kindAt(workbench)]).toEqual([['records', 'beside'], 2, 'chat']);
    expect([kindAt(tickets), kindAt(order)]).toEqual(['ticket-list', 'order-detail']);
    pages.read(reading);
    expect(heard).toEqual(['records', 'beside']);
  });

  it('reads a frame by the page of its tab, unless it is at the address of another one', async () => {
    const { kindAt } = document_();
    expect([kindAt(order, workbench), kindAt(blank, workbench)]).toEqual(['order-detail', null]);
    await scriptCame();
    expect([kindAt(order, workbench), kindAt(blank, workbench)]).toEqual(['order-detail', 'chat']);
  });

  it('asks again for a script that did not come', async () => {
    let comes = false;
    const { kindAt, loaded } = document_({ comes: () => comes });
    kindAt(tickets);
    await scriptCame();
    comes = true;
    kindAt(tickets);
    await scriptCame();
    expect([loaded, kindAt(tickets)]).toEqual([['records', 'records'], 'ticket-list']);
  });

  it('takes nothing in when this instance has ended', async () => {
    const { kindAt, ending, changes } = document_();
    kindAt(tickets);
    ending.abort();
    await scriptCame();
    expect([changes(), kindAt(tickets)]).toEqual([0, null]);
  });
});
