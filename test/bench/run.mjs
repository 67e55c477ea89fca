/**
 * `npm run bench`: the built app in real Chromium at 1440×900, beside the reference L (`reference/`) on the same
 * file in the same run, on the bundled record or, with `-- --n 1000,100000`, on as many generated events over 80
 * years with 1 to 6 countries each. Prints medians, ratios and the limits of the design; being over one never
 * fails. Run it twice before believing a difference: machines are noisy. `-- --micro` times the parts instead,
 * without a browser, `-- --kept` a record that is kept on the device (`kept.mjs`).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { gzipSizes, startBench } from './benchBuild.mjs';
import { createBenchData } from './benchData.mjs';
import { benchKept } from './kept.mjs';
import { measureLoads, measurePages } from './measure.mjs';
import { printMarkdown, printSize, sizeInWords } from './report.mjs';

const words = process.argv.slice(2);
const counts = countsAsked(words);
if (words.includes('--micro')) benchParts();
else await benchPages();

/** `--n 1000,100000` or `--n 1000 --n bundled`; the bundled record is undefined. */
function countsAsked(args) {
  const asked = args.flatMap((word, at) => (args[at - 1] === '--n' ? word.split(',') : []));
  if (asked.length === 0) return [undefined];
  return asked.map(word => {
    if (word !== 'bundled' && !(Number(word) >= 1))
      throw new Error(`--n takes numbers or "bundled": ${word}`);
    return word === 'bundled' ? undefined : Number(word);
  });
}

function benchParts() {
  const sizes = counts.filter(count => count !== undefined).map(String);
  for (const script of ['timelineBench', 'queryBench', 'formatsBench']) {
    execFileSync('node', ['scripts/run.mjs', `test/bench/${script}.ts`, ...sizes], { stdio: 'inherit' });
  }
}

async function benchPages() {
  const { address, browser, files, outDir, stop } = await startBench();
  const data = createBenchData(files);
  try {
    if (words.includes('--kept')) {
      await benchKept({ address, browser, data, counts: counts.filter(count => count !== undefined) });
      return;
    }
    await benchSizes({ address, browser, data });
    printBuild(outDir);
  } finally {
    data.dispose();
    await stop();
  }
}

async function benchSizes({ address, browser, data }) {
  const eventCount = JSON.parse(readFileSync('public/records/us-iran.json', 'utf8')).events.length;
  const sizes = [];
  for (const count of counts) {
    const opened = data.make(count);
    const pages = [address + opened.appPath, address + opened.referencePath];
    const [appLoad, referenceLoad] = await measureLoads(browser, pages, count);
    const [app, reference] = await measurePages(browser, pages, opened.windows);
    const name = sizeInWords(count, eventCount);
    const form = opened.form === 'record' ? 'a Demarche record' : 'the simple form';
    const size = {
      name,
      count,
      title: `${name} events, ${form} of ${opened.fileMb.toFixed(1)} MB; load average ${loadavg()[0].toFixed(1)}`,
      app: { ...app, ...appLoad },
      reference: { ...reference, ...referenceLoad },
    };
    sizes.push(size);
    printSize(size);
  }
  printMarkdown(sizes);
}

function printBuild(outDir) {
  console.log('\nBuilt files, gzip');
  for (const { name, kilobytes } of gzipSizes(outDir)) {
    console.log(`  ${kilobytes.toFixed(1).padStart(7)} kB  ${name}`);
  }
}
