/**
 * Runs a script that is written in TypeScript: `node scripts/run.mjs scripts/usIran/makeRecord.ts`. Vite
 * turns it into JavaScript as it does the app's own modules, so the script may use the app's domain code.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [path, ...rest] = process.argv.slice(2);
if (path === undefined) {
  throw new Error('Name the script to run: node scripts/run.mjs scripts/usIran/makeRecord.ts');
}
const { module } = await runnerImport(resolve(path), { configFile: false, logLevel: 'warn' });
await module.main(rest);
