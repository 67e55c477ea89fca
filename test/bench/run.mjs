/**
 * `npm run bench`: the built app in real Chromium, on the bundled record or, with `-- --n 100000`, on as many
 * generated events over 80 years with 1 to 6 sides each. Prints medians; run it twice before
 * believing a difference, since machines are noisy. Main-thread time is Chromium's own count of script, style
 * and layout: its task time would add the wait for the software compositor, which no reader's machine has.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openApp, startBrowser } from '../../scripts/browser.mjs';

const stepCount = 60;
const generatedCount = Number(process.argv[process.argv.indexOf('--n') + 1] || 0);
const isGenerated = process.argv.includes('--n') && generatedCount > 0;
const loadCount = isGenerated ? 3 : 9;
/** A year of the record's middle, where there is most to draw. */
const hash = isGenerated ? '#win=1985-01-01/1985-12-31' : '#win=2025-01-01/2025-12-31';

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounded = (number, digits = 1) => number.toFixed(digits);

async function mainThreadMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = wanted => metrics.find(({ name }) => name === wanted).value;
  return 1000 * (seconds('ScriptDuration') + seconds('LayoutDuration') + seconds('RecalcStyleDuration'));
}

const nextFrame = page => page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve())));

/** Main-thread milliseconds of one step, its frame included, as the median of `stepCount` steps. */
async function perStep(page, session, step) {
  const steps = [];
  for (let count = 0; count < stepCount; count += 1) {
    const before = await mainThreadMs(session);
    await step(count);
    await nextFrame(page);
    await nextFrame(page);
    steps.push((await mainThreadMs(session)) - before);
  }
  return median(steps);
}

async function loads(browser, address) {
  const times = [];
  for (let count = 0; count < loadCount; count += 1) {
    const { context, page } = await openApp(browser, address, { recordFile });
    times.push(await page.evaluate(() => performance.getEntriesByName('app:ready')[0].startTime));
    await context.close();
  }
  return median(times);
}

async function heapMb(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** From a click on a country to the drawing that shows the answer. */
async function filterMs(page) {
  const times = [];
  for (let count = 0; count < 11; count += 1) {
    times.push(
      await page.evaluate(
        () =>
          new Promise(resolve => {
            const box = document.querySelector('[role=group] input[type=checkbox]');
            const startMs = performance.now();
            const observer = new PerformanceObserver(entries => {
              const drawn = entries
                .getEntriesByName('timeline:drawn')
                .find(entry => entry.startTime > startMs);
              if (drawn === undefined) return;
              observer.disconnect();
              resolve(drawn.startTime - startMs);
            });
            observer.observe({ type: 'mark' });
            box.click();
          }),
      ),
    );
  }
  return median(times);
}

function gzipSizes() {
  const folder = 'dist/assets';
  return readdirSync(folder)
    .filter(name => /\.(js|css)$/.test(name))
    .map(name => ({
      name,
      kilobytes: gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length / 1000,
    }))
    .sort((a, b) => b.kilobytes - a.kilobytes);
}

function generatedRecord() {
  const path = join(mkdtempSync(join(tmpdir(), 'demarche-bench-')), 'record.json');
  const script = 'test/bench/writeSeededRecord.ts';
  execFileSync('node', ['scripts/run.mjs', script, String(generatedCount), path], { stdio: 'inherit' });
  return path;
}

const { address, browser, stop } = await startBrowser();
const recordFile = isGenerated ? generatedRecord() : 'public/records/us-iran.json';
const readyMs = await loads(browser, address);
const { page } = await openApp(browser, address, { hash, recordFile });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
const heapAtOpening = await heapMb(session);
const box = await page.getByTestId('timeline-chart').boundingBox();
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
const idleMs = await perStep(page, session, async () => undefined);
const panMs = await perStep(page, session, count => page.mouse.wheel(count % 20 < 10 ? 40 : -40, 0));
await page.keyboard.down('Control');
const zoomMs = await perStep(page, session, count => page.mouse.wheel(0, count % 20 < 10 ? -60 : 60));
await page.keyboard.up('Control');
const clickMs = await filterMs(page);
await stop();

console.log(`${isGenerated ? `${generatedCount} generated events` : 'The bundled record (153 events)'}, medians, Chromium at 1440×900, software rendering
  navigation to app:ready, cold       ${rounded(readyMs, 0)} ms   (${loadCount} loads)
  pan, main thread per step           ${rounded(panMs)} ms   (${stepCount} steps; two idle frames cost ${rounded(idleMs)} ms)
  zoom, main thread per step          ${rounded(zoomMs)} ms
  filter click to picture             ${rounded(clickMs)} ms
  JS heap after opening               ${rounded(heapAtOpening)} MB

gzip, kB`);
for (const { name, kilobytes } of gzipSizes()) console.log(`  ${rounded(kilobytes).padStart(7)}  ${name}`);
