/** The record as known on a day, from the address: panel, table and timeline read as they would have that day. */
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const panel = (page: Page) => page.getByRole('article', { name: 'Event' });

/** What stands under a term of the panel. */
const fact = (page: Page, term: string) =>
  panel(page)
    .locator('dt')
    .filter({ hasText: new RegExp(`^${term}$`, 'u') })
    .locator('xpath=following-sibling::dd[1]');

const row = (page: Page) =>
  page
    .getByRole('grid', { name: 'Events' })
    .getByRole('row')
    .filter({ hasText: 'US–Iran talks, second round' });

const cell = (page: Page) =>
  page.getByRole('grid', { name: 'Timeline' }).getByRole('gridcell', { name: /second round/u }).first(); // prettier-ignore

const readings = [
  { day: '2025-04-13', where: 'Rome', status: 'Scheduled', spoken: 'scheduled', count: 82 },
  { day: '2025-04-15', where: 'Oman', status: 'Scheduled', spoken: 'scheduled', count: 88 },
  { day: '2025-04-16', where: 'Rome', status: 'Scheduled', spoken: 'scheduled', count: 90 },
  { day: '2025-04-20', where: 'Rome', status: 'Concluded', spoken: 'concluded', count: 96 },
];

for (const { day, where, status, spoken, count } of readings) {
  test(`on ${day} the second round is ${spoken}, ${where}`, async ({ page, journey }) => {
    await journey.open(`#event=B19&asof=${day}`);
    await expect(fact(page, 'Where')).toContainText(where);
    await expect(fact(page, 'Status')).toContainText(status);
    await expect(page.getByText(`${count} of ${count} events`)).toBeVisible();
    await expect(cell(page)).toHaveAccessibleName(new RegExp(`19 April 2025, ${where}.*, ${spoken}`, 'u'));
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await expect(row(page).locator('td[data-column=place]')).toHaveText(where);
    await expect(row(page).locator('td[data-column=status]')).toHaveText(status);
    // What came later is nowhere to be found.
    await page.getByRole('searchbox').fill('sixth round');
    await expect(page.getByText(`0 of ${count} events`)).toBeVisible();
    await expect.poll(() => new URL(page.url()).hash).toContain('q=sixth');
    await page.reload();
    await expect(fact(page, 'Where')).toContainText(where);
    await expect(page.getByText(`0 of ${count} events`)).toBeVisible();
    expect(new URL(page.url()).hash).toContain(`asof=${day}`);
  });
}

test('4: what did we know on 15 April about the venue', async ({ page, journey }) => {
  await journey.open('#event=B19&asof=2025-04-15');
  await expect(panel(page).getByText('3 say Rome, 1 says Oman')).toBeVisible();
  await expect(fact(page, 'Result')).toHaveCount(0);
  await expect(page.getByText('Next: Araghchi visits Moscow')).toBeVisible();
});

test('nothing of what came later is ever on screen while an address of a day opens', async ({
  page,
  journey,
}) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenCounts: seen });
    new MutationObserver(() => {
      for (const [text] of (document.querySelector('body')?.innerText ?? '').matchAll(
        /\d+ of \d+ events/gu,
      )) {
        if (!seen.includes(text)) seen.push(text);
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await journey.open('#asof=2025-04-15');
  await expect(page.getByText('88 of 88 events')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { seenCounts: string[] }).seenCounts)).toEqual([
    '88 of 88 events',
  ]);
});

test('the day is left and taken up again by the steps of the address', async ({ page, journey }) => {
  await journey.open('#event=B19&asof=2025-04-15');
  await page.evaluate(() => (location.hash = '#event=B19&asof=2025-04-20'));
  await expect(fact(page, 'Status')).toContainText('Concluded');
  await page.evaluate(() => (location.hash = '#event=B19'));
  await expect(page.getByText('153 of 153 events')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(fact(page, 'Where')).toContainText('Oman');
  await expect(page.getByText('88 of 88 events')).toBeVisible();
});
