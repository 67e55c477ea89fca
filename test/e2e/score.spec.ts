/** What the score draws beside its marks: links of the chosen event, a second calendar, totals, the overview's grips. */
import { expect, test } from '../support/journey.ts';

test('a chosen event says its links, and one beyond the window leads there', async ({ page, journey }) => {
  // The first date of this round, 3 May, lies before the window.
  await journey.open('#win=2025-05-08/2025-05-31&event=B26');
  const cells = page.getByRole('gridcell', { name: /^US–Iran talks, fourth round.*, 1 link$/ });
  await expect(cells.first()).toBeVisible();
  const panel = page.getByRole('heading', { level: 2, name: 'US–Iran talks, fourth round' });
  // The arrow stands under the lowest of its marks; staves may still be finding their places.
  await expect(async () => {
    const heads = await Promise.all((await cells.all()).map(cell => cell.boundingBox()));
    const chart = await page.getByTestId('timeline-chart').boundingBox();
    if (chart === null) throw new Error('The chart is not on the page.');
    const lowest = Math.max(...heads.map(box => (box === null ? 0 : box.y + box.height / 2)));
    await page.mouse.click(chart.x + 4, lowest + 12);
    await expect(page).toHaveURL(/event=B25/, { timeout: 500 });
  }).toPass();
  await expect(panel).toBeVisible();
  await expect(page.getByRole('gridcell', { selected: true }).first()).toBeInViewport();
});

test('a second calendar stands in the details and is kept', async ({ page, journey }) => {
  await journey.open('#win=2025-03-01/2025-06-30&event=B19');
  const inPersian = page.getByText(/30 Farvardin 1404|Farvardin 30, 1404/);
  await expect(inPersian).toHaveCount(0);
  const chart = page.getByTestId('timeline-chart');
  const cell = page.getByRole('gridcell', { selected: true }).first();
  await expect(cell).toBeVisible();
  const headY = async () => (await cell.boundingBox())?.y ?? 0;
  const before = await headY();
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('radio', { name: 'Persian' }).check();
  await expect(inPersian).toBeVisible();
  // Its line has a place of its own above the score.
  await expect.poll(headY).not.toBe(before);
  await journey.checkAccessibility();
  await page.reload();
  await expect(inPersian).toBeVisible();
  await expect(chart).toBeVisible();
});

test('the overview’s grips are wide enough for fingers where the strip is low', async ({ page, journey }) => {
  await page.setViewportSize({ width: 1366, height: 640 });
  await journey.open('#win=2025-03-01/2025-03-02');
  for (const name of ['Start of the window', 'End of the window', 'Window']) {
    const box = await page.getByRole('slider', { name, exact: true }).boundingBox();
    expect(box?.width, name).toBeGreaterThanOrEqual(24);
    expect(box?.height, name).toBeGreaterThanOrEqual(24);
  }
  await page.getByRole('slider', { name: 'End of the window' }).focus();
  const shows = page.getByText('showing', { exact: false }).first();
  const before = (await shows.textContent()) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(shows).not.toHaveText(before);
});
