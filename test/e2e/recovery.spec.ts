/** Journeys of a reader whose browser has lost, cut short or damaged what was saved. */
import { type Page } from '@playwright/test';
import { appIsReady, expect, test } from '../support/journey.ts';

async function addEvent(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add event', exact: true }).click();
  const form = page.getByRole('form', { name: 'Add event' });
  await form.getByLabel('Title', { exact: true }).fill(title);
  await form.getByLabel('Date', { exact: true }).fill('2025-04-12');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Until the copy holds so many edits. */
async function copyHolds(page: Page, count: number): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        try {
          const root = await navigator.storage.getDirectory();
          const folder = await root.getDirectoryHandle('safety-copy');
          const file = await (await folder.getFileHandle('index.json')).getFile();
          const [newest] = JSON.parse(await file.text()) as { readonly operationCount: number }[];
          return newest?.operationCount ?? 0;
        } catch {
          return 0;
        }
      }),
    )
    .toBe(count);
}

/** Leaves the page, so that nothing holds the database, and does something to what it has stored. */
async function elsewhere(page: Page, work: () => Promise<void>): Promise<void> {
  await page.route('**/blank', route =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,"><p>Elsewhere</p>' }),
  );
  await page.goto('/blank');
  await page.evaluate(work);
  await page.goto('/');
}

const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('demarche');
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error('not deleted'));
    };
  });

/** As after a full disk: the newest rows are not there any more. */
const dropNewestRow = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('demarche');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('operations', 'readwrite');
      const cursor = transaction.objectStore('operations').openCursor(null, 'prev');
      cursor.onsuccess = () => {
        cursor.result?.delete();
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
    opening.onerror = () => {
      reject(new Error('not opened'));
    };
  });

const damageCopy = async (): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('safety-copy');
  for await (const name of folder.keys()) {
    if (!name.startsWith('generation-')) continue;
    const handle = await folder.getFileHandle(name);
    const text = await (await handle.getFile()).arrayBuffer();
    const bytes = new Uint8Array(text);
    const place = new TextDecoder('latin1').decode(bytes).indexOf('Second lost');
    bytes[place] = 0;
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
  }
};

test('a database that is gone is brought back by one click, and that can be undone', async ({
  page,
  journey,
}) => {
  await journey.open();
  await addEvent(page, 'First lost');
  await addEvent(page, 'Second lost');
  await copyHolds(page, 2);
  await elsewhere(page, deleteDatabase);

  await expect(page.getByRole('heading', { name: 'What was kept here is gone.' })).toBeFocused();
  await expect(page.getByText('With it, nothing that was saved is missing.')).toBeVisible();
  await expect(page.getByText('2 edits', { exact: true })).toBeVisible();
  // Nothing is made before the reader has chosen.
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await journey.checkAccessibility();

  await page.getByRole('button', { name: 'Restore from the safety copy' }).click();
  await expect(page.getByRole('heading', { name: '2 edits are back.' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo the restoring' }).click();
  await expect(page.getByText('Everything is again as it was before.')).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

  await page.getByRole('button', { name: 'Restore from the safety copy' }).click();
  await page.getByRole('button', { name: 'Open the record' }).click();
  await appIsReady(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('lost');
  await expect(page.getByText(/^2 of 155 events/)).toBeVisible();
  await page.reload();
  await appIsReady(page);
  await expect(page.getByText(/155 events/).first()).toBeVisible();
});

test('a log that has become shorter is told by the number of edits, and completed from the copy', async ({
  page,
  journey,
}) => {
  await journey.open();
  await addEvent(page, 'First lost');
  await addEvent(page, 'Second lost');
  await copyHolds(page, 2);
  await elsewhere(page, dropNewestRow);

  await expect(page.getByRole('heading', { name: 'Some of your edits are missing.' })).toBeVisible();
  await expect(page.getByText('1 edit', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Restore from the safety copy' }).click();
  await page.getByRole('button', { name: 'Open the record' }).click();
  await appIsReady(page);
  await expect(page.getByText(/155 events/).first()).toBeVisible();
});

test('of a damaged copy everything but the damaged stretch comes back', async ({ page, journey }) => {
  await journey.open();
  await addEvent(page, 'First lost');
  await addEvent(page, 'Second lost');
  await addEvent(page, 'Third lost');
  await copyHolds(page, 3);
  await elsewhere(page, damageCopy);
  await appIsReady(page);
  await elsewhere(page, deleteDatabase);

  await expect(page.getByText(/1 stretch of the copy could not be read/)).toBeVisible();
  await page.getByRole('button', { name: 'Restore from the safety copy' }).click();
  await expect(page.getByRole('heading', { name: '2 edits are back.' })).toBeVisible();
  await page.getByRole('button', { name: 'Open the record' }).click();
  await appIsReady(page);
  await expect(page.getByText(/155 events/).first()).toBeVisible();
});

test('whoever goes on without the copy is not asked again, and the copy stays', async ({ page, journey }) => {
  await journey.open();
  await addEvent(page, 'First lost');
  await addEvent(page, 'Second lost');
  await addEvent(page, 'Third lost');
  await copyHolds(page, 3);
  await elsewhere(page, deleteDatabase);

  await page.getByRole('button', { name: 'Go on without it' }).click();
  await appIsReady(page);
  await addEvent(page, 'A new beginning');
  await copyHolds(page, 1);
  await page.reload();
  await appIsReady(page);
  await expect(page.getByText(/154 events/).first()).toBeVisible();
  const counts = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('safety-copy');
    const file = await (await folder.getFileHandle('index.json')).getFile();
    const list = JSON.parse(await file.text()) as { readonly operationCount: number }[];
    return list.map(({ operationCount }) => operationCount);
  });
  expect(counts).toEqual([1, 3]);
});

test('where the small store was cleared too, the copy alone asks', async ({ page, journey }) => {
  await journey.open();
  await addEvent(page, 'First lost');
  await copyHolds(page, 1);
  await elsewhere(page, deleteDatabase);
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.reload();

  await expect(page.getByRole('heading', { name: 'What was kept here is gone.' })).toBeVisible();
  await page.getByRole('button', { name: 'Restore from the safety copy' }).click();
  await expect(page.getByRole('heading', { name: '1 edit is back.' })).toBeVisible();
});

test('a backup file opens from the screen as a preview, and nothing is written by that', async ({
  page,
  journey,
}) => {
  await journey.open();
  await addEvent(page, 'First lost');
  await copyHolds(page, 1);
  await elsewhere(page, deleteDatabase);
  await page
    .getByLabel('Open a backup file…')
    .and(page.locator('input'))
    .setInputFiles('public/records/us-iran.json');
  await appIsReady(page);
  await expect(page.getByText(/^A preview of us-iran.json/)).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('what was deleted while the record is open can be kept again from the page', async ({
  page,
  journey,
}) => {
  await journey.open();
  await addEvent(page, 'Before clearing');
  await page.evaluate(deleteDatabase);
  await expect(page.getByText('stored data for this page was deleted', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Keep it again' }).click();
  await expect(page.getByText('It is kept again.', { exact: true })).toBeVisible();
  await page.reload();
  await appIsReady(page);
  await expect(page.getByText(/154 events/).first()).toBeVisible();
});
