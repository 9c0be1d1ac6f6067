// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdInput } from '@/entrypoints/seller-teach.content/held-input';

let stop: AbortController;
let host: HTMLElement;
let shield: HTMLElement;
let control: HTMLElement;
let reached: string[];
const pageTypes = ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'paste'];

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  reached = [];
  document.body.innerHTML = '<button>同意退款</button>';
  const hear = (event: Event) => reached.push(event.type);
  for (const type of pageTypes)
    for (const place of [document, document.body]) {
      place.addEventListener(type, hear, true);
      place.addEventListener(type, hear);
    }
  host = document.createElement('aftersale-teaching');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<div class="shield"></div><div class="card"><button>就是它</button></div>';
  document.documentElement.append(host);
  shield = root.querySelector<HTMLElement>('.shield') as HTMLElement;
  control = root.querySelector<HTMLElement>('button') as HTMLElement;
});
afterEach(() => {
  stop.abort();
  vi.runAllTimers();
  vi.useRealTimers();
  host.remove();
});

function hold(isOurKey = true) {
  const input = { onMove: vi.fn(), onWheel: vi.fn(), onPress: vi.fn(), onKey: vi.fn(() => isOurKey) };
  holdInput(window, host, input, stop.signal);
  return input;
}
const press = (target: Element, type: string) => {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, clientX: 40, clientY: 50 });
  target.dispatchEvent(event);
  return event;
};
const key = (type: string, code = 'Enter', target: Element = document.body) => {
  const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, composed: true, code, key: code });
  target.dispatchEvent(event);
  return event;
};

describe('what is pressed while somebody points', () => {
  it('on the shield means the place under it and reaches nothing of the page', () => {
    const { onPress } = hold();
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
      expect(press(shield, type).defaultPrevented).toBe(true);
    expect(onPress.mock.calls).toEqual([[40, 50, null]]);
    expect(reached).toEqual([]);
  });

  it('on an element of the page, as a screen reader presses, means that element and does not press it', () => {
    const { onPress } = hold();
    const button = document.body.querySelector('button') as HTMLElement;
    expect(press(button, 'click').defaultPrevented).toBe(true);
    expect(onPress.mock.calls).toEqual([[40, 50, button]]);
    expect(reached).toEqual([]);
  });

  it('on a control of ours works there', () => {
    const { onPress } = hold();
    const pressed = vi.fn();
    control.addEventListener('click', pressed);
    for (const type of ['pointerdown', 'mousedown', 'mouseup']) press(control, type);
    expect(reached).toEqual([]);
    expect(press(control, 'click').defaultPrevented).toBe(false);
    expect(pressed).toHaveBeenCalledOnce();
    expect(onPress).not.toHaveBeenCalled();
  });

  it('on the keyboard is ours, and what is not is left to the browser, but never to the page', () => {
    const { onKey } = hold(false);
    expect(key('keydown', 'F5').defaultPrevented).toBe(false);
    onKey.mockReturnValue(true);
    expect(key('keydown', 'Tab').defaultPrevented).toBe(true);
    expect(reached).toEqual([]);
  });

  it('is given back to the page when it is over, but for the key that is still down', () => {
    hold();
    key('keydown', 'Escape');
    stop.abort();
    key('keyup', 'Escape');
    expect(reached).toEqual([]);
    press(document.body, 'click');
    key('keydown', 'KeyA');
    key('keyup', 'KeyA');
    expect(new Set(reached)).toEqual(new Set(['click', 'keydown', 'keyup']));
    reached = [];
    vi.runAllTimers();
    key('keyup', 'Escape');
    expect(reached).not.toEqual([]);
  });
});
