// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderFacts } from '@/lib/domain/order-facts';
import type { Extraction, PageAdapter, PageAddress } from '@/lib/page-adapters/contract';
import type { InSteps } from '@/lib/page-adapters/in-steps';
import { orderWords } from '@/lib/page-adapters/jd-words';
import { type PageReading, watchPage } from '@/lib/page-adapters/page-watcher';
import { readingPace } from '@/lib/page-adapters/page-watcher-pace';
import { orderIdsIn } from '@/lib/page-adapters/page-watcher-remains';
import { readingUrgency } from '@/lib/page-adapters/page-watcher-urgency';

const missing = { state: 'missing' } as const;

/** Reads `<p data-fact>` for the order id and `<b data-ordered>` for an order time; `loading` says that more is to come. */
function fakeAdapter(costMs = 0): PageAdapter & { reads: number } {
  const adapter = {
    id: 'fake',
    kind: 'order-detail' as const,
    words: orderWords,
    reads: 0,
    matches: () => true,
    extract(document: Document, { own }: PageAddress): Extraction<'order-detail'> {
      adapter.reads += 1;
      now += costMs;
      const id = document.querySelector('[data-fact]')?.textContent ?? null;
      const settled = document.querySelector('[data-loading]') === null;
      if (id === null) return { outcome: 'layout-changed', missing: [], settled };
      if (own.searchParams.get('orderId') !== id) {
        const issue = { field: 'orderId', problem: 'contradictory', labels: [] } as const;
        return { outcome: 'layout-changed', missing: [issue], settled };
      }
      const at = document.querySelector('[data-ordered]')?.textContent;
      const orderedAt = at ? { state: 'read', value: { at: Number(at), precision: 'second' } } : missing;
      const sku = document.querySelector('[data-goods]')?.textContent;
      const facts = {
        orderId: id,
        orderedAt,
        signedAt: missing,
        completedAt: missing,
        lines: sku ? [{ skuId: sku }] : [],
      } as unknown as OrderFacts;
      return { outcome: 'extracted', kind: 'order-detail', content: facts, issues: [], settled };
    },
    *extractInSteps(...page: Parameters<PageAdapter['extract']>): InSteps<Extraction<'order-detail'>> {
      for (let step = 0; step < lookingSteps; step += 1) {
        now += turnMs;
        yield 'looking';
      }
      const extraction = (adapter as PageAdapter<'order-detail'>).extract(...page);
      for (let step = 0; step < concludingSteps; step += 1) {
        now += turnMs;
        yield 'concluding';
      }
      return extraction;
    },
  };
  return adapter;
}

const turnMs = 8;
let now = 0;
/** How many turns a large document takes. */
let lookingSteps = 0;
let concludingSteps = 0;
/** How long the browser takes to draw a document. */
let frameMs = 0;
let address = 'https://shop.jd.com/detail?orderId=1';
let stop = new AbortController();
let readings: PageReading[] = [];

/** Moves the clock in small steps, so that what is due in between happens in between. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5) {
    now += 5;
    await vi.advanceTimersByTimeAsync(5);
  }
}

function watch(adapter: PageAdapter | null = fakeAdapter()) {
  return watchPage({
    document,
    addressOf: () => ({ own: new URL(address), tab: null }),
    adapterFor: () => adapter,
    onReading: (reading) => readings.push(reading),
    signal: stop.signal,
    clock: () => now,
    later: (run) => setTimeout(run),
    nextFrame: (run) => setTimeout(run, frameMs),
  });
}

const content = (id: string) => {
  document.body.innerHTML = `<p data-fact>${id}</p>`;
};
const idOf = ({ extraction }: PageReading): string | null =>
  extraction?.outcome === 'extracted' && extraction.content && 'orderId' in extraction.content
    ? extraction.content.orderId
    : null;

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  lookingSteps = 0;
  concludingSteps = 0;
  frameMs = 0;
  address = 'https://shop.jd.com/detail?orderId=1';
  stop = new AbortController();
  readings = [];
  document.body.innerHTML = '';
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('watchPage', () => {
  it('says first that nothing was read, and reads within 60 ms', async () => {
    content('1');
    watch();
    expect(readings).toHaveLength(1);
    expect(readings[0]?.extraction).toBeNull();
    await pass(60);
    expect(readings.map(idOf)).toEqual([null, '1']);
  });

  it('reads content that comes late within 60 ms of its coming', async () => {
    watch();
    await pass(3000);
    content('1');
    await pass(60);
    expect(idOf(readings.at(-1) as PageReading)).toBe('1');
  });

  describe('how soon a change is read', () => {
    const readsWithin = async (ms: number): Promise<boolean> => {
      const before = readings.length;
      await pass(ms);
      return readings.length > before;
    };

    it('at once while nothing of an order has stood in a small document', async () => {
      watch();
      await pass(50);
      content('1');
      expect(await readsWithin(10)).toBe(true);
    });

    it('only when the page is quiet once an order stood there, for it may be replaced piece by piece', async () => {
      watch();
      content('1');
      await pass(50);
      content('2');
      expect(await readsWithin(15)).toBe(false);
      expect(await readsWithin(15)).toBe(true);
    });

    it('only when the page is quiet once another order than the one of the address stood there', async () => {
      watch();
      content('2');
      await pass(50);
      content('1');
      expect(await readsWithin(15)).toBe(false);
      expect(await readsWithin(15)).toBe(true);
    });

    it('only when the page is quiet in a large document, which the browser lays out first', async () => {
      watch();
      await pass(50);
      document.body.innerHTML = `<p data-fact>1</p>${'<i></i>'.repeat(2100)}`;
      expect(await readsWithin(15)).toBe(false);
      expect(await readsWithin(15)).toBe(true);
    });
  });

  it('pays for the search for shadow roots from the budget of reading', () => {
    const pace = readingPace(0);
    expect(pace.affordableAt(0)).toBe(0);
    pace.spent(60);
    expect(pace.affordableAt(0)).toBeGreaterThan(0);
  });

  it('pays for hearing of changes from the budget of reading', () => {
    const pace = readingPace(0);
    const read = { changed: false, settled: true, patient: true };
    pace.read(10_000, 100, read);
    for (let at = 10_000; at < 20_000; at += 50) pace.watched(0.1);
    expect(pace.affordableAt(20_000)).toBeCloseTo(40_000);
  });

  it('reads in the end however much hearing of changes costs', () => {
    const pace = readingPace(0);
    const read = { changed: false, settled: true, patient: true };
    pace.read(10_000, 100, read);
    let at = 10_000;
    for (; pace.affordableAt(at) > at && at < 200_000; at += 50) pace.watched(10);
    expect(at).toBeGreaterThan(110_000);
    expect(at).toBeLessThan(150_000);
  });

  it('saves up for the next reading after one in vain, and owes for it after one that told something', () => {
    const affordableAfter = (changed: boolean) => {
      const pace = readingPace(0);
      pace.read(10_000, 60, { changed, settled: true, patient: true });
      return pace.affordableAt(10_000);
    };
    expect(affordableAfter(true)).toBeCloseTo(10_200);
    expect(affordableAfter(false)).toBeCloseTo(25_000);
  });

  it('sets no timer anew at every change while it saves up for the next reading', async () => {
    content('1');
    const clock = document.createElement('span');
    document.body.append(clock);
    const adapter = fakeAdapter(60);
    watch(adapter);
    await pass(6000);
    const before = adapter.reads;
    const setting = vi.spyOn(globalThis, 'setTimeout');
    for (let tick = 0; tick < 100; tick += 1) {
      clock.textContent = 'x'.repeat(tick % 5);
      await pass(50);
    }
    expect(adapter.reads - before).toBeLessThanOrEqual(1);
    expect(setting.mock.calls.length).toBeLessThan(15);
    setting.mockRestore();
  });

  it('takes the reading back in the turn of an address change, and never pairs the new address with the old order', async () => {
    content('1');
    const watching = watch();
    await pass(100);
    readings = [];
    address = 'https://shop.jd.com/detail?orderId=2';
    watching.checkAddress();
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({ extraction: null, rested: false });
    await pass(500);
    content('2');
    await pass(100);
    const pairs = readings.filter((reading) => idOf(reading) !== null);
    expect(pairs.length).toBeGreaterThan(0);
    for (const reading of pairs) expect(reading.address.own.searchParams.get('orderId')).toBe(idOf(reading));
  });

  describe('an order that bears a date of the order before it', () => {
    const dated = (id: string, orderedAt: number) => {
      document.body.innerHTML = `<p data-fact>${id}</p><b data-ordered>${orderedAt}</b>`;
    };
    const second = { extraction: { content: { orderId: '2' } } };
    beforeEach(async () => {
      dated('1', 1000);
      const watching = watch();
      await pass(100);
      address = 'https://shop.jd.com/detail?orderId=2';
      watching.checkAddress();
      readings = [];
      dated('2', 1000);
    });

    it('is handed over when the page has put its own date there, and not before', async () => {
      await pass(300);
      expect(readings.filter((reading) => idOf(reading) !== null)).toEqual([]);
      dated('2', 5000);
      await pass(60);
      expect(readings.at(-1)).toMatchObject(second);
      expect(readings.at(-1)).toMatchObject({ extraction: { content: { orderedAt: { value: { at: 5000 } } } } });
    });

    it('is handed over all the same when it comes to rest, for orders that were one share dates', async () => {
      await pass(1300);
      expect(readings).toHaveLength(1);
      expect(readings[0]).toMatchObject({ ...second, rested: true });
    });
  });

  describe('an order that bears the goods of the order before it', () => {
    const place = (name: string, text: string) => {
      const element = document.querySelector(`[${name}]`);
      if (element) element.textContent = text;
    };
    beforeEach(async () => {
      document.body.innerHTML = '<p data-fact>1</p><i data-goods>100055000101</i>';
      const watching = watch();
      await pass(100);
      address = 'https://shop.jd.com/detail?orderId=2';
      watching.checkAddress();
      readings = [];
      place('data-fact', '2');
    });

    it('is handed over when the page has put its own goods there, and not before', async () => {
      await pass(600);
      expect(readings.filter((reading) => idOf(reading) !== null)).toEqual([]);
      place('data-goods', '100055000401');
      await pass(60);
      expect(readings.map(idOf)).toEqual(['2']);
    });

    it('is handed over at once when the page has drawn the same goods anew', async () => {
      place('data-goods', '100055000101');
      await pass(60);
      expect(readings.map(idOf)).toEqual(['2']);
    });

    it('is handed over all the same when it comes to rest, for many a shop sells one thing', async () => {
      await pass(1300);
      expect(readings.map(idOf)).toEqual(['2']);
    });
  });

  it('notices an address that changed without any event', async () => {
    content('1');
    watch();
    await pass(100);
    address = 'https://shop.jd.com/detail?orderId=2';
    await pass(450);
    expect(readings.at(-1)?.address.own.search).toBe('?orderId=2');
  });

  it('notices a changed address at the next change of the content', async () => {
    content('1');
    watch();
    await pass(150);
    readings = [];
    address = 'https://shop.jd.com/detail?orderId=2';
    content('2');
    await pass(5);
    expect(readings[0]).toMatchObject({ extraction: null });
    expect(readings[0]?.address.own.search).toBe('?orderId=2');
  });

  it('counts a result as final only after it has stood for a second', async () => {
    content('1');
    watch();
    await pass(900);
    expect(readings.at(-1)?.rested).toBe(false);
    await pass(300);
    expect(readings.at(-1)).toMatchObject({ rested: true });
  });

  it('begins the rest anew when the result changes', async () => {
    content('1');
    watch();
    await pass(800);
    document.body.insertAdjacentHTML('beforeend', '<i data-loading></i>');
    await pass(100);
    document.querySelector('[data-loading]')?.remove();
    await pass(800);
    expect(readings.some(({ rested }) => rested)).toBe(false);
    await pass(400);
    expect(readings.at(-1)?.rested).toBe(true);
  });

  it('waits longer while the page says that it loads, but not for ever', async () => {
    document.body.innerHTML = '<i data-loading></i>';
    watch();
    await pass(3500);
    expect(readings.at(-1)?.rested).toBe(false);
    await pass(1000);
    expect(readings.at(-1)?.rested).toBe(true);
  });

  it('comes to a conclusion on a page that never stops changing', async () => {
    content('1');
    document.body.insertAdjacentHTML('beforeend', '<span data-clock></span>');
    watch();
    const clock = document.querySelector('[data-clock]') as Element;
    for (let i = 0; i < 120; i += 1) {
      clock.textContent = String(i);
      await pass(50);
    }
    expect(readings.at(-1)?.rested).toBe(true);
  });

  it.each([2, 10, 30])(
    'spends under a hundredth of the time on a page that always changes and costs %i ms to read',
    async (cost) => {
      content('1');
      const adapter = fakeAdapter(cost);
      watch(adapter);
      await pass(6000);
      const before = adapter.reads;
      const from = now;
      for (let i = 0; i < 600; i += 1) {
        document.body.setAttribute('class', `tick-${i}`);
        await pass(50);
      }
      const spent = (adapter.reads - before) * cost;
      expect(adapter.reads).toBeGreaterThan(before);
      expect(spent / (now - from)).toBeLessThan(0.01 + 60 / (now - from));
    },
  );

  describe('content of another order under the same address, while the page always changes and is dear to read', () => {
    const worn = async () => {
      content('1');
      watch(fakeAdapter(40));
      for (let i = 0; i < 200; i += 1) {
        document.body.setAttribute('class', `tick-${i}`);
        await pass(50);
      }
      expect(idOf(readings.at(-1) as PageReading)).toBe('1');
    };
    const takenBackWithin = async (ms: number) => {
      await pass(ms);
      return readings.at(-1)?.extraction?.outcome === 'layout-changed';
    };

    it('takes the reading back at once where it replaces the element', async () => {
      await worn();
      content('2');
      expect(await takenBackWithin(100)).toBe(true);
    });

    it('takes the reading back at once where it replaces the text', async () => {
      await worn();
      ((document.querySelector('[data-fact]') as Element).firstChild as Text).data = '2';
      expect(await takenBackWithin(100)).toBe(true);
    });

    it('is not looked for where the same order is drawn anew: that may wait', async () => {
      await worn();
      const before = readings.length;
      for (let i = 0; i < 10; i += 1) {
        content('1');
        await pass(50);
      }
      expect(readings).toHaveLength(before);
      expect(readings.at(-1)?.extraction?.outcome).toBe('extracted');
    });
  });

  describe('what facts are made of, where it changes while the page always changes and is dear to read', () => {
    const ordered = () => document.querySelector('[data-ordered]') as Element;
    const restless = async (each: (tick: number) => void) => {
      content('1');
      document.body.insertAdjacentHTML('beforeend', '<b data-ordered>1000</b>');
      const adapter = fakeAdapter(40);
      watch(adapter);
      for (let tick = 0; tick < 400; tick += 1) {
        each(tick);
        await pass(50);
      }
      return adapter;
    };

    it.each([
      ['dates', '2026-11-22 09:00:00'],
      ['states', '等待出库'],
      ['numbers of goods', '100012000601'],
    ])('is read at once: %s', async (_, text) => {
      await restless((tick) => document.body.setAttribute('class', `tick-${tick}`));
      document.body.insertAdjacentHTML('beforeend', `<i>${text}</i>`);
      ordered().textContent = '2000';
      const before = readings.length;
      await pass(150);
      expect(readings.length).toBeGreaterThan(before);
    });

    it.each([
      ['a clock', (tick: number) => `2026-11-22 09:00:${String(tick % 60).padStart(2, '0')}`],
      ['notices that take turns', (tick: number) => `${tick % 2 === 0 ? '订单已完成' : '订单已取消'}`],
    ])('calls for no reading any more when it is %s, and dates or states do all the same', async (name, textAt) => {
      const ticking = document.createElement('i');
      ticking.append('');
      const adapter = await restless((tick) => {
        if (!ticking.isConnected) document.body.append(ticking);
        (ticking.firstChild as Text).data = textAt(tick);
      });
      expect(adapter.reads).toBeLessThan(15);
      document.body.insertAdjacentHTML(
        'beforeend',
        name === 'a clock' ? '<u>已签收</u>' : '<u>2026-11-20 09:00:00</u>',
      );
      ordered().textContent = '2000';
      const before = readings.length;
      await pass(150);
      expect(readings.length).toBeGreaterThan(before);
    });
  });

  it('hears states that change together with a clock to which it is deaf by now', () => {
    const urgency = readingUrgency();
    const inVain = () => {
      urgency.heard(['other-dates']);
      urgency.taken();
      urgency.read(false);
    };
    for (let time = 0; time < 9; time += 1) inVain();
    urgency.heard(['other-dates']);
    expect(urgency.isUrgent()).toBe(false);
    urgency.heard(['other-dates', 'other-words']);
    expect(urgency.isUrgent()).toBe(true);
  });

  it('counts no reading in vain for what it came too late to see', () => {
    const urgency = readingUrgency();
    for (let time = 0; time < 9; time += 1) {
      urgency.taken();
      urgency.heard(['other-dates']);
      urgency.read(false);
      urgency.taken();
      urgency.read(true);
    }
    expect(urgency.isUrgent()).toBe(false);
    urgency.heard(['other-dates']);
    expect(urgency.isUrgent()).toBe(true);
  });

  it('reads late content within two seconds and a half however dear reading is and however the page mutates', async () => {
    const adapter = fakeAdapter(400);
    watch(adapter);
    for (let i = 0; i < 200; i += 1) {
      document.body.setAttribute('class', `tick-${i}`);
      await pass(50);
    }
    content('1');
    const from = now;
    for (let i = 0; idOf(readings.at(-1) as PageReading) !== '1' && i < 200; i += 1) {
      document.body.setAttribute('class', `tock-${i}`);
      await pass(50);
    }
    expect(now - from).toBeLessThan(2500 + 400);
  });

  it('hands nothing over when nothing that is read has changed', async () => {
    content('1');
    watch();
    await pass(2000);
    const before = readings.length;
    document.body.insertAdjacentHTML('beforeend', '<em>聊天</em>');
    await pass(2000);
    expect(readings).toHaveLength(before);
  });

  it('hears changes in an open shadow root', async () => {
    document.body.innerHTML = '<div id="app"></div>';
    const root = (document.querySelector('#app') as Element).attachShadow({ mode: 'open' });
    const adapter = fakeAdapter();
    watch(adapter);
    await pass(1500);
    const before = adapter.reads;
    root.innerHTML = '<p>1</p>';
    await pass(100);
    expect(adapter.reads).toBeGreaterThan(before);
  });

  it('hears changes in a shadow root that was attached to an element that stood there before', async () => {
    document.body.innerHTML = '<div id="app"></div>';
    const adapter = fakeAdapter();
    watch(adapter);
    await pass(3000);
    const root = (document.querySelector('#app') as Element).attachShadow({ mode: 'open' });
    await pass(3000);
    const before = adapter.reads;
    root.innerHTML = '<p>1</p>';
    await pass(100);
    expect(adapter.reads).toBeGreaterThan(before);
  });

  it('does not read again because of our own elements', async () => {
    content('1');
    const adapter = fakeAdapter();
    watch(adapter);
    await pass(2000);
    const before = adapter.reads;
    document.body.append(document.createElement('aftersale-chip'));
    document.documentElement.append(document.createElement('aftersale-sidebar'));
    await pass(500);
    expect(adapter.reads).toBe(before);
    document.querySelector('aftersale-sidebar')?.remove();
  });

  it('treats a reader that fails as a page that is not understood', async () => {
    const adapter = fakeAdapter();
    adapter.extract = () => {
      throw new Error('a bug');
    };
    watch(adapter);
    await pass(100);
    expect(readings.at(-1)?.extraction).toMatchObject({ outcome: 'layout-changed' });
  });

  it('is silent after its signal was aborted', async () => {
    content('1');
    const adapter = fakeAdapter();
    watch(adapter);
    await pass(100);
    stop.abort();
    const before = { readings: readings.length, reads: adapter.reads };
    content('2');
    address = 'https://shop.jd.com/detail?orderId=2';
    await pass(5000);
    expect({ readings: readings.length, reads: adapter.reads }).toEqual(before);
  });

  it('a small document is first read when the browser has drawn it once, and at once from then on', async () => {
    frameMs = 150;
    content('1');
    watch();
    await pass(100);
    expect(readings.map(idOf)).toEqual([null]);
    await pass(60);
    expect(readings.map(idOf)).toEqual([null, '1']);
    frameMs = 1000;
    content('2');
    await pass(60);
    expect(readings.at(-1)?.extraction).toMatchObject({ missing: [{ problem: 'contradictory' }] });
  });

  describe('a large document', () => {
    const filler = '<i></i>'.repeat(2100);
    const largeContent = (id: string) => {
      document.body.innerHTML = `<p data-fact>${id}</p>${filler}`;
    };
    /** One turn of the reading, and the browser's behind it. */
    const nextTurn = () => vi.advanceTimersByTimeAsync(1);
    const untilItIsLookedAt = async (adapter: { readonly begun: number }) => {
      for (let waited = 0; adapter.begun === 0 && waited < 300; waited += 1) await nextTurn();
    };

    function turningAdapter() {
      const adapter = Object.assign(fakeAdapter(), { begun: 0 });
      const { extractInSteps } = adapter;
      adapter.extractInSteps = function* (...page) {
        adapter.begun += 1;
        return yield* extractInSteps(...page);
      };
      return adapter;
    }

    it('is read in turns and handed over when they are done', async () => {
      largeContent('1');
      [lookingSteps, concludingSteps] = [3, 2];
      const adapter = turningAdapter();
      watch(adapter);
      await untilItIsLookedAt(adapter);
      expect(readings.map(idOf)).toEqual([null]);
      await pass(60);
      expect(readings.map(idOf)).toEqual([null, '1']);
      expect(adapter.begun).toBe(1);
    });

    it('is looked at when the browser has drawn it, with all that changed until then', async () => {
      frameMs = 150;
      largeContent('2');
      const adapter = turningAdapter();
      watch(adapter);
      await pass(100);
      largeContent('1');
      await pass(30);
      expect(adapter.begun).toBe(0);
      await pass(60);
      expect(readings.map(idOf)).toEqual([null, '1']);
      expect(adapter.begun).toBe(1);
    });

    it('gives nothing of an order that left the page before it was handed over', async () => {
      largeContent('1');
      [lookingSteps, concludingSteps] = [0, 4];
      const adapter = turningAdapter();
      watch(adapter);
      await untilItIsLookedAt(adapter);
      largeContent('2');
      await pass(500);
      expect(readings.map(idOf)).toEqual([null, null]);
      expect(readings.at(-1)?.extraction).toMatchObject({ missing: [{ problem: 'contradictory' }] });
    });

    it('whose order goes whenever it is read, and comes back, is believed all the same', async () => {
      largeContent('1');
      const adapter = turningAdapter();
      const { extractInSteps } = adapter;
      adapter.extractInSteps = function* (...page) {
        const extraction = yield* extractInSteps(...page);
        const fact = document.querySelector('[data-fact]') as Element;
        now += turnMs;
        yield 'concluding';
        fact.textContent = '';
        now += turnMs;
        yield 'concluding';
        setTimeout(() => {
          fact.textContent = '1';
        }, 5);
        return extraction;
      };
      watch(adapter);
      await pass(500);
      expect(readings.map(idOf)).toContain('1');
      expect(adapter.begun).toBeGreaterThan(1);
    });

    it('is looked at anew where it changes before it was seen to its end', async () => {
      largeContent('2');
      [lookingSteps, concludingSteps] = [4, 0];
      const adapter = turningAdapter();
      watch(adapter);
      await untilItIsLookedAt(adapter);
      await nextTurn();
      largeContent('1');
      await pass(100);
      expect(adapter).toMatchObject({ begun: 2, reads: 1 });
      expect(readings.map(idOf)).toEqual([null, '1']);
    });

    describe('that changes while it is looked at, and it is known how far', () => {
      /** Sees the order in the first step, and all before the filler's last node in the ones after it. */
      function seeingAdapter() {
        const adapter = turningAdapter();
        adapter.extractInSteps = function* (...page) {
          adapter.begun += 1;
          const extraction = (adapter as PageAdapter<'order-detail'>).extract(...page);
          for (let step = 0; step < lookingSteps; step += 1) {
            now += turnMs;
            yield document.body.lastElementChild as Element;
          }
          return extraction;
        };
        return adapter;
      }
      const clock = () => document.querySelector('[data-clock]') as Element;
      const lookedAt = async () => {
        largeContent('1');
        document.body.insertAdjacentHTML('afterbegin', '<u data-clock>0</u>');
        lookingSteps = 5;
        const adapter = seeingAdapter();
        watch(adapter);
        await untilItIsLookedAt(adapter);
        return adapter;
      };

      it('goes on where a clock ticks in what was seen, turn by turn', async () => {
        const adapter = await lookedAt();
        let turns = 0;
        for (; readings.length === 1 && turns < 40; turns += 1) {
          clock().textContent = String(turns);
          await nextTurn();
        }
        expect(turns).toBeGreaterThanOrEqual(4);
        expect(readings.map(idOf)).toEqual([null, '1']);
        expect(adapter.begun).toBe(1);
        await pass(1000);
        expect(adapter.begun).toBe(2);
      });

      it('begins anew where something is still to come that changed after what was seen', async () => {
        const adapter = await lookedAt();
        clock().textContent = '1';
        await nextTurn();
        (document.body.lastElementChild as Element).textContent = '1';
        await nextTurn();
        expect(adapter.begun).toBe(2);
      });

      it('gives nothing of an order that was seen and left', async () => {
        await lookedAt();
        (document.querySelector('[data-fact]') as Element).textContent = '2';
        await pass(500);
        expect(readings.map(idOf).filter((id) => id !== null)).toEqual([]);
        expect(readings.at(-1)?.extraction).toMatchObject({ missing: [{ problem: 'contradictory' }] });
      });

      it('begins anew where dates have changed: they are read at once', async () => {
        const adapter = await lookedAt();
        await pass(200);
        clock().textContent = '2026-11-22 09:00:00';
        for (let waited = 0; adapter.begun < 2 && waited < 40; waited += 1) await nextTurn();
        clock().textContent = '2026-11-22 09:00:01';
        await nextTurn();
        expect(adapter).toMatchObject({ begun: 3, reads: 3 });
        expect(readings).toHaveLength(2);
      });
    });

    it('is read once more where it changes after it was seen', async () => {
      largeContent('1');
      [lookingSteps, concludingSteps] = [0, 4];
      const adapter = turningAdapter();
      watch(adapter);
      await untilItIsLookedAt(adapter);
      document.body.insertAdjacentHTML('beforeend', '<em></em>');
      await pass(1000);
      expect(adapter.begun).toBe(2);
      expect(idOf(readings.at(-1) as PageReading)).toBe('1');
    });

    it('that never stands still is seen in one go after two interruptions', async () => {
      largeContent('1');
      [lookingSteps, concludingSteps] = [6, 0];
      const adapter = turningAdapter();
      watch(adapter);
      await untilItIsLookedAt(adapter);
      for (let tick = 0; adapter.reads === 0 && tick < 40; tick += 1) {
        document.body.setAttribute('class', `tick-${tick}`);
        await nextTurn();
      }
      await nextTurn();
      expect(adapter).toMatchObject({ begun: 4, reads: 1 });
      expect(idOf(readings.at(-1) as PageReading)).toBe('1');
    });

    it('that was seen to change all the time is looked at in one go the next time', async () => {
      largeContent('1');
      [lookingSteps, concludingSteps] = [6, 0];
      const adapter = turningAdapter();
      watch(adapter);
      await untilItIsLookedAt(adapter);
      const tick = (count: number) => document.body.setAttribute('class', `tick-${count}`);
      let count = 0;
      for (; adapter.reads < 1 && count < 40; count += 1, await nextTurn()) tick(count);
      for (; adapter.begun < 5 && count < 3000; count += 1, await pass(10)) tick(count);
      for (; adapter.reads < 2 && count < 3100; count += 1, await nextTurn()) tick(count);
      expect(adapter).toMatchObject({ begun: 5, reads: 2 });
    });

    it('whose address changes meanwhile gives nothing of what was seen', async () => {
      largeContent('1');
      [lookingSteps, concludingSteps] = [0, 5];
      const adapter = turningAdapter();
      watch(adapter);
      await untilItIsLookedAt(adapter);
      await nextTurn();
      expect(adapter.reads).toBe(1);
      address = 'https://shop.jd.com/detail?orderId=2';
      await pass(1500);
      expect(readings.map(idOf).filter((id) => id !== null)).toEqual([]);
      expect(readings.at(-1)?.address.own.search).toBe('?orderId=2');
    });

    it('is read at once where somebody needs it now, and the reading under way is dropped', async () => {
      largeContent('1');
      [lookingSteps, concludingSteps] = [0, 5];
      const adapter = turningAdapter();
      const watching = watch(adapter);
      await untilItIsLookedAt(adapter);
      document.body.innerHTML = '<p data-fact>1</p><b></b>';
      expect(idOf(watching.readNow())).toBe('1');
      expect(adapter.begun).toBe(2);
      const handed = readings.length;
      await pass(200);
      expect(readings.slice(handed)).toEqual([]);
    });

    it('is left alone when the signal is aborted in the middle', async () => {
      largeContent('1');
      [lookingSteps, concludingSteps] = [5, 5];
      const adapter = turningAdapter();
      watch(adapter);
      await untilItIsLookedAt(adapter);
      stop.abort();
      await pass(500);
      expect(adapter.reads).toBe(0);
      expect(readings).toHaveLength(1);
    });

    it('that the reader fails on in the middle is one that is not understood', async () => {
      largeContent('1');
      const adapter = fakeAdapter();
      adapter.extractInSteps = function* () {
        yield 'looking';
        throw new Error('a bug');
      };
      watch(adapter);
      await pass(200);
      expect(readings.at(-1)?.extraction).toMatchObject({ outcome: 'layout-changed' });
    });
  });

  it('makes something of a small document that took long to read in a task of its own', async () => {
    content('1');
    watch(fakeAdapter(20));
    for (let waited = 0; now < 20 && waited < 100; waited += 1) await vi.advanceTimersToNextTimerAsync();
    expect(readings).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(readings.map(idOf)).toEqual([null, '1']);
  });

  it('hears changes in a shadow root that the reader came upon, from the moment of the reading', async () => {
    document.body.innerHTML = '<p data-fact>1</p><div id="app"></div>';
    const root = (document.querySelector('#app') as Element).attachShadow({ mode: 'open' });
    const adapter = fakeAdapter();
    const { extract } = adapter;
    adapter.extract = (...page) => {
      page[3]?.(root);
      return extract(...page);
    };
    watch(adapter);
    await pass(100);
    root.innerHTML = '<p>2</p>';
    const before = adapter.reads;
    await pass(100);
    expect(adapter.reads).toBe(before + 1);
  });

  it('reads nothing where no adapter matches', async () => {
    content('1');
    watch(null);
    await pass(3000);
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({ adapter: null, extraction: null });
  });
});

it('every row of a list is missed when its number leaves the page', () => {
  const content = ['1', '2'].map((orderId) => ({ facts: { orderId }, anchor: document.body }));
  const list = {
    outcome: 'extracted',
    kind: 'order-list',
    content,
    issues: [],
    settled: true,
  } as unknown as Extraction;
  expect(orderIdsIn(list)).toEqual(['1', '2']);
});
