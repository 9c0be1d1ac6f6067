import '@/components/ui/tokens.css';
import '@/components/ui/controls.css';
import '@/components/popup/popup.css';
import { render } from 'preact';
import { Popup } from '@/components/popup/popup';
import { loadText, TextProvider } from '@/components/popup/popup-text';
import { loadEarly } from '@/lib/app/load-early';
import { readDisplaySettings } from '@/lib/platform/display-settings';
import { openPopupRepositories } from './open-popup-repositories';
import { openWorld } from './open-world';

const world = loadEarly(openWorld(openPopupRepositories()));
const root = document.getElementById('root');

async function start(): Promise<void> {
  const { language } = await readDisplaySettings();
  const text = await loadText(language);
  document.documentElement.lang = language;
  document.title = text.t('title');
  if (root === null) return;
  render(
    <TextProvider value={text}>
      <Popup world={world} />
    </TextProvider>,
    root,
  );
}

void start();
