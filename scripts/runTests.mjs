/**
 * `npm test`: every check in turn, and a last line `N passed, N failed`. A step that runs many tests adds
 * them all; any other step counts as one. All steps run even when one fails, so one run tells everything.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './findChromium.mjs';

const quick = process.argv.includes('--quick');
const reports = mkdtempSync(join(tmpdir(), 'demarche-test-'));
let passed = 0;
let failed = 0;
/** What to look for in the output above, said once more at its end. */
const remarks = [];

function run(command, env = {}) {
  const [program, ...args] = command;
  const result = spawnSync('npx', ['--no-install', program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return result.status === 0;
}

function step(title, command, env) {
  console.log(`\n── ${title}`);
  if (run(command, env)) passed += 1;
  else {
    failed += 1;
    remarks.push(title);
  }
}

/** Adds the counts of a JSON report; without a readable report the step itself has failed. */
function countedStep(title, command, { env, report, count }) {
  console.log(`\n── ${title}`);
  const ok = run(command, env);
  try {
    const counts = count(JSON.parse(readFileSync(report, 'utf8')));
    passed += counts.passed;
    failed += counts.failed + (!ok && counts.failed === 0 ? 1 : 0);
    remarks.push(...counts.remarks.map(remark => `${title}: ${remark}`));
    if (!ok && counts.failed === 0) remarks.push(`${title}: ended with an error`);
  } catch {
    failed += 1;
    remarks.push(`${title}: no report`);
  }
}

function unitTests(title, args, zone) {
  const report = join(
    reports,
    `unit-${zone.replaceAll('/', '-')}-${args.join('').replaceAll('/', '-')}.json`,
  );
  countedStep(
    title,
    ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args],
    {
      env: { TZ: zone },
      report,
      count: json => ({
        passed: json.numPassedTests,
        failed: json.numFailedTests,
        remarks: json.testResults.flatMap(file => [
          ...file.assertionResults.filter(test => test.status === 'failed').map(test => test.fullName),
          ...(file.status === 'failed' && file.assertionResults.length === 0 ? [file.name] : []),
        ]),
      }),
    },
  );
}

/** The journeys of a suite and of those in it that failed, or passed only the second time. */
function journeyRemarks({ file, specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status }) => `${file}, ${title}${status === 'flaky' ? ' (passed the second time)' : ''}`),
  );
  return [...own, ...suites.flatMap(suite => journeyRemarks(suite))];
}

function journeys() {
  const report = join(reports, 'journeys.json');
  countedStep('journeys in Chromium', ['playwright', 'test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROMIUM_PATH: findChromium() },
    report,
    count: json => ({
      passed: json.stats.expected + json.stats.flaky,
      failed: json.stats.unexpected,
      remarks: json.suites.flatMap(suite => journeyRemarks(suite)),
    }),
  });
}

/** All rows: `npm run faults`. */
function quickFaults() {
  const report = join(reports, 'faults.json');
  countedStep(
    'faults in Chromium, the quick part',
    ['node', 'test/faults/run.mjs', '--quick', '--dist', 'dist', '--report', report],
    {
      env: { CHROMIUM_PATH: findChromium() },
      report,
      // Its own table, the last thing above, names the rows.
      count: ({ passed, failed }) => ({ passed, failed, remarks: [] }),
    },
  );
}

step('format', ['prettier', '--check', '--log-level=warn', '.']);
step('lint', ['eslint', '.', '--max-warnings=0']);
step('types', ['tsc', '--noEmit']);
step('layers', ['depcruise', 'src', '--config', '.dependency-cruiser.cjs']);
unitTests('unit and component tests (UTC)', [], 'UTC');
if (!quick) {
  const dated = ['--project=pure', 'test/domain', 'test/language', 'test/query', 'test/store', 'test/record'];
  unitTests('dates in America/St_Johns', dated, 'America/St_Johns');
  unitTests('dates in Pacific/Apia', dated, 'Pacific/Apia');
  step('build', ['vite', 'build', '--logLevel=warn']);
  step('size of the built page', ['node', 'scripts/checkSizes.mjs']);
  journeys();
  quickFaults();
}
rmSync(reports, { recursive: true, force: true });
for (const remark of remarks) console.log(`• ${remark}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
