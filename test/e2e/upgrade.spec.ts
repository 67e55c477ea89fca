/** A new version of the app beside a tab of an old one that does not let go of what is kept. */
import { expect, test } from '../support/journey.ts';

test('a tab of an older version that holds the records is named, and the record opens when it is closed', async ({
  page,
  context,
  baseURL,
}) => {
  const old = await context.newPage();
  await old.goto(`${baseURL ?? ''}/icon.svg`);
  await old.evaluate(
    () =>
      new Promise<void>(resolve => {
        const asking = indexedDB.open('demarche', 1);
        asking.onupgradeneeded = () => {
          asking.result
            .createObjectStore('operations', { keyPath: 'seq', autoIncrement: true })
            .createIndex('recordId', 'recordId');
        };
        asking.onsuccess = () => {
          resolve();
        };
      }),
  );
  await page.goto('/');
  const line = page.getByText('another tab with an older version of Demarche holds it', { exact: false });
  await expect(line).toBeVisible();
  await old.close();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
  await expect(line).toHaveCount(0);
});
