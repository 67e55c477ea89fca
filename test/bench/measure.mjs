/** All figures of the app and the reference on one file: each name is a key of the report. */
import { openApp } from '../../scripts/browser.mjs';
import { edits, filterMs, groupMs, selectMs, showWindow } from './clicks.mjs';
import { median } from './numbers.mjs';
import { frames, idleMs, panMs, zoomMs } from './steps.mjs';

const loadCountOf = count => (count === undefined || count <= 10_000 ? 9 : count <= 100_000 ? 5 : 3);

/** A page in a fresh profile that has kept its long tasks since it began. */
async function openPage(browser, address, hash) {
  return openApp(browser, address, {
    hash,
    prepare: page =>
      page.addInitScript(() => {
        window.benchLongTasks = [];
        new PerformanceObserver(entries => {
          for (const { startTime, duration } of entries.getEntries()) {
            window.benchLongTasks.push({ startTime, duration });
          }
        }).observe({ type: 'longtask', buffered: true });
      }),
  });
}

/** The pages take turns, so that a busy machine is busy for each of them. */
export async function measureLoads(browser, addresses, count) {
  const all = addresses.map(() => ({ ready: [], longest: [] }));
  for (let load = 0; load < loadCountOf(count); load += 1) {
    for (const [at, address] of addresses.entries()) {
      const { context, page } = await openPage(browser, address, '');
      const { readyMs, longestMs } = await page.evaluate(async () => {
        const [{ startTime: readyMs }] = performance.getEntriesByName('app:ready');
        await new Promise(resolve => setTimeout(resolve, 100));
        const tasks = window.benchLongTasks.filter(({ startTime }) => startTime <= readyMs);
        return { readyMs, longestMs: Math.max(0, ...tasks.map(({ duration }) => duration)) };
      });
      all[at].ready.push(readyMs);
      all[at].longest.push(longestMs);
      await context.close();
    }
  }
  return all.map(({ ready, longest }) => ({ load: median(ready), longestTask: median(longest) }));
}

async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1e6, buffers: backingStorageSize / 1e6 };
}

/** What is measured of each open page, one after the other. `isApp`: it has cards, groupings and a form. */
const phases = [
  async target => heap(target.session),
  async target => ({ idle: (await idleMs(target)).thread }),
  async target => stepFigures('pan', await panMs(target)),
  async target => stepFigures('zoom', await zoomMs(target)),
  async target => frames(target),
  async ({ page, windows }) => {
    await showWindow(page, windows.near);
    return { filter: await filterMs(page) };
  },
  async ({ page, isApp }) => (isApp ? { select: await selectMs(page) } : {}),
  async ({ page, isApp, windows }) => (isApp ? { group: await groupMs(page, windows.near) } : {}),
  async ({ page, windows }) => showWindow(page, windows.far),
  async target => stepFigures('farPan', await panMs(target)),
  async target => stepFigures('farZoom', await zoomMs(target)),
  async ({ page, isApp, windows }) => {
    if (!isApp) return {};
    await showWindow(page, windows.near);
    return edits(page, windows.near.slice(0, 10));
  },
];

const stepFigures = (key, { thread, script }) => ({ [key]: thread, [`${key}Script`]: script });

/** Both pages are open and take turns with each phase, so that a busy machine is busy for both. */
export async function measurePages(browser, addresses, windows) {
  const targets = [];
  for (const [at, address] of addresses.entries()) {
    targets.push({ ...(await openTarget(browser, address, windows)), windows, isApp: at === 0, figures: {} });
  }
  for (const phase of phases) {
    for (const target of targets) Object.assign(target.figures, await phase(target));
  }
  for (const { context } of targets) await context.close();
  return targets.map(({ figures }) => figures);
}

async function openTarget(browser, address, windows) {
  const { context, page } = await openPage(browser, address, `#win=${windows.near}`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const box = await page.locator('canvas').first().boundingBox();
  const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  await page.mouse.move(at.x, at.y);
  return { context, page, session, at };
}
