/**
 * `npm run faults`: provokes what can go wrong with people's only copy, in the built app in real Chromium, and says
 * a figure for every row. Options after `--`:
 *   --quick            the subset that `npm test` runs, at most three minutes
 *   --rows   only these
 *   --rounds 100       how often R-01 kills the browser on each backend
 *   --seed 7           another seed; seeds that once failed are kept in pinnedSeeds.json and run first
 *   --backend leveldb  only this backend of IndexedDB where a row runs on both
 *   --dist FOLDER      a build that is there already
 *   --report FILE      the results as JSON
 *   --soak             also the ten minutes of steady use, with heap, nodes and listeners
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { seededRandom } from '../bench/numbers.mjs';
import { allRows } from './allRows.mjs';
import { backends, dropProfile, launch, newProfile } from './launch.mjs';
import { startServer } from './server.mjs';

const valueOf = name => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const numberOf = name => (valueOf(name) === undefined ? undefined : Number(valueOf(name)));
const isQuick = process.argv.includes('--quick');
const wanted = valueOf('--rows')?.split(',');
const pinnedPath = fileURLToPath(new URL('pinnedSeeds.json', import.meta.url));

/** Not the same in every full run, so that many runs see more than one; the quick subset always takes the same. */
const ownSeed = numberOf('--seed') ?? (isQuick ? 1 : Math.floor(Date.now() / 1000) % 1_000_000);

const workFolder = mkdtempSync(join(tmpdir(), 'demarche-faults-'));
const dist = valueOf('--dist') ?? join(workFolder, 'dist');
if (valueOf('--dist') === undefined) {
  await build({ build: { outDir: dist, emptyOutDir: true }, logLevel: 'warn' });
}
const server = await startServer(dist);
const results = [];
try {
  const rows = allRows.filter(row =>
    wanted === undefined ? !isQuick || row.isQuick : wanted.includes(row.id),
  );
  for (const row of rows) await runRow(row);
} finally {
  await server.stop();
  rmSync(workFolder, { recursive: true, force: true });
}
tell();
const report = valueOf('--report');
const failedCount = results.filter(({ state }) => state === 'fails').length;
if (report !== undefined) {
  const passed = results.filter(({ state }) => state === 'holds').length;
  writeFileSync(report, JSON.stringify({ passed, failed: failedCount, results }, undefined, 2));
}
process.exitCode = failedCount === 0 ? 0 : 1;
if (process.argv.includes('--soak')) {
  const soak = fileURLToPath(new URL('../bench/soak.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [soak, '--minutes', '10'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

async function runRow(row) {
  const pinned = row.seeded === true ? (JSON.parse(readFileSync(pinnedPath, 'utf8'))[row.id] ?? []) : [];
  const seeds = row.seeded === true ? [...pinned, ownSeed] : [undefined];
  for (const seed of seeds) {
    const startMs = performance.now();
    const told = row.seeded === true ? `, seed ${seed}` : '';
    console.log(`\n${row.id} ${row.title}${told}`);
    const result = {
      id: row.id,
      title: row.title,
      ...(seed === undefined ? {} : { seed }),
      ...(await attempt(row, seed)),
    };
    result.seconds = Math.round((performance.now() - startMs) / 1000);
    console.log(`  ${result.state} in ${result.seconds} s: ${result.figure}`);
    results.push(result);
    if (result.state === 'fails' && row.seeded === true) pin(row.id, seed);
  }
}

async function attempt(row, seed) {
  if (row.skipReason?.() !== undefined) return { state: 'skipped', figure: row.skipReason() };
  const started = [];
  const profiles = [];
  const bench = {
    address: server.address,
    server,
    dist,
    workFolder,
    isQuick,
    rounds: numberOf('--rounds'),
    backends: valueOf('--backend') === undefined ? backends : [valueOf('--backend')],
    seed,
    random: () => seededRandom(seed ?? 1),
    /** A browser with a fresh profile; both are gone after the row. */
    launch: async options => {
      const profile = newProfile();
      profiles.push(profile);
      const browser = await launch(profile, options);
      started.push(browser);
      return browser;
    },
  };
  try {
    const figure = await row.run(bench);
    const troubles = started.flatMap(browser => browser.troubles);
    if (troubles.length > 0) throw new Error(`Uncaught: ${troubles.join('; ')}`);
    return { state: 'holds', figure };
  } catch (error) {
    const figure = error instanceof Error ? error.message.split('\n')[0] : String(error);
    if (process.argv.includes('--stack')) console.error(error);
    return row.knownDefect === undefined
      ? { state: 'fails', figure }
      : { state: 'fails, documented', figure: `${row.knownDefect} (${figure})` };
  } finally {
    for (const browser of started) await browser.kill().catch(() => undefined);
    for (const profile of profiles) dropProfile(profile);
    server.serve(dist);
  }
}

function pin(id, seed) {
  const pinned = JSON.parse(readFileSync(pinnedPath, 'utf8'));
  pinned[id] = [...new Set([...(pinned[id] ?? []), seed])];
  writeFileSync(pinnedPath, `${JSON.stringify(pinned, undefined, 2)}\n`);
  console.log(`  seed ${seed} is kept in test/faults/pinnedSeeds.json`);
}

function tell() {
  console.log('\n| row | fault | state | figure | seconds |\n| --- | --- | --- | --- | --- |');
  for (const { id, title, state, figure, seconds, seed } of results) {
    const seeded = seed === undefined ? '' : ` (seed ${seed})`;
    console.log(`| ${id} | ${title} | ${state} | ${figure}${seeded} | ${seconds} |`);
  }
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(
    `\n${results.filter(({ state }) => state === 'holds').length} of ${results.length} hold, ${total} s`,
  );
}
