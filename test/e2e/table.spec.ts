/** The table: sorted, arranged, selected from, acted on, exported and printed; the same events as the timeline's. */
import { readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';
import { parseHash } from '../../src/store/parseHash.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { seededRandom } from '../support/seededEvents.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { appIsReady, expect, test } from '../support/journey.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Events' });
const title = (page: Page, rowIndex: number) =>
  grid(page).locator(`tr[aria-rowindex="${rowIndex}"] td[data-column=title] bdi`);
const rowBox = (page: Page, rowIndex: number) =>
  grid(page).locator(`tr[aria-rowindex="${rowIndex}"]`).getByRole('checkbox');

// The rows of a whole screen are many for axe to look at.
test.setTimeout(120_000);

interface ExportedFile {
  readonly events: readonly { readonly id: string; readonly privateNotes?: string }[];
  readonly people: readonly { readonly id: string }[];
}

async function exported(page: Page): Promise<{ name: string; path: string; file: ExportedFile }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Export/ }).click(),
  ]);
  const path = await download.path();
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return { name: download.suggestedFilename(), path, file: file as ExportedFile };
}

test('sorts by a press and by a key, keeps it in the address, and comes back to the order of time', async ({
  page,
  journey,
}) => {
  await journey.open('#view=table&all=US,IR');
  const head = page.getByRole('columnheader', { name: /^Title/ });
  await head.click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => new URL(page.url()).hash).toContain('sort=title');
  const first = await title(page, 2).textContent();
  await page.reload();
  await appIsReady(page);
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(title(page, 2)).toHaveText(first ?? '');
  await head.focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'none');
  await expect.poll(() => new URL(page.url()).hash).not.toContain('sort=');
  await expect(page.getByRole('columnheader', { name: /^Date/ })).toHaveAttribute('aria-sort', 'ascending');
});

test('columns are resized by keys, shown and hidden, and stay so', async ({ page, journey }) => {
  await journey.open('#view=table');
  await page.getByRole('columnheader', { name: 'Kind' }).focus();
  await page.keyboard.press('Tab');
  const edge = page.getByRole('separator', { name: 'Width of Kind' });
  await expect(edge).toBeFocused();
  const before = Number(await edge.getAttribute('aria-valuenow'));
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 64));
  const box = await page.getByRole('columnheader', { name: 'Kind' }).boundingBox();
  expect(Math.round(box?.width ?? 0)).toBe(before + 64);
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Place' }).uncheck();
  await page.getByRole('checkbox', { name: 'Sides and roles' }).check();
  await journey.checkAccessibility();
  await page.reload();
  await appIsReady(page);
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 64));
  await expect(page.getByRole('columnheader', { name: 'Place' })).toHaveCount(0);
  await expect(grid(page)).toContainText('IR party; EU party; US party; IAEA observer');
});

test('a tag is given to three events, taken back in one step, and given again', async ({ page, journey }) => {
  await journey.open('#view=table&event=B19');
  await expect(grid(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article', { name: 'Event' })).toHaveCount(0);
  const chosen = grid(page).locator('tr', { hasText: 'US–Iran talks, second round' }).first();
  const rowIndex = Number(await chosen.getAttribute('aria-rowindex'));
  await rowBox(page, rowIndex).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 selected')).toBeVisible();
  await journey.checkAccessibility();
  await page.getByText('Tag', { exact: true }).click();
  const field = page.getByRole('combobox', { name: 'Tag to add or remove' });
  await expect(field).toBeFocused();
  await field.fill('desk note');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tag “desk note” added to 3 events')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('/#view=table&event=B19');
  await page.reload();
  await appIsReady(page);
  await expect(page.getByRole('article', { name: 'Event' })).toContainText('desk note');
  await page.getByRole('button', { name: 'Undo set tags of 3 events' }).click();
  await expect(page.getByText('Undone: set tags of 3 events')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Event' })).not.toContainText('desk note');
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByRole('article', { name: 'Event' })).toContainText('desk note');
});

test('deleting several says what goes and what remains; undo brings all back', async ({ page, journey }) => {
  await journey.open('#view=table&kind=talks-round&all=US,IR');
  const rowCount = Number(await grid(page).getAttribute('aria-rowcount'));
  await grid(page).locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(`${rowCount - 1} selected`)).toBeVisible();
  await page.getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${rowCount - 1} events?` });
  await expect(dialog).toContainText('lose their links to them');
  await expect(dialog).toContainText(`${153 - rowCount + 1} of 153 events remain`);
  await journey.checkAccessibility();
  await dialog.getByRole('button', { name: `Delete ${rowCount - 1} events` }).click();
  await expect(page.getByText(`0 of ${153 - rowCount + 1} events`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(rowCount));
});

test('the selection stays behind the filter and says so', async ({ page, journey }) => {
  await journey.open('#view=table');
  await page.getByRole('checkbox', { name: 'Select all 153' }).click();
  await page.getByRole('group', { name: 'Countries' }).getByRole('checkbox', { name: 'Oman' }).check();
  await expect(page.getByText('153 selected, 128 not shown')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(page.getByText('128 not shown')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('what is exported opens again with the same ids', async ({ page, journey }) => {
  await journey.open('#view=table&any=OM.mediator');
  const { name, file } = await exported(page);
  expect(name).toMatch(/^us-iran-nuclear-talks-2003-2026-\d+-events\.json$/);
  const ids = file.events.map(({ id }) => id);
  expect(ids.length).toBe(Number(await grid(page).getAttribute('aria-rowcount')) - 1);
  expect(file.people.length).toBeLessThan(76);
  await page.route('**/exported.json', route => route.fulfill({ json: file }));
  await page.goto('/?open=exported.json#view=table');
  await appIsReady(page);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(ids.length + 1));
  const again = await exported(page);
  expect(again.file.events.map(({ id }) => id)).toEqual(ids);
  expect(again.file).toEqual(file);
});

test('fifty filters give the same events in the table, the timeline and the export', async ({
  page,
  journey,
}) => {
  test.setTimeout(180_000);
  const columns = createColumns(usIranRecord(), 0);
  const hashes = seededFilters(50);
  await journey.open('#view=table');
  let matchedCount = 0;
  for (const hash of hashes) {
    const rows = filterRows(columns, parseHash(hash).view.filter);
    const ids = Array.from(rows, row => columns.ids.at(row));
    const count = `${ids.length} of 153 events`;
    await page.evaluate(next => {
      location.hash = next;
    }, `${hash}&view=table`);
    await expect(page.getByText(count, { exact: true }), hash).toBeVisible();
    if (ids.length === 0) continue;
    matchedCount += 1;
    await expect(grid(page), hash).toHaveAttribute('aria-rowcount', String(ids.length + 1));
    expect(
      (await exported(page)).file.events.map(({ id }) => id),
      hash,
    ).toEqual(ids);
    await page.evaluate(next => {
      location.hash = next;
    }, hash);
    await expect(page.getByRole('grid', { name: 'Timeline' }), hash).toHaveAttribute(
      'aria-colcount',
      String(ids.length),
    );
  }
  expect(matchedCount).toBeGreaterThan(30);
});

function seededFilters(count: number): string[] {
  const random = seededRandom(20);
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)]!;
  const sides = ['US', 'IR', 'OM', 'EU', 'E3', 'RU', 'GB', 'IAEA'];
  const parts = [
    () => `all=${pick(sides)},IR`,
    () => `any=${pick(sides)},${pick(sides)}`,
    () => `none=${pick(sides)}`,
    () => `any=OM.${pick(['mediator', 'host', 'party'])}`,
    () => `kind=${pick(['talks-round', 'meeting', 'statement', 'letter', 'military'])}`,
    () => `status.none=${pick(['concluded', 'occurred', 'cancelled'])}`,
    () => `format=${pick(['direct', 'proximity', '-'])}`,
    () => `from=${pick(['2013-01-01', '2018-05-08', '2025-03-01'])}`,
    () => `to=${pick(['2015-07-14', '2021-12-31', '2025-06-30'])}`,
    () => `q=${pick(['talks', 'enrichment', 'Araqchi', 'Muscat'])}`,
  ];
  return Array.from({ length: count }, () =>
    [...new Set([pick(parts)(), ...(random() < 0.6 ? [pick(parts)()] : [])])].join('&'),
  );
}

test('coming from the timeline the table shows the chosen event, and going back the timeline does', async ({
  page,
  journey,
}) => {
  await journey.open('#win=2025-04-01/2025-04-30&event=B19');
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(grid(page).locator('tr[aria-current=true]')).toContainText('US–Iran talks, second round');
  await expect(grid(page).locator('tr[aria-current=true]')).toBeInViewport();
  await grid(page).locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Timeline' }).click();
  await expect(page.getByText(/showing .*2003/)).toBeVisible();
});

test('coming from the timeline without a choice the table begins with the window', async ({
  page,
  journey,
}) => {
  await journey.open('#win=2025-04-01/2025-06-30');
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(grid(page).getByText('US–Iran talks, first round').first()).toBeInViewport();
});

test('the printed sheet has the title, the filter and every row', async ({ page, journey }) => {
  await journey.open('#view=table&all=US,IR&kind=talks-round');
  await expect(grid(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByTestId('print-sheet');
  await expect(sheet.getByRole('heading', { name: 'US–Iran nuclear talks, 2003–2026' })).toBeVisible();
  await expect(sheet).toContainText('Iran');
  await page.emulateMedia({ media: 'screen' });
  const rowCount = Number(await grid(page).getAttribute('aria-rowcount'));
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.locator('tbody tr')).toHaveCount(rowCount - 1);
  await expect(page.getByRole('searchbox')).toBeHidden();
});

for (const width of [390, 320]) {
  test(`at ${width} px the page does not scroll sideways, the table does`, async ({ page, journey }) => {
    await page.setViewportSize({ width, height: 844 });
    await journey.open('#view=table');
    await expect(grid(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await grid(page).locator('[tabindex="0"]').first().focus();
    await page.keyboard.press('End');
    await expect(page.locator(':focus')).toBeInViewport();
    await expect(page.getByRole('checkbox', { name: 'Select all 153' })).toBeInViewport();
    await journey.checkAccessibility();
  });
}
