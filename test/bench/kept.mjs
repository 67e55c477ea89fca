/**
 * `npm run bench -- --kept --n 50000,100000`: a record that is kept on the device, with as many events and a thousand
 * edits after its last snapshot. From navigation to usable when it is opened again, and from the key that ends an edit to
 * "Saved", the 95th of a hundred; beside it the same file as a preview, and edits of the sample. Run it on a quiet machine.
 */
import { openApp } from '../../scripts/browser.mjs';
import { edits } from './clicks.mjs';
import { median, quantile } from './numbers.mjs';

const laterCount = 1000;
const openingCount = 5;
/** Nine edits a time. */
const editRounds = 4;
/** Of a database that the app itself has made; the same in `storage/databaseSchema.ts`. */
const keptId = 'bench';

/** Runs in the page: what `library.keep` and a thousand edits would have left. */
async function fillDatabase({ dataAddress, keptId, laterCount, eventCount }) {
  const partBytes = 1 << 20;
  const bytes = await (await fetch(dataAddress)).arrayBuffer();
  const opening = indexedDB.open('demarche');
  const database = await new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['operations', 'records', 'bases'], 'readwrite', {
    durability: 'strict',
  });
  let partCount = 0;
  for (let at = 0; at < bytes.byteLength; at += partBytes, partCount += 1) {
    const part = bytes.slice(at, at + partBytes);
    transaction.objectStore('bases').put({ recordId: keptId, generation: 1, part: partCount, bytes: part });
  }
  const atIso = new Date().toISOString();
  transaction.objectStore('records').put({
    id: keptId,
    title: 'Kept for the bench',
    origin: 'own',
    eventCount,
    operationCount: laterCount,
    operationBytes: 0,
    keptAt: atIso,
    changedAt: atIso,
    generation: 1,
    partCount,
    baseBytes: bytes.byteLength,
    includedUpTo: 0,
  });
  for (let count = 0; count < laterCount; count += 1) {
    const id = `later-${count}`;
    const after = {
      id,
      title: `Later ${count}`,
      when: { edtf: `1985-0${1 + (count % 9)}-1${count % 10}` },
      kind: 'meeting',
      status: 'concluded',
      participants: [{ side: 'US', roles: ['party'] }],
      processes: [],
      statements: [],
      claims: [],
      links: [],
      sources: [],
      tags: [],
      confirmed: 'full',
      rev: 1,
      createdAt: atIso,
      modifiedAt: atIso,
    };
    const operation = {
      id: `o-${count}`,
      actor: 'bench',
      clock: { wallMs: Date.now(), counter: count, session: 'bench' },
      label: { verb: 'add', entity: 'event', subject: after.title },
      changes: [{ entity: 'event', id, after }],
    };
    transaction.objectStore('operations').add({ recordId: keptId, operation });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** Runs in the page before it loads: the different states of the opening's progress that were on screen. */
function watchProgress() {
  window.benchProgress = new Set();
  const look = () => {
    const bar = document.querySelector('progress, [role=progressbar]');
    if (bar !== null) window.benchProgress.add(bar.getAttribute('aria-valuenow') ?? bar.value);
    if (performance.getEntriesByName('app:ready').length === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export async function benchKept({ address, browser, data, counts }) {
  for (const count of counts) {
    const opened = data.make(count);
    const { context, page } = await openApp(browser, address);
    const dataAddress = opened.appPath.replace('?open=', address);
    await page.evaluate(fillDatabase, { dataAddress, keptId, laterCount, eventCount: count });
    await page.close();
    const openings = [];
    const previews = [];
    let progressCount = 0;
    for (let opening = 0; opening < openingCount; opening += 1) {
      const again = await openOnce(context, `${address}#rec=${keptId}`);
      openings.push(again.readyMs);
      progressCount = again.progressCount;
      await again.page.close();
      const preview = await openOnce(context, address + opened.appPath);
      previews.push(preview.readyMs);
      await preview.page.close();
    }
    const day = opened.windows.near.slice(0, 10);
    const savings = await savingsOf(context, `${address}#rec=${keptId}`, day);
    const fewSavings = await savingsOf(context, address, day);
    console.log(
      `\n${count} events kept (${opened.fileMb.toFixed(1)} MB), ${laterCount} edits after the snapshot\n` +
        `  opened again, median of ${openingCount}: ${median(openings).toFixed(0)} ms ` +
        `(${Math.min(...openings).toFixed(0)} to ${Math.max(...openings).toFixed(0)}), ` +
        `${progressCount} states of progress seen; the same file as a preview ${median(previews).toFixed(0)} ms\n` +
        `  edit to "Saved" ${inWords(savings)}; with the 153 events of the sample ${inWords(fewSavings)}`,
    );
    await context.close();
  }
}

const inWords = numbers =>
  `median ${median(numbers).toFixed(0)} ms, p95 ${quantile(numbers, 0.95).toFixed(0)} ms of ${numbers.length}`;

async function savingsOf(context, address, day) {
  const { page } = await openOnce(context, address);
  const savings = [];
  for (let round = 0; round < editRounds; round += 1) savings.push(...(await edits(page, day)).savings);
  await page.close();
  return savings;
}

async function openOnce(context, address) {
  const page = await context.newPage();
  await page.addInitScript(watchProgress);
  await page.goto(address);
  const isReady = () => performance.getEntriesByName('app:ready').length > 0;
  await page.waitForFunction(isReady, undefined, { timeout: 120_000 });
  const { readyMs, progressCount } = await page.evaluate(() => ({
    readyMs: performance.getEntriesByName('app:ready')[0].startTime,
    progressCount: window.benchProgress.size,
  }));
  return { page, readyMs, progressCount };
}
