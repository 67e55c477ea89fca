/** two tabs edit the same record, and one of them stands still. */
import { check, pause, timeUntil } from '../checks.mjs';
import { rowsOnDisk } from '../disk.mjs';
import { idsBeginning, openApp } from '../pageTools.mjs';

const sharedCount = 8;
const longestConvergenceMs = 1000;
/** In `npm test`, where other programs may hold the machine: there it is only asked that they agree at all soon. */
const quickConvergenceMs = 5000;

/** One step of a tab, made by the seed alone: which event, which field, which text. */
function nextStep(random, name, count) {
  const shared = `shared-${Math.floor(random() * sharedCount)}`;
  const text = `${name} ${count}`;
  const dice = random();
  if (dice < 0.35) return { verb: 'edit', id: shared, fields: { title: text } };
  if (dice < 0.55) return { verb: 'edit', id: shared, fields: { summary: text } };
  if (dice < 0.75) return { verb: 'add', id: `${name}-${count}` };
  if (dice < 0.82) return { verb: 'edit', id: 'gone-0', fields: { note: text } };
  if (dice < 0.86) return { verb: 'remove', id: 'gone-0' };
  return { verb: dice < 0.95 ? 'undo' : 'redo' };
}

const takeStep = (page, step) =>
  page.evaluate(({ verb, id, fields }) => {
    const { faults } = window;
    if (verb === 'undo' || verb === 'redo') faults.session().commands[verb]();
    else faults[verb](id, fields);
  }, step);

const eventsText = page => page.evaluate(() => window.faults.eventsText());

/** The last operation of a tab and how many it has: cheap to ask for, so that asking is not what is measured. */
const standOf = page =>
  page.evaluate(() => {
    const { operations } = window.faults.session().store.getState();
    return `${operations.length} ${operations.at(-1)?.id ?? ''}`;
  });

async function timeToAgree(one, other) {
  const agree = async () => {
    const [ofOne, ofOther] = await Promise.all([standOf(one), standOf(other)]);
    return ofOne === ofOther;
  };
  const tookMs = await timeUntil(agree, 10_000, 'The two tabs never came to hold the same log.');
  check((await eventsText(one)) === (await eventsText(other)), 'Tabs with one log show two records.');
  return tookMs;
}

/** Of fields that were only ever edited: the value is the last one by clock, and every other is in the log. */
async function checkLosers(page) {
  const wrong = await page.evaluate(() => {
    const { record, operations } = window.faults.session().store.getState();
    const last = new Map();
    for (const { changes } of operations) {
      for (const { id, field, after } of changes) {
        if (field === 'title' && id.startsWith('shared-')) last.set(id, after);
      }
    }
    return [...last].filter(([id, title]) => record.events.get(id)?.title !== title).map(([id]) => id);
  });
  check(wrong.length === 0, `The later clock did not win at ${wrong.join(', ')}.`);
}

export const twoTabs = {
  id: 'R-15',
  title: 'two tabs edit, seeded and interleaved',
  isQuick: true,
  seeded: true,
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const random = bench.random();
    const wantedCount = bench.isQuick ? 120 : 500;
    const left = await openApp(context, bench.address);
    const right = await openApp(context, bench.address);
    for (const id of ['gone-0', ...Array.from({ length: sharedCount }, (_, at) => `shared-${at}`)]) {
      await left.evaluate(wanted => {
        window.faults.add(wanted);
      }, id);
    }
    await timeToAgree(left, right);
    const waitsMs = [];
    for (let count = 0; count < wantedCount; count += 2) {
      await Promise.all([
        takeStep(left, nextStep(random, 'left', count)),
        takeStep(right, nextStep(random, 'right', count + 1)),
      ]);
      if (random() < 0.2) await pause(random() * 20);
      if (count % 50 === 48) waitsMs.push(await timeToAgree(left, right));
    }
    waitsMs.push(await timeToAgree(left, right));
    const slowestMs = Math.max(...waitsMs);
    const longestMs = bench.isQuick ? quickConvergenceMs : longestConvergenceMs;
    check(slowestMs < longestMs, `The tabs agreed only after ${slowestMs} ms.`);
    for (const page of [left, right]) {
      check((await page.evaluate(() => window.faults.settled())) === 'saved', 'An edit was not saved.');
      await checkLosers(page);
    }
    const known = page =>
      page.evaluate(() =>
        window.faults
          .session()
          .store.getState()
          .operations.map(({ id }) => id),
      );
    const [ofLeft, ofRight] = await Promise.all([known(left), known(right)]);
    const stored = (await rowsOnDisk(context, bench.address)).map(({ operation }) => operation.id);
    check(ofLeft.join() === ofRight.join(), 'The tabs hold different logs.');
    check(ofLeft.toSorted().join() === stored.toSorted().join(), 'The log on disk is not that of the tabs.');
    const third = await openApp(context, bench.address);
    check(
      (await eventsText(third)) === (await eventsText(left)),
      'A third tab reads another record from the disk.',
    );
    return `${wantedCount} steps, ${stored.length} operations, both tabs and disk equal, slowest agreement ${slowestMs} ms`;
  },
};

export const frozenTab = {
  id: 'R-16',
  title: 'a frozen tab blocks nobody',
  isQuick: true,
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const first = await openApp(context, bench.address);
    const second = await openApp(context, bench.address);
    const session = await context.newCDPSession(first);
    // Frozen while its own edits are on their way to the disk.
    await first.evaluate(() => {
      for (let count = 0; count < 30; count += 1) window.faults.add(`frozen-${count}`);
    });
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const slowestMs = await second.evaluate(async () => {
      let slowest = 0;
      for (let count = 0; count < 30; count += 1) {
        const startMs = performance.now();
        window.faults.add(`awake-${count}`);
        if ((await window.faults.settled()) !== 'saved') throw new Error('An edit was not saved.');
        slowest = Math.max(slowest, performance.now() - startMs);
      }
      return Math.round(slowest);
    });
    check(slowestMs < 2000, `Saving beside a frozen tab took ${slowestMs} ms.`);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await timeUntil(
      async () => (await idsBeginning(first, 'awake-')).length === 30,
      5000,
      'The tab that was frozen never heard of the edits.',
    );
    const third = await openApp(context, bench.address);
    const counts = [await idsBeginning(third, 'frozen-'), await idsBeginning(third, 'awake-')].map(
      ids => ids.length,
    );
    check(counts.join() === '30,30', `Of 30 and 30 edits there are ${counts.join(' and ')}.`);
    return `30 edits beside it, slowest "Saved" ${slowestMs} ms, all there afterwards`;
  },
};
