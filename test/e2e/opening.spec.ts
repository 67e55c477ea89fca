/** Records other than the usual one: from the menu, by an address, from a file, small, large and broken. */
import { type Page } from '@playwright/test';
import { appIsReady, expect, test } from '../support/journey.ts';

const status = (page: Page) => page.getByRole('status').filter({ hasText: /^[\d,]+ of [\d,]+ events$/ });
const rows = [
  {
    title: 'Talks in Muscat',
    date: '2025-04-12',
    kind: 'talks-round',
    countries: ['IR', 'USA'],
    place: 'Muscat',
  },
  { title: 'Talks in Rome', date: '2025-04-19', kind: 'talks-round', countries: ['Iran', 'United States'] },
];
const chooseFile = async (page: Page, name: string, content: string | Buffer) => {
  await page
    .getByLabel('Open a file…')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
};
/** Answers at the app's own origin. */
const serve = async (page: Page, path: string, body: string) => {
  await page.route(`**${path}`, route => route.fulfill({ contentType: 'application/json', body }));
};

test('the second sample opens from the menu, has an address of its own, and back comes home', async ({
  page,
  journey,
}) => {
  await journey.open();
  await page.getByRole('button', { name: 'Records' }).click();
  await expect(page.getByRole('button', { name: '✓ US–Iran nuclear talks' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await journey.checkAccessibility();
  await page.getByRole('button', { name: 'Travels of US Presidents and Secretaries of State' }).click();
  await expect(status(page)).toHaveText('4,271 of 4,271 events');
  await expect(page).toHaveURL(/#rec=us-travels$/);
  await expect(page).toHaveTitle(/Travels of US Presidents/);
  await journey.checkAccessibility();
  await page.reload();
  await appIsReady(page);
  await expect(status(page)).toHaveText('4,271 of 4,271 events');
  await page.goBack();
  await expect(status(page)).toHaveText('153 of 153 events');
});

test('what is added to the second sample is kept there and not in the first', async ({ page, journey }) => {
  await journey.open('#rec=us-travels');
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Title').fill('A visit yet to be listed');
  await page.getByLabel('Date', { exact: true }).fill('2025-03-01');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await appIsReady(page);
  await expect(status(page)).toHaveText('4,272 of 4,272 events');
  await page.goto('/');
  await appIsReady(page);
  await expect(status(page)).toHaveText('153 of 153 events');
});

test('an address at the same origin opens at once, as a preview that says so', async ({ page, journey }) => {
  await serve(
    page,
    '/visits.json',
    JSON.stringify([...rows, { title: 'No date' }, { ...rows[0], mood: 'good' }]),
  );
  await journey.open('?open=visits.json');
  await expect(status(page)).toHaveText('3 of 3 events');
  await expect(page.getByText('Fields of the file that were not read: mood')).toBeVisible();
  await expect(page.getByText('A preview of visits.json.')).toBeVisible();
  const refused = page.getByText('1 of 4 events could not be read and are left out.');
  await expect(refused).toBeVisible();
  await page.getByText('Which ones').click();
  await expect(page.getByText('No. 3, date is missing')).toBeVisible();
  await journey.checkAccessibility();
  await page.getByRole('checkbox', { name: 'Iran', exact: true }).check();
  await expect(status(page)).toHaveText('3 of 3 events');
});

test('another site is asked only once the reader agrees', async ({ page, journey }) => {
  await page.goto('/?open=https://records.example/talks.json');
  await expect(page.getByRole('heading', { name: 'Open a record from records.example?' })).toBeVisible();
  await journey.checkAccessibility();
  // The journey fails on any request to another origin.
  await page.getByRole('button', { name: 'Open the US–Iran record instead' }).click();
  await appIsReady(page);
  await expect(status(page)).toHaveText('153 of 153 events');
});

for (const [address, words] of [
  ['?open=javascript:alert(1)', 'This is no address that can be opened: javascript:alert(1)'],
  [
    '?open=http://records.example/a.json',
    'This is no address that can be opened: http://records.example/a.json',
  ],
  ['?open=broken.json', 'Line 2: the file ends in the middle.'],
] as const) {
  test(`${address} is refused with its reason and a way on`, async ({ page, journey }) => {
    await serve(page, '/broken.json', '[\n{"title": "Talks"');
    await page.goto(`/${address}`);
    await expect(page.getByRole('alert')).toHaveText(words);
    await journey.checkAccessibility();
    await page.getByRole('button', { name: 'Open the US–Iran record instead' }).click();
    await appIsReady(page);
    await expect(status(page)).toHaveText('153 of 153 events');
  });
}

test('a file of the reader’s opens as a preview, and a broken one closes nothing', async ({
  page,
  journey,
}) => {
  await journey.open();
  await chooseFile(page, 'notes.json', '{"events": 3}');
  await expect(page.getByRole('dialog')).toContainText('notes.json could not be opened.');
  await expect(page.getByRole('alert').filter({ hasText: 'the file has no list of events' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(status(page)).toHaveText('153 of 153 events');
  await chooseFile(page, 'visits.json', JSON.stringify(rows));
  await expect(status(page)).toHaveText('2 of 2 events');
  await expect(page.getByText('A preview of visits.json.')).toBeVisible();
});

test('edits of a preview are not given up unasked', async ({ page, journey }) => {
  await journey.open();
  await chooseFile(page, 'visits.json', JSON.stringify(rows));
  await expect(status(page)).toHaveText('2 of 2 events');
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Title').fill('A third round');
  await page.getByLabel('Date', { exact: true }).fill('2025-04-26');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not saved')).toBeVisible();
  await page.getByRole('button', { name: 'Records' }).click();
  await page.getByRole('button', { name: 'US–Iran nuclear talks', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Some edits are not saved.' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(status(page)).toHaveText('3 of 3 events');
  await page.getByRole('button', { name: 'Records' }).click();
  await page.getByRole('button', { name: 'US–Iran nuclear talks', exact: true }).click();
  await page.getByRole('button', { name: 'Open it and lose them' }).click();
  await expect(status(page)).toHaveText('153 of 153 events');
});

test('a large file is read with its progress told, can be stopped, and leaves the page alive', async ({
  page,
  journey,
}) => {
  await journey.open();
  await page.evaluate(() => {
    const file = (count: number) => {
      const events = Array.from({ length: count }, (_, index) => ({
        id: `e${index}`,
        title: `Meeting ${index}`,
        date: new Date(Date.UTC(1950, 0, 1 + (index % 27_000))).toISOString().slice(0, 10),
        countries: ['US', 'FR', 'JP'].slice(0, 1 + (index % 3)),
      }));
      return new File([JSON.stringify(events)], 'large.json', { type: 'application/json' });
    };
    const drop = (dropped: File) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(dropped);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    const large = file(200_000);
    Object.assign(window, {
      dropLarge: () => {
        drop(large);
      },
    });
  });
  const dropLarge = () =>
    page.evaluate(() => {
      (window as unknown as { dropLarge: () => void }).dropLarge();
    });
  await dropLarge();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Reading large.json' })).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(status(page)).toHaveText('153 of 153 events');
  await dropLarge();
  await expect(status(page)).toHaveText('200,000 of 200,000 events', { timeout: 30_000 });
  await page.getByRole('searchbox', { name: 'Search' }).fill('Meeting 199999');
  await expect(status(page)).toHaveText('1 of 200,000 events', { timeout: 30_000 });
});
