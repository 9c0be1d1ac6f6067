import { cpSync, existsSync, rmSync } from 'node:fs';

const folder = process.env['BUILDS'] ?? '.output';

/** The production builds: below `.output`, or below the folder that BUILDS names. */
export const builds = { chromium: `${folder}/chrome-mv3`, firefox: `${folder}/firefox-mv3` } as const;

/** Where the builds that are under test stand: copies, so that a build made meanwhile disturbs nothing. */
export const extensionFolder = (browser: keyof typeof builds): string => `test/.artifacts/e2e/${browser}`;

/** Runs once before all end-to-end tests. */
export default function takeBuilds(): void {
  for (const [browser, source] of Object.entries(builds)) {
    if (!existsSync(`${source}/manifest.json`)) {
      throw new Error(`${source} is missing: run "npm run build" and "npm run build:firefox" first`);
    }
    const copy = extensionFolder(browser as keyof typeof builds);
    rmSync(copy, { recursive: true, force: true });
    cpSync(source, copy, { recursive: true });
  }
}
