import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageHealth } from '@/entrypoints/seller-page.content/page-health';
import { healthSide } from '@/lib/app/health-side';
import type { Extraction } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import { orderAdapters } from '@/lib/page-adapters/registry';
import { forgetSides, scriptCame } from './sides';

beforeEach(forgetSides);
afterEach(forgetSides);

const own = new URL('https://shop.jd.com/jdm/trade/orders/order-details?orderId=3500000000000001');
const reading = (extraction: Extraction | null, rested = true): PageReading => ({
  address: { own, tab: null },
  adapter: orderAdapters.find(({ kind }) => kind === 'order-detail') ?? null,
  extraction,
  rested,
});
const changed: Extraction = { outcome: 'layout-changed', missing: [], settled: true };

/** A document whose script, once loaded, notes what it hears. */
function document_({ fails = false, comes = (): boolean => true } = {}) {
  const ending = new AbortController();
  const heard: unknown[] = [];
  let loads = 0;
  const load = async () => {
    loads += 1;
    if (fails) throw new Error('the worker has gone');
    if (!comes()) return;
    healthSide.offer(() => ({
      read: (told) => heard.push(told),
      orderElsewhere: (elsewhere) => heard.push(elsewhere),
    }));
  };
  const context = { signal: ending.signal, abort: () => ending.abort() };
  return { health: pageHealth({ context, load, send: () => undefined }), heard, ending, loads: () => loads };
}

describe('pageHealth', () => {
  it('brings the script only where a page of ours has come to rest', async () => {
    const { health, loads } = document_();
    health.read(reading(changed, false), []);
    health.read(reading(null), []);
    health.read(reading({ outcome: 'not-applicable' }), []);
    health.read({ ...reading(changed), adapter: null }, []);
    expect(loads()).toBe(0);
    health.read(reading(changed), []);
    health.read(reading(changed), []);
    await scriptCame();
    expect(loads()).toBe(1);
  });

  it('tells the script, when it has come, the latest of what it has missed, and then everything', async () => {
    const { health, heard } = document_();
    const [first, latest, later] = [reading(changed), reading(changed, false), reading(changed)];
    health.read(first, []);
    health.orderElsewhere(true);
    health.read(latest, []);
    await scriptCame();
    expect(heard).toEqual([true, latest]);
    health.read(later, []);
    health.orderElsewhere(false);
    expect(heard.slice(2)).toEqual([later, false]);
  });

  it('asks again where the script did not come', async () => {
    let comes = false;
    const { health, heard, loads } = document_({ comes: () => comes });
    health.read(reading(changed), []);
    await scriptCame();
    comes = true;
    health.read(reading(changed), []);
    await scriptCame();
    expect(loads()).toBe(2);
    expect(heard).toContainEqual(reading(changed));
  });

  it('says nothing more when this instance has ended, and ends it where it fails', async () => {
    const ended = document_();
    ended.health.read(reading(changed), []);
    ended.ending.abort();
    const failing = document_({ fails: true });
    failing.health.read(reading(changed), []);
    await scriptCame();
    expect(ended.heard).toEqual([]);
    expect(failing.ending.signal.aborted).toBe(true);
  });
});
