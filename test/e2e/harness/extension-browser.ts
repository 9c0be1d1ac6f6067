import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { sellerSite } from '@/test/seller-site/site';
import { chromiumPath, extensionArguments } from '@/test/tools/browsers.mjs';
import { recordSightings } from './recorder';

/** What is asked of the browser inside an extension page. */
declare const chrome: { readonly action: { getBadgeText(details: object): Promise<string> } };

/** Answers the document of an address, or null where there is none. */
export type Site = (address: string) => string | null;

export interface BrowserOptions {
  readonly extension: string;
  /** The language of the browser. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly headless?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly site?: Site;
  /** Where the computer stands; New York if nothing is said. */
  readonly timeZone?: string;
  /** A profile to start on; the one of an earlier browser, for a restart. */
  readonly profile?: string;
  /** Keeps documents that were left, as a person's browser does. */
  readonly keepsPages?: boolean;
}

/** A real Chromium with the extension, on seller pages that are served at their real addresses. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  /** Addresses that were asked for and are no document of the site: the product must not add any. */
  readonly strayRequests: readonly string[];
  /** Everything that was said in the console of a seller page, errors and warnings in our own, every uncaught error. */
  readonly complaints: readonly string[];
  extensionPage(name: 'popup.html' | 'options.html' | `options.html#${string}`): string;
  /** Opens an extension page in a tab of its own. */
  openExtension(name: Parameters<ExtensionBrowser['extensionPage']>[0]): Promise<Page>;
  openSeller(address: string): Promise<Page>;
  serve(site: Site): void;
  badge(): Promise<string>;
  /** Asks the browser something inside a page of the extension, without bringing that page to the front. */
  askExtension<T>(question: () => T | Promise<T>): Promise<T>;
  askExtension<T, Given>(question: (given: Given) => T | Promise<T>, given: Given): Promise<T>;
  /** A session of the browser's own protocol. */
  protocol(): Promise<CDPSession>;
  stopWorker(): Promise<void>;
  /** Ends the browser as a power cut would. The profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The browser's own process: the one that was started on this profile and is nobody's child in it. */
function browserProcess(profile: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (commandLine.includes(`--user-data-dir=${profile}`) && !commandLine.some((it) => it.startsWith('--type='))) {
        return Number(pid);
      }
    } catch {
      // The process ended while it was looked at.
    }
  }
  throw new Error('the browser runs no more');
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers();
  return running ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
}

/**
 * Starts Chromium with the extension on a fresh profile.
 *
 * The computer stands in New York unless a test says otherwise, because every day and hour of the product is Beijing's
 * whatever the computer says.
 */
export async function startBrowser(options: BrowserOptions): Promise<ExtensionBrowser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('no Chromium: run "node test/tools/browsers.mjs"');
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'aftersale-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    locale: options.locale ?? 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1440, height: 900 } : options.viewport,
    env: {
      ...process.env,
      TZ: options.timeZone ?? 'America/New_York',
      LANGUAGE: (options.locale ?? 'zh-CN').replace('-', '_'),
    },
    ignoreDefaultArgs: ['--disable-extensions', ...(options.keepsPages ? ['--disable-back-forward-cache'] : [])],
    args: [...extensionArguments(realpathSync(options.extension)), `--lang=${options.locale ?? 'zh-CN'}`],
  });
  const id = new URL((await workerOf(context)).url()).hostname;

  let site: Site = options.site ?? ((address) => sellerSite(address, Date.now()));
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  await context.route(/^https?:/, async (route) => {
    const address = route.request().url();
    const html = route.request().resourceType() === 'document' ? site(address) : null;
    if (html === null) {
      strayRequests.push(address);
      await route.fulfill({ status: 204, body: '' });
    } else {
      await route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
    }
  });
  await context.addInitScript(recordSightings);
  context.on('console', (message) => {
    const ours = message.page()?.url().startsWith('chrome-extension:') ?? true;
    if (!ours || ['error', 'warning', 'assert'].includes(message.type())) {
      complaints.push(`${message.type()} ${message.text()}`);
    }
  });
  context.on('weberror', (error) => complaints.push(`uncaught ${error.error().message}`));

  const extensionPage: ExtensionBrowser['extensionPage'] = (name) => `chrome-extension://${id}/${name}`;
  const open = async (address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  /** A page of the extension that shows nothing and is there to ask its browser. */
  const questionPage = await open(`chrome-extension://${id}/manifest.json`);
  return {
    context,
    profile,
    strayRequests,
    complaints,
    extensionPage,
    openExtension: (name) => open(extensionPage(name)),
    openSeller: open,
    serve: (next) => {
      site = next;
    },
    badge: () => questionPage.evaluate(() => chrome.action.getBadgeText({})),
    askExtension: <T>(question: (given: unknown) => T | Promise<T>, given?: unknown) =>
      questionPage.evaluate(question as (given: unknown) => Promise<T>, given),
    protocol: async () => {
      const whole = context.browser();
      if (whole === null) throw new Error('the browser cannot be asked as a whole');
      return whole.newBrowserCDPSession();
    },
    stopWorker: async () => {
      const session = await context.newCDPSession(questionPage);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    kill: async () => {
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(browserProcess(profile), 'SIGKILL');
      await closed;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
