/** there is no room, or the storage is taken away, or there never was one. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, differenceOf, timeUntil } from '../checks.mjs';
import { rowsOnDisk } from '../disk.mjs';
import { launch, newProfile } from '../launch.mjs';
import { addByForm, appIsReady, idsBeginning, openApp } from '../pageTools.mjs';

const longestMessageMs = 1000;
const mostTries = 400;

/** Adds events of 60 kB that nothing can pack until one is not saved; says which were and when that was said. */
export const fillUp = (page, prefix) =>
  page.evaluate(
    async ({ prefix, mostTries }) => {
      const { faults } = window;
      const saved = [];
      for (let count = 0; count < mostTries; count += 1) {
        const id = `${prefix}-${count}`;
        const startMs = performance.now();
        faults.add(id, {
          summary: faults.noise(20_000),
          note: faults.noise(20_000),
          privateNotes: faults.noise(20_000),
        });
        const kind = await faults.settled();
        if (kind === 'saved') {
          saved.push(id);
          continue;
        }
        const { store } = faults.session();
        return {
          saved,
          unsaved: id,
          tookMs: Math.round(performance.now() - startMs),
          saving: store.getState().saving,
        };
      }
      throw new Error(`There was room for all ${mostTries}.`);
    },
    { prefix, mostTries },
  );

/** What must hold as soon as an edit could not be written, whatever the reason. */
async function checkNotSaved(page, { unsaved, tookMs }) {
  check(tookMs <= longestMessageMs, `"Not saved" came after ${tookMs} ms.`);
  await page.getByText('Not saved', { exact: true }).waitFor({ timeout: 1000 });
  check(
    (await page.getByText('Saved', { exact: true }).count()) === 0,
    'The page says "Saved" at the same time.',
  );
  const kept = await idsBeginning(page, unsaved);
  check(kept.includes(unsaved), 'The edit that could not be written is gone from the page too.');
}

const isSaved = page => page.evaluate(() => window.faults.session().store.getState().saving.kind === 'saved');

/** Milliseconds until what was kept back is on disk, without anybody doing anything. */
const recovery = page =>
  timeUntil(() => isSaved(page), 60_000, 'There is room again, and nothing tries to save.');

export const quota = {
  id: 'R-05',
  title: 'quota exceeded, and given back',
  run: async bench => {
    const browser = await bench.launch();
    const page = await openApp(browser.context, bench.address);
    const session = await browser.context.newCDPSession(page);
    const origin = new URL(bench.address).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
    const full = await fillUp(page, 'quota');
    await checkNotSaved(page, full);
    check(
      full.saving.reason === 'storage-full',
      `The reason given is ${full.saving.reason}: ${full.saving.detail}`,
    );
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    const recoveredMs = await recovery(page);
    await page.reload();
    await appIsReady(page);
    const there = await idsBeginning(page, 'quota-');
    const missing = differenceOf([...full.saved, full.unsaved], there);
    check(missing.length === 0, `Gone after a reload: ${missing.join(', ')}`);
    return `said after ${full.tookMs} ms, ${full.saved.length + 1} edits of 60 kB all there, recovered by itself in ${recoveredMs} ms`;
  },
};

const megabyte = 2 ** 20;

/** A disk of its own for the profile, so that it can be filled without harm. */
export async function onSmallDisk(bench, work) {
  const folder = join(bench.workFolder, `disk-${Date.now()}`);
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', folder]);
  const filler = join(folder, 'filler');
  const disk = {
    folder,
    fill: leftBytes => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
    },
    free: () => {
      rmSync(filler, { force: true });
    },
  };
  try {
    return await work(disk);
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

export function smallDiskReason() {
  if (process.platform !== 'linux') return 'a disk of its own (tmpfs) needs Linux';
  if (process.getuid?.() !== 0) return 'mounting a disk of its own (tmpfs) needs root';
  return existsSync('/usr/bin/mount') || existsSync('/bin/mount') ? undefined : 'there is no mount command';
}

export const fullDisk = {
  id: 'R-06',
  title: 'disk filled by another program',
  skipReason: smallDiskReason,
  run: bench =>
    onSmallDisk(bench, async disk => {
      const told = [];
      for (const backend of bench.backends) {
        const browser = await launch(newProfile(disk.folder), { backend });
        try {
          const page = await openApp(browser.context, bench.address);
          await page.evaluate(() => {
            window.isStillHere = true;
          });
          disk.fill(2 * megabyte);
          const full = await fillUp(page, `disk-${backend}`);
          await checkNotSaved(page, full);
          const triesBefore = await page.evaluate(
            () => window.faults.session().store.getState().operations.length,
          );
          await page.waitForTimeout(3000);
          check(await page.evaluate(() => window.isStillHere === true), 'The page reloaded itself.');
          const triesAfter = await page.evaluate(
            () => window.faults.session().store.getState().operations.length,
          );
          check(triesBefore === triesAfter, 'The app makes operations by itself.');
          disk.free();
          const recoveredMs = await recovery(page);
          const wanted = [...full.saved, full.unsaved];
          await page.reload();
          await appIsReady(page);
          const missing = differenceOf(wanted, await idsBeginning(page, `disk-${backend}`));
          check(missing.length === 0, `Gone after a reload (${backend}): ${missing.join(', ')}`);
          check(browser.troubles.length === 0, browser.troubles.join('; '));
          told.push(
            `${backend}: ${full.saving.detail.split(':')[0]}, said after ${full.tookMs} ms, ${wanted.length} of ${wanted.length} there, recovered in ${recoveredMs} ms`,
          );
        } finally {
          disk.free();
          await browser.kill();
        }
      }
      return told.join('; ');
    }),
};

export const clearedData = {
  id: 'R-10',
  title: 'stored data deleted while the page is open',
  knownDefect:
    'where the browser cuts the connection, nothing is said, and the next edit goes to a new, empty database.',
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const page = await openApp(context, bench.address);
    await page.evaluate(async () => {
      for (let count = 0; count < 5; count += 1) window.faults.add(`before-${count}`);
      await window.faults.settled();
    });
    const session = await context.newCDPSession(page);
    const origin = new URL(bench.address).origin;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    const warning = page.getByText('stored data for this page was deleted', { exact: false });
    await warning.waitFor({ timeout: 5000 });
    const shown = await idsBeginning(page, 'before-');
    check(shown.length === 5, 'What was typed is gone from the page too.');
    await page.evaluate(() => {
      window.faults.add('after-0');
    });
    check((await page.evaluate(() => window.faults.settled())) === 'saved', 'The next edit was not saved.');
    check(await warning.isVisible(), 'The warning did not stay.');
    const titles = (await rowsOnDisk(context, bench.address)).map(({ operation }) => operation.label.subject);
    const savedAgain = titles.filter(title => title.startsWith('Event before-')).length;
    const offers = await page.getByRole('button', { name: /export|backup|download|keep|save/i }).count();
    check(
      savedAgain === 5 || offers > 0,
      'Nothing of the memory copy was saved again, and nothing is offered.',
    );
    return `warned, 5 of 5 edits in the page, ${savedAgain} saved again, the next edit saved`;
  },
};

/** Ways in which a browser keeps nothing, each run before the page's own scripts. */
const refusals = {
  'the getter throws': () => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Forbidden here.', 'SecurityError');
      },
    });
  },
  'there is none': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  'opening fails': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not in private windows.', 'InvalidStateError');
    };
  },
  'localStorage and IndexedDB throw': () => {
    for (const name of ['indexedDB', 'localStorage', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Forbidden here.', 'SecurityError');
        },
      });
    }
  },
};

export const noStorage = {
  id: 'R-18',
  title: 'storage blocked: works and says that nothing is kept',
  isQuick: true,
  run: async bench => {
    const used = Object.entries(refusals).slice(0, bench.isQuick ? 2 : undefined);
    for (const [name, refuse] of used) {
      const browser = await bench.launch();
      await browser.context.addInitScript(refuse);
      const page = await openApp(browser.context, bench.address);
      const banner = page.getByText('Nothing is kept on this device', { exact: false });
      await banner.waitFor({ timeout: 5000 });
      await addByForm(page, 'Only for now');
      await page.getByText('154 of 154 events').waitFor({ timeout: 5000 });
      await page.getByText('Not saved', { exact: true }).waitFor({ timeout: 5000 });
      check(
        (await page.getByText('Saved', { exact: true }).count()) === 0,
        `${name}: the page says "Saved".`,
      );
      check(await banner.isVisible(), `${name}: the banner did not stay.`);
      await browser.close();
    }
    return `${used.length} ways of refusing, all said, the page works`;
  },
};
