import { fireEvent, render } from '@testing-library/preact';
import { Popup } from '@/components/popup/popup';
import { loadText, TextProvider } from '@/components/popup/popup-text';
import type { PopupWorld } from '@/lib/app/popup-world';
import type { Language } from '@/lib/locales/translate';
import { appears, must } from '../document';
// What the popup loads once it is open stands ready here: a test that ends sooner would leave its loading behind.
import '@/components/popup/closed-tickets';
import '@/components/popup/notices';
import '@/components/popup/reply-results';
import '@/components/popup/sheets';
import '@/components/popup/ticket-more';
import '@/lib/app/pinyin-match';
import '@/lib/app/search-replies';

export async function openPopup(world: PopupWorld, language: Language = 'zh-CN') {
  const text = await loadText(language);
  const view = render(
    <TextProvider value={text}>
      <Popup world={world} />
    </TextProvider>,
  );
  await appears('[data-freshness]');
  return view;
}

export const press = (selector: string) => fireEvent.click(must(selector));
export const write = (selector: string, value: string) => fireEvent.input(must(selector), { target: { value } });
export const key = (selector: string, name: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(must(selector), { key: name, ...more });
