/**
 * `npm run shots`: pictures of the named states (`shotStates.mjs`) in `shots/`, to look at. `npm run shots --
 * table dark` takes those whose name holds one of the words (`rome-dark`, `travels`); `--readme` also renews the
 * picture of the README. A state that cannot be reached is named, and the others are taken.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openApp, startBrowser } from './browser.mjs';
import { shotStates } from './shotStates.mjs';

/** Longer than any control takes to appear. */
const mostWaitMs = 5_000;

const { positionals: words, values } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: 'boolean' }, build: { type: 'string', default: 'dist' } },
});
const wanted = shotStates.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)));
mkdirSync('shots', { recursive: true });
const { address, browser, stop } = await startBrowser({ outDir: values.build });
for (const { name, acts, ...options } of wanted) {
  const { context, page } = await openApp(browser, address, options);
  page.setDefaultTimeout(mostWaitMs);
  try {
    for (const act of acts) await act(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `shots/${name}.png` });
    console.log(`shots/${name}.png`);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
  await context.close();
}
await stop();
if (values.readme) copyFileSync('shots/rome.png', 'docs/screenshot.png');
