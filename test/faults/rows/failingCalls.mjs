/** the k-th call of the storage fails in one of four ways, and nothing that was called saved is lost. */
import { check, differenceOf } from '../checks.mjs';
import { openBlank, readRows } from '../disk.mjs';
import { idsBeginning, openApp } from '../pageTools.mjs';

const modes = ['throw', 'abort', 'hang', 'close'];
const callCount = 200;
/** Two calls an edit at least (the transaction and what is put in it): enough to come to the last k. */
const editCount = 100;

/** Runs before the page's scripts and counts every call through which the app reads or writes its database. */
const failAt = ({ k, mode }) => {
  let count = 0;
  window.faultsCalls = { count: () => count, struck: undefined };
  const databaseOf = target => {
    if (target instanceof IDBDatabase) return target;
    if (target instanceof IDBObjectStore) return target.transaction.db;
    if (target instanceof IDBIndex) return target.objectStore.transaction.db;
    return undefined;
  };
  const transactionOf = target => {
    if (target instanceof IDBObjectStore) return target.transaction;
    return target instanceof IDBIndex ? target.objectStore.transaction : undefined;
  };
  const strike = (target, call) => {
    if (mode === 'throw') throw new DOMException('Made to fail.', 'UnknownError');
    if (mode === 'close') databaseOf(target)?.close();
    const answer = call();
    if (mode === 'abort')
      (transactionOf(target) ?? (answer instanceof IDBTransaction ? answer : undefined))?.abort();
    if (mode === 'hang') {
      const store = target instanceof IDBObjectStore ? target : undefined;
      // Asked again and again, its transaction never ends.
      const askAgain = () => {
        store.get(-1).onsuccess = askAgain;
      };
      if (store !== undefined) askAgain();
    }
    return answer;
  };
  const wrap = (prototype, names) => {
    for (const name of names) {
      const call = prototype[name];
      prototype[name] = function counted(...given) {
        count += 1;
        if (count !== k) return call.apply(this, given);
        window.faultsCalls.struck = `${name}`;
        return strike(this, () => call.apply(this, given));
      };
    }
  };
  wrap(IDBFactory.prototype, ['open']);
  wrap(IDBDatabase.prototype, ['transaction']);
  wrap(IDBObjectStore.prototype, [
    'add',
    'put',
    'get',
    'getAll',
    'getAllKeys',
    'count',
    'delete',
    'openCursor',
  ]);
  wrap(IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']);
};

/** Adds one event after another; of each it is noted whether the page called it saved. */
const editOn = async editCount => {
  const { faults, faultsCalls } = window;
  const saved = [];
  const added = [];
  const within = longestMs => new Promise(resolve => setTimeout(resolve, longestMs, 'waiting'));
  for (let count = 0; count < editCount; count += 1) {
    const id = `call-${count}`;
    faults.add(id);
    added.push(id);
    const kind = await Promise.race([faults.settled(), within(1000)]);
    // "Saved" is about all edits so far: a failed one was written together with this one.
    if (kind === 'saved') saved.splice(0, saved.length, ...added);
    if (kind === 'waiting') break;
  }
  const { saving } = faults.session().store.getState();
  const text = document.body.innerText;
  return {
    saved,
    added,
    state: saving.kind,
    calls: faultsCalls.count(),
    struck: faultsCalls.struck,
    isTold: /Not saved|Nothing is kept|Saving|could not be read/.test(text),
  };
};

/** Closes every page of the app and deletes what it kept. */
async function startAfresh(bench, { context }) {
  const blank = await openBlank(context, bench.address);
  for (const page of context.pages()) if (page !== blank) await page.close();
  const session = await context.newCDPSession(blank);
  const origin = new URL(bench.address).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  // A browser without a page would end.
  await blank.goto('about:blank');
}

async function oneCall(bench, browser, { k, mode }) {
  const { context } = browser;
  const named = `k = ${k}, ${mode}`;
  const page = await context.newPage();
  await page.addInitScript(failAt, { k, mode });
  await page.goto(bench.address);
  await page
    .waitForFunction(() => window.faults.isOpen(), undefined, { timeout: 15_000 })
    .catch(() => {
      throw new Error(`${named}: the app did not open.`);
    });
  const told = await page.evaluate(editOn, editCount);
  const shown = await idsBeginning(page, 'call-');
  check(differenceOf(told.added, shown).length === 0, `${named}: an edit is gone from the page.`);
  check(
    told.saved.length === told.added.length || told.isTold,
    `${named}: edits are not saved and nothing says so.`,
  );
  await page.close();
  const blank = await openBlank(context, bench.address);
  const titles = (await readRows(blank)).map(({ operation }) =>
    operation?.label?.subject?.replace('Event ', ''),
  );
  const lost = differenceOf(told.saved, titles);
  check(lost.length === 0, `${named}: lost after "Saved": ${lost.join(', ')}`);
  check(new Set(titles).size === titles.length, `${named}: an edit was written twice.`);
  if (k % 10 === 0) {
    const again = await openApp(context, bench.address);
    const read = await idsBeginning(again, 'call-');
    check(
      differenceOf(titles, read).length === 0,
      `${named}: a stored edit is not in the record after a reload.`,
    );
    await again.close();
  }
  await blank.close();
  await startAfresh(bench, browser);
  const troubles = browser.troubles.splice(0);
  check(troubles.length === 0, `${named}: uncaught: ${troubles.join('; ')}`);
  return told;
}

export const failingCalls = {
  id: 'R-17',
  title: 'the k-th storage call throws, aborts, hangs or finds the connection closed',
  knownDefect:
    'where the log cannot be read while a record opens, the record never opens and nothing is said.',
  run: async bench => {
    const quickCalls = [1, 2, 3, 4, 6, 9, 21, 64];
    const calls = bench.isQuick ? quickCalls : Array.from({ length: callCount }, (_, at) => at + 1);
    const browser = await bench.launch();
    let runs = 0;
    let struckCount = 0;
    const failures = [];
    for (const k of calls) {
      for (const mode of bench.isQuick ? [modes[runs % modes.length]] : modes) {
        runs += 1;
        try {
          const { struck } = await oneCall(bench, browser, { k, mode });
          if (struck !== undefined) struckCount += 1;
        } catch (error) {
          failures.push(error.message.split('\n')[0]);
          await startAfresh(bench, browser);
        }
      }
    }
    check(failures.length === 0, `${failures.length} of ${runs} runs: ${failures.join(' / ')}`);
    return `${runs} runs, the call came in ${struckCount}, nothing called saved was lost, no unhandled rejection`;
  },
};
