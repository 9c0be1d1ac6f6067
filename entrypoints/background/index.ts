import { defineBackground } from 'wxt/utils/define-background';
import { coalesce } from '@/lib/app/coalesce';
import { seedStarterReplies } from '@/lib/app/starter-replies';
import { keepAttention } from '@/lib/app/tickets/refresh-attention';
import { isSellerHost } from '@/lib/page-adapters/seller-hosts';
import { alarmWakeups, onWakeup } from '@/lib/platform/alarms';
import { toolbarBadge } from '@/lib/platform/badge';
import { changeSignal, onChange } from '@/lib/platform/change-signal';
import { openRepositories } from '@/lib/platform/db/open-repositories';
import { failureLog } from '@/lib/platform/failure-log';
import { keepGrantedHostScript } from '@/lib/platform/granted-host-script';
import { onPermissions, standsFor } from '@/lib/platform/granted-hosts';
import { onLifecycle } from '@/lib/platform/lifecycle';
import { tellTab } from '@/lib/platform/messaging/to-page';
import { handlePageMessages } from '@/lib/platform/messaging/worker-side';
import { openTicketPageOnNotificationClick, systemNotifier } from '@/lib/platform/notifications';
import { openOptions } from '@/lib/platform/open-pages';
import { reachOpenTabs } from '@/lib/platform/open-tabs';
import { forgetClosedTabs } from '@/lib/platform/page-sessions';
import { readSettings, writeSettings } from '@/lib/platform/settings';
import { systemClock } from '@/lib/platform/system-clock';
import { onTabAddress } from '@/lib/platform/tab-addresses';
import { pageHandlers } from './page-handlers';

/** Every listener is registered before anything is awaited: a worker that is woken for an event must have heard of it. */
export default defineBackground(() => {
  const repositories = openRepositories();
  const wakeups = alarmWakeups(systemClock);
  const attention = {
    ...repositories,
    badge: toolbarBadge,
    notifier: systemNotifier(readSettings),
    wakeups,
    failures: failureLog,
    readSettings,
  };
  const refresh = coalesce(() => keepAttention(attention, systemClock.now()));

  const bringStarterReplies = () =>
    readSettings()
      .then((settings) => seedStarterReplies(repositories.replies, settings.starterEdition, systemClock.now()))
      .then((starterEdition) => writeSettings({ starterEdition }))
      .catch((error) => failureLog.note('starter-replies', error, systemClock.now()));
  const reachOpenPages = coalesce(() =>
    reachOpenTabs().catch((error) => failureLog.note('open-tabs', error, systemClock.now())),
  );
  const followGrants = coalesce(() =>
    keepGrantedHostScript()
      .then((isMore) => (isMore ? reachOpenPages() : undefined))
      .catch((error) => failureLog.note('granted-hosts', error, systemClock.now())),
  );
  const begin = () => Promise.all([refresh(), bringStarterReplies(), followGrants()]);

  onLifecycle({
    firstInstall: () => void Promise.all([begin(), openOptions('guide'), reachOpenPages()]),
    updated: () => void Promise.all([begin(), reachOpenPages()]),
    browserStarted: () => void begin(),
  });
  onWakeup(() => void refresh());
  onPermissions(() => void followGrants());
  onChange((topics) => {
    if (topics.includes('hosts')) void followGrants();
    if (topics.includes('tickets') || topics.includes('settings')) void refresh();
  });
  handlePageMessages(
    pageHandlers({ ...repositories, changes: changeSignal }, systemClock),
    (place, error) => void failureLog.note(place, error, systemClock.now()),
    async (host) => isSellerHost(host) || (await standsFor(host)) !== null,
  );
  onTabAddress((tabId, url) => void tellTab(tabId, 'tab/address', { url }));
  forgetClosedTabs();
  openTicketPageOnNotificationClick();

  // Whatever woke the worker: something may have been stored of which nobody was left to tell it.
  void refresh();
  wakeups.keepChecking().catch((error) => failureLog.note('alarms', error, systemClock.now()));
});
