/** a large file that is kept while the browser is killed, and files that go out and come in again. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, pause } from '../checks.mjs';
import { openBlank } from '../disk.mjs';
import { dropProfile, launch, newProfile } from '../launch.mjs';
import { appIsReady, idsBeginning, openApp } from '../pageTools.mjs';

const largeCount = 50_000;
const kindsOfEvent = ['meeting', 'talks-round', 'call', 'visit', 'statement'];
const codes = ['US', 'IR', 'OM', 'IT', 'CH', 'RU', 'CN'];

/** A plain list as other tools write it, the same in every run. */
function writeLargeFile(path, count) {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: `large-${at}`,
    title: `Large event ${at}`,
    date: new Date(Date.UTC(1950, 0, 1 + (at % 27_000))).toISOString().slice(0, 10),
    kind: kindsOfEvent[at % kindsOfEvent.length],
    countries: [codes[at % codes.length], codes[(at + 3) % codes.length]],
    summary: `What was said at event ${at}, in a line of its own. `.repeat(4),
  }));
  writeFileSync(path, JSON.stringify(rows));
}

async function openLarge(context, bench) {
  const page = await context.newPage();
  await page.goto(`${bench.address}?open=large.json`);
  await appIsReady(page, 60_000);
  return page;
}

const keep = page => page.getByRole('button', { name: 'Keep this record' }).first().click();

/** What the device keeps beside the samples: rows of the list, and the bytes of their parts. */
const keptOnDisk = blank =>
  blank.evaluate(async () => {
    if (!(await window.faultsDisk.exists())) return [];
    const [records, bases] = await Promise.all([
      window.faultsDisk.rows('records'),
      window.faultsDisk.rows('bases'),
    ]);
    const ids = new Set([...records, ...bases.map(({ recordId }) => ({ id: recordId }))].map(({ id }) => id));
    return [...ids].map(id => ({
      id,
      isListed: records.some(record => record.id === id),
      parts: bases.filter(({ recordId }) => recordId === id).length,
    }));
  });

export const killedWhileKeeping = {
  id: 'R-04',
  title: `killed while a file of ${largeCount} events is kept`,
  seeded: true,
  run: async bench => {
    const path = join(mkdtempSync(join(bench.workFolder, 'large-')), 'large.json');
    writeLargeFile(path, largeCount);
    bench.server.extra.set('large.json', path);
    const random = bench.random();
    const profile = newProfile();
    try {
      const first = await launch(profile);
      const own = await openApp(first.context, bench.address);
      await own.evaluate(async () => {
        for (let count = 0; count < 5; count += 1) window.faults.add(`own-${count}`);
        await window.faults.settled();
      });
      await first.kill();
      let wholeMs = 6000;
      let keptCount = 0;
      const points = 10;
      for (let point = 0; point <= points; point += 1) {
        const browser = await launch(profile);
        const page = await openLarge(browser.context, bench);
        const startMs = performance.now();
        await keep(page);
        // The last one is let go to its end, and by how long it took the others were aimed, from the first on.
        if (point === points) {
          await page.waitForURL(/rec=/, { timeout: 60_000 });
          await page.waitForFunction(() => window.faults.isOpen());
          wholeMs = performance.now() - startMs;
        } else await pause(((point + random()) / points) * wholeMs);
        await browser.kill();

        const after = await launch(profile);
        const blank = await openBlank(after.context, bench.address);
        const others = (await keptOnDisk(blank)).filter(({ id }) => !id.startsWith('us-'));
        for (const { id, isListed, parts } of others) {
          check(
            isListed && parts > 0,
            `Point ${point}: half of ${id} is there (${parts} parts, listed: ${isListed}).`,
          );
        }
        const again = await openApp(after.context, bench.address);
        check(
          (await idsBeginning(again, 'own-')).length === 5,
          `Point ${point}: what was kept before is gone.`,
        );
        for (const { id } of others) {
          const kept = await openApp(after.context, bench.address, `#rec=${id}`);
          const count = await kept.evaluate(
            () => window.faults.session().store.getState().record.events.size,
          );
          check(count === largeCount, `Point ${point}: ${count} of ${largeCount} events are kept.`);
          await kept.close();
        }
        keptCount += others.length;
        // The next point begins without it, so that each is a first keeping.
        if (others.length > 0 && point < points)
          await blank.evaluate(
            ids => window.faultsDisk.dropRecords(ids),
            others.map(({ id }) => id),
          );
        await after.close();
      }
      return `${points} kills within ${(wholeMs / 1000).toFixed(1)} s: nothing by half, whole in ${keptCount - 1}, then kept whole at once; earlier edits intact`;
    } finally {
      bench.server.extra.delete('large.json');
      dropProfile(profile);
    }
  },
};

async function backUp(page) {
  await page.getByRole('button', { name: 'Records', exact: true }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.getByRole('button', { name: 'Back up to a file' }).click(),
  ]);
  return readFileSync(await download.path());
}

export const sameFileTwice = {
  id: 'R-24',
  title: 'the same file comes in twice, and goes out as it came',
  isQuick: true,
  run: async bench => {
    const browser = await bench.launch({ acceptDownloads: true });
    const { context } = browser;
    const sizes = [];
    for (const sample of bench.isQuick ? ['us-iran'] : ['us-iran', 'us-travels']) {
      const page = await openApp(context, bench.address, `#rec=${sample}`);
      await page.evaluate(async () => {
        for (let count = 0; count < 3; count += 1)
          window.faults.add(`twice-${count}`, { note: 'ø “quoted” \u200f' });
        window.faults.edit('twice-1', { title: 'Edited since' });
        window.faults.session().commands.undo();
        await window.faults.settled();
      });
      const first = await backUp(page);
      const eventCount = await page.evaluate(
        () => window.faults.session().store.getState().record.events.size,
      );
      const path = join(bench.workFolder, 'again.json');
      writeFileSync(path, first);
      bench.server.extra.set('again.json', path);
      const again = await context.newPage();
      await again.goto(`${bench.address}?open=again.json`);
      await appIsReady(again);
      const counts = await again.evaluate(() => {
        const { record, operations } = window.faults.session().store.getState();
        return { events: record.events.size, operations: operations.length };
      });
      check(counts.events === eventCount, `${sample}: ${counts.events} of ${eventCount} events came back.`);
      check(counts.operations === 5, `${sample}: ${counts.operations} of 5 operations came back.`);
      const second = await backUp(again);
      check(
        first.equals(second),
        `${sample}: the second file differs (${first.length} and ${second.length} bytes).`,
      );
      // The log of the file meets the record that it came from: all of it is known there.
      const log = JSON.parse(first.toString('utf8')).log;
      const fresh = await page.evaluate(operations => {
        const { commands, store } = window.faults.session();
        const before = store.getState().record.events.size;
        return {
          taken: commands.takeIn(operations).length,
          grown: store.getState().record.events.size - before,
        };
      }, log);
      check(
        fresh.taken === 0 && fresh.grown === 0,
        `${sample}: ${fresh.taken} operations were taken in again.`,
      );
      sizes.push(`${sample} ${(first.length / 1e6).toFixed(1)} MB`);
      await again.close();
      await page.close();
    }
    bench.server.extra.delete('again.json');
    return `${sizes.join(', ')}: out, in and out again to the byte; nothing twice`;
  },
};
