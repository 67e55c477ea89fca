/**
 * `node test/bench/soak.mjs [--minutes 10] [--every 30] [--n 100000] [--without add,table]`: an app in steady use,
 * and whether it grows. Acts come in a seeded random order; every 30 seconds, after two collections of garbage, the heap,
 * nodes and listeners are written down. What counts is the slope after warming up. Edits grow the log of operations,
 * which is kept on purpose: their number stands beside the slope, and `--without add` leaves them out.
 */
import { startBench, valueOf } from './benchBuild.mjs';
import { createBenchData } from './benchData.mjs';
import { showWindow } from './clicks.mjs';
import { seededRandom, slope } from './numbers.mjs';
import { createActs } from './soakActs.mjs';
import { openApp } from '../../scripts/browser.mjs';

const sampleMs = Number(valueOf('--every') ?? 30) * 1000;
/** Of the whole: caches fill, code is compiled. */
const warmUpShare = 0.5;
const mostHeapMbPerHour = 2;
const seed = 1;

const minutes = Number(valueOf('--minutes') ?? 10);
const count = valueOf('--n') === undefined ? undefined : Number(valueOf('--n'));
const without = (valueOf('--without') ?? '').split(',');

const { address, browser, files, stop } = await startBench();
const data = createBenchData(files);
try {
  const opened = data.make(count);
  const { page } = await openApp(browser, address + opened.appPath, { hash: `#win=${opened.windows.near}` });
  const troubles = [];
  page.on('pageerror', error => troubles.push(error.message));
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const acts = createActs(opened.windows).filter(({ name }) => !without.includes(name));
  report(await soak({ page, session, acts, nearWindow: opened.windows.near }), troubles);
} finally {
  data.dispose();
  await stop();
}

async function soak({ page, session, acts, nearWindow }) {
  const random = seededRandom(seed);
  const done = {};
  const samples = [];
  const startMs = Date.now();
  console.log(['minute', 'heap MB', 'nodes', 'listeners', 'detached', 'acts', 'edits'].map(cell).join(''));
  for (let sample = 0; sample * sampleMs <= minutes * 60_000; sample += 1) {
    while (Date.now() - startMs < sample * sampleMs) {
      const { name, act } = acts[Math.floor(random() * acts.length)];
      await act(page, random);
      done[name] = (done[name] ?? 0) + 1;
    }
    // Always the same view, so that one sample can be held against another.
    await showWindow(page, nearWindow);
    const taken = { ...(await countUp(session)), x: (Date.now() - startMs) / 3_600_000 };
    samples.push(taken);
    const all = Object.values(done).reduce((sum, times) => sum + times, 0);
    const { heapMb, nodes, listeners, detached } = taken;
    const minute = (taken.x * 60).toFixed(1);
    console.log(
      [minute, heapMb.toFixed(2), nodes, listeners, detached, all, 2 * (done.add ?? 0)].map(cell).join(''),
    );
  }
  console.log(
    `\nacts: ${Object.entries(done)
      .map(([name, times]) => `${name} ${times}`)
      .join(', ')}`,
  );
  return samples;
}

async function countUp(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { detachedNodes } = await session.send('DOM.getDetachedDomNodes');
  return { heapMb: usedSize / 1e6, nodes, listeners: jsEventListeners, detached: detachedNodes.length };
}

function cell(value) {
  return String(value).padStart(11);
}

function report(samples, troubles) {
  const steady = samples.slice(Math.ceil(samples.length * warmUpShare));
  const perHour = key => slope(steady.map(sample => ({ x: sample.x, y: sample[key] })));
  const told = (words, key, unit) => {
    const [first, last] = [steady[0][key], steady.at(-1)[key]];
    console.log(
      `${words.padEnd(24)} ${perHour(key).toFixed(1).padStart(9)} ${unit} an hour   ${first} to ${last}`,
    );
  };
  console.log(`\nslopes after the first ${Math.round(minutes * warmUpShare)} minutes`);
  told('JS heap', 'heapMb', 'MB');
  told('nodes', 'nodes', '  ');
  told('listeners', 'listeners', '  ');
  told('detached trees', 'detached', '  ');
  const isFlat = perHour('heapMb') <= mostHeapMbPerHour;
  console.log(
    isFlat
      ? `flat: at most ${mostHeapMbPerHour} MB an hour`
      : `NOT FLAT: over ${mostHeapMbPerHour} MB an hour`,
  );
  for (const trouble of troubles) console.log(`uncaught: ${trouble}`);
}
