/** Many records: the page of all records, a preview that is kept, records made, renamed, copied, deleted and given back. */
import { type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { appIsReady, expect, test } from '../support/journey.ts';

const status = (page: Page) => page.getByRole('status').filter({ hasText: /^[\d,]+ of [\d,]+ events$/ });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = [
  {
    ...{ title: 'Talks in Muscat', date: '2025-04-12', kind: 'talks-round' },
    ...{ countries: ['IR', 'USA'], place: 'Muscat' },
  },
  { title: 'Talks in Rome', date: '2025-04-19', kind: 'talks-round', countries: ['Iran', 'United States'] },
];

async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .getByLabel('Open a file…')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function goHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Records', exact: true }).click();
  await page.getByRole('link', { name: 'All records…' }).click();
  await expect(heading(page)).toHaveText('Records');
}

async function makeRecord(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New record' }).click();
  await page.getByLabel('Title of the new record').fill(title);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(title);
}

async function addEvent(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Date', { exact: true }).fill('2025-04-26');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

const entry = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

test('a record is made, filled, and is there after a reload, in the list and in another tab', async ({
  page,
  journey,
  context,
}) => {
  await journey.open('#home');
  await expect(page.getByText('No record of your own yet.', { exact: false })).toBeVisible();
  await makeRecord(page, 'Grain corridor');
  await expect(page.getByText('No events yet.')).toBeVisible();
  await addEvent(page, 'First meeting in Istanbul');
  await expect(status(page)).toHaveText('1 of 1 events');
  await page.reload();
  await expect(status(page)).toHaveText('1 of 1 events');
  await expect(heading(page)).toHaveText('Grain corridor');
  await goHome(page);
  await expect(entry(page, 'Grain corridor')).toContainText('1 event');
  await expect(entry(page, 'Grain corridor')).toContainText('2025');
  await expect(entry(page, 'Grain corridor')).toContainText('no backup yet');
  await journey.checkAccessibility();
  const opening = context.waitForEvent('page');
  await entry(page, 'Grain corridor').getByRole('link', { name: 'Open in a new tab' }).click();
  const other = await opening;
  await expect(status(other)).toHaveText('1 of 1 events');
  await other.close();
});

test('from the page of records, back leads to the record as it was left', async ({ page, journey }) => {
  await journey.open('#all=US,IR');
  const count = await status(page).textContent();
  await goHome(page);
  await expect(page).toHaveURL(/#home$/);
  await expect(page).toHaveTitle(/^Records/);
  await page.goBack();
  await expect(status(page)).toHaveText(count ?? '');
  await expect(page).toHaveURL(/all=US,IR/);
  await page.goForward();
  await expect(heading(page)).toHaveText('Records');
  await page.getByRole('button', { name: /^Back to US–Iran/ }).click();
  await expect(status(page)).toHaveText(count ?? '');
  await expect(page).toHaveURL(/all=US,IR/);
});

test('a preview is kept with what was changed in it, and a second time as a copy', async ({
  page,
  journey,
}) => {
  await journey.open();
  await chooseFile(page, 'visits.json', JSON.stringify(rows));
  await expect(status(page)).toHaveText('2 of 2 events');
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Title').fill('A third round');
  await page.getByLabel('Date', { exact: true }).fill('2025-04-26');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not saved')).toBeVisible();
  await page.getByRole('button', { name: 'Keep this record' }).click();
  await expect(page.getByText('A preview of visits.json.', { exact: false })).toBeHidden();
  await expect(status(page)).toHaveText('3 of 3 events');
  await page.reload();
  await expect(status(page)).toHaveText('3 of 3 events');
  await page.getByRole('button', { name: 'Undo add event' }).click();
  await expect(status(page)).toHaveText('2 of 2 events');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(status(page)).toHaveText('2 of 2 events');

  await page.goto('/');
  await expect(status(page)).toHaveText('153 of 153 events');
  await chooseFile(page, 'visits.json', JSON.stringify(rows));
  await page.getByRole('button', { name: 'Keep this record' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('A record of this name is kept here already');
  await journey.checkAccessibility();
  await dialog.getByRole('button', { name: 'Keep as a copy' }).click();
  await expect(heading(page)).toHaveText('visits.json (copy)');
});

test('a record is renamed, duplicated, deleted, given back, and deleted for good', async ({
  page,
  journey,
}) => {
  await journey.open('#home');
  await makeRecord(page, 'Draft');
  await addEvent(page, 'First meeting');
  await goHome(page);
  await entry(page, 'Draft').getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Grain corridor');
  await page.keyboard.press('Enter');
  await entry(page, 'Grain corridor').getByRole('button', { name: 'Duplicate' }).click();
  await entry(page, 'Grain corridor (copy)').getByRole('link', { name: 'Grain corridor (copy)' }).click();
  await expect(heading(page)).toHaveText('Grain corridor (copy)');
  await expect(status(page)).toHaveText('1 of 1 events');
  await page.goBack();
  await entry(page, 'Grain corridor (copy)').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('It can be given back for 30 days.')).toBeVisible();
  await expect(entry(page, 'Grain corridor (copy)')).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Give back' }).click();
  await expect(entry(page, 'Grain corridor (copy)')).toBeVisible();
  await entry(page, 'Grain corridor (copy)').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Deleted (1)').click();
  await expect(page.getByText('goes in', { exact: false })).toBeVisible();
  await journey.checkAccessibility();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Deleted (1)')).toBeHidden();
  await expect(entry(page, 'Grain corridor')).toBeVisible();
});

test('a sample says what was changed in it, and is reset by one step that can be undone', async ({
  page,
  journey,
}) => {
  await journey.open('#event=A07&win=2025-04-01/2025-04-30');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Title').fill('Zakharova on the Moscow visit');
  await page.getByLabel('Title').press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Records', exact: true }).click();
  await page.getByRole('button', { name: 'What did I change?' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 event changed');
  await expect(dialog).toContainText(
    'title: Zakharova confirms Lavrov will receive Araghchi → Zakharova on the Moscow visit',
    { ignoreCase: true },
  );
  await journey.checkAccessibility();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await goHome(page);
  await entry(page, 'US–Iran nuclear talks').getByRole('button', { name: 'Reset to the original…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset to the original' }).click();
  const title = page.getByRole('article', { name: 'Event' }).getByRole('heading', { level: 2 });
  await expect(title).toHaveText('Zakharova confirms Lavrov will receive Araghchi');
  await page.getByRole('button', { name: /^Undo restore/ }).click();
  await expect(title).toHaveText('Zakharova on the Moscow visit');
});

test('a backup carries the record with its log and opens again', async ({ page, journey }) => {
  await journey.open('#home');
  await makeRecord(page, 'Grain corridor');
  await addEvent(page, 'First meeting');
  await goHome(page);
  const downloading = page.waitForEvent('download');
  await entry(page, 'Grain corridor').getByRole('button', { name: 'Back up' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^grain-corridor-\d{4}-\d\d-\d\d\.demarche$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('"title":"Grain corridor"');
  expect(text).toMatch(/"log":\[\n\{/);
  await expect(entry(page, 'Grain corridor')).toContainText('last backup');
  await entry(page, 'US–Iran nuclear talks').getByRole('link', { name: 'US–Iran nuclear talks' }).click();
  await expect(status(page)).toHaveText('153 of 153 events');
  await chooseFile(page, 'grain.demarche', text);
  await expect(page.getByText('A preview of grain.demarche', { exact: false })).toBeVisible();
  await expect(status(page)).toHaveText('1 of 1 events');
});

test('an id that is not kept here opens the usual record and says so', async ({ page, journey }) => {
  await journey.open('#rec=nowhere');
  await expect(
    page.getByText('The link names a record that is not here: nowhere', { exact: false }),
  ).toBeVisible();
  await expect(status(page)).toHaveText('153 of 153 events');
});

test('without storage the page of records says that nothing is kept', async ({ page, journey }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Forbidden here.', 'SecurityError');
      },
    });
  });
  await journey.open('#home');
  await expect(page.getByText('Nothing is kept on this device', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'US–Iran nuclear talks' }).first().click();
  await appIsReady(page);
  await expect(status(page)).toHaveText('153 of 153 events');
});
