import { browser } from 'wxt/browser';

/** The version in the manifest. @example extensionVersion() // '0.1.0' */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
