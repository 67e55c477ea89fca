/** what other versions of the app, or nobody knows who, left in the database. */
import { check, timeUntil } from '../checks.mjs';
import { openBlank } from '../disk.mjs';
import { idsBeginning, openApp } from '../pageTools.mjs';

const badOperations = [
  'no operation at all',
  null,
  42,
  { id: 'o-half', actor: 'a' },
  {
    id: 'o-unknown-verb',
    actor: 'a',
    clock: { wallMs: 1, counter: 0, session: 's' },
    label: { verb: 'celebrate', entity: 'event', subject: 'x' },
    changes: [],
  },
  {
    id: 'o-unknown-entity',
    actor: 'a',
    clock: { wallMs: 1, counter: 0, session: 's' },
    label: { verb: 'add', entity: 'event', subject: 'x' },
    changes: [{ entity: 'treaty', id: 't1', after: {} }],
  },
  {
    id: 'o-unknown-kind',
    actor: 'a',
    clock: { wallMs: 1, counter: 0, session: 's' },
    label: { verb: 'add', entity: 'event', subject: 'x' },
    changes: [
      { entity: 'event', id: 'e1', after: { id: 'e1', title: 'x', when: { edtf: '2025' }, kind: 'party' } },
    ],
  },
];

export const badRows = {
  id: 'R-09',
  title: 'rows that nobody can read',
  isQuick: true,
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const first = await openApp(context, bench.address);
    await first.evaluate(async () => {
      for (let count = 0; count < 10; count += 1) window.faults.add(`good-${count}`);
      await window.faults.settled();
    });
    await first.close();
    const blank = await openBlank(context, bench.address);
    await blank.evaluate(
      operations =>
        window.faultsDisk.add(
          'operations',
          operations.map(operation => ({ recordId: 'us-iran', operation })),
        ),
      badOperations,
    );
    const page = await openApp(context, bench.address);
    const shown = await idsBeginning(page, 'good-');
    check(shown.length === 10, `Of 10 good edits ${shown.length} are there.`);
    await page
      .getByText(`${badOperations.length} stored edits could not be read`, { exact: false })
      .waitFor({ timeout: 5000 });
    await page.evaluate(() => {
      window.faults.add('good-after');
    });
    check(
      (await page.evaluate(() => window.faults.settled())) === 'saved',
      'An edit beside bad rows was not saved.',
    );
    const rows = await blank.evaluate(() => window.faultsDisk.rows('operations'));
    check(rows.length === 11 + badOperations.length, `${rows.length} rows are on disk.`);
    return `${badOperations.length} of ${badOperations.length} set aside and said, 10 of 10 others there, none deleted`;
  },
};

export const newerTab = {
  id: 'R-12',
  title: 'a newer version takes the database over',
  isQuick: true,
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const old = await openApp(context, bench.address);
    await old.evaluate(async () => {
      window.faults.add('old-before');
      await window.faults.settled();
    });
    const newer = await openBlank(context, bench.address);
    const { tookMs } = await newer.evaluate(() => window.faultsDisk.makeNewer(1));
    check(tookMs < 2000, `The newer version waited ${Math.round(tookMs)} ms.`);
    await old
      .getByText('A newer version of Demarche is open', { exact: false })
      .first()
      .waitFor({ timeout: 5000 });
    const before = await newer.evaluate(() => window.faultsDisk.digest());
    await old.evaluate(() => {
      window.faults.add('old-after');
    });
    check((await old.evaluate(() => window.faults.settled())) === 'not-saved', 'The old tab still saves.');
    await old.getByText('Not saved', { exact: true }).waitFor({ timeout: 1000 });
    check(
      (await newer.evaluate(() => window.faultsDisk.digest())) === before,
      'The old tab wrote newer data.',
    );
    return `the newer version got it in ${Math.round(tookMs)} ms, the old tab says reload and writes nothing`;
  },
};

export const newerData = {
  id: 'R-14',
  title: 'data of a newer version',
  isQuick: true,
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const first = await openApp(context, bench.address);
    await first.evaluate(async () => {
      for (let count = 0; count < 5; count += 1) window.faults.add(`kept-${count}`);
      await window.faults.settled();
    });
    await first.close();
    const blank = await openBlank(context, bench.address);
    await blank.evaluate(() => window.faultsDisk.makeNewer(1));
    const before = await blank.evaluate(() => window.faultsDisk.digest());
    const page = await openApp(context, bench.address);
    await page
      .getByText('written by a newer version of Demarche', { exact: false })
      .waitFor({ timeout: 5000 });
    const shown = await idsBeginning(page, 'kept-');
    check(shown.length === 5, `Of 5 events ${shown.length} can be read.`);
    await page.evaluate(() => {
      window.faults.add('not-written');
    });
    await timeUntil(
      () => page.evaluate(() => window.faults.session().store.getState().saving.kind === 'not-saved'),
      2000,
      'The page does not say that the edit is not saved.',
    );
    await page.close();
    check(
      (await blank.evaluate(() => window.faultsDisk.digest())) === before,
      'Something on disk was changed.',
    );
    return '5 of 5 events read, read-only said, data byte-identical';
  },
};
