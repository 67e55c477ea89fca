/** Accounts that differ, what was said and by which way, and who came: asked of the real record as readers ask. */
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const panel = (page: Page) => page.getByRole('article', { name: 'Event' });

/** The accounts of one field, opened. */
const openAccounts = async (page: Page, name: RegExp) => {
  const summary = panel(page).locator('details[id^="accounts-of-"] > summary').filter({ hasText: name });
  await expect(summary).toBeVisible();
  const details = summary.locator('..');
  if (!(await details.evaluate(element => element instanceof HTMLDetailsElement && element.open))) {
    await summary.click();
  }
  return details;
};

test('5: how the venue of round two changed', async ({ page, journey }) => {
  await journey.open('#event=B19');
  const place = await openAccounts(page, /^Place \(12\)/);
  await expect(place).toContainText('5 say Rome');
  await expect(place.getByRole('listitem')).toHaveCount(12);
  await expect(place.locator('li > span:first-child')).toHaveText([
    'undated',
    'undated',
    'undated',
    '12 Apr 2025',
    '13 Apr 2025',
    '14 Apr 2025',
    '14 Apr 2025',
    '14 Apr 2025',
    '15 Apr 2025',
    '16 Apr 2025',
    '16 Apr 2025',
    '17 Apr 2025',
  ]);
  await place.getByRole('button', { name: 'Accounts side by side: place' }).click();
  const table = page.getByRole('dialog').getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Iran' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Italy' })).toBeVisible();
  await expect(table.getByRole('row', { name: /^15 Apr 2025/ })).toContainText('Oman');
  await journey.checkAccessibility();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('6: where accounts of the same meeting differ', async ({ page, journey }) => {
  await journey.open('#event=B19');
  const rome = await openAccounts(page, /Accounts differ: Who asked for Rome/);
  await expect(rome).toContainText('2 say The United States, 1 says The interested parties and Oman');
  await panel(page)
    .getByRole('button', { name: /^12 accounts of place/ })
    .click();
  await expect(panel(page).getByRole('button', { name: 'Accounts side by side: place' })).toBeVisible();
  await journey.checkAccessibility();
});

test('an account is shown over the rule, corrected, removed, and each is taken back', async ({
  page,
  journey,
}) => {
  await journey.open('#event=B25');
  const event = panel(page);
  const place = await openAccounts(page, /Accounts differ: place/);
  await expect(place).toContainText('2 say Rome, 1 says Muscat');
  await place.getByRole('button', { name: 'Choose or correct accounts: place' }).click();
  await place.getByRole('button', { name: /^Show this one: Muscat/ }).click();
  await expect(event.locator('[data-fact="venue.place"]')).toContainText('Muscat, Oman');
  await expect(place).toContainText('chosen by the editor');
  await place.getByRole('button', { name: /^Let the rule decide/ }).click();
  await expect(event.locator('[data-fact="venue.place"]')).toContainText('Rome, Italy');

  await place.getByRole('button', { name: /^Correct: Muscat/ }).click();
  await place.getByLabel('According to').fill('');
  await place.getByRole('button', { name: 'Save account' }).click();
  await expect(place.getByText('Who says so?')).toBeVisible();
  await place.getByLabel('According to').fill('Kuwait News Agency');
  await place.getByLabel('Known on').fill('30 April 2025');
  await journey.checkAccessibility();
  await place.getByLabel('According to').press('Enter');
  await expect(place).toContainText('30 Apr 2025');
  await expect(place).toContainText('Kuwait News Agency');

  await place.getByRole('button', { name: /^Remove: Muscat/ }).click();
  await expect(
    page.getByText('Removed the account of Kuwait News Agency. Undo brings it back.'),
  ).toBeVisible();
  await expect(event.getByText('Accounts differ: place')).toBeHidden();
  const undo = page.getByRole('button', { name: /^Undo/ });
  for (let step = 0; step < 4; step += 1) await undo.click();
  await expect(event.getByText('Accounts differ: place')).toBeVisible();
  await expect(await openAccounts(page, /Accounts differ: place/)).toContainText('KUNA');
});

test('the status has its history, and a plan is put off in one step', async ({ page, journey }) => {
  await journey.setToday('2025-05-01');
  await journey.open('#event=B25');
  const event = panel(page);
  const history = event.locator('summary').filter({ hasText: 'Scheduled 26 Apr 2025' });
  await expect(history).toContainText('Postponed 1 May 2025');
  await expect(history).toContainText('moved to 11 May 2025');
  await history.click();
  await expect(event.getByText(/denied by US official/).first()).toBeVisible();

  await event.getByRole('button', { name: 'Reschedule…' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Reschedule', exact: true }).click();
  await expect(question.getByText('This is no one date.')).toBeVisible();
  await question.getByLabel('New date').fill('17 May 2025');
  await expect(question.getByText('Saturday 17 May 2025')).toBeVisible();
  await question.getByLabel('New place').selectOption({ label: 'Muscat' });
  await question.getByLabel('According to').fill('Badr Albusaidi');
  await question.getByLabel('Speaks for').selectOption({ label: 'Oman' });
  await journey.checkAccessibility();
  await question.getByRole('button', { name: 'Reschedule', exact: true }).click();
  await expect(page.getByText('154 of 154 events')).toBeVisible();
  await expect(event.locator('[data-fact="when"]')).toContainText('Saturday 17 May 2025');
  await expect(event.locator('[data-fact="venue.place"]')).toContainText('Muscat');
  await expect(event.locator('[data-fact="status"]')).toContainText('Scheduled');
  await expect(event.locator('summary').filter({ hasText: 'moved from 3 May 2025' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo reschedule/ }).click();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('7 and 9: what each side said, in exact words, with the way they took', async ({ page, journey }) => {
  await journey.open('#event=B26');
  const event = panel(page);
  await expect(event.getByRole('heading', { level: 4, name: 'Iran', exact: true })).toBeVisible();
  await expect(event.getByRole('heading', { level: 4, name: 'United States', exact: true })).toBeVisible();
  await expect(event.locator('blockquote')).toHaveText([
    /^“difficult but useful talks .*differences”$/,
    /^“We are encouraged by today’s outcome .*future\.”$/,
  ]);
  await journey.open('#event=B19');
  await expect(event.getByText(/^Called it a step forward/)).not.toContainText('“');
  await expect(event.getByRole('list', { name: 'How the words came here' })).toHaveText(
    /^Antonio TajaniANSA \(in translation\)/,
  );
  await expect(event.locator('figcaption').getByRole('link').first()).toHaveAttribute('href', /^https:/);
});

test('11: whether Witkoff and Araghchi met alone or only through Oman', async ({ page, journey }) => {
  const titles = page.getByRole('grid', { name: 'Events' }).locator('tbody td[data-column=title] bdi');
  await journey.open('#person.all=Witkoff,Araghchi&view=table');
  await expect(page.getByText('13 of 153 events')).toBeVisible();
  await journey.open('#person.all=Witkoff,Araghchi&format=direct&view=table');
  // One exchange that was held, and a round in Istanbul that was not.
  await expect(titles).toHaveText([
    'Witkoff–Araghchi face-to-face exchange',
    'US–Iran talks, first round of 2026',
  ]);
});

test('17: what came just before a cancellation', async ({ page, journey }) => {
  await journey.open('#event=B38');
  const event = panel(page);
  await event.getByText('What came just before').click();
  await expect(event.getByText(/^Up to .* when it became known$/)).toBeVisible();
  const before = event.locator('details').filter({ hasText: 'What came just before' }).getByRole('listitem');
  await expect(before.first()).toContainText('13 Jun 2025');
  await journey.checkAccessibility();
  await before.first().getByRole('button').click();
  await expect(event.getByRole('heading', { level: 2 })).toContainText('Israel');
});

test('19: who was in the delegation, and who was missing this time', async ({ page, journey }) => {
  await journey.open('#event=B23');
  const event = panel(page);
  await expect(
    event.getByRole('heading', { level: 4, name: 'Compared with US–Iran talks, second round' }),
  ).toBeVisible();
  await expect(event.getByText('Michael Anton').last()).toBeVisible();
  await expect(event.getByText(/^Missing: .*Tajani/)).toBeVisible();
  await journey.checkAccessibility();
});

test('reads from right to left, in the dark and on a phone', async ({ page, journey }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await journey.open('#event=B25');
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const place = await openAccounts(page, /Accounts differ: place/);
  await expect(place.getByRole('button', { name: 'Accounts side by side: place' })).toBeHidden();
  await place.getByRole('button', { name: 'Choose or correct accounts: place' }).click();
  await expect(place.getByRole('button', { name: /^Remove: Muscat/ })).toBeVisible();
  await journey.checkAccessibility();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
