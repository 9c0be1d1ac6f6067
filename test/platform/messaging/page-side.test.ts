import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { MessageData, ToPage } from '@/lib/app/messages';
import { toPage } from '@/lib/app/messages-to-page';
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

  it.each([
    undefined,
    null,
    'yes',
    {},
    { ok: 'true' },
    { ok: true },
    { ok: 1, value: 1 },
    { ok: false, error: 'x' },
    { ok: false, error: { code: 'x' } },
    { ok: false, error: { code: 1, place: 'x' } },
    [{ ok: true, value: null }],
  ])('takes %j for no answer', async (odd) => {
    expect((await ask(odd)).answer).toEqual(refused('no-receiver', 'page/where'));
  });

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
  'lessons/try': () => null,
  'view/values': async () => ({ orderId: '312345678901', values: {} }),
};
const ours = { id: 'test-extension-id' };
/** What the sender gets back, as both browsers keep it: the listener answers `true` and calls back later. */
const deliver = async (message: unknown, sender: unknown = ours): Promise<unknown> => {
  let answerNow: (answer: unknown) => void = () => undefined;
  const answered = new Promise((resolve) => {
    answerNow = resolve;
  });
  const trigger: (...given: unknown[]) => Promise<unknown[]> = fakeBrowser.runtime.onMessage.trigger as never;
  const [waits] = await trigger(message, sender, answerNow);
  return waits === true ? answered : undefined;
};

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

const goodData: { readonly [Name in keyof ToPage]: MessageData<ToPage[Name]> } = {
  'tab/address': { url: 'https://shop.jd.com/' },
  'tab/order-elsewhere': { elsewhere: true },
  'reply/insert': { text: '好的' },
  'lessons/try': { id: 'lesson-1' },
  'view/values': {},
};
const toPageNames = Object.keys(toPage) as (keyof ToPage)[];

describe('the messages to a page', () => {
  it('are taken as they are, without what they do not name', () => {
    for (const name of toPageNames) {
      expect(toPage[name](goodData[name])).toEqual(goodData[name]);
      expect(toPage[name]({ ...goodData[name], consumer: '张三', __proto__: null })).toEqual(goodData[name]);
    }
  });

  it('are refused where one field is absent or of another kind, inherited fields included', () => {
    const anyField = fc.constantFrom(
      ...toPageNames.flatMap((name) => Object.keys(goodData[name]).map((field) => [name, field] as const)),
    );
    fc.assert(
      fc.property(anyField, fc.anything(), ([name, field], odd) => {
        const good: Readonly<Record<string, unknown>> = goodData[name];
        const { [field]: value, ...rest } = good;
        expect(toPage[name](rest)).toBeNull();
        expect(toPage[name](Object.create(good))).toBeNull();
        if (typeof odd !== typeof value) expect(toPage[name]({ ...good, [field]: odd })).toBeNull();
      }),
    );
  });

  it('are refused where they are no record, and nothing that comes makes a parser throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...toPageNames), fc.anything(), (name, odd) => {
        const taken = toPage[name](odd);
        const isRecord = typeof odd === 'object' && odd !== null && !Array.isArray(odd);
        if (!isRecord) expect(taken).toBeNull();
        if (taken !== null) expect(Object.keys(taken).sort()).toEqual(Object.keys(goodData[name]).sort());
      }),
    );
  });

  it('are answered whatever the message is, and only ours reach a handler', async () => {
    handleFrameMessages(handlers);
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record({
        to: fc.constant('page'),
        name: fc.oneof(fc.string(), fc.constantFrom(...toPageNames)),
        data: fc.anything(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        const isForPage =
          (message as { to?: unknown } | null)?.to === 'page' && Object.hasOwn(message as object, 'data');
        const answer = await deliver(message);
        if (isForPage) expect(answer).toHaveProperty('ok');
        else expect(answer).toBeUndefined();
      }),
    );
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
