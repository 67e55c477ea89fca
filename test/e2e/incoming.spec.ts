/** Files of other programs come in: what is asked, what becomes of it, and that the same file twice adds nothing. */
import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const travels = new URL('../../scripts/sources/us-travels.csv', import.meta.url);

async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Records' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

const status = (page: Page, text: string) => page.getByText(text, { exact: false });

test('the travels of presidents come in whole with two decisions, and again without a question more', async ({
  page,
  journey,
}) => {
  await journey.open();
  const bytes = await readFile(travels);
  await choose(page, 'us-travels.csv', bytes);
  const stage = page.getByRole('dialog', { name: 'us-travels.csv as events' });
  await expect(stage.getByText('4,271 rows, 7 columns.')).toBeVisible();
  await journey.checkAccessibility();
  await stage.getByLabel('Kind, where a row says none').selectOption('Visit');
  await stage.getByLabel('People stand').selectOption('on one side:');
  await stage.getByRole('button', { name: 'Read 4,271 rows' }).click();
  await expect(status(page, '4,271 of 4,271 events')).toBeVisible();
  await expect(page.getByText(/could not be read/)).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^John Forbes Kerry/ })).toBeVisible();
  await choose(page, 'us-travels.csv', bytes);
  await expect(stage.getByLabel('Kind, where a row says none')).toHaveValue('visit');
  await expect(stage.getByLabel('Side of the people')).toHaveValue('US');
  await stage.getByRole('button', { name: 'Cancel' }).click();
  await expect(status(page, '4,271 of 4,271 events')).toBeVisible();
});

test('what 03/04/25 is, and what Atlantis is, is decided once; what cannot be read is told by its line', async ({
  page,
  journey,
}) => {
  await journey.open();
  const rows = [
    'Event;When;Countries;Where',
    'First;03/04/25;US, Atlantis;Muscat',
    'Second;05/06/25;Iran, Atlantis;Rome',
    'Third;on some day;US;Oslo',
    'Fourth;07/08/25;US;Oslo;more',
  ];
  await choose(page, 'odd.csv', rows.join('\r\n'));
  const stage = page.getByRole('dialog', { name: 'odd.csv as events' });
  await expect(stage.getByRole('radio', { checked: true })).toHaveCount(0);
  await stage.getByRole('radio', { name: 'Tuesday 4 March 2025' }).check();
  await stage.getByLabel('Atlantis, in 2 rows').selectOption('the country…');
  await stage.getByLabel('The country that Atlantis is').fill('Greece');
  await stage.getByRole('button', { name: 'Read 4 rows' }).click();
  await expect(status(page, '2 of 2 events')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Greece/ })).toBeVisible();
  await expect(page.getByText('2 of 4 events could not be read and are left out.')).toBeVisible();
  await page.getByText('Which ones').click();
  await expect(page.getByText('Line 4, When is not a date: on some day')).toBeVisible();
  await expect(page.getByText('Line 5 has more cells than the header: 5 > 4')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the list as a table' }).click(),
  ]);
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved.split('\r\n')).toHaveLength(4);
  expect(saved).toContain(',When,is not a date: on some day');
});

test('a table is added to the open record, and the second time there is nothing new', async ({
  page,
  journey,
}) => {
  const table = 'title,date,countries\nA meeting nobody noticed,2025-04-13,US; IR\n';
  await journey.open();
  for (const isFirst of [true, false]) {
    await choose(page, 'more.csv', table);
    await page.getByRole('button', { name: 'Read 1 row' }).click();
    await expect(status(page, '1 of 1 events')).toBeVisible();
    await page.getByRole('button', { name: /^Add to “US–Iran nuclear talks/ }).click();
    const offer = page.getByRole('dialog', { name: /^Add to US–Iran/ });
    if (isFirst) {
      await offer.getByRole('button', { name: 'Add 1 event' }).click();
      await offer.getByRole('button', { name: 'Close' }).click();
    } else {
      await expect(offer.getByText('1 event the same, left as they are')).toBeVisible();
      await offer.getByRole('button', { name: 'Cancel' }).click();
    }
    await expect(status(page, '154 of 154 events')).toBeVisible();
  }
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(status(page, '153 of 153 events')).toBeVisible();
});

test('a calendar opens as a preview, hostile words stay text, and nothing that it names is fetched', async ({
  page,
  journey,
}) => {
  await journey.open();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:one@example.org',
    'DTSTAMP:20250401T000000Z',
    'DTSTART;VALUE=DATE:20250412',
    'DTEND;VALUE=DATE:20250414',
    'SUMMARY:<img src=x onerror="window.__pwned=1">',
    'ATTACH:https://example.org/beacon.png',
    'STATUS:CANCELLED',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  await choose(page, 'talks.ics', lines.join('\r\n'));
  await expect(status(page, '1 of 1 events')).toBeVisible();
  await expect(page.getByText('<img src=x onerror="window.__pwned=1">').first()).toBeVisible();
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
});

test('a table stands on a phone, in the dark, from right to left', async ({ page, journey }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await journey.open();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await choose(page, 'talks.csv', 'title,date,countries\nA,03/04/2025,US; Nowhere\n');
  const stage = page.getByRole('dialog', { name: 'talks.csv as events' });
  await expect(stage.getByRole('button', { name: 'Read 1 row' })).toBeInViewport();
  const widths = await stage.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(widths[0]).toBe(widths[1]);
  await journey.checkAccessibility();
});

test('a chronology is pasted, corrected line by line, and opens as a preview', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('button', { name: 'Records' }).click();
  await page.getByRole('button', { name: 'Paste a chronology…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a chronology' });
  await dialog
    .getByRole('textbox', { name: /^From a page/ })
    .fill(
      '# Talks\n\n## 2025\n\n- 12 April: First round in Muscat [IRNA](https://en.irna.ir/news/1)\n- 03/05: <script>alert(1)</script>\n- 19 April: Second round\n\n![x](https://example.org/beacon.png)',
    );
  await expect(dialog.getByRole('button', { name: 'Read 2 events' })).toBeVisible();
  await journey.checkAccessibility();
  await expect(dialog.getByText('1 line is left out until it has a date.')).toBeVisible();
  await dialog.getByRole('radio', { name: '03/04 is 3 April' }).check();
  await dialog.getByRole('checkbox', { name: 'Take over: 19 April: Second round' }).uncheck();
  await dialog.getByRole('textbox', { name: 'Title' }).first().fill('The first round');
  await dialog.getByRole('button', { name: 'Read 2 events' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Talks' })).toBeVisible();
  await expect(status(page, '2 of 2 events')).toBeVisible();
  await expect(page.getByText('The first round').first()).toBeVisible();
});

test('an address of a table asks what a file asks, and nothing else is fetched', async ({
  page,
  journey,
}) => {
  await page.route('**/talks.csv', route =>
    route.fulfill({
      contentType: 'text/csv',
      body: 'title,date,url\nA,2025-04-12,https://example.org/a.png\n',
    }),
  );
  await page.goto('./?open=talks.csv');
  await page.getByRole('button', { name: 'Read 1 row' }).click();
  await expect(status(page, '1 of 1 events')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'talks' })).toBeVisible();
  await journey.checkAccessibility();
});

test('a table that is dropped on the page opens too', async ({ page, journey }) => {
  await journey.open();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['title,date\nA,2025-04-12\n'], 'dropped.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
  await page.getByRole('button', { name: 'Read 1 row' }).click();
  await expect(page.getByText('A preview of dropped.csv.')).toBeVisible();
});

test('what is pasted outside of all fields is a chronology where it has several dates', async ({
  page,
  journey,
}) => {
  await journey.open();
  const paste = (text: string) =>
    page.evaluate(given => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      );
    }, text);
  const dialog = page.getByRole('dialog', { name: 'Paste a chronology' });
  // The column that listens comes after the first sight of the page.
  await expect(async () => {
    await paste('12 April 2025: Talks in Muscat\n19 April 2025: Talks in Rome');
    await expect(dialog.getByRole('button', { name: 'Read 2 events' })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await paste('https://www.reuters.com/world/talks-2025-04-12/');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
});

test('a file that is pasted opens as one that is dropped', async ({ page, journey }) => {
  await journey.open();
  await expect(async () => {
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['Date,Event\n2025-04-12,Talks in Muscat\n'], 'copied.csv'));
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      );
    });
    await expect(page.getByRole('button', { name: 'Read 1 row' })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.getByRole('button', { name: 'Read 1 row' }).click();
  await expect(page.getByText('A preview of copied.csv.')).toBeVisible();
});

test('the page of all records takes a pasted chronology too', async ({ page, journey }) => {
  await journey.open('#home');
  await page.getByRole('button', { name: 'Paste a chronology…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a chronology' });
  await dialog
    .getByRole('textbox')
    .first()
    .fill('12 April 2025: Talks in Muscat\n19 April 2025: Talks in Rome');
  await dialog.getByRole('button', { name: 'Read 2 events' }).click();
  await expect(page.getByText('A preview of Pasted chronology.json.')).toBeVisible();
});

test('a timeline of another program opens with its slides as events, and its media as mere links', async ({
  page,
  journey,
}) => {
  await journey.open();
  const timeline = {
    title: { text: { headline: 'Talks' } },
    events: [
      {
        start_date: { year: '2025', month: '4', day: '12' },
        text: { headline: '<b>First round</b>', text: '<p>In Muscat<script>window.__pwned=1</script></p>' },
        media: { url: 'https://example.org/beacon.png' },
      },
      { start_date: { year: 'soon' }, text: { headline: 'Next round' } },
    ],
  };
  await choose(page, 'talks.json', JSON.stringify(timeline));
  await expect(page.getByRole('heading', { level: 1, name: 'Talks' })).toBeVisible();
  await expect(status(page, '1 of 1 events')).toBeVisible();
  await expect(page.getByText('1 of 2 events could not be read and are left out.')).toBeVisible();
  await expect(page.getByText('First round', { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
});
