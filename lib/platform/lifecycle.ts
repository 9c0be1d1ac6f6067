import { browser } from 'wxt/browser';

/** Registers what happens when the worker's world begins anew. To be called synchronously when the worker starts. */
export function onLifecycle(heard: {
  firstInstall: () => void;
  updated: () => void;
  browserStarted: () => void;
}): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') heard.firstInstall();
    else heard.updated();
  });
  browser.runtime.onStartup.addListener(heard.browserStarted);
}
