import { render } from 'preact';
import '@/components/ui/tokens.css';
import '@/components/ui/controls.css';
import '@/components/ui/verdict-mark.css';
import { OptionsPage } from '@/components/options/options-page';
import type { OptionsServices } from '@/components/options/options-services';
import { saveFile } from '@/components/options/save-file';
import { isSellerHost, sellerHosts } from '@/lib/page-adapters/seller-hosts';
import { mayBeTaught } from '@/lib/page-adapters/teaching/label-rules';
import { bringStarterReplies } from '@/lib/platform/bring-starter-replies';
import { browserName } from '@/lib/platform/browser-name';
import { changeSignal, onChange, raiseChange } from '@/lib/platform/change-signal';
import { copyText } from '@/lib/platform/copy-text';
import { openRepositories } from '@/lib/platform/db/open-repositories';
import { dumpRaw } from '@/lib/platform/db/raw-dump';
import { eraseEverything } from '@/lib/platform/erase-everything';
import { extensionVersion } from '@/lib/platform/extension-version';
import { failureLog } from '@/lib/platform/failure-log';
import { forgetGrants, grantedHosts } from '@/lib/platform/granted-hosts';
import { readSettings, watchSettings, writeSettings } from '@/lib/platform/settings';
import { systemClock } from '@/lib/platform/system-clock';
import { tryLesson } from '@/lib/platform/try-lesson';

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
    await forgetGrants();
    await eraseEverything();
    await raiseChange(['policy', 'catalogue', 'tickets', 'replies', 'facts', 'settings', 'health', 'hosts', 'lessons']);
  },
  newId: () => crypto.randomUUID(),
  mayBeTaught,
  tryLesson,
  saveFile,
  copyText,
  lastFailure: () => failureLog.last(),
  grantedHosts,
  isBuiltInHost: isSellerHost,
  version: extensionVersion(),
  browserName: browserName(),
  hosts: sellerHosts,
};

const root = document.getElementById('root');
if (root) {
  const initial = await readSettings();
  render(<OptionsPage services={services} initial={initial} />, root);
  void bringStarterReplies(services.repositories.replies);
}
