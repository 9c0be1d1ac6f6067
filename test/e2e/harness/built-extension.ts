import { cpSync, existsSync, rmSync } from 'node:fs';

const folder = process.env['BUILDS'] ?? '.output';

/** The production builds: below `.output`, or below the folder that BUILDS names. */
export const builds = { chromium: `${folder}/chrome-mv3`, firefox: `${folder}/firefox-mv3` } as const;

const runFolder = (): string => `test/.artifacts/e2e/${process.env['E2E_RUN']}`;

/** Where the builds that are under test stand: copies of each run's own, so that nothing made or run meanwhile disturbs it. */
export const extensionFolder = (browser: keyof typeof builds): string => `${runFolder()}/${browser}`;

/** Runs once before all end-to-end tests; answers what is to be done after them. */
export default function takeBuilds(): () => void {
  // The processes of the tests inherit it.
  process.env['E2E_RUN'] = String(process.pid);
  for (const [browser, source] of Object.entries(builds)) {
    if (!existsSync(`${source}/manifest.json`)) {
      throw new Error(`${source} is missing: run "npm run build" and "npm run build:firefox" first`);
    }
    const copy = extensionFolder(browser as keyof typeof builds);
    rmSync(copy, { recursive: true, force: true });
    cpSync(source, copy, { recursive: true });
  }
  return () => rmSync(runFolder(), { recursive: true, force: true });
}
