/**
 * Browsers that can be killed: each has a profile folder of its own, by which its one browser process is found, and
 * keeps its data in either of Chromium's two IndexedDB backends.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/findChromium.mjs';
import { installDiskTools } from './disk.mjs';
import { installTools } from './pageTools.mjs';

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const backendFlags = {
  leveldb: [],
  sqlite: [
    '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout:UseSqliteForNewDatabases/true/UseSqliteForNewStores/true',
  ],
};

export const backends = Object.keys(backendFlags);

export const newProfile = (folder = tmpdir()) => mkdtempSync(join(folder, 'demarche-profile-'));

export function dropProfile(profile) {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** `troubles` collects every uncaught error and unhandled rejection of its pages. */
export async function launch(profile, { backend = 'leveldb', ...options } = {}) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    viewport: { width: 1280, height: 800 },
    args: [...flags, ...backendFlags[backend]],
    ...options,
  });
  const troubles = [];
  context.on('weberror', error => troubles.push(error.error().message));
  await context.addInitScript(installTools);
  await context.addInitScript(installDiskTools);
  return { context, troubles, profile, kill: () => kill(profile), close: () => context.close() };
}

/** Ends the browser as a crash or a pulled plug of the program would: nothing in it gets to run any more. */
export async function kill(profile) {
  for (const pid of browserPids(profile)) process.kill(pid, 'SIGKILL');
  while (browserPids(profile, { withChildren: true }).length > 0) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

function browserPids(profile, { withChildren = false } = {}) {
  const lines = execFileSync('ps', ['-axww', '-o', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter(
      line => line.includes(`--user-data-dir=${profile}`) && (withChildren || !line.includes('--type=')),
    )
    .filter(line => !/^\s*\d+\s+Z/.test(line))
    .map(line => Number.parseInt(line, 10));
}

/** Where the profile keeps the databases of the app's origin. */
export function databaseFolder(profile) {
  return join(profile, 'Default', 'IndexedDB');
}

/** Which backend wrote the profile, as its files tell; a flag that a browser does not know changes nothing. */
export function backendOnDisk(profile) {
  const folder = databaseFolder(profile);
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder, { recursive: true });
  return names.some(name => name.endsWith('.leveldb')) ? 'leveldb' : 'sqlite';
}
