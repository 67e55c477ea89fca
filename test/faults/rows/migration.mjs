/** seen from the new tab: an older database is led up to the newest schema, or cannot be. */
import { check } from '../checks.mjs';
import { openBlank } from '../disk.mjs';
import { idsBeginning, openApp } from '../pageTools.mjs';

const recordCount = 8;

/** Rows as the first version wrote them: one record of the reader's edits, and others to have n of them. */
function firstRows() {
  const operation = (id, at) => ({
    id: `o-${id}`,
    actor: 'a-old',
    clock: { wallMs: 1_700_000_000_000 + at, counter: 0, session: 's-old' },
    label: { verb: 'add', entity: 'event', subject: `Event ${id}` },
    changes: [
      {
        entity: 'event',
        id,
        after: {
          ...{ id, title: `Event ${id}`, when: { edtf: '2025-04-12' }, kind: 'meeting', status: 'concluded' },
          ...{
            participants: [],
            processes: [],
            statements: [],
            claims: [],
            links: [],
            sources: [],
            tags: [],
          },
          ...{
            confirmed: 'full',
            rev: 1,
            createdAt: '2025-01-01T00:00:00Z',
            modifiedAt: '2025-01-01T00:00:00Z',
          },
        },
      },
    ],
  });
  const records = ['us-iran', ...Array.from({ length: recordCount - 1 }, (_, at) => `other-${at}`)];
  return records.flatMap((recordId, at) =>
    [0, 1, 2].map(edit => ({ recordId, operation: operation(`first-${at}-${edit}`, at * 10 + edit) })),
  );
}

/** Runs before the page's scripts: the k-th row that a migration writes throws. */
const failMigrationAt = k => {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.put = function putOrThrow(...row) {
    if (this.transaction.mode === 'versionchange' && this.transaction.db.name === 'demarche') {
      count += 1;
      if (count === k) throw new DOMException('Made to fail.', 'DataError');
    }
    return put.apply(this, row);
  };
};

export const failedMigration = {
  id: 'R-13',
  title: 'a migration throws at its first, middle and last row',
  isQuick: true,
  run: async bench => {
    const told = [];
    // The first row that is written is the id of the database, before those of the records.
    const all = [1, 1 + recordCount / 2, 1 + recordCount];
    for (const k of bench.isQuick ? all.slice(1, 2) : all) {
      const browser = await bench.launch();
      const { context } = browser;
      const blank = await openBlank(context, bench.address);
      await blank.evaluate(rows => window.faultsDisk.makeFirst(rows), firstRows());
      const before = await blank.evaluate(() => window.faultsDisk.digest());

      const failing = await context.newPage();
      await failing.addInitScript(failMigrationAt, k);
      await failing.goto(bench.address);
      await failing.waitForFunction(() => window.faults.isOpen());
      await failing.evaluate(() => {
        window.faults.add('beside-it');
      });
      check(
        (await failing.evaluate(() => window.faults.settled())) === 'not-saved',
        `k = ${k}: "Saved" was said.`,
      );
      await failing.close();
      check(
        (await blank.evaluate(() => window.faultsDisk.digest())) === before,
        `k = ${k}: not all was rolled back.`,
      );
      const copied = await blank.evaluate(() => window.faultsDisk.copyRowCount());
      check(copied === 3 * recordCount, `k = ${k}: the copy has ${copied} of ${3 * recordCount} rows.`);

      const page = await openApp(context, bench.address);
      const shown = await idsBeginning(page, 'first-0-');
      check(shown.length === 3, `k = ${k}: without the fault ${shown.length} of 3 edits are there.`);
      const version = await blank.evaluate(() => window.faultsDisk.version());
      check(version > 1, `k = ${k}: the database is still of version ${version}.`);
      told.push(k);
      await browser.close();
    }
    return `at rows ${told.join(', ')} of ${1 + recordCount}: rolled back byte-identical, copy of ${3 * recordCount} rows kept, the next start migrates`;
  },
};

export const olderTab = {
  id: 'R-12b',
  title: 'an older tab does not let go of the database',
  knownDefect: 'a start that waits for an older tab does not say so.',
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const old = await openBlank(context, bench.address);
    await old.evaluate(rows => window.faultsDisk.makeFirst(rows), firstRows());
    await old.evaluate(() => window.faultsDisk.holdOpen());
    const page = await context.newPage();
    const startMs = performance.now();
    await page.goto(bench.address);
    await page
      .getByText(/older version|another tab|other tab/i)
      .first()
      .waitFor({ timeout: 15_000 });
    const saidMs = Math.round(performance.now() - startMs);
    await old.close();
    await page.waitForFunction(() => window.faults.isOpen(), undefined, { timeout: 15_000 });
    const shown = await idsBeginning(page, 'first-0-');
    check(shown.length === 3, `${shown.length} of 3 edits are there once the old tab is gone.`);
    return `explained after ${saidMs} ms, opened once the old tab was closed`;
  },
};
