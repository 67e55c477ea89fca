/** The timeline under the hand: wheels, drags, fingers, the overview, keys, dense screens, calm motion. */
import { chartOf, instantAt, shownWindow } from '../support/chart.ts';
import { expect, test } from '../support/journey.ts';

const spring = '#win=2025-03-01/2025-06-30';

test('ctrl and wheel zoom about the pointer, and as many steps back come home', async ({ page, journey }) => {
  await journey.open(spring);
  const { box, middle } = await chartOf(page);
  // A wheel event tells whole pixels.
  const pointerX = Math.round(box.x + box.width * 0.3);
  const share = (pointerX - box.x) / box.width;
  const home = shownWindow(page);
  const keepsInstant = () => {
    const shown = shownWindow(page);
    const msPerPx = (shown.endMs - shown.startMs) / box.width;
    expect(Math.abs(instantAt(shown, share) - instantAt(home, share)) / msPerPx).toBeLessThan(1);
    return (shown.endMs - shown.startMs) / (home.endMs - home.startMs);
  };
  await page.mouse.move(pointerX, middle.y);
  await page.keyboard.down('Control');
  for (let step = 0; step < 20; step += 1) await page.mouse.wheel(0, -20);
  // Each step is 0.24 octaves.
  await expect.poll(keepsInstant).toBeCloseTo(2 ** -4.8, 3);
  for (let step = 0; step < 20; step += 1) await page.mouse.wheel(0, 20);
  await page.keyboard.up('Control');
  await expect.poll(keepsInstant).toBeCloseTo(1, 3);
});

test('shift and wheel pan, and so does a drag', async ({ page, journey }) => {
  await journey.open(spring);
  const { box, middle } = await chartOf(page);
  const home = shownWindow(page);
  const movedPx = () =>
    ((shownWindow(page).startMs - home.startMs) / (home.endMs - home.startMs)) * box.width;
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, 100);
  await page.keyboard.up('Shift');
  await expect.poll(movedPx).toBeCloseTo(100, 0);
  await page.mouse.down();
  await page.mouse.move(middle.x + 160, middle.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(movedPx).toBeCloseTo(-60, 0);
});

test('a press that leaves the chart and ends outside leaves nothing to drag', async ({ page, journey }) => {
  await journey.open(spring);
  const { chart, box, middle } = await chartOf(page);
  const shows = page.getByText('showing', { exact: false }).first();
  const before = await shows.textContent();
  await page.mouse.move(middle.x, box.y + 1);
  await page.mouse.down();
  await page.mouse.move(middle.x, box.y - 30);
  await page.mouse.up();
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.move(middle.x - 300, middle.y, { steps: 3 });
  await expect(chart).not.toHaveAttribute('data-dragging', 'true');
  expect(await shows.textContent()).toBe(before);
});

test('two fingers keep the instants that they touch', async ({ page, journey }) => {
  await journey.open(spring);
  const { box, middle } = await chartOf(page);
  const home = shownWindow(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', shares: readonly number[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: shares.map((share, id) => ({ x: box.x + box.width * share, y: middle.y, id })),
    });
  await touch('touchStart', [0.4]);
  await touch('touchStart', [0.4, 0.6]);
  for (let step = 1; step <= 5; step += 1) await touch('touchMove', [0.4 - step * 0.04, 0.6 + step * 0.02]);
  await touch('touchEnd', []);
  await expect.poll(() => shownWindow(page).endMs).toBeLessThan(home.endMs);
  const shown = shownWindow(page);
  const px = (ms: number) => (ms / (shown.endMs - shown.startMs)) * box.width;
  expect(Math.abs(px(instantAt(shown, 0.2) - instantAt(home, 0.4)))).toBeLessThan(1.5);
  expect(Math.abs(px(instantAt(shown, 0.7) - instantAt(home, 0.6)))).toBeLessThan(1.5);
});

test('the overview moves the window by keys, its edges each by itself', async ({ page, journey }) => {
  await journey.open(spring);
  const home = shownWindow(page);
  await page.getByRole('slider', { name: 'Window', exact: true }).press('ArrowRight');
  await expect
    .poll(() => (shownWindow(page).startMs - home.startMs) / (home.endMs - home.startMs))
    .toBeCloseTo(0.1, 3);
  const moved = shownWindow(page);
  await page.getByRole('slider', { name: 'End of the window' }).press('ArrowLeft');
  await expect.poll(() => shownWindow(page).endMs).toBeLessThan(moved.endMs);
  expect(shownWindow(page).startMs).toBe(moved.startMs);
});

test('the first plain wheel tells how to zoom, and only the first', async ({ page, journey }) => {
  await journey.open(spring);
  const { middle } = await chartOf(page);
  const hint = page.getByText('Hold Ctrl and turn the wheel to zoom');
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, 60);
  await expect(hint).toBeVisible();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -20);
  await page.keyboard.up('Control');
  await expect(hint).toBeHidden();
  await page.evaluate(() => {
    addEventListener('wheel', () => (document.body.dataset['wheeled'] = 'true'));
  });
  await page.mouse.wheel(0, 60);
  await expect(page.locator('body')).toHaveAttribute('data-wheeled', 'true');
  await expect(hint).toBeHidden();
});

test('pointing at a mark names its event, kind and status', async ({ page, journey }) => {
  await journey.open('#win=2025-05-01/2025-05-31');
  const cell = page.getByRole('gridcell', { name: /^US–Iran talks, fifth round/ }).first();
  const tooltip = page.getByRole('tooltip');
  // Cells are pooled: while the grid is being filled, another one may have taken the name.
  await expect(async () => {
    const box = await cell.boundingBox();
    if (box === null) throw new Error('The cell is not on the page.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(tooltip).toContainText('US–Iran talks, fifth round', { timeout: 500 });
  }).toPass();
  await expect(tooltip).toContainText('Talks round · Separate rooms · Concluded');
});

test('the key explains every sign over the chart, by keyboard, and leaves the chart as it was', async ({
  page,
  journey,
}) => {
  await journey.open(spring);
  const { box } = await chartOf(page);
  const summary = page.getByText('All signs');
  await summary.focus();
  await page.keyboard.press('Enter');
  const kinds = page.getByRole('region', { name: 'Kind, above the first side' });
  await expect(kinds.getByText('Letter')).toBeVisible();
  await expect(page.getByText('arrow: end open')).toBeVisible();
  expect((await chartOf(page)).box).toEqual(box);
  await journey.checkAccessibility();
  await page.keyboard.press('Escape');
  await expect(kinds).toBeHidden();
  await expect(summary).toBeFocused();
});

test('a filter leaves a whole grid and its focus', async ({ page, journey }) => {
  await journey.open(spring);
  const grid = page.getByRole('grid', { name: 'Timeline' });
  await page.getByRole('checkbox', { name: 'Oman' }).check();
  await expect(grid).toHaveAttribute('aria-colcount', '25');
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  const columns = await grid
    .getByRole('gridcell')
    .evaluateAll(cells => cells.map(cell => Number(cell.getAttribute('aria-colindex'))));
  expect(columns.length).toBeGreaterThan(10);
  expect(Math.max(...columns)).toBeLessThanOrEqual(25);
  const names = await grid
    .getByRole('row')
    .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label')));
  expect(names).toContain('Oman');
  expect(names).not.toContain('Russia');
});

test.describe('a dense screen', () => {
  test.use({ deviceScaleFactor: 2 });
  test('gets two pixels of canvas for each of the page', async ({ page, journey }) => {
    await journey.open(spring);
    const canvas = page.locator('canvas');
    const { ratio, inked } = await canvas.evaluate((element: HTMLCanvasElement) => {
      const { width, height, clientWidth } = element;
      const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      // Something is drawn in the lower right quarter, which a bitmap scaled by one would leave bare.
      let count = 0;
      for (let y = Math.floor(height / 2); y < height; y += 1) {
        for (let x = Math.floor(width / 2); x < width; x += 1)
          if (pixels[(y * width + x) * 4 + 3]) count += 1;
      }
      return { ratio: width / clientWidth, inked: count };
    });
    expect(ratio).toBeCloseTo(2, 2);
    expect(inked).toBeGreaterThan(1000);
  });
});

test('nothing moves by itself where motion is unwanted', async ({ page, journey }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await journey.open(spring);
  const home = shownWindow(page);
  await page.getByRole('grid', { name: 'Timeline' }).locator('[tabindex="0"]').press('PageDown');
  await expect.poll(() => shownWindow(page).startMs).toBe(home.endMs);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
