/**
 * From an act to its picture: the first `timeline:drawn` after it, or the new words of the status line where
 * these come later.
 */
import { median } from './numbers.mjs';

const clickCount = 11;
const editCount = 9;
/** In which the timeline comes to rest after a gesture. */
const restMs = 400;

/** Acts in the page and waits for the picture; `tells` where the count of events must change with it. */
const actMs = (page, { act, argument, tells = false }) =>
  page.evaluate(
    ({ act, argument, tells }) =>
      new Promise((resolve, reject) => {
        const statuses = [...document.querySelectorAll('[role=status]')];
        const status = statuses.find(({ textContent }) => /\d of \d/.test(textContent));
        const before = status?.textContent;
        let drawnMs;
        let toldMs = tells ? undefined : 0;
        const startMs = performance.now();
        const end = () => {
          if (drawnMs === undefined || toldMs === undefined) return;
          marks.disconnect();
          words.disconnect();
          clearTimeout(timer);
          resolve(Math.max(drawnMs, toldMs));
        };
        const marks = new PerformanceObserver(entries => {
          const drawn = entries.getEntriesByName('timeline:drawn').find(entry => entry.startTime > startMs);
          if (drawn !== undefined) drawnMs ??= drawn.startTime - startMs;
          end();
        });
        marks.observe({ type: 'mark' });
        const words = new MutationObserver(() => {
          if (status.textContent !== before) toldMs ??= performance.now() - startMs;
          end();
        });
        if (tells) words.observe(status, { childList: true, characterData: true, subtree: true });
        const timer = setTimeout(() => {
          reject(new Error(`No picture followed: ${act}`));
        }, 60_000);
        const acts = {
          filter: () => document.querySelector('[role=group] input[type=checkbox]').click(),
          key: key => {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          },
          hash: hash => {
            location.hash = hash;
          },
        };
        acts[act](argument);
      }),
    { act, argument, tells },
  );

/** A click on the most frequent country, and again to undo it. */
export async function filterMs(page) {
  const times = [];
  for (let count = 0; count < clickCount; count += 1) {
    times.push(await actMs(page, { act: 'filter', tells: true }));
  }
  if (clickCount % 2 === 1) await actMs(page, { act: 'filter', tells: true });
  return median(times);
}

/** From event to event with the arrow key, which chooses each. */
export async function selectMs(page) {
  const times = [];
  await page.locator('[role=grid] [role=gridcell][tabindex="0"]').focus();
  for (let count = 0; count < clickCount; count += 1) {
    times.push(await actMs(page, { act: 'key', argument: 'ArrowRight' }));
    await page.waitForTimeout(restMs);
  }
  await page.keyboard.press('Escape');
  return median(times);
}

/** The address asks for one grouping after another. */
export async function groupMs(page, window) {
  const times = [];
  for (let count = 0; count < clickCount; count += 1) {
    const group = ['kind', 'process', 'place', 'none'][count % 4];
    times.push(await actMs(page, { act: 'hash', argument: `win=${window}&group=${group}` }));
  }
  await showWindow(page, window);
  return median(times);
}

/** Nothing is drawn where the window is shown already, so no picture is waited for. */
export async function showWindow(page, window) {
  await page.evaluate(hash => {
    location.hash = hash;
  }, `win=${window}`);
  await page.waitForTimeout(restMs);
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve())));
}

/** Adds events through the form; times run from the keys that save. A preview is edited but not saved. */
export async function edits(page, day) {
  const pictures = [];
  const savings = [];
  for (let count = 0; count < editCount; count += 1) {
    await page.getByRole('button', { name: 'Add event', exact: true }).click();
    await page.getByLabel('Title').fill(`Bench event ${count}`);
    await page.getByLabel('Date', { exact: true }).fill(day);
    await page.evaluate(watchEdit);
    await page.getByLabel('Date', { exact: true }).press('Control+Enter');
    const { pictureMs, savedMs } = await page.evaluate(() => window.benchEdit);
    pictures.push(pictureMs);
    if (savedMs !== undefined) savings.push(savedMs);
  }
  return { edit: median(pictures), saved: savings.length === 0 ? undefined : median(savings), savings };
}

/** Runs in the page: `benchEdit` is kept once the next edit is drawn and, unless that takes forever, said to be saved. */
function watchEdit() {
  const longestMs = 3000;
  window.benchEdit = new Promise(resolve => {
    let startMs;
    let pictureMs;
    let savedMs;
    const saysSaved = () =>
      [...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent === 'Saved');
    let hasBegun = !saysSaved();
    const end = () => {
      if (pictureMs !== undefined && savedMs !== undefined) conclude();
    };
    const conclude = () => {
      marks.disconnect();
      words.disconnect();
      removeEventListener('keydown', onKey, true);
      resolve({ pictureMs, savedMs });
    };
    const onKey = keyEvent => {
      if (keyEvent.key === 'Enter') startMs = performance.now();
    };
    addEventListener('keydown', onKey, true);
    const marks = new PerformanceObserver(entries => {
      const drawn = entries.getEntriesByName('timeline:drawn').find(entry => entry.startTime > startMs);
      if (drawn !== undefined && pictureMs === undefined) {
        pictureMs = drawn.startTime - startMs;
        setTimeout(conclude, longestMs);
      }
      end();
    });
    marks.observe({ type: 'mark' });
    const words = new MutationObserver(() => {
      if (!saysSaved()) hasBegun = true;
      else if (hasBegun && startMs !== undefined) savedMs ??= performance.now() - startMs;
      end();
    });
    words.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}
