import { browser } from 'wxt/browser';
import type { Notifier } from '@/lib/app/ports';
import type { Settings } from '@/lib/app/settings';
import { alertText } from './alert-text';
import { openTicketPage } from './open-pages';

/** Shows alerts as the system's notifications. The id is the alert's, so the same alert shown twice replaces itself. */
export const systemNotifier = (readSettings: () => Promise<Settings>): Notifier => ({
  async notify(alert) {
    const { language } = await readSettings();
    await browser.notifications.create(alert.id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      ...alertText(alert, language),
    });
  },
});

/** A click on a notification opens the ticket page. To be registered synchronously when the worker starts. */
export function openTicketPageOnNotificationClick(): void {
  browser.notifications.onClicked.addListener((id) => {
    void Promise.all([openTicketPage(), browser.notifications.clear(id)]);
  });
}
