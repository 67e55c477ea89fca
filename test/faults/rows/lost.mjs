/**
 * between two visits the database is damaged, deleted, or gone with a full disk. A start that
 * shows less than was called saved, and says nothing of it, is what must never happen.
 */
import {
  closeSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { check, pause } from '../checks.mjs';
import { databaseFolder, dropProfile, launch, newProfile } from '../launch.mjs';
import { idsBeginning, openApp } from '../pageTools.mjs';
import { onSmallDisk, smallDiskReason } from './noRoom.mjs';

const editCount = 20;
/** The copy is at most 30 s behind. */
const longestCopyMs = 40_000;

async function editSome(page, prefix, count = editCount) {
  const kinds = await page.evaluate(
    async ({ prefix, count }) => {
      const kinds = [];
      for (let at = 0; at < count; at += 1) {
        window.faults.add(`${prefix}-${at}`);
        kinds.push(await window.faults.settled());
      }
      return kinds;
    },
    { prefix, count },
  );
  return kinds.filter(kind => kind === 'saved').length;
}

/** Milliseconds until the safety copy holds the words. */
async function copyHolds(page, words) {
  return page.evaluate(
    async ({ words, longestMs }) => {
      const holds = async folder => {
        for await (const entry of folder.values()) {
          if (entry.kind === 'directory') {
            if (await holds(entry)) return true;
          } else if ((await (await entry.getFile()).text()).includes(words)) return true;
        }
        return false;
      };
      const startMs = performance.now();
      while (performance.now() - startMs < longestMs) {
        const isThere = await navigator.storage
          .getDirectory()
          .then(holds)
          .catch(() => false);
        if (isThere) return Math.round(performance.now() - startMs);
        await new Promise(resolve => setTimeout(resolve, 250));
      }
      throw new Error('The safety copy does not have the last edit.');
    },
    { words, longestMs: longestCopyMs },
  );
}

const recoveryTitle = /What was kept here (is gone|cannot be read)|Some of your edits are missing/;

/** Opens the app and waits for either the record or the screen that says what is missing. */
async function start(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  const heading = page.getByText(recoveryTitle).first();
  await Promise.race([
    heading.waitFor({ timeout: 20_000 }),
    page.waitForFunction(() => window.faults.isOpen(), undefined, { timeout: 20_000 }),
  ]);
  return { page, isRecovery: await heading.isVisible() };
}

/** From the recovery screen to the record, by the copy; says what the screen said. */
async function restore(page) {
  const button = page.getByRole('button', { name: 'Restore from the safety copy' });
  await button.waitFor({ timeout: 20_000 });
  const said = await page.locator('body').innerText();
  await button.click();
  await page.getByRole('button', { name: 'Open the record' }).click({ timeout: 30_000 });
  await page.waitForFunction(() => window.faults.isOpen(), undefined, { timeout: 30_000 });
  return said;
}

/** Of a start after damage: how much of what was saved is there, and whether it was said. */
async function lookAfter(bench, profile, { backend, prefix, damage }) {
  const browser = await launch(profile, { backend });
  try {
    const { page, isRecovery } = await start(browser.context, bench.address);
    if (isRecovery) {
      const said = await restore(page);
      const there = (await idsBeginning(page, `${prefix}-`)).length;
      check(there === editCount, `${damage}: restored ${there} of ${editCount}.`);
      check(/\d+ edits?/.test(said), `${damage}: the screen names no count.`);
      return 'restored';
    }
    const there = (await idsBeginning(page, `${prefix}-`)).length;
    check(there === editCount, `${damage}: a silent start with ${there} of ${editCount} edits.`);
    return 'whole';
  } finally {
    check(browser.troubles.length === 0, `${damage}: uncaught: ${browser.troubles.join('; ')}`);
    await browser.kill();
  }
}

function filesBelow(folder, wanted) {
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile() && wanted.test(path));
}

const damages = {
  truncated: path => {
    truncateSync(path, Math.floor(statSync(path).size / 2));
  },
  zeroed: path => {
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(statSync(path).size));
    closeSync(file);
  },
  flipped: path => {
    const size = statSync(path).size;
    const file = openSync(path, 'r+');
    const byte = Buffer.alloc(1);
    for (let at = 16; at < size; at += Math.max(64, Math.floor(size / 50))) {
      readSync(file, byte, 0, 1, at);
      byte[0] ^= 0xff;
      writeSync(file, byte, 0, 1, at);
    }
    closeSync(file);
  },
};

const filesOf = {
  leveldb: { manifest: /\.leveldb\/MANIFEST-/, log: /\.leveldb\/\d+\.log$/, tables: /\.leveldb\/\d+\.ldb$/ },
  sqlite: {
    'main file': /IndexedDB\/(?!.*(?:-wal|-shm|-journal)$).*(?:\.db|\.sqlite|\/\d+|_[^/]*)$/,
    wal: /-wal$/,
  },
};

export const damagedFiles = {
  id: 'R-08',
  title: 'damaged database files',
  run: async bench => {
    const told = [];
    const failures = [];
    for (const backend of bench.backends) {
      const counts = { whole: 0, restored: 0, absent: 0 };
      for (const [what, wanted] of Object.entries(filesOf[backend])) {
        for (const [how, damage] of Object.entries(damages)) {
          const profile = newProfile();
          const prefix = 'hurt';
          try {
            const browser = await launch(profile, { backend });
            const page = await openApp(browser.context, bench.address);
            const saved = await editSome(page, prefix);
            check(saved === editCount, `Only ${saved} edits were saved.`);
            await copyHolds(page, `Event ${prefix}-${editCount - 1}`);
            await browser.kill();
            const files = filesBelow(databaseFolder(profile), wanted).filter(path => statSync(path).size > 0);
            for (const path of files) damage(path);
            const name = `${backend}, ${what} ${how}`;
            if (files.length === 0) counts.absent += 1;
            else counts[await lookAfter(bench, profile, { backend, prefix, damage: name })] += 1;
          } catch (error) {
            failures.push(`${backend}, ${what} ${how}: ${error.message.split('\n')[0]}`);
          } finally {
            dropProfile(profile);
          }
        }
      }
      told.push(
        `${backend}: ${counts.whole} opened whole, ${counts.restored} restored, ${counts.absent} without such a file`,
      );
    }
    check(failures.length === 0, failures.join(' / '));
    return told.join('; ');
  },
};

export const evicted = {
  id: 'R-11',
  title: 'the database was deleted between two visits',
  isQuick: true,
  run: async bench => {
    const profile = newProfile();
    try {
      const browser = await launch(profile);
      const page = await openApp(browser.context, bench.address);
      await editSome(page, 'gone');
      const behindMs = await copyHolds(page, `Event gone-${editCount - 1}`);
      // Nobody evicts what was written this minute: all of it has come to the disk.
      await browser.close();
      rmSync(databaseFolder(profile), { recursive: true, force: true });
      const state = await lookAfter(bench, profile, {
        backend: 'leveldb',
        prefix: 'gone',
        damage: 'IndexedDB deleted',
      });
      check(state === 'restored', 'The database was deleted, and nothing was said.');
      // Everything of the origin at once: nothing can know that there was something.
      rmSync(join(profile, 'Default'), { recursive: true, force: true });
      const fresh = await launch(profile);
      const { page: first, isRecovery } = await start(fresh.context, bench.address);
      check(!isRecovery, 'A first visit shows the recovery screen.');
      await first.getByRole('button', { name: 'Records' }).first().click();
      await first.getByRole('link', { name: 'All records' }).click();
      await first.getByRole('button', { name: 'Open a file' }).first().waitFor({ timeout: 5000 });
      const words = await first.locator('body').innerText();
      await fresh.kill();
      check(/backup/i.test(words), 'The page of all records does not speak of backups on a first visit.');
      return `${editCount} of ${editCount} restored from a copy ${behindMs} ms behind; a first visit names backups`;
    } finally {
      dropProfile(profile);
    }
  },
};

const lateEditCount = 5;

async function fullDiskRound(bench, { disk, backend }) {
  const profile = newProfile(disk.folder);
  const first = await launch(profile, { backend });
  const page = await openApp(first.context, bench.address);
  check((await editSome(page, 'early')) === editCount, 'Not all early edits were saved.');
  await copyHolds(page, `Event early-${editCount - 1}`);
  const lateSaved = await editSome(page, 'late', lateEditCount);
  disk.fill(0);
  await editSome(page, 'full', 3);
  await first.kill();

  const second = await launch(profile, { backend });
  await start(second.context, bench.address).catch(() => undefined);
  await pause(1500);
  await second.kill();

  disk.free();
  const third = await launch(profile, { backend });
  try {
    const { page: last, isRecovery } = await start(third.context, bench.address);
    const said = isRecovery ? await restore(last) : '';
    const early = (await idsBeginning(last, 'early-')).length;
    const late = (await idsBeginning(last, 'late-')).length;
    check(
      early === editCount,
      `${isRecovery ? 'Restored' : 'A silent start with'} ${early} of ${editCount} early edits.`,
    );
    check(
      late === lateSaved || /\d+ edits?/.test(said),
      `${lateSaved - late} late edits are missing and not named.`,
    );
    return { isRecovery, missing: lateSaved - late };
  } finally {
    await third.kill();
    dropProfile(profile);
  }
}

export const fullDiskRelaunch = {
  id: 'R-07',
  title: 'disk full, relaunched full, freed, relaunched',
  skipReason: smallDiskReason,
  run: async bench => {
    const told = [];
    const rounds = 3;
    for (const backend of bench.backends) {
      let recoveries = 0;
      let missing = 0;
      for (let round = 0; round < rounds; round += 1) {
        const seen = await onSmallDisk(bench, disk => fullDiskRound(bench, { disk, backend }));
        if (seen.isRecovery) recoveries += 1;
        missing += seen.missing;
      }
      told.push(
        `${backend}: ${rounds} rounds, ${recoveries} recovery screens, all early edits there, ${missing} late ones missing and named`,
      );
    }
    return told.join('; ');
  },
};
