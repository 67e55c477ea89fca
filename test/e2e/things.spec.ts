/** The editors of people, places, sources, processes and bodies, and the edit of several fields of many events. */
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

test.setTimeout(180_000);

const dialog = (page: Page) => page.getByRole('dialog', { name: 'People, places, sources…' });

async function openThings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Records' }).click();
  await page.getByRole('button', { name: 'People, places, sources…' }).click();
  await expect(dialog(page)).toBeVisible();
}

test('a person is renamed by keyboard alone, and table, search and undo follow', async ({
  page,
  journey,
}) => {
  await journey.open('#view=table&q=araghchi');
  const status = page.getByText(/^\d+ of 153 events/);
  const before = await status.textContent();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands and search' }).getByRole('combobox').fill('edit araqchi');
  await expect(page.getByRole('option', { name: /Edit Abbas Araghchi/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Abbas Araghchi' })).toBeFocused();
  await journey.checkAccessibility();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Seyed Quxaraghchi');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).getByText(/^Changed Seyed Quxaraghchi, in 4\d events at once/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('searchbox', { name: 'Search' }).fill('quxaraghchi');
  await expect(status).toHaveText(/^4\d of 153 events/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(status).toHaveText(/^0 of 153 events/);
  await page.getByRole('searchbox', { name: 'Search' }).fill('araghchi');
  await expect(status).toHaveText(before ?? '');
});

test('two people become one: every event, the filter and the list follow, and undo brings both back', async ({
  page,
  journey,
}) => {
  await journey.open('#person=Witkoff');
  const status = page.getByText(/^\d+ of 153 events/);
  const before = await status.textContent();
  await openThings(page);
  await dialog(page).getByRole('searchbox', { name: 'Find among people' }).fill('witkoff');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Merge with another…' }).click();
  await page.getByRole('searchbox', { name: 'The other person' }).fill('kushner');
  await dialog(page)
    .getByRole('button', { name: /Kushner/ })
    .click();
  await expect(dialog(page).getByText(/goes, and \d+ events? will name the other instead/)).toBeVisible();
  await journey.checkAccessibility();
  await dialog(page).getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog(page).getByText(/^Merged into/)).toBeVisible();
  await expect(dialog(page).getByRole('option')).toHaveCount(1);
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await dialog(page).getByRole('searchbox', { name: 'Find among people' }).fill('kushner');
  await expect(dialog(page).getByRole('option', { name: /Kushner/ })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(status).toHaveText(before ?? '');
});

test('a place in use is not deleted and opens its event; one that is added unused is, on a phone too', async ({
  page,
  journey,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await journey.open();
  await openThings(page);
  await dialog(page)
    .getByRole('button', { name: /^Places/ })
    .click();
  await dialog(page)
    .getByRole('option', { name: /^Muscat/ })
    .click();
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText(
    /Muscat is named \d+ times, so it is not deleted/,
  );
  await journey.checkAccessibility();
  await dialog(page).getByRole('button', { name: 'All places' }).click();
  await dialog(page).getByRole('button', { name: 'Add place' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Narnia');
  await page.getByLabel('Latitude').fill('north');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“north” is not a number from -90 to 90.')).toBeVisible();
  await page.getByLabel('Latitude').fill('12,5');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page).getByText('Added Narnia')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await expect(dialog(page).getByText('Deleted Narnia')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await dialog(page).getByRole('checkbox', { name: 'Unused only' }).check();
  await expect(dialog(page).getByRole('option', { name: /^Narnia/ })).toBeVisible();
});

test('several fields of 4,271 events are edited at once, previewed, and taken back in one step', async ({
  page,
  journey,
}) => {
  await journey.open('#rec=us-travels&view=table');
  await page.getByRole('checkbox', { name: 'Select all 4,271' }).click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  const form = page.getByRole('dialog', { name: 'Edit 4,271 events' });
  await expect(form.getByLabel('Kind').locator('option').first()).toHaveText(/^As it is: /);
  await journey.checkAccessibility();
  await form.getByLabel('Tags to add').fill('travel');
  await form.getByLabel('Format').selectOption('direct');
  await expect(form.getByText('4,271 events change, of 4,271')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: 'Edit…' }).click();
  await form.getByLabel('Tags to add').fill('travel');
  await form.getByRole('button', { name: 'Change 4,271 events' }).click();
  await expect(page.getByText('Changed 4,271 events')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  await form.getByLabel('Tags to remove').fill('travel');
  await expect(form.getByText('0 events change, of 4,271')).toBeVisible();
});

test('an event that lies ahead cannot be concluded: it is named and left out', async ({ page, journey }) => {
  await journey.setToday('2025-04-14');
  await journey.open('#view=table&from=2025-04-11&to=2025-04-26');
  await page.getByRole('checkbox', { name: /^Select all/ }).click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  const form = page.getByRole('dialog', { name: /^Edit \d+ events/ });
  await form.getByLabel('Status').selectOption('occurred');
  await expect(form.getByText(/lie ahead, cannot be “Occurred” and are left out/)).toBeVisible();
  await form.getByRole('button', { name: /^Change the other \d+ events/ }).click();
  await expect(page.getByText(/^Changed \d+ events/)).toBeVisible();
});
