/** Keeping: what is told when nothing can be kept, and an edit that is still there after a reload. */
import { expect, test } from '../support/journey.ts';

test('where the browser forbids storage, the app works and says that nothing is kept', async ({
  page,
  journey,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Forbidden here.', 'SecurityError');
      },
    });
  });
  await journey.open();
  await expect(page.getByText('Nothing is kept on this device', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Title').fill('Only for now');
  await page.getByLabel('Date', { exact: true }).fill('2025-04-13');
  await page.getByLabel('Title').press('Control+Enter');
  await expect(page.getByText('154 of 154 events')).toBeVisible();
  await expect(page.getByText('Not saved')).toBeVisible();
});

test('an edit is there after a reload, and one that changes nothing is no edit', async ({
  page,
  journey,
}) => {
  await journey.open('#event=A07&win=2025-04-01/2025-04-30');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: 'Save event' }).click();
  await expect(page.getByText('Nothing was changed', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();

  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Title').fill('Zakharova on the Moscow visit');
  await page.getByLabel('Title').press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  const heading = page.getByRole('article', { name: 'Event' }).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Zakharova on the Moscow visit');
  await page.getByRole('button', { name: 'Undo edit event' }).click();
  await expect(heading).toHaveText('Zakharova confirms Lavrov will receive Araghchi');
});

test('removing the last chip leaves focus in the timeline', async ({ page, journey }) => {
  await journey.open('#all=US,IR&win=2025-04-01/2025-04-30');
  await page.getByRole('button', { name: 'Remove: the United States and Iran' }).press('Enter');
  await expect(page.getByText('153 of 153 events')).toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
});

test('a link that asks for what is not here says so', async ({ page, journey }) => {
  await journey.open('#event=NOPE');
  await expect(page.getByText('names an event that this record does not have: NOPE')).toBeVisible();
});

test('zoom and fit work by clicks alone', async ({ page, journey }) => {
  await journey.open('#all=LY&win=2025-04-01/2025-04-30');
  await expect(page.getByText('nothing in view: 1 earlier', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText('nothing in view', { exact: false })).toBeHidden();
  const before = new URL(page.url()).hash;
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => new URL(page.url()).hash).not.toBe(before);
});
