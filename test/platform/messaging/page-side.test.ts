import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { askWorker, type FrameHandlers, handleFrameMessages } from '@/lib/platform/messaging/page-side';
import { askFrame, tellTab } from '@/lib/platform/messaging/to-page';

const where = { ok: true, value: { tabUrl: null, isTop: true } };
const refused = (code: string, place: string) => ({ ok: false, error: { code, place } });

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.runtime.id = 'test-extension-id';
});

/** Asks while the browser answers each sending with the next of `outcomes`. */
async function ask(...outcomes: readonly unknown[]) {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => {
    const outcome = outcomes[Math.min(send.mock.calls.length, outcomes.length) - 1];
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  const answer = askWorker('page/where', {});
  await vi.runAllTimersAsync();
  return { answer: await answer, sendings: send.mock.calls.length };
}

const nobodyThere = new Error('Could not establish connection. Receiving end does not exist.');
const stoppedMeanwhile = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);

describe('askWorker', () => {
  it('answers what the worker answers', async () => {
    expect(await ask(where)).toEqual({ answer: where, sendings: 1 });
    expect(await ask(refused('handler-failed', 'x'))).toMatchObject({ answer: refused('handler-failed', 'x') });
  });

  it('asks again while the worker starts or when it was stopped meanwhile', async () => {
    expect(await ask(nobodyThere, stoppedMeanwhile, where)).toEqual({ answer: where, sendings: 3 });
  });

  it('gives up after a bounded number of times', async () => {
    expect(await ask(nobodyThere)).toEqual({ answer: refused('no-receiver', 'page/where'), sendings: 4 });
  });

  it('does not repeat what will not get better', async () => {
    expect(await ask(new Error('DataCloneError'))).toEqual({
      answer: refused('no-receiver', 'page/where'),
      sendings: 1,
    });
  });

  it.each([undefined, null, 'yes', {}, { ok: 'true' }, { ok: false, error: 'x' }])(
    'takes %j for no answer',
    async (odd) => {
      expect((await ask(odd)).answer).toEqual(refused('no-receiver', 'page/where'));
    },
  );

  it('says that the extension is gone, whether the browser throws or has taken its id', async () => {
    expect(await ask(new Error('Extension context invalidated.'))).toEqual({
      answer: refused('extension-gone', 'page/where'),
      sendings: 1,
    });
    vi.restoreAllMocks();
    fakeBrowser.runtime.id = undefined as never;
    expect(await ask(where)).toEqual({ answer: refused('extension-gone', 'page/where'), sendings: 0 });
  });
});

const handlers: FrameHandlers = {
  'tab/address': () => null,
  'tab/order-elsewhere': () => {
    throw new Error('from the page');
  },
  'reply/insert': ({ text }) => ({ outcome: text === '好的' ? 'inserted' : 'not-taken' }),
  'view/values': async () => ({ orderId: '312345678901', values: {} }),
};
const ours = { id: 'test-extension-id' };
const deliver = async (message: unknown, sender: unknown = ours) =>
  (await fakeBrowser.runtime.onMessage.trigger(message, sender as never))[0];

describe('handleFrameMessages', () => {
  it('answers values only, a failing handler too', async () => {
    handleFrameMessages(handlers);
    const insert = { to: 'page', name: 'reply/insert', data: { text: '好的' } };
    expect(await deliver(insert)).toEqual({ ok: true, value: { outcome: 'inserted' } });
    expect(await deliver({ ...insert, data: { text: 1 } })).toEqual(refused('message-misshapen', 'reply/insert'));
    expect(await deliver({ to: 'page', name: 'tab/order-elsewhere', data: { elsewhere: true } })).toEqual(
      refused('handler-failed', 'tab/order-elsewhere'),
    );
    expect(await deliver({ to: 'page', name: 'toString', data: {} })).toEqual(refused('message-unknown', 'toString'));
  });

  it('leaves alone what is not for it or not from us', async () => {
    handleFrameMessages(handlers);
    expect(await deliver({ to: 'worker', name: 'page/where', data: {} })).toBeUndefined();
    expect(await deliver({ to: 'page', name: 'view/values', data: {} }, { id: 'other' })).toBeUndefined();
    expect(await deliver('hello')).toBeUndefined();
  });

  it('hears nothing any more after it was stopped, and may be stopped when the extension is gone', async () => {
    const stop = handleFrameMessages(handlers);
    stop();
    expect(await deliver({ to: 'page', name: 'view/values', data: {} })).toBeUndefined();
    fakeBrowser.runtime.id = undefined as never;
    expect(stop).not.toThrow();
  });
});

describe('to a frame', () => {
  it('the message names the frame, and its absence is an answer', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValueOnce({ ok: true, value: null } as never);
    expect(await askFrame(7, 3, 'tab/address', { url: 'https://shop.jd.com/' })).toEqual({ ok: true, value: null });
    const message = { to: 'page', name: 'tab/address', data: { url: 'https://shop.jd.com/' } };
    expect(send).toHaveBeenCalledWith(7, message, { frameId: 3 });
    send.mockRejectedValue(nobodyThere);
    expect(await askFrame(7, 3, 'view/values', {})).toEqual(refused('no-receiver', 'view/values'));
    await expect(tellTab(7, 'tab/address', { url: 'https://shop.jd.com/' })).resolves.toBeUndefined();
    expect(send).toHaveBeenLastCalledWith(7, message);
  });
});
