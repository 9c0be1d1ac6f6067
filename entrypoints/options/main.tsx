import { render } from 'preact';
import '@/components/ui/tokens.css';
import '@/components/ui/controls.css';
import '@/components/ui/verdict-mark.css';
import '@/components/side-panel/side-panel.css';
import '@/components/options/options.css';
import { OptionsPage } from '@/components/options/options-page';
import type { OptionsServices } from '@/components/options/options-services';
import { saveFile } from '@/components/options/save-file';
import { sellerHosts } from '@/lib/page-adapters/seller-hosts';
import { changeSignal, onChange, raiseChange } from '@/lib/platform/change-signal';
import { openRepositories } from '@/lib/platform/db/open-repositories';
import { dumpRaw } from '@/lib/platform/db/raw-dump';
import { eraseEverything } from '@/lib/platform/erase-everything';
import { extensionVersion } from '@/lib/platform/extension-version';
import { readSettings, watchSettings, writeSettings } from '@/lib/platform/settings';
import { systemClock } from '@/lib/platform/system-clock';

const services: OptionsServices = {
  repositories: openRepositories(),
  clock: systemClock,
  changes: changeSignal,
  onChange,
  readSettings,
  writeSettings,
  watchSettings,
  dumpRaw,
  eraseEverything: async () => {
    await eraseEverything();
    await raiseChange(['policy', 'catalogue', 'tickets', 'replies', 'facts', 'settings']);
  },
  newId: () => crypto.randomUUID(),
  saveFile,
  version: extensionVersion(),
  hosts: sellerHosts,
};

const root = document.getElementById('root');
if (root) {
  const initial = await readSettings();
  render(<OptionsPage services={services} initial={initial} />, root);
}
