// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { insertText } from '@/lib/insertion/insert-text';
import { watchEditors } from '@/lib/insertion/pointed-editor';

let watching: AbortController;
const focused = vi.fn();
const start = () => watchEditors(document, watching.signal, focused);

beforeEach(() => {
  watching = new AbortController();
  document.body.innerHTML = '';
  focused.mockReset();
});
afterEach(() => watching.abort());

function field<K extends 'textarea' | 'input'>(tag: K, value = '', attributes: Record<string, string> = {}) {
  const element = document.createElement(tag);
  for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
  document.body.append(element);
  element.value = value;
  return element;
}
const pointAt = (element: HTMLElement, caret?: number) => {
  element.focus();
  if (caret !== undefined) (element as HTMLTextAreaElement).setSelectionRange(caret, caret);
};

describe('which editor is meant', () => {
  test('none before a person has pointed at one', async () => {
    field('textarea');
    start();
    expect(await insertText('您好')).toBe('no-editor');
    expect(focused).not.toHaveBeenCalled();
  });

  test('the last one that was focused, though a button was clicked since', async () => {
    const [first, second, button] = [field('textarea'), field('textarea'), document.createElement('button')];
    document.body.append(button);
    start();
    pointAt(first);
    pointAt(second);
    button.focus();
    expect(focused).toHaveBeenCalledTimes(2);
    expect(await insertText('您好')).toBe('inserted');
    expect([first.value, second.value]).toEqual(['', '您好']);
  });

  test('one that had the focus before anybody watched', async () => {
    const area = field('textarea');
    area.focus();
    start();
    expect(await insertText('您好')).toBe('inserted');
  });

  test('one in an open shadow root, and its neighbour there', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<textarea></textarea><textarea></textarea>';
    const [first, second] = [...root.querySelectorAll('textarea')];
    if (!first || !second) throw new Error('no fields');
    start();
    pointAt(first);
    pointAt(second);
    expect(await insertText('您好')).toBe('inserted');
    expect([first.value, second.value]).toEqual(['', '您好']);
  });

  test.each([
    ['password', 'input', { type: 'password' }],
    ['checkbox', 'input', { type: 'checkbox' }],
    ['number', 'input', { type: 'number' }],
  ] as const)('never a %s', async (_name, tag, attributes) => {
    const element = field(tag, '', attributes);
    start();
    pointAt(element);
    expect(await insertText('12')).toBe('no-editor');
    expect(element.value).toBe('');
  });

  test('never a field of the panel of this extension', async () => {
    const host = document.createElement('aftersale-sidebar');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<input>';
    start();
    root.querySelector('input')?.focus();
    expect(await insertText('您好')).toBe('no-editor');
  });

  test('none any more when the page has taken it away or the watch has ended', async () => {
    const [gone, left] = [field('textarea'), field('textarea')];
    start();
    pointAt(gone);
    gone.remove();
    expect(await insertText('您好')).toBe('no-editor');
    pointAt(left);
    watching.abort();
    expect(await insertText('您好')).toBe('no-editor');
    expect(left.value).toBe('');
  });
});

describe('a native field', () => {
  test('takes the text at the caret, keeps what was selected and leaves the caret behind it', async () => {
    const area = field('textarea', '备注：谢谢');
    start();
    pointAt(area);
    area.setSelectionRange(0, 3);
    expect(await insertText('第一行\r\n第二行')).toBe('inserted');
    expect(area.value).toBe('备注：第一行\n第二行谢谢');
    expect(area.selectionStart).toBe('备注：第一行\n第二行'.length);
  });

  test('any text at any caret stands there exactly once more', async () => {
    const area = field('textarea');
    start();
    const words = fc.stringMatching(/^[您好 a\n]{1,12}$/).filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(words, words, fc.nat(12), async (before, text, wish) => {
        const caret = Math.min(wish, before.length);
        area.value = before;
        pointAt(area, caret);
        expect(await insertText(text)).toBe('inserted');
        expect(area.value).toBe(before.slice(0, caret) + text + before.slice(caret));
      }),
      { numRuns: 12 },
    );
  }, 20_000);

  test('is told to the page by an input event that bubbles', async () => {
    const area = field('textarea');
    const heard: string[] = [];
    document.body.addEventListener('input', (event) => heard.push((event.target as HTMLTextAreaElement).value));
    start();
    pointAt(area);
    await insertText('您好');
    expect(heard).toEqual(['您好']);
  });

  test('a single line takes the text without its line breaks', async () => {
    const input = field('input');
    start();
    pointAt(input);
    expect(await insertText('您好\n请稍等')).toBe('inserted');
    expect(input.value).toBe('您好 请稍等');
  });

  test.each([['readonly'], ['disabled']])('that is %s by now is left alone', async (attribute) => {
    const area = field('textarea');
    start();
    pointAt(area);
    area.setAttribute(attribute, '');
    expect(await insertText('您好')).toBe('read-only');
    expect(area.value).toBe('');
  });

  test('that is too short for the text is left as it is, not cut', async () => {
    const area = field('textarea', '谢谢', { maxlength: '5' });
    start();
    pointAt(area, 2);
    expect(await insertText('请稍等片刻')).toBe('not-taken');
    expect(area.value).toBe('谢谢');
    expect(await insertText('请稍等')).toBe('inserted');
  });

  test('whose framework puts the old value back is reported as not taken', async () => {
    const area = field('textarea', '旧');
    area.addEventListener('input', () => setTimeout(() => (area.value = '旧'), 30));
    start();
    pointAt(area, 1);
    expect(await insertText('您好')).toBe('not-taken');
  });

  test('whose framework doubles the text is not reported as inserted', async () => {
    const area = field('textarea');
    area.addEventListener('input', () => setTimeout(() => (area.value += area.value), 30), { once: true });
    start();
    pointAt(area);
    expect(await insertText('您好')).toBe('not-taken');
  });

  test('two texts at once come one after the other', async () => {
    const area = field('textarea');
    start();
    pointAt(area);
    expect(await Promise.all([insertText('一'), insertText('二')])).toEqual(['inserted', 'inserted']);
    expect(area.value).toBe('一二');
  });
});
