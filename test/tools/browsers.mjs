// Finds the browsers of the system, and installs Debian's packages where they are absent and this may be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const found = (paths) => paths.find((path) => path !== undefined && existsSync(path)) ?? null;

export const chromiumPath = () =>
  found([process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']);
export const firefoxPath = () => found([process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox']);
const chineseFonts = () =>
  found(['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/System/Library/Fonts']);

/** A browser that looks for nothing outside: no name is resolved, and it fetches nothing of its own. */
export const quietArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** The same with one unpacked extension, and no other. */
export const extensionArguments = (folder) => [
  `--disable-extensions-except=${folder}`,
  `--load-extension=${folder}`,
  ...quietArguments,
];

function missingPackages({ firefox }) {
  return [
    ...(chromiumPath() === null ? ['chromium'] : []),
    ...(chineseFonts() === null ? ['fonts-noto-cjk'] : []),
    ...(firefox && firefoxPath() === null ? ['firefox-esr'] : []),
  ];
}

/**
 * Answers whether the browsers are there. Says what it installs; where it may not install, says in one line what to install.
 */
export function makeReady({ firefox = false } = {}) {
  const packages = missingPackages({ firefox });
  if (packages.length === 0) return true;
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log(`Installing Debian packages: ${packages.join(' ')}`);
    apt('update', '-qq');
    if (apt('install', '-y', '-qq', '--no-install-recommends', ...packages)) return true;
  }
  console.error(
    `Please install: ${packages.join(' ')} (on Debian: sudo apt-get install ${packages.join(' ')}), then run this again.`,
  );
  return false;
}

if (process.argv[1] === import.meta.filename) {
  process.exit(makeReady({ firefox: process.argv.includes('--firefox') }) ? 0 : 1);
}
