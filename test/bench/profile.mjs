/**
 * `node test/bench/profile.mjs zoom|pan|far-zoom|far-pan|filter|edit|load [--n 100000]`: where the time of an act goes,
 * by function, from Chromium's sampling profiler on a build that keeps its names.
 */
import { startBench, valueOf } from './benchBuild.mjs';
import { createBenchData } from './benchData.mjs';
import { edits, filterMs } from './clicks.mjs';
import { panMs, zoomMs } from './steps.mjs';
import { openApp } from '../../scripts/browser.mjs';

const samplingMicroseconds = 200;
const shownCount = 30;

const [act = 'zoom'] = process.argv.slice(2);
const count = valueOf('--n') === undefined ? undefined : Number(valueOf('--n'));
const { address, browser, files, stop } = await startBench({ minify: false });
const data = createBenchData(files);
try {
  const { appPath, windows } = data.make(count);
  const window = act.startsWith('far') ? windows.far : windows.near;
  const profiles = [];
  const begin = async session => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: samplingMicroseconds });
    await session.send('Profiler.start');
  };
  const end = async session => {
    const { profile } = await session.send('Profiler.stop');
    profiles.push(profile);
  };
  let early;
  const { page } = await openApp(browser, address + appPath, {
    hash: `#win=${window}`,
    prepare: async opening => {
      if (act !== 'load') return;
      early = await opening.context().newCDPSession(opening);
      await begin(early);
    },
  });
  if (early !== undefined) await end(early);
  else {
    const session = await page.context().newCDPSession(page);
    const box = await page.locator('canvas').first().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await begin(session);
    await perform(act, { page, session, windows });
    await end(session);
  }
  printHottest(profiles[0]);
} finally {
  data.dispose();
  await stop();
}

async function perform(name, target) {
  if (name === 'filter') await filterMs(target.page);
  else if (name === 'edit') await edits(target.page, target.windows.near.slice(0, 10));
  else if (name.endsWith('pan')) await panMs(target);
  else await zoomMs(target);
}

function printHottest({ nodes, samples, timeDeltas, startTime, endTime }) {
  const nameOf = ({ callFrame: { functionName, url, lineNumber } }) =>
    `${functionName === '' ? '(anonymous)' : functionName}  ${url.split('/').at(-1)}:${lineNumber + 1}`;
  const parentOf = new Map(nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id])));
  const byId = new Map(nodes.map(node => [node.id, node]));
  const selfMs = new Map();
  const totalMs = new Map();
  const add = (sums, name, ms) => sums.set(name, (sums.get(name) ?? 0) + ms);
  samples.forEach((id, at) => {
    const ms = timeDeltas[at] / 1000;
    add(selfMs, nameOf(byId.get(id)), ms);
    const met = new Set();
    for (let node = id; node !== undefined; node = parentOf.get(node)) met.add(nameOf(byId.get(node)));
    for (const name of met) add(totalMs, name, ms);
  });
  const idle = [...selfMs].filter(([name]) => name.startsWith('(idle)')).reduce((sum, [, ms]) => sum + ms, 0);
  const wholeMs = (endTime - startTime) / 1000;
  console.log(`${act}: busy ${(wholeMs - idle).toFixed(0)} of ${wholeMs.toFixed(0)} ms`);
  for (const [title, sums] of [
    ['in the function itself', selfMs],
    ['with all it calls', totalMs],
  ]) {
    console.log(`\n${title}`);
    const hottest = [...sums].filter(([name]) => !/^\((idle|root)\)/.test(name)).sort((a, b) => b[1] - a[1]);
    for (const [name, ms] of hottest.slice(0, shownCount))
      console.log(`${ms.toFixed(0).padStart(7)} ms  ${name}`);
  }
}
