import { browser } from 'wxt/browser';
import type { Notice, Notifier } from '@/lib/app/ports/attention';
import type { Settings } from '@/lib/app/settings';
import type { Language } from '@/lib/locales/translate';
import { alertText, buttonText } from './alert-text';
import { openPopup, openTicketPage } from './open-pages';

/** How long the button of a notice puts its tickets off. */
export const snoozeButtonMinutes = 10;

function extrasOf({ type, overdue, sound, snoozable }: Notice, language: Language) {
  const open = { title: buttonText('open', language) };
  const snooze = { title: buttonText('snooze', language, { minutes: snoozeButtonMinutes }) };
  return {
    silent: !sound,
    requireInteraction: type === 'breach' && overdue > 0,
    buttons: snoozable ? [snooze, open] : [open],
  };
}

/** Shows notices as the system's notifications. The id is the notice's, so the same one shown twice replaces itself. */
export const systemNotifier = (readSettings: () => Promise<Settings>): Notifier => ({
  async show(notice) {
    const { language } = await readSettings();
    const plain = {
      type: 'basic' as const,
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      ...alertText(notice, language),
    };
    try {
      await browser.notifications.create(notice.id, { ...plain, ...extrasOf(notice, language) });
    } catch {
      // Firefox refuses whatever has more than this, and has nothing by which that could be told before (MDN,
      // NotificationOptions; seen in 153, whose `onButtonClicked` is there and never fires).
      await browser.notifications.create(notice.id, plain);
    }
  },
  async shown() {
    return new Set(Object.keys(await browser.notifications.getAll()));
  },
});

/**
 * A click on a notice opens the ticket page and the popup with the worst ticket over it; so does its last button, and the
 * one before puts its tickets off. To be registered synchronously when the worker starts.
 * @param putOff answers whether the notice had tickets to put off, and so a button for it
 * @param failed hears why a click came to nothing: nobody else is there to be told
 */
export function onNoticeClick(putOff: (noticeId: string) => Promise<boolean>, failed: (error: unknown) => void): void {
  // The page has no address for one ticket (jd-domain fact 4.1), so the popup over it leads to the worst one.
  const open = async (id: string) => {
    await Promise.all([openTicketPage(), browser.notifications.clear(id)]);
    await openPopup();
  };
  browser.notifications.onClicked.addListener((id) => void open(id).catch(failed));
  const press = async (id: string, index: number) => {
    const isPutOff = index === 0 && (await putOff(id));
    await (isPutOff ? browser.notifications.clear(id) : open(id));
  };
  browser.notifications.onButtonClicked.addListener((id, index) => void press(id, index).catch(failed));
}
