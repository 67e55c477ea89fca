/** A sample that was written down here with its edits: it opens from that, and as it was shipped where that is damaged. */
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const kept = 'Kept here with the edits';
const heading = (page: Page) =>
  page.getByRole('article', { name: 'Event' }).getByRole('heading', { level: 2 });

/** What compaction writes, with a title that no shipped file and no operation has, so that one sees what was read. */
const writeBase = (page: Page) =>
  page.evaluate(async title => {
    const shipped = await (await fetch('./records/us-iran.json')).text();
    const bytes = new TextEncoder().encode(
      shipped.replace('Zakharova confirms', `${title}: she confirms`),
    ).buffer;
    const database = await new Promise<IDBDatabase>(resolve => {
      const opening = indexedDB.open('demarche');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const transaction = database.transaction(['records', 'operations', 'bases'], 'readwrite');
    const records = transaction.objectStore('records');
    const reading = records.get('us-iran');
    const last = transaction.objectStore('operations').openKeyCursor(null, 'prev');
    await new Promise(resolve => {
      transaction.oncomplete = resolve;
      last.onsuccess = () => {
        const row: unknown = reading.result;
        const shape = { generation: 1, partCount: 1, baseBytes: bytes.byteLength };
        records.put(Object.assign({}, row, shape, { includedUpTo: last.result?.key }));
        transaction.objectStore('bases').put({ recordId: 'us-iran', generation: 1, part: 0, bytes });
      };
    });
    database.close();
  }, kept);

const damageBase = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>(resolve => {
      const opening = indexedDB.open('demarche');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const transaction = database.transaction('bases', 'readwrite');
    transaction.objectStore('bases').clear();
    await new Promise(resolve => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });

test('a sample opens from its own base, and as it was shipped with every edit where that is damaged', async ({
  page,
  journey,
}) => {
  const view = '#event=A07&win=2025-04-01/2025-04-30';
  await journey.open(view);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Summary').fill('Heard again on the way.');
  await page.getByRole('button', { name: 'Save event' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(heading(page)).toContainText('Zakharova confirms');
  await writeBase(page);

  // The first opening finds the base and remembers it, the next one reads it.
  await page.reload();
  await expect(heading(page)).toContainText('Zakharova confirms');
  await page.reload();
  await expect(heading(page)).toContainText(kept);

  await damageBase(page);
  await page.reload();
  await expect(heading(page)).toContainText('Zakharova confirms');
  await expect(page.getByRole('article', { name: 'Event' })).toContainText('Heard again on the way.');
});
