/** the browser, the page's process or the tab goes away while somebody edits. */
import { rowsOnDisk } from '../disk.mjs';
import { backendOnDisk, dropProfile, launch, newProfile } from '../launch.mjs';
import { addByForm, idsBeginning, openApp } from '../pageTools.mjs';
import { check, differenceOf, pause } from '../checks.mjs';

/** Edits one after another: the next begins when the test has heard that the app called this one saved. */
const editSteadily = ({ round, longestPauseMs }) => {
  const { faults, acked } = window;
  const go = async () => {
    for (let count = 0; ; count += 1) {
      const id = `r${round}-${String(count).padStart(4, '0')}`;
      faults.add(id, { summary: 'x'.repeat(200) });
      if ((await faults.settled()) !== 'saved') throw new Error('An edit was not saved.');
      await acked(id);
      await new Promise(resolve => setTimeout(resolve, (count * 7) % longestPauseMs));
    }
  };
  void go();
};

/** Rounds of editing, killing and looking, each in the profile that the last one left behind. */
async function killRounds(bench, { backend, rounds, random }) {
  const profile = newProfile();
  const known = new Set();
  let acked = [];
  let unsavedCount = 0;
  let ackedCount = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const browser = await launch(profile, { backend });
      const rows = await rowsOnDisk(browser.context, bench.address);
      const titles = rows.map(({ operation }) => operation.label.subject);
      const stored = new Set(titles.map(title => title.replace('Event ', '')));
      const lost = acked.filter(id => !stored.has(id));
      check(lost.length === 0, `Round ${round}: lost after "Saved": ${lost.join(', ')}`);
      const isNew = [...stored].filter(id => !known.has(id));
      const unsaved = isNew.filter(id => !acked.includes(id));
      check(unsaved.length <= 1, `Round ${round}: ${unsaved.length} edits that were never called saved.`);
      const inOrder = isNew.every((id, at) => Number(id.split('-')[1]) === at);
      check(inOrder, `Round ${round}: the numbers of the edits have gaps: ${isNew.join(', ')}`);
      const seqs = rows.map(({ seq }) => seq);
      check(
        seqs.every((seq, at) => at === 0 || seq > seqs[at - 1]),
        `Round ${round}: keys out of order.`,
      );
      unsavedCount += unsaved.length;
      for (const id of isNew) known.add(id);

      const page = await openApp(browser.context, bench.address);
      const shown = new Set(await idsBeginning(page, 'r'));
      const missing = [...known].filter(id => !shown.has(id));
      check(missing.length === 0, `Round ${round}: on disk and not in the record: ${missing.join(', ')}`);
      const wholeCount = await page.evaluate(() => {
        const { events } = window.faults.session().store.getState().record;
        return [...events.values()].filter(({ id, summary }) => /^r\d+-/.test(id) && summary?.length === 200)
          .length;
      });
      check(wholeCount === known.size, `Round ${round}: ${known.size - wholeCount} edits are there by half.`);
      if (round === rounds) {
        const found = backendOnDisk(profile);
        check(found === backend, `The profile was written by ${found}, not ${backend}.`);
        await browser.close();
        break;
      }
      acked = [];
      await page.exposeFunction('acked', id => {
        acked.push(id);
      });
      await page.evaluate(editSteadily, { round, longestPauseMs: 25 });
      await pause(200 + random() * 3800);
      await browser.kill();
      check(browser.troubles.length === 0, browser.troubles.join('; '));
      ackedCount += acked.length;
    }
    check(ackedCount > rounds, `Only ${ackedCount} edits in ${rounds} rounds.`);
    return { savedCount: ackedCount, unsavedCount };
  } finally {
    dropProfile(profile);
  }
}

export const killedBrowser = {
  id: 'R-01',
  title: 'browser killed mid-editing',
  isQuick: true,
  seeded: true,
  run: async bench => {
    const rounds = bench.isQuick ? 4 : (bench.rounds ?? 100);
    const perBackend = bench.isQuick ? rounds / bench.backends.length : rounds;
    const told = [];
    for (const backend of bench.backends) {
      const random = bench.random();
      const { savedCount, unsavedCount } = await killRounds(bench, { backend, rounds: perBackend, random });
      told.push(
        `${backend}: ${perBackend} kills, ${savedCount} called saved, 0 lost, ${unsavedCount} written unsaid`,
      );
    }
    return told.join('; ');
  },
};

export const crashedRenderer = {
  id: 'R-02',
  title: 'renderer crash, another tab goes on',
  isQuick: true,
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const first = await openApp(context, bench.address);
    const second = await openApp(context, bench.address);
    await first.evaluate(async () => {
      for (let count = 0; count < 20; count += 1) {
        window.faults.add(`first-${count}`);
        await window.faults.settled();
      }
    });
    const session = await context.newCDPSession(first);
    const crashed = new Promise(resolve => {
      first.once('crash', resolve);
    });
    const editing = second.evaluate(async () => {
      const kinds = [];
      for (let count = 0; count < 40; count += 1) {
        window.faults.add(`second-${count}`);
        kinds.push(await window.faults.settled());
      }
      return kinds;
    });
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    const kinds = await editing;
    check(
      kinds.every(kind => kind === 'saved'),
      `The other tab: ${kinds.join(' ')}`,
    );
    const third = await openApp(context, bench.address);
    const shown = await idsBeginning(third, 'first-');
    const others = await idsBeginning(third, 'second-');
    check(
      shown.length === 20 && others.length === 40,
      `${shown.length} of 20 and ${others.length} of 40 are there.`,
    );
    return '20 + 40 edits, 0 lost, the other tab saved all 40';
  },
};

export const leftAtOnce = {
  id: 'R-03',
  title: 'tab closed or left within 50 ms of an edit',
  isQuick: true,
  seeded: true,
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const random = bench.random();
    const rounds = bench.isQuick ? 2 : 40;
    const wanted = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await openApp(context, bench.address);
      page.on('dialog', dialog => void dialog.accept());
      const title = `left ${round}`;
      wanted.push(title);
      await addByForm(page, title);
      await pause(random() * 50);
      if (round % 2 === 0) await page.close();
      else await page.goto('about:blank');
      if (!page.isClosed()) await page.close();
    }
    const rows = await rowsOnDisk(context, bench.address);
    const missing = differenceOf(
      wanted,
      rows.map(({ operation }) => operation.label.subject),
    );
    check(missing.length === 0, `Gone: ${missing.join(', ')}`);
    return `${rounds} edits, 0 lost`;
  },
};
