import { defineBackground } from 'wxt/utils/define-background';
import { coalesce } from '@/lib/app/coalesce';
import { snoozeNotice } from '@/lib/app/tickets/snooze-ticket';
import { endLook, lookAtList } from '@/lib/app/tickets/watch-ticket-list';
import { workerRound } from '@/lib/app/tickets/worker-round';
import { isSellerHost } from '@/lib/page-adapters/seller-hosts';
import { alarmWakeups, onWakeup } from '@/lib/platform/alarms';
import { toolbarBadge } from '@/lib/platform/badge';
import { changeSignal, onChange } from '@/lib/platform/change-signal';
import { openDatabase } from '@/lib/platform/db/open';
import { openWorkerRepositories } from '@/lib/platform/db/open-worker-repositories';
import { failedRounds } from '@/lib/platform/failed-rounds';
import { failureLog } from '@/lib/platform/failure-log';
import { keepGrantedHostScript } from '@/lib/platform/granted-host-script';
import { onPermissions, standsFor } from '@/lib/platform/granted-hosts';
import { sinceLastLook } from '@/lib/platform/life-clock';
import { onLifecycle } from '@/lib/platform/lifecycle';
import { tellTab } from '@/lib/platform/messaging/to-page';
import { handlePageMessages } from '@/lib/platform/messaging/worker-side';
import { onNoticeClick, snoozeButtonMinutes, systemNotifier } from '@/lib/platform/notifications';
import { openOptions } from '@/lib/platform/open-pages';
import { reachOpenTabs } from '@/lib/platform/open-tabs';
import { forgetClosedTabs } from '@/lib/platform/page-sessions';
import { readSettings } from '@/lib/platform/settings';
import { systemClock } from '@/lib/platform/system-clock';
import { onTabAddress } from '@/lib/platform/tab-addresses';
import { onListWatch, ticketListWatch } from '@/lib/platform/ticket-list-watch';
import { expectChange, forgetExpected, onUnheard, telling } from '@/lib/platform/unheard-changes';
import { pageHandlers } from './page-handlers';

/** Every listener is registered before anything is awaited: a worker that is woken for an event must have heard of it. */
export default defineBackground(() => {
  const database = openDatabase();
  // What a round writes, it acts on itself. What is written for a page or a click is announced to the next round.
  const repositories = openWorkerRepositories(database);
  const announcing = openWorkerRepositories(telling(database));
  const wakeups = alarmWakeups(systemClock);
  const world = {
    ...repositories,
    changes: changeSignal,
    badge: toolbarBadge(readSettings),
    notifier: systemNotifier(readSettings),
    wakeups,
    watch: ticketListWatch,
    failures: failureLog,
    failedRounds,
    readSettings,
  };
  const refresh = coalesce(() => workerRound(world, { now: systemClock.now(), since: sinceLastLook() }));
  const noteOfWatch = (error: unknown) => failureLog.note('list-watch', error, systemClock.now());

  /** A change that stays announced until it has been acted on, whenever the worker is stopped. */
  const actOn = async (announced: readonly string[]): Promise<void> => {
    await refresh();
    await forgetExpected(announced);
  };

  const reachOpenPages = coalesce(() =>
    reachOpenTabs().catch((error) => failureLog.note('open-tabs', error, systemClock.now())),
  );
  const followGrants = coalesce(() =>
    keepGrantedHostScript()
      .then((isMore) => (isMore ? reachOpenPages() : undefined))
      .catch((error) => failureLog.note('granted-hosts', error, systemClock.now())),
  );
  const begin = () => Promise.all([refresh(), followGrants()]);

  onLifecycle({
    firstInstall: () => void Promise.all([begin(), openOptions('guide'), reachOpenPages()]),
    updated: () => void Promise.all([begin(), reachOpenPages()]),
    browserStarted: () => void begin(),
  });
  onWakeup(() => void refresh());
  onListWatch({
    look: () => void lookAtList(world, systemClock.now()).catch(noteOfWatch),
    verdict: () => void endLook(world, systemClock.now()).catch(noteOfWatch),
  });
  onPermissions(() => void followGrants());
  onUnheard((alarm) => void actOn([alarm]));
  onChange((topics, unheard) => {
    if (topics.includes('hosts')) void followGrants();
    if (unheard.length > 0) void actOn(unheard);
    else if (topics.includes('tickets') || topics.includes('settings'))
      void expectChange().then((alarm) => actOn([alarm]));
  });
  handlePageMessages(
    pageHandlers({ ...world, ...announcing }, systemClock),
    (place, error) => void failureLog.note(place, error, systemClock.now()),
    async (host) => isSellerHost(host) || (await standsFor(host)) !== null,
  );
  onTabAddress((tabId, url) => void tellTab(tabId, 'tab/address', { url }));
  forgetClosedTabs();
  onNoticeClick(
    (id) =>
      snoozeNotice({ ...announcing, changes: changeSignal }, id, snoozeButtonMinutes, systemClock.now()).catch(
        (error) => failureLog.note('snooze', error, systemClock.now()).then(() => false),
      ),
    (error) => void failureLog.note('notice-click', error, systemClock.now()),
  );

  // Whatever woke the worker: something may have been stored of which nobody was left to tell it.
  void refresh();
});
