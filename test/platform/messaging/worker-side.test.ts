import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { pageToWorker } from '@/lib/app/messages';
import { handlePageMessages, type PageHandlers } from '@/lib/platform/messaging/worker-side';

const fromPage = { id: fakeBrowser.runtime.id, tab: { id: 7, url: 'https://shop.jd.com/jdm/home' }, frameId: 3 };
const handled: unknown[] = [];
const failures: string[] = [];
let failing = false;
const mayAsk = async (host: string) => host === 'shop.jd.com' || host === 'seller.example.com';

const names = Object.keys(pageToWorker) as (keyof PageHandlers)[];
const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    async (data: unknown, from: unknown) => {
      if (failing) throw new Error('secret of the shop');
      handled.push({ name, data, from });
      return name;
    },
  ]),
) as unknown as PageHandlers;

/** What the sender of a message gets back. */
async function answerTo(message: unknown, sender: unknown = fromPage): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, sender as never);
  return answer;
}

beforeEach(() => {
  fakeBrowser.reset();
  handled.length = 0;
  failures.length = 0;
  failing = false;
  handlePageMessages(handlers, (place) => failures.push(place), mayAsk);
});

const readTickets = (rows: unknown) => ({
  to: 'worker',
  name: 'tickets/read',
  data: { rows, defaultKind: 'other', confirmedComplete: true, contentAt: 1 },
});
const goodRow = {
  ticketId: '10086001',
  kind: 'crc',
  orderId: '312345678901',
  createdAt: 1,
  leftMs: null,
  closed: false,
};

describe('a message from a page', () => {
  it('reaches its handler with the sender that the browser named', async () => {
    const data = { orderId: '312345678901', skuIds: ['100012345678'] };
    expect(await answerTo({ to: 'worker', name: 'order/knowledge', data })).toEqual({
      ok: true,
      value: 'order/knowledge',
    });
    const from = { tabId: 7, frameId: 3, tabUrl: 'https://shop.jd.com/jdm/home', host: 'shop.jd.com' };
    expect(handled).toEqual([{ name: 'order/knowledge', data, from }]);
  });

  it('loses everything that its schema does not name: no consumer comes this way', async () => {
    await answerTo(readTickets([{ ...goodRow, consumer: '张三', phone: '13800000000', address: '北京市' }]));
    expect(JSON.stringify(handled)).not.toMatch(/张三|13800000000|北京市/);
    expect(handled).toMatchObject([{ data: { rows: [goodRow] } }]);
  });

  it.each([
    ['a row without an id', readTickets([{ ...goodRow, ticketId: undefined }]), 'tickets/read rows.0.ticketId'],
    ['an id that is a number', readTickets([{ ...goodRow, ticketId: 10086001 }]), 'tickets/read rows.0.ticketId'],
    ['far too many rows', readTickets(Array.from({ length: 2001 }, () => goodRow)), 'tickets/read rows'],
    ['no data', { to: 'worker', name: 'page/report' }, 'envelope'],
    ['data of another message', { to: 'worker', name: 'page/report', data: {} }, 'page/report orderId'],
    ['text', 'tickets/read', 'envelope'],
    ['nothing', undefined, 'envelope'],
    ['a message for a page', { to: 'page', name: 'page/where', data: {} }, 'envelope'],
  ])('is refused with its place: %s', async (_, message, place) => {
    expect(await answerTo(message)).toEqual({ ok: false, error: { code: 'message-misshapen', place } });
    expect(handled).toEqual([]);
  });

  it.each(['no/such', '__proto__', 'constructor', 'toString'])('is refused when it is unknown: %s', async (name) => {
    const message = { to: 'worker', name, data: {} };
    expect(await answerTo(message)).toEqual({ ok: false, error: { code: 'message-unknown', place: name } });
  });

  it.each([
    ['another extension', { ...fromPage, id: 'somebody-else' }, 'sender-foreign'],
    ['nobody', {}, 'sender-foreign'],
    ['no tab', { id: fromPage.id }, 'sender-not-a-page'],
    ['a tab without a frame', { id: fromPage.id, tab: { id: 7 } }, 'sender-not-a-page'],
  ])('is refused when it comes from %s', async (_, sender, code) => {
    const message = { to: 'worker', name: 'page/where', data: {} };
    expect(await answerTo(message, sender)).toEqual({ ok: false, error: { code, place: 'page/where' } });
    expect(handled).toEqual([]);
  });

  it.each([
    ['its own address', { url: 'https://seller.example.com/a' }, 'seller.example.com'],
    [
      'the origin that made a frame without address',
      { url: 'about:blank', origin: 'https://seller.example.com' },
      'seller.example.com',
    ],
    ['its tab, where the browser says no more', { url: 'about:srcdoc', origin: 'null' }, 'shop.jd.com'],
  ])('is of the host of %s', async (_, sender, host) => {
    await answerTo({ to: 'worker', name: 'page/where', data: {} }, { ...fromPage, ...sender });
    expect(handled).toMatchObject([{ from: { host } }]);
  });

  it.each([
    ['a host that nobody granted', { url: 'https://other.example.com/' }],
    ['a frame of it without address', { url: 'about:blank', origin: 'https://other.example.com' }],
    ['no host at all', { url: 'about:blank', tab: { id: 7, url: 'about:blank' } }],
  ])('is refused when it comes from %s, though the script is ours', async (_, sender) => {
    const message = { to: 'worker', name: 'page/where', data: {} };
    const error = { code: 'sender-foreign', place: 'page/where' };
    expect(await answerTo(message, { ...fromPage, ...sender })).toEqual({ ok: false, error });
    expect(handled).toEqual([]);
  });

  it('is answered, whatever it is', async () => {
    const anyName = fc.oneof(fc.constantFrom(...names), fc.string());
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record({ to: fc.constant('worker'), name: anyName, data: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        expect(await answerTo(message)).toHaveProperty('ok');
      }),
    );
  });

  it('whose handler fails is answered without the error text, and the failure is told', async () => {
    failing = true;
    const answer = await answerTo({ to: 'worker', name: 'page/where', data: {} });
    expect(answer).toEqual({ ok: false, error: { code: 'handler-failed', place: 'page/where' } });
    expect(failures).toEqual(['page/where']);
  });

  it('is heard from the first moment: the listener stands when the call returns', () => {
    fakeBrowser.reset();
    const register = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    handlePageMessages(handlers, () => undefined, mayAsk);
    expect(register).toHaveBeenCalledTimes(1);
  });
});
