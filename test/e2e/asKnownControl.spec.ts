/** The record as it was known on a day: by the control, the palette and the address, with the keyboard alone. */
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'As known on a day' });
const slider = (page: Page) => bar(page).getByRole('slider', { name: 'Day' });
const spring = '#win=2025-03-01/2025-06-30';

async function typeInPalette(page: Page, words: string, option: string) {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Command, country' })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: option })).toBeVisible();
  for (let press = 0; press < 12; press += 1) {
    const active = page.getByRole('dialog').getByRole('option', { selected: true });
    if ((await active.textContent())?.includes(option) === true) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

test('4: what did we know on 15 April about the venue', async ({ page, journey }) => {
  await journey.open(`${spring}&event=B19`);
  await typeInPalette(page, '15 April 2025', 'Read the record as known on Tuesday 15 April 2025');
  await expect(bar(page)).toContainText('As known on Tuesday 15 April 2025');
  await expect(page).toHaveURL(/asof=2025-04-15/);
  const event = page.getByRole('article', { name: 'Event' });
  await expect(event).toContainText('Oman');
  await expect(event).toContainText('Scheduled');
  await expect(event).toContainText('Accounts differ: place');
  await expect(page.getByText('88 of 88 events')).toBeVisible();
});

test('22: what has been added or changed since Monday', async ({ page, journey }) => {
  await journey.open(`${spring}&asof=2025-04-18`);
  await typeInPalette(page, 'what became known', 'What became known since…');
  const field = bar(page).getByRole('textbox', { name: 'After the day' });
  await expect(field).toBeFocused();
  await page.keyboard.type('14 April 2025');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/since=2025-04-14/);
  const news = page.getByRole('region', { name: 'What became known after 14 Apr 2025, up to 18 Apr 2025' });
  const round = news.getByRole('listitem').filter({ hasText: 'US–Iran talks, second round' }).first();
  await expect(round).toContainText('Status: Scheduled → Confirmed');
  await expect(round).toContainText('Account of Iranian Foreign Ministry: place: Oman');
  await expect(field).toBeFocused();
  await journey.checkAccessibility();
});

test('22: with today, what was written down since is listed apart from what became known', async ({
  page,
  journey,
}) => {
  await journey.open(`${spring}&since=2026-06-20`);
  const news = page.getByRole('region', { name: 'What became known after 20 Jun 2026, up to today' });
  await expect(news.getByRole('heading', { name: 'Added or edited in this record since' })).toBeVisible();
  await expect(news.getByText('153 events')).toBeVisible();
  await expect(news.getByRole('heading', { name: 'Sunday 21 June 2026' })).toBeVisible();
});

test('28: was this secret then, and when did it come out', async ({ page, journey }) => {
  await journey.open('#event=D05&asof=2013-06-01');
  await expect(
    page.getByText(
      'Nobody outside knew of this event on Saturday 1 June 2013. It became known on Sunday 24 November 2013.',
    ),
  ).toBeVisible();
  await expect(page.getByRole('article', { name: 'Event' })).toHaveCount(0);
  await expect(page.getByText('The link names an event', { exact: false })).toHaveCount(0);
  await journey.checkAccessibility();
  await page.getByRole('button', { name: 'Read that day' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'First secret US–Iran meeting' })).toBeVisible();
  await expect(bar(page)).toContainText('As known on Sunday 24 November 2013');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('the slider walks from day to day, by months and to both ends, and says where it is', async ({
  page,
  journey,
}) => {
  await journey.open(spring);
  const opener = page.getByRole('button', { name: 'As known on a day…' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(slider(page)).toBeFocused();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Today, the record as it is');
  await page.keyboard.press('Home');
  await expect(bar(page)).toContainText('As known on Friday 19 December 2003');
  await page.keyboard.press('End');
  await bar(page).getByRole('textbox', { name: 'Go to the day' }).fill('April 2025');
  await expect(bar(page)).toContainText('April 2025: read as its last day, Wednesday 30 April 2025');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/asof=2025-04-30/);
  await slider(page).focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /2025, .* new or changed$/);
  await bar(page).getByRole('textbox', { name: 'Go to the day' }).fill('15/04/2025');
  await page.keyboard.press('Enter');
  await bar(page).getByRole('button', { name: 'To Wednesday 16 April 2025' }).focus();
  await page.keyboard.press('Enter');
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    /^Wednesday 16 April 2025, \d+ events new or changed$/,
  );
  await bar(page).getByRole('button', { name: 'Back to today' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('play goes on a day a second and stops at any other action', async ({ page, journey }) => {
  await journey.open(`${spring}&asof=2025-04-12`);
  await bar(page).getByRole('button', { name: 'Play, one step a second' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('Sunday 13 April 2025');
  await expect(bar(page)).toContainText('Monday 14 April 2025');
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Play, one step a second' })).toBeVisible();
  // A whole walk is one step of going back.
  await page.goBack();
  await expect(bar(page)).toContainText('Saturday 12 April 2025');
});

test('an edit leaves the day first', async ({ page, journey }) => {
  await journey.open(`${spring}&asof=2025-04-15`);
  await expect(bar(page)).toContainText('Tuesday 15 April 2025');
  await page.getByRole('button', { name: 'Add event' }).click();
  await expect(page.getByRole('form', { name: 'Add event' })).toBeVisible();
  await expect(page).not.toHaveURL(/asof=/);
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('on a phone the control has two lines, and nothing scrolls sideways', async ({ page, journey }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await journey.open('#asof=2025-04-15');
  await expect(bar(page)).toContainText('As known on 15 Apr 2025');
  expect((await bar(page).boundingBox())?.height).toBeLessThan(100);
  await journey.checkAccessibility();
  await bar(page).getByRole('button', { name: 'More' }).click();
  await expect(bar(page).getByRole('textbox', { name: 'Go to the day' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the table is read on the day as well', async ({ page, journey }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await journey.open('#view=table&asof=2025-04-15');
  await expect(bar(page)).toContainText('As known on Tuesday 15 April 2025');
  await expect(page.getByText('88 of 88 events')).toBeVisible();
  await journey.checkAccessibility();
});
