/** A file's events are added to the open record: first what that would do, then one edit, taken back by one undo. */
import { type Page } from '@playwright/test';
import { appIsReady, expect, test } from '../support/journey.ts';

type Row = Readonly<Record<string, unknown>>;

const into = 'US–Iran nuclear talks, 2003–2026';
const status = (page: Page) => page.getByRole('status').filter({ hasText: /^[\d,]+ of [\d,]+ events$/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: `Add to ${into}` });

/** The file as a preview, and from there what adding it would do. */
const offer = async (page: Page, rows: readonly Row[], readCount = rows.length) => {
  await page.getByLabel('Open a file…').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(rows)),
  });
  await expect(status(page)).toHaveText(`${readCount} of ${readCount} events`);
  await page.getByRole('button', { name: `Add to “${into}”…` }).click();
  await expect(dialog(page)).toBeVisible();
};

const call = {
  id: 'call-1',
  title: 'A call about inspectors',
  date: '2025-05-02',
  kind: 'call',
  countries: ['IR', 'OM'],
  people: ['A. Caller (Iran)'],
  place: 'Salalah, Oman',
  source: 'https://example.org/call',
};

test('a file is compared, added by one press, taken back by one undo, and adds nothing the second time', async ({
  page,
  journey,
}) => {
  await journey.open();
  await offer(page, [call, { title: 'No date' }, { ...call, id: 'call-2', date: '2025-05-03' }], 2);
  await expect(dialog(page)).toContainText('2 events new');
  await expect(dialog(page)).toContainText('1 event of the file could not be read');
  await journey.checkAccessibility();
  await dialog(page).getByRole('button', { name: 'Add 2 events' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('Added 2 events.');
  await expect(dialog(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(dialog(page)).toContainText('Taken back. The record is as it was before.');
  await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(status(page)).toHaveText('153 of 153 events');

  await offer(page, [call]);
  await dialog(page).getByRole('button', { name: 'Add 1 event' }).click();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(status(page)).toHaveText('154 of 154 events');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await appIsReady(page);
  await expect(status(page)).toHaveText('154 of 154 events');

  await offer(page, [call]);
  await expect(dialog(page).getByText('Everything in the file is here already.')).toBeVisible();
  await expect(dialog(page)).toContainText('1 event the same, left as they are');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();

  await offer(page, [{ ...call, title: 'A call about the inspectors', kind: 'call' }]);
  await expect(dialog(page)).toContainText('1 event that the file says otherwise');
  const row = dialog(page).getByRole('row').filter({ hasText: 'Title' });
  await expect(row.getByRole('cell')).toHaveText(['A call about inspectors', 'A call about the inspectors']);
  await journey.checkAccessibility();
  await dialog(page).getByRole('button', { name: 'Change 1 event' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('Changed 1 event.');
});

test('what may be here already is added only where the reader says so', async ({ page, journey }) => {
  await journey.open();
  await offer(page, [call, { ...call, id: 'call-2', title: 'Another call', date: '2025-05-03' }]);
  await dialog(page).getByRole('button', { name: 'Add 2 events' }).click();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await offer(page, [{ ...call, id: 'theirs-9', title: 'They spoke about inspectors' }]);
  await expect(dialog(page)).toContainText('1 event that may be here already');
  await expect(dialog(page)).toContainText('The same days and the same sides');
  await journey.checkAccessibility();
  await expect(dialog(page).getByRole('radio', { name: 'Leave out' })).toBeChecked();
  const accept = dialog(page).getByRole('button', { name: /^(Add|Change) \d/ });
  await expect(accept).toBeDisabled();
  await dialog(page).getByRole('radio', { name: 'The same: take what differs' }).check();
  await expect(accept).toHaveText('Change 1 event');
  await dialog(page).getByRole('radio', { name: 'Another event: add it' }).check();
  await expect(accept).toHaveText('Add 1 event');
  await accept.click();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(status(page)).toHaveText('156 of 156 events');
});
