/**
 * `npm run shots`: pictures of the named states in `shots/`, to look at. `npm run shots -- table dark` takes
 * those whose name holds one of the words (`rome-dark`, `travels`); `--readme` also renews the picture of the README.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { openApp, startBrowser } from './browser.mjs';

const desktop = { width: 1440, height: 900 };
const laptop = { width: 1366, height: 640 };
const phone = { width: 390, height: 844 };
const spring = '#win=2025-03-01/2025-06-30';

const press = label => page => page.getByRole('button', { name: label, exact: true }).click();

const choosePersian = async page => {
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('radio', { name: 'Persian' }).check();
  await page.keyboard.press('Escape');
};
const hoverCard = async page => {
  await page.getByTestId('rail-card').nth(2).hover();
  await page.getByRole('tooltip').waitFor();
};

const everyState = [
  { name: 'opening', hash: '', viewport: desktop },
  { name: 'spring-2025', hash: spring, viewport: desktop },
  { name: 'rome', hash: `${spring}&event=B19`, viewport: desktop },
  { name: 'week', hash: '#win=2025-04-07/2025-04-20', viewport: desktop },
  { name: 'day', hash: '#win=2025-04-12/2025-04-12', viewport: desktop },
  { name: 'whole', hash: '#win=2003-01-01/2026-12-31', viewport: desktop },
  { name: 'filtered', hash: `${spring}&all=US,IR&none=EU`, viewport: desktop },
  { name: 'nothing', hash: '#all=LY,KR&kind=letter', viewport: desktop },
  { name: 'table', hash: '#view=table&event=B19', viewport: desktop },
  { name: 'form', hash: spring, viewport: desktop, act: press('Add event') },
  { name: 'laptop', hash: `${spring}&event=B19`, viewport: laptop },
  { name: 'forced-colors', hash: `${spring}&event=B19`, viewport: desktop, forcedColors: 'active' },
  { name: 'by-process', hash: '#group=process&win=2025-01-01/2025-12-31', viewport: desktop },
  { name: 'by-kind', hash: '#group=kind', viewport: desktop },
  { name: 'by-place', hash: '#group=place', viewport: desktop },
  { name: 'by-nothing', hash: '#group=none', viewport: desktop },
  { name: 'links', hash: '#event=B25&win=2025-04-20/2025-05-20', viewport: desktop },
  { name: 'second-calendar', hash: spring, viewport: desktop, act: choosePersian },
  { name: 'preview', hash: spring, viewport: desktop, act: hoverCard },
  { name: 'records', hash: '', viewport: desktop, act: press('Records') },
  { name: 'travels', hash: '#rec=us-travels', viewport: desktop },
  { name: 'travels-all', hash: '#rec=us-travels&win=1866-01-01/2025-12-31', viewport: desktop },
  { name: 'travels-1974', hash: '#rec=us-travels&win=1974-01-01/1974-12-31', viewport: desktop },
  { name: 'phone', hash: '', viewport: phone },
  { name: 'phone-event', hash: '#event=B19', viewport: phone },
  { name: 'phone-filters', hash: '', viewport: phone, act: press('Filters') },
  { name: 'phone-form', hash: '', viewport: phone, act: press('Add event') },
  { name: 'narrow', hash: '', viewport: { width: 320, height: 640 } },
  {
    name: 'right-to-left',
    hash: `${spring}&event=B19`,
    viewport: desktop,
    act: page => page.evaluate(() => (document.documentElement.dir = 'rtl')),
  },
];

/** Each in both themes, but for forced colours, which have none. */
const states = everyState.flatMap(state =>
  state.forcedColors === undefined
    ? [state, { ...state, name: `${state.name}-dark`, colorScheme: 'dark' }]
    : [state],
);

const words = process.argv.slice(2).filter(word => !word.startsWith('--'));
const wanted = states.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)));
mkdirSync('shots', { recursive: true });
const { address, browser, stop } = await startBrowser();
for (const { name, hash, act, ...options } of wanted) {
  const { context, page } = await openApp(browser, address, { hash, ...options });
  await act?.(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `shots/${name}.png` });
  console.log(`shots/${name}.png`);
  await context.close();
}
await stop();
if (process.argv.includes('--readme')) copyFileSync('shots/rome.png', 'docs/screenshot.png');
