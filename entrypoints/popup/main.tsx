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

/** Whose store is slower than this sees the popup without its tickets first. */
const drawnWithinMs = 150;

const { world, first } = loadEarly(openWorld(openPopupRepositories()));
const root = document.getElementById('root');

async function readText() {
  const { language } = await readDisplaySettings();
  return loadText(language);
}

async function start(): Promise<void> {
  // Drawn once with the tickets in it: an empty popup before that would only be in their way.
  const [text, facts] = await Promise.all([readText(), first(drawnWithinMs)]);
  document.documentElement.lang = text.language;
  document.title = text.t('title');
  if (root === null) return;
  render(
    <TextProvider value={text}>
      <Popup world={world} first={facts} />
    </TextProvider>,
    root,
  );
}

void start();
