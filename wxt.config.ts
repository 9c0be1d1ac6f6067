import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { IndexHtmlTransformHook } from 'vite';
import { defineConfig } from 'wxt';
import { manifestMessages } from './lib/locales/manifest-messages';
import { sellerHosts } from './lib/page-adapters/seller-hosts';

const nativeBrowser = fileURLToPath(import.meta.resolve('wxt/browser'));

const ownContext = fileURLToPath(new URL('lib/platform/script-context.ts', import.meta.url));

const popupEntry = fileURLToPath(new URL('entrypoints/popup/main.tsx', import.meta.url));

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Whether the popup loads a module when it opens. What it imports on demand stays out, even if the options share it. */
function isLoadedWithPopup(module: string, graph: ModuleGraph): boolean {
  const loaded = new Set([popupEntry]);
  for (const id of loaded) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) loaded.add(imported);
  return loaded.has(module);
}

const sharedWithPopup = {
  name: (module: string, graph: ModuleGraph) =>
    !module.endsWith('.css') && isLoadedWithPopup(module, graph) ? 'shared' : null,
  debugName: 'shared',
  minShareCount: 2,
};

type Built = NonNullable<Parameters<IndexHtmlTransformHook>[1]['bundle']>[string];

/** Every script that a built script cannot begin without. */
function startScripts(entry: string, bundle: Readonly<Record<string, Built>>): readonly string[] {
  const found = new Set([entry]);
  for (const file of found) {
    const built = bundle[file];
    if (built?.type === 'chunk') for (const imported of built.imports) found.add(imported);
  }
  return [...found].slice(1);
}

/**
 * The popup is waited for: its page names all scripts that it begins with, so that none is found only when another has been
 * read, and holds its styles itself.
 */
const popupAtOnce: IndexHtmlTransformHook = (html, { bundle = {}, chunk, path }) => {
  if (chunk === undefined || !path.endsWith('popup/index.html')) return html;
  const preloads = startScripts(chunk.fileName, bundle).map(
    (file) => `<link rel="modulepreload" crossorigin href="/${file}">`,
  );
  const styled = html.replaceAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, file: string) => {
    const built = bundle[file];
    return built?.type === 'asset' ? `<style>${String(built.source)}</style>` : link;
  });
  return styled.replace('</head>', () => `${preloads.join('')}</head>`);
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  // No module preloading: its polyfill would fetch, and the extension makes no request at all.
  vite: () => ({
    plugins: [preact(), { name: 'popup-at-once', transformIndexHtml: { order: 'post', handler: popupAtOnce } }],
    build: { modulePreload: false },
  }),
  hooks: {
    // Both browsers answer calls with promises by themselves. The polyfill is for the worker alone, whose message listener
    // answers with a promise; popup and options listen to no message, and content scripts answer through a callback.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'background')) return;
      // What both pages need at once goes into one file: fewer, larger files compress better.
      if (entrypoints.some(({ type }) => type === 'popup' || type === 'options'))
        Object.assign(config.build?.rolldownOptions?.output ?? {}, { codeSplitting: { groups: [sharedWithPopup] } });
      // Content scripts carry their context into every frame, hence one that has no more than they use.
      const alias = { 'wxt/browser': nativeBrowser, 'wxt/utils/content-script-context': ownContext };
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } };
    },
    // The browser shows the button's name, so it is named in the manifest's languages, not by the title of the popup's page.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.action = { ...manifest.action, default_title: '__MSG_extensionName__' };
    },
    'build:publicAssets': (_wxt, assets) => {
      for (const { folder, messages } of manifestMessages()) {
        assets.push({
          relativeDest: `_locales/${folder}/messages.json`,
          contents: `${JSON.stringify(messages, null, 2)}\n`,
        });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'alarms', 'notifications', 'scripting', 'unlimitedStorage'],
    host_permissions: sellerHosts.map((host) => `https://${host}/*`),
    // For a shop whose pages stand elsewhere: nothing of it is granted until a person names a host in the options.
    optional_host_permissions: ['https://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'aftersale-sidebar@merchant.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
