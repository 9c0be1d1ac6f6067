import { browser } from 'wxt/browser';
import type { MessageData, ToPage, ToPageAnswers } from '@/lib/app/messages';
import { type Answer, readAnswer, refuse } from './wire';

/**
 * Asks the content script of one frame, from the worker or the popup. Never rejects: a frame that is gone is `no-receiver`.
 *
 * @example const answer = await askFrame(tabId, editorFrameId, 'reply/insert', { text });
 */
export async function askFrame<Name extends keyof ToPage>(
  tabId: number,
  frameId: number,
  name: Name,
  data: MessageData<ToPage[Name]>,
): Promise<Answer<ToPageAnswers[Name]>> {
  try {
    return readAnswer(await browser.tabs.sendMessage(tabId, { to: 'page', name, data }, { frameId }), name);
  } catch {
    return refuse('no-receiver', name);
  }
}

/**
 * Tells every frame of a tab. Whether anybody listened does not matter to the teller.
 *
 * @example await tellTab(tabId, 'tab/address', { url });
 */
export async function tellTab<Name extends keyof ToPage>(
  tabId: number,
  name: Name,
  data: MessageData<ToPage[Name]>,
): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { to: 'page', name, data });
  } catch {
    // A tab without our content script: nobody there needs to know.
  }
}
