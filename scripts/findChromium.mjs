/** Finds a Chromium or Chrome for the journeys; on a Debian machine without one, installs the package. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function installed() {
  return candidates.find(path => path !== undefined && path !== '' && existsSync(path));
}

function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync(
    'apt-get',
    ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
    options,
  );
}

/** The path of a browser; throws a sentence that says how to get one. */
export function findChromium() {
  const found = installed();
  if (found !== undefined) return found;
  installFromDebian();
  const afterInstall = installed();
  if (afterInstall !== undefined) return afterInstall;
  throw new Error('No Chromium or Chrome found: install one, or set CHROMIUM_PATH to its program.');
}
