import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insert, insertionBrowser } from './harness/insertion-page';

let browser: Awaited<ReturnType<typeof insertionBrowser>>;
beforeAll(async () => {
  browser = await insertionBrowser();
});
afterAll(() => browser.close());

const twoLines = '您好，请稍等\n正在核实';

/** Clicks into the editor, and counts what must never happen: keys, and a send button that is pressed. */
async function pointAt(page: Page, selector: string): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset['forbidden'] = '0';
    const count = () => (document.body.dataset['forbidden'] = String(Number(document.body.dataset['forbidden']) + 1));
    for (const type of ['keydown', 'keypress', 'keyup', 'submit']) document.addEventListener(type, count, true);
  });
  await page.locator(selector).click();
}
const forbidden = (page: Page) => page.evaluate(() => document.body.dataset['forbidden']);

describe('native fields', () => {
  test('a controlled field that renders from its own state, as React does, keeps the text', async () => {
    const page = await browser.page('<textarea></textarea>');
    await page.evaluate(() => {
      const field = document.querySelector('textarea');
      if (!field) throw new Error('no field');
      let state = '备注：';
      const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
      let known = state;
      native?.set?.call(field, state);
      // The framework's own setter on the element: only a change that went past it is news.
      Object.defineProperty(field, 'value', {
        get: () => native?.get?.call(field),
        set: (value: string) => {
          known = value;
          native?.set?.call(field, value);
        },
      });
      field.addEventListener('input', () => {
        if (field.value !== known) state = field.value;
        setTimeout(() => (field.value = state), 20);
      });
      field.setSelectionRange(3, 3);
    });
    await pointAt(page, 'textarea');
    expect(await insert(page, twoLines)).toBe('inserted');
    expect(await page.locator('textarea').inputValue()).toBe(`备注：${twoLines}`);
    expect(await forbidden(page)).toBe('0');
  });

  test('a field whose state nobody changes falls back, and that is reported', async () => {
    const page = await browser.page('<input value="旧">');
    await page.evaluate(() => {
      const field = document.querySelector('input');
      field?.addEventListener('input', () => requestAnimationFrame(() => (field.value = '旧')));
    });
    await pointAt(page, 'input');
    expect(await insert(page, '您好')).toBe('not-taken');
    expect(await page.locator('input').inputValue()).toBe('旧');
  });

  test('what the browser can undo, the person can undo', async () => {
    const page = await browser.page('<textarea>谢谢</textarea>');
    await pointAt(page, 'textarea');
    expect(await insert(page, '您好')).toBe('inserted');
    await page.keyboard.press('Control+z');
    expect(await page.locator('textarea').inputValue()).toBe('谢谢');
  });

  test('a field in an open shadow root keeps the focus', async () => {
    const page = await browser.page('<div id="host"></div>');
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<textarea></textarea><textarea id="second"></textarea>';
    });
    await pointAt(page, 'textarea >> nth=0');
    // The focus moves within the root, which nobody outside it is told.
    const second = page.locator('#second');
    await second.click();
    expect(await insert(page, twoLines)).toBe('inserted');
    expect(await second.inputValue()).toBe(twoLines);
    expect(await second.evaluate((field) => field.matches(':focus'))).toBe(true);
  });
});

describe('rich editors', () => {
  const linesOf = async (page: Page) => {
    const [text = ''] = await page.locator('#editor').allInnerTexts();
    return text.split(/\n+/).filter((line) => line.trim() !== '');
  };

  test('plain contenteditable takes the text at the caret with its lines', async () => {
    const page = await browser.page('<div id="editor" contenteditable>前后</div><button>发送</button>');
    await pointAt(page, '#editor');
    await page.evaluate(() => getSelection()?.collapse(document.querySelector('#editor')?.firstChild ?? null, 1));
    await page.locator('button').click();
    expect(await insert(page, twoLines)).toBe('inserted');
    expect(await linesOf(page)).toEqual(['前您好，请稍等', '正在核实后']);
    expect(await forbidden(page)).toBe('0');
  });

  test('in an open shadow root too', async () => {
    const page = await browser.page('<div id="host"></div>');
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<div id="editor" contenteditable>前</div>';
    });
    await pointAt(page, '#editor');
    expect(await insert(page, twoLines)).toBe('inserted');
    expect((await linesOf(page)).join('|')).toMatch(/您好，请稍等\|正在核实/);
  });

  /** Keeps a model, renders from it and throws away what it did not make itself. */
  const modelEditor = (handlers: string) => `
    <div id="editor" contenteditable></div>
    <script>
      const editor = document.querySelector('#editor');
      let model = '';
      const render = () => { editor.replaceChildren(...model.split('\\n').map((line) => {
        const block = document.createElement('p'); block.textContent = line; return block; })); };
      const take = (text) => { model += text; setTimeout(render, 30); };
      new MutationObserver(() => { if (editor.innerText.replace(/\\s/g, '') !== model.replace(/\\s/g, '')) render(); })
        .observe(editor, { childList: true, characterData: true, subtree: true });
      ${handlers}
    </script>`;
  const onBeforeInput = `editor.addEventListener('beforeinput', (event) => {
    event.preventDefault(); if (event.inputType === 'insertText') take(event.data); });`;
  const onPaste = `editor.addEventListener('paste', (event) => {
    event.preventDefault(); take(event.clipboardData.getData('text/plain')); });`;

  test.each([
    ['beforeinput and paste, as Slate and Lexical do', onBeforeInput + onPaste, '您好'],
    ['beforeinput and paste, several lines', onBeforeInput + onPaste, twoLines],
    ['paste alone, as Draft does', onPaste, twoLines],
  ])('an editor with a model that listens to %s has the text once', async (_name, handlers, text) => {
    const page = await browser.page(modelEditor(handlers));
    await pointAt(page, '#editor');
    expect(await insert(page, text)).toBe('inserted');
    expect(await linesOf(page)).toEqual(text.split('\n'));
    expect(await insert(page, '第二段')).toBe('inserted');
    expect((await linesOf(page)).join('').match(/第二段/g)).toHaveLength(1);
  });

  test('an editor that adopts what happens to its document, as Quill does, has the text once', async () => {
    const page = await browser.page(`<div id="editor" contenteditable><p><br></p></div><script>
      const editor = document.querySelector('#editor');
      new MutationObserver(() => { document.body.dataset.model = editor.innerText; })
        .observe(editor, { childList: true, characterData: true, subtree: true });</script>`);
    await pointAt(page, '#editor');
    expect(await insert(page, twoLines)).toBe('inserted');
    expect(await page.evaluate(() => document.body.dataset['model'])).toMatch(/您好，请稍等\n+正在核实/);
  });

  test('an editor that takes nothing is left as it was, and that is reported', async () => {
    const page = await browser.page(modelEditor(''));
    await pointAt(page, '#editor');
    expect(await insert(page, '您好')).toBe('not-taken');
    expect(await linesOf(page)).toEqual([]);
  });

  test('an editor that takes the event and then does nothing is not tried another way', async () => {
    const page = await browser.page(`<div id="editor" contenteditable>旧</div><script>
      document.querySelector('#editor').addEventListener('paste', (event) => event.preventDefault());</script>`);
    await pointAt(page, '#editor');
    expect(await insert(page, twoLines)).toBe('not-taken');
    expect(await linesOf(page)).toEqual(['旧']);
  });
});

test('nothing is put anywhere before a person has pointed at a field', async () => {
  const page = await browser.page('<textarea></textarea>');
  expect(await insert(page, '您好')).toBe('no-editor');
  expect(await page.locator('textarea').inputValue()).toBe('');
});
