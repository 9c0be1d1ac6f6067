import en from './en/manifest.json';
import zhCN from './zh-CN/manifest.json';

/** A locale file that the browser itself reads: the names in the manifest. */
export interface ManifestLocale {
  /** Folder below `_locales`, in the browser's spelling. */
  readonly folder: string;
  readonly messages: Readonly<Record<string, { readonly message: string }>>;
}

/**
 * The `manifest.json` of every locale in the browser's own format.
 *
 * @example manifestMessages()[0]?.messages['extensionName']?.message // '售后边栏'
 */
export function manifestMessages(): ManifestLocale[] {
  return [
    { folder: 'zh_CN', messages: asBrowserMessages(zhCN) },
    { folder: 'en', messages: asBrowserMessages(en) },
  ];
}

function asBrowserMessages(section: Readonly<Record<string, string>>): ManifestLocale['messages'] {
  return Object.fromEntries(Object.entries(section).map(([key, message]) => [key, { message }]));
}
