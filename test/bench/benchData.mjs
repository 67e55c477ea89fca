/** What a bench opens: the bundled record or generated events, and at which address the app and the reference read it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { valueOf } from './benchBuild.mjs';

const bundledPath = 'public/records/us-iran.json';
const referenceFolder = 'test/bench/reference';

/** Generated events are opened by `?open=`; `--form record` writes them as a Demarche record. */
const form = valueOf('--form') === 'record' ? 'record' : 'simple';
/** A record of more events is longer than a text can be. */
const mostInRecord = 500_000;

/** Windows: `near` has about as many events as can be told apart, `far` decades, each column its crowd. */
const bundledWindows = { near: '2025-01-01/2025-12-31', far: '2003-01-01/2026-12-31' };
const generatedFar = '1950-01-01/2019-12-31';
const generatedDays = 80 * 365;
const nearCount = 300;

function windowsOf(count) {
  if (count === undefined) return bundledWindows;
  const days = Math.ceil(Math.min(generatedDays / 2, (generatedDays * nearCount) / count));
  const isoDay = dayOffset => new Date(Date.UTC(1985, 0, 1 + dayOffset)).toISOString().slice(0, 10);
  return { near: `${isoDay(-Math.floor(days / 2))}/${isoDay(Math.floor(days / 2))}`, far: generatedFar };
}

/** `files` is what the server serves beside the build; `dispose` deletes what was generated. */
export function createBenchData(files) {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  for (const name of readdirSync(referenceFolder)) {
    files.set(`/reference/${name}`, join(referenceFolder, name));
  }
  return {
    /** Makes them where `count` says how many, else takes the bundled record. */
    make: count => {
      const path = count === undefined ? bundledPath : generated(folder, count);
      const dataAddress = `bench-data/${basename(path)}`;
      files.set(`/${dataAddress}`, path);
      return {
        count,
        fileMb: statSync(path).size / 1e6,
        form: count === undefined ? 'record' : form,
        windows: windowsOf(count),
        appPath: count === undefined ? '' : `?open=${dataAddress}`,
        referencePath: `reference/index.html?data=../${dataAddress}`,
      };
    },
    dispose: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function generated(folder, count) {
  if (form === 'record' && count > mostInRecord) {
    throw new Error(`${count} events are too many for one record; the simple form holds them.`);
  }
  const path = join(folder, `${count}-${form}.json`);
  const script = 'test/bench/writeSeededRecord.ts';
  execFileSync('node', ['scripts/run.mjs', script, String(count), path, form], { stdio: 'inherit' });
  return path;
}
