/** Writing on the timeline: an event moved by its handles, and one added where the score was pressed. */
import { type Page } from '@playwright/test';
import { chartOf } from '../support/chart.ts';
import { appIsReady, expect, test } from '../support/journey.ts';

/** A meeting on 19 April 2025 of whose date there are no accounts; a day is about six pixels wide. */
const tajani = '#win=2025-03-01/2025-06-30&event=B20';
/** The second round, on the same day, of whose date there are. */
const rome = '#win=2025-03-01/2025-06-30&event=B19';

const handle = (page: Page, part: 'The event' | 'Its start' | 'Its end') =>
  page.getByRole('group', { name: /^Move “/ }).getByRole('slider', { name: part });
const panelDate = (page: Page) => page.getByRole('article').locator('dd').first();
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const nothingToUndo = (page: Page) => page.getByRole('button', { name: 'Nothing to undo' });

async function startMoving(page: Page): Promise<void> {
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
  await page.keyboard.press('m');
  await expect(handle(page, 'The event')).toBeFocused();
}

async function middleOf(page: Page, part: Parameters<typeof handle>[1]) {
  const box = await handle(page, part).boundingBox();
  if (box === null) throw new Error(`No handle for ${part}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const pxPerDay = async (page: Page) => (await chartOf(page)).box.width / 122;

async function drag(page: Page, part: Parameters<typeof handle>[1], byDays: number): Promise<void> {
  const from = await middleOf(page, part);
  const byPx = byDays * (await pxPerDay(page));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byPx / 2, from.y + 3);
  await page.mouse.move(from.x + byPx, from.y + 40);
}

for (const deviceScaleFactor of [1, 2]) {
  test.describe(`at ${deviceScaleFactor} pixels a pixel`, () => {
    test.use({ deviceScaleFactor });
    test('a mouse drags the event by days, one undo takes it back', async ({ page, journey }) => {
      await journey.open(tajani);
      await startMoving(page);
      await drag(page, 'The event', 4);
      await expect(handle(page, 'The event')).toHaveAttribute('aria-valuetext', 'Wednesday 23 April 2025');
      await expect(page.getByText('Wednesday 23 April 2025')).toBeVisible();
      await expect(panelDate(page)).toContainText('19 April 2025');
      await page.mouse.up();
      await expect(panelDate(page)).toContainText('23 April 2025');
      await undo(page).click();
      await expect(panelDate(page)).toContainText('19 April 2025');
      await expect(nothingToUndo(page)).toBeVisible();
    });
  });
}

test('an end makes a span, stays after the start, and comes back after a reload', async ({
  page,
  journey,
}) => {
  await journey.open(tajani);
  await startMoving(page);
  await drag(page, 'Its end', 2);
  await page.mouse.up();
  await expect(panelDate(page)).toContainText('19–21 April 2025');
  await drag(page, 'Its end', -30);
  await expect(handle(page, 'Its end')).toHaveAttribute('aria-valuetext', 'Saturday 19 April 2025');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(panelDate(page)).toContainText('19–21 April 2025');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await appIsReady(page);
  await expect(panelDate(page)).toContainText('19–21 April 2025');
});

test('an event with accounts of its date asks what the move is, and is not moved before', async ({
  page,
  journey,
}) => {
  await journey.open(rome);
  await startMoving(page);
  await drag(page, 'The event', 4);
  await page.mouse.up();
  const editor = page.getByRole('form', { name: 'Edit date' });
  await expect(editor.getByLabel('Date', { exact: true })).toHaveValue('2025-04-23');
  await expect(editor.getByLabel('Date', { exact: true })).toBeFocused();
  await expect(nothingToUndo(page)).toBeVisible();
  await editor.getByLabel(/^Correct the record/).check();
  await editor.getByRole('button', { name: 'Save date' }).click();
  await expect(panelDate(page)).toContainText('23 April 2025');
  await undo(page).click();
  await expect(panelDate(page)).toContainText('19 April 2025');
});

test('Escape in a drag restores, and nothing is there to be undone', async ({ page, journey }) => {
  await journey.open(tajani);
  await startMoving(page);
  await drag(page, 'The event', 9);
  await page.keyboard.press('Escape');
  await expect(handle(page, 'The event')).toHaveAttribute('aria-valuetext', 'Saturday 19 April 2025');
  await page.mouse.up();
  await expect(nothingToUndo(page)).toBeVisible();
});

test('keys move, keep and restore, and go back to the event', async ({ page, journey }) => {
  await journey.open(tajani);
  await startMoving(page);
  const body = handle(page, 'The event');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(body).toHaveAttribute('aria-valuetext', 'Sunday 27 April 2025');
  await page.keyboard.press('Escape');
  await expect(body).toHaveAttribute('aria-valuetext', 'Saturday 19 April 2025');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(panelDate(page)).toContainText('18 April 2025');
  await expect(body).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(handle(page, 'Its start')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(handle(page, 'Its start')).toHaveAttribute('aria-valuetext', 'Friday 18 April 2025');
  await page.keyboard.press('Escape');
  await expect(handle(page, 'The event')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Tajani meets/);
});

test('time runs from left to right on a page that does not', async ({ page, journey }) => {
  await journey.open(tajani);
  const before = (await chartOf(page)).box.x;
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await expect.poll(async () => (await chartOf(page)).box.x).toBeGreaterThan(before + 50);
  await startMoving(page);
  await page.keyboard.press('ArrowRight');
  await expect(handle(page, 'The event')).toHaveAttribute('aria-valuetext', 'Sunday 20 April 2025');
  await page.keyboard.press('Escape');
  await drag(page, 'The event', 4);
  await page.mouse.up();
  await expect(panelDate(page)).toContainText('23 April 2025');
});

test('axe finds nothing in handles that hold a new date', async ({ page, journey }) => {
  test.slow();
  await journey.open(tajani);
  await startMoving(page);
  await page.keyboard.press('ArrowRight');
  await journey.checkAccessibility();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });
  test('a finger drags a handle, and the chart stays', async ({ page, journey }) => {
    await journey.open(tajani);
    await startMoving(page);
    const from = await middleOf(page, 'The event');
    const byPx = 4 * (await pxPerDay(page));
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', byX: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + byX, y: from.y }],
      });
    const address = page.url();
    await touch('touchStart', 0);
    await touch('touchMove', byPx / 2);
    await touch('touchMove', byPx);
    await touch('touchEnd', byPx);
    await expect(panelDate(page)).toContainText('23 April 2025');
    expect(page.url()).toBe(address);
  });

  test('a double tap on empty ground adds an event there', async ({ page, journey }) => {
    await journey.open('#win=2025-03-01/2025-06-30');
    const { box } = await chartOf(page);
    const at = { x: box.x + (box.width * 32.5) / 122, y: box.y + box.height - 40 };
    await page.touchscreen.tap(at.x, at.y);
    await page.touchscreen.tap(at.x, at.y);
    await expect(page.getByLabel('Date', { exact: true })).toHaveValue(/^2025-04(-02)?$/);
  });
});

test('a double click on a stave adds there, and never after a pan', async ({ page, journey }) => {
  await journey.open('#win=2025-03-01/2025-06-30');
  const { box } = await chartOf(page);
  const stave = await page.getByRole('rowheader', { name: /^Pakistan/ }).boundingBox();
  const at = { x: box.x + (box.width * 32.5) / 122, y: (stave?.y ?? 0) + (stave?.height ?? 0) / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 30, at.y);
  await page.mouse.move(at.x, at.y);
  await page.mouse.up();
  await page.mouse.click(at.x, at.y);
  await expect(page.getByLabel('Date', { exact: true })).toHaveCount(0);
  // Longer than a double press lasts.
  await page.waitForTimeout(600);
  await page.mouse.dblclick(at.x, at.y);
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2025-04-02');
  const values = () =>
    page
      .getByRole('form')
      .locator('input')
      .evaluateAll(all => all.map(one => (one as HTMLInputElement).value));
  await expect.poll(values).toContain('Pakistan');
});

test('Shift and N adds on the stave that has the focus', async ({ page, journey }) => {
  await journey.open(tajani);
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
  await page.keyboard.press('s');
  await expect(page.locator(':focus')).toHaveAttribute('role', 'rowheader');
  await page.keyboard.press('Shift+N');
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue(/^2025-04/);
});

test('a slash goes to the search box from the name of a stave too', async ({ page, journey }) => {
  await journey.open(tajani);
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
  await page.keyboard.press('s');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
});
