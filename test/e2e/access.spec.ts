/** For everyone: axe on the named states, focus that is never lost, phones, right-to-left, forced colours. */
import { expect, test } from '../support/journey.ts';

const spring = '#win=2025-03-01/2025-06-30';
const states = [
  { name: 'the event open', hash: `${spring}&event=B19` },
  { name: 'the table', hash: '#view=table&event=B19' },
  { name: 'a filter', hash: `${spring}&all=US,IR&none=EU` },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, hash } of states) {
    test(`axe finds nothing with ${name}, ${colorScheme}`, async ({ page, journey }) => {
      await page.emulateMedia({ colorScheme });
      await journey.open(hash);
      await journey.checkAccessibility();
    });
  }

  test(`axe finds nothing in the open form, ${colorScheme}`, async ({ page, journey }) => {
    await page.emulateMedia({ colorScheme });
    await journey.open();
    await page.getByRole('button', { name: 'Add event' }).click();
    await page.getByRole('form', { name: 'Add event' }).getByText('More', { exact: true }).click();
    await journey.checkAccessibility();
  });
}

test('every cell of the timeline says its event whole', async ({ page, journey }) => {
  await journey.open('#win=2025-04-01/2025-04-30');
  const grid = page.getByRole('grid', { name: 'Timeline' });
  await expect(grid).toHaveAttribute('aria-colcount', '153');
  await expect(
    grid
      .getByRole('gridcell', {
        name: /^US–Iran talks, second round, 19 April 2025, Rome, concluded, 4 sides, accounts differ$/,
      })
      .first(),
  ).toBeAttached();
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
});

test('the timeline holds focus after loading, Enter goes into the event, Esc comes back', async ({
  page,
  journey,
}) => {
  await journey.open('#win=2025-04-01/2025-04-30&event=B19');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('role', 'gridcell');
  const name = await focused.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(focused).toHaveText('US–Iran talks, second round');
  await page.keyboard.press('Escape');
  await expect(focused).toHaveAttribute('role', 'gridcell');
  expect(await focused.getAttribute('aria-label')).toBe(name);
});

test('single keys act in the timeline and not in a field', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('grid', { name: 'Timeline' }).locator('[tabindex="0"]').focus();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(search).toBeFocused();
  await page.keyboard.type('n?/');
  await expect(search).toHaveValue('n?/');
  await expect(page.getByRole('form', { name: 'Add event' })).toHaveCount(0);
});

test('focus is never lost to the page, whatever is pressed', async ({ page, journey }) => {
  await journey.open();
  const keys = [
    'ArrowRight',
    'ArrowLeft',
    'ArrowUp',
    'ArrowDown',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    '+',
    '-',
    't',
    'f',
    'Enter',
    'Escape',
  ];
  // A fixed sequence that visits every pair of keys often enough: multiples of a prime.
  for (let press = 0; press < 150; press += 1) {
    const key = keys[(press * 11 + Math.floor(press / 14)) % keys.length] ?? 'Home';
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement === document.body), `after ${key}`).toBe(false);
  }
});

test('Enter opens the event that a quick hand has just walked to, and keeps focus in it', async ({
  page,
  journey,
}) => {
  await journey.open();
  // All within one frame, as a quick hand on a slow machine.
  await page.evaluate(() => {
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) {
      const pressed = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(pressed);
    }
  });
  const heading = page.getByRole('heading', { level: 2, name: 'US–Iran talks, first round of 2026' });
  await expect(heading).toBeFocused();
  // The grid is filled anew once the chart has come to rest, beside the panel that has opened.
  await expect(
    page.getByRole('gridcell', { name: /first round of 2026/, selected: true }).first(),
  ).toBeAttached();
  const chart = await page.getByTestId('timeline-chart').boundingBox();
  await page.mouse.move((chart?.x ?? 0) + 200, (chart?.y ?? 0) + 300);
  await page.mouse.wheel(30, 0);
  await expect(page).toHaveURL(/win=/);
  await expect(heading).toBeFocused();
});

test('deleting and undoing keep focus, and the event comes back', async ({ page, journey }) => {
  await journey.open('#event=A07&win=2025-04-01/2025-04-30');
  await page.getByRole('article', { name: 'Event' }).getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('152 of 152 events')).toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('153 of 153 events')).toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
  await expect(page.getByText('Undone: delete event', { exact: false })).toBeVisible();
});

test('a phone gets a list by day, and the event, filters and form as sheets', async ({ page, journey }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await journey.open();
  await page
    .getByRole('button', { name: /US–Iran talks, second round/ })
    .first()
    .click();
  await expect(page.getByRole('article', { name: 'Event' })).toBeVisible();
  await journey.checkAccessibility();
  await page.getByRole('article', { name: 'Event' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: 'Oman' }).check();
  await page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('25 of 153 events')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('at 320 px nothing scrolls sideways', async ({ page, journey }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await journey.open('#event=B19');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('two tabs show each other’s events within a second', async ({ context, page, journey }) => {
  await journey.open();
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByText('153 of 153 events')).toBeVisible();
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Title').fill('Seen in both');
  await page.getByLabel('Date', { exact: true }).fill('2025-04-13');
  await page.getByLabel('Title').press('Control+Enter');
  await expect(other.getByText('154 of 154 events')).toBeVisible({ timeout: 1000 });
});
