/** Browse: from the opening screen to the Rome round, its accounts and its neighbours. */
import { expect, test } from '../support/journey.ts';

test('opens on the whole record, the newest cluster in the window', async ({ page, journey }) => {
  await journey.open();
  await expect(page).toHaveTitle(/US–Iran nuclear talks/);
  await expect(page.getByText('153 of 153 events')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByText('Next:').locator('..')).toContainText('nothing scheduled');
  await journey.checkAccessibility();
});

test('zooms in by keys and by pinch until the Rome round is a card, opens it and reads its accounts', async ({
  page,
  journey,
}) => {
  await journey.open('#win=2025-01-01/2025-12-31');
  const card = page.getByTestId('rail-card').filter({ hasText: 'US–Iran talks, second round' });
  const chart = page.getByTestId('timeline-chart');
  const box = await chart.boundingBox();
  if (box === null) throw new Error('The chart is not on the page.');
  // 19 April is the 109th day of the year's 365: pinch about where it stands.
  await page.mouse.move(box.x + (box.width * 108.5) / 365, box.y + box.height / 2);
  await page.keyboard.down('Control');
  for (let step = 0; step < 8; step += 1) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect(card).toBeVisible();
  await page.getByRole('grid', { name: 'Timeline' }).press('+');
  await expect(card).toBeVisible();
  await card.click();

  const panel = page.getByRole('article', { name: 'Event' });
  await expect(panel.getByRole('heading', { name: 'US–Iran talks, second round' })).toBeVisible();
  await expect(panel).toContainText('Saturday 19 April 2025');
  await expect(panel).toContainText('Rome');
  await expect(panel).toContainText('Separate rooms');
  await expect(panel).toContainText('Badr Albusaidi');
  await expect(panel.getByText('Axios').filter({ visible: true }).first()).toBeVisible();
  await expect(panel).toContainText('7 days before: US–Iran talks, first round');
  await expect(panel).toContainText('7 days later: US–Iran talks, third round');
  await journey.checkAccessibility();
});

test('the address holds the event and the window, and back returns', async ({ page, journey }) => {
  await journey.open('#win=2025-04-01/2025-04-30&event=B19');
  const panel = page.getByRole('article', { name: 'Event' });
  await expect(panel.getByRole('heading', { name: 'US–Iran talks, second round' })).toBeVisible();
  await expect(page.getByText('showing Apr 2025')).toBeVisible();
  await panel.getByRole('button', { name: /7 days later/ }).click();
  await expect(panel.getByRole('heading', { name: 'US–Iran talks, third round' })).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('event=B23');
  await page.goBack();
  await expect(panel.getByRole('heading', { name: 'US–Iran talks, second round' })).toBeVisible();
  await page.goForward();
  await expect(panel.getByRole('heading', { name: 'US–Iran talks, third round' })).toBeVisible();
});

test('a hostile address opens the nearest valid view', async ({ page, journey }) => {
  await journey.open(
    '#all=US,%E0%A4%A&win=nonsense&event=<img src=x onerror=window.__pwned=1>&zz=1&view=table',
  );
  await expect(page.getByRole('grid', { name: 'Events' })).toBeVisible();
});

test('keys walk from event to event and say each whole', async ({ page, journey }) => {
  await journey.open('#win=2025-04-01/2025-04-30&event=A01');
  const grid = page.getByRole('grid', { name: 'Timeline' });
  await grid
    .getByRole('gridcell', { name: /US–Iran talks, first round/ })
    .first()
    .focus();
  const names: (string | null)[] = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowDown', 'PageDown', '-', '+', 'f']) {
    await page.keyboard.press(key);
    names.push(await page.evaluate(() => document.activeElement?.getAttribute('role') ?? null));
  }
  expect(names).toEqual(Array.from({ length: 9 }, () => 'gridcell'));
});
