/** Filter: every group of the panel, days typed and drawn, chips that are changed, and a way out of an empty answer. */
import { type Page } from '@playwright/test';
import { daysField, tick, typeDays } from '../support/filterPanel.ts';
import { expect, test } from '../support/journey.ts';

const chips = (page: Page) => page.getByRole('list', { name: 'The filter, as a sentence' });

test('US and Iran without the EU', async ({ page, journey }) => {
  await journey.open();
  const countries = page.getByRole('group', { name: 'Countries' });
  await countries.getByRole('checkbox', { name: 'United States' }).check();
  await countries.getByRole('checkbox', { name: 'Iran' }).check();
  await page.getByRole('combobox', { name: 'Countries: how the values combine' }).selectOption('all');
  await countries.getByRole('button', { name: 'Without European Union' }).click();

  await expect(chips(page)).toContainText('the United States and Iran');
  await expect(chips(page)).toContainText('without the European Union');
  // The address follows the picture.
  await expect.poll(() => new URL(page.url()).hash).toContain('none=EU');
  const hash = new URL(page.url()).hash;
  expect(hash).toContain('all=US,IR');
  const shown = await page.getByText(/\d+ of 153 events/).innerText();
  expect(Number.parseInt(shown, 10)).toBe(48);

  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('grid', { name: 'Events' })).toHaveAttribute('aria-rowcount', '49');

  await page.reload();
  await expect(page.getByText('48 of 153 events')).toBeVisible();
});

test('says which condition to drop when nothing matches', async ({ page, journey }) => {
  await journey.open('#all=LY,KR&kind=letter');
  await expect(page.getByText('No event matches.')).toBeVisible();
  await journey.checkAccessibility();
  await page.getByRole('button', { name: 'Clear the whole filter' }).click();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('Oman as mediator, and Iran as what an event is about, are two choices each', async ({
  page,
  journey,
}) => {
  await journey.open();
  const countries = page.getByRole('group', { name: 'Countries' });
  const role = page.getByRole('combobox', { name: 'in the role' });
  await role.selectOption('mediator');
  const oman = countries.getByRole('checkbox', { name: 'Oman' });
  await expect(oman).toHaveAccessibleDescription('17');
  await oman.check();
  await expect(page.getByText('17 of 153 events')).toBeVisible();
  await expect(chips(page)).toContainText('mediated by Oman');
  await expect.poll(() => new URL(page.url()).hash).toContain('any=OM.mediator');
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('grid', { name: 'Events' });
  await expect(table).toContainText('Omani offers to open a channel');
  await expect(table).toContainText('US–Iran talks, first round');
  await journey.checkAccessibility();

  await page.getByRole('button', { name: 'Clear all' }).click();
  await role.selectOption('subject');
  await countries.getByRole('checkbox', { name: 'Iran' }).check();
  await expect(page.getByText('9 of 153 events')).toBeVisible();
  await expect(table).toContainText('US strikes Fordow, Natanz and Isfahan');
});

test('negotiating groups stand for their members, unless told not to', async ({ page, journey }) => {
  await journey.open('#any=GB');
  await expect(page.getByText('38 of 153 events')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Count members of negotiating groups' }).uncheck();
  await expect(page.getByText('21 of 153 events')).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('direct=1');
});

const found = [
  ['Country of the venue', 'Switzerland', 'hosted in Switzerland', 19, 'Kerry–Zarif, Geneva'],
  ['Number of sources', 'one source', 'rests on one source', 49, 'First secret US–Iran meeting'],
  ['Accounts differ', 'venue', 'disputed: venue', 2, 'US–Iran talks, fourth round'],
  ['Statement by', 'Iran', 'statement by Iran', 27, 'Khamenei cautions against talks with Washington'],
] as const;

test('hosts, sources, disputes and statements are asked of the panel', async ({ page, journey }) => {
  await journey.open('#view=table');
  const table = page.getByRole('grid', { name: 'Events' });
  for (const [group, value, sentence, count, title] of found) {
    await tick(page, group, value);
    await expect(chips(page)).toContainText(sentence);
    await expect(page.getByText(`${count} of 153 events`)).toBeVisible();
    await expect(table).toHaveAttribute('aria-rowcount', `${count + 1}`);
    await expect(table).toContainText(title);
    await page.getByRole('button', { name: 'Clear all' }).click();
  }
});

test('days are typed: since March 2025, and what cannot be read stays with its reason', async ({
  page,
  journey,
}) => {
  await journey.open();
  const field = await daysField(page);
  await field.fill('since March 2025');
  await expect(field).toHaveAccessibleDescription(/March 2025 \(Enter applies it\)/);
  await expect(page.getByText('153 of 153 events')).toBeVisible();
  await field.press('Enter');
  await expect(page.getByText('87 of 153 events')).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('from=2025-03-01');
  await field.fill('last week');
  await field.press('Enter');
  await expect(field).toHaveValue('last week');
  await expect(field).toHaveAccessibleDescription(/weeks begin on different days/);
  await expect(page.getByText('87 of 153 events')).toBeVisible();
  await journey.checkAccessibility();
  await field.fill('2013..2015');
  await field.press('Enter');
  await expect(page.getByText('38 of 153 events')).toBeVisible();
});

test('days are drawn by keyboard, and a key held down is one step back', async ({ page, journey }) => {
  await journey.open();
  await page.getByText('Days', { exact: true }).scrollIntoViewIfNeeded();
  const first = page.getByRole('slider', { name: 'First day' });
  await first.focus();
  await page.keyboard.down('PageUp');
  for (let held = 0; held < 21; held += 1) await page.keyboard.down('PageUp');
  await page.keyboard.up('PageUp');
  await expect(first).toHaveAttribute('aria-valuetext', '1 Jan 2025');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(first).toHaveAttribute('aria-valuetext', '1 Mar 2025');
  await expect(page.getByText('87 of 153 events')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Days to show' })).toHaveValue('2025-03..');
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('days are drawn by a drag, which is one step back, and let in by a press beside them', async ({
  page,
  journey,
}) => {
  await journey.open();
  const field = await daysField(page);
  const brush = page.getByRole('group', { name: 'Events over time: drag to choose days' });
  const box = await brush.boundingBox();
  if (box === null) throw new Error('The histogram has no place on the page.');
  const y = box.y + 10;
  await page.mouse.move(box.x + 60, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, y, { steps: 4 });
  await page.mouse.move(box.x + 100, y, { steps: 4 });
  await page.mouse.up();
  await expect(field).toHaveValue(/^20\d\d(-\d\d)?\.\.20\d\d(-\d\d)?$/);
  // The address follows the picture.
  await expect.poll(() => new URL(page.url()).hash).toContain('from=');
  await page.goBack();
  await expect(field).toHaveValue('');
  await page.goForward();
  await expect(field).not.toHaveValue('');
  await page.mouse.click(box.x + 140, y);
  await expect(field).toHaveValue('');
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('a chip is changed by keyboard, and focus comes back to it', async ({ page, journey }) => {
  await journey.open('#all=US,IR,OM');
  await expect(page.getByText('19 of 153 events')).toBeVisible();
  const chip = chips(page).getByRole('button', { name: 'the United States, Iran, and Oman', exact: true });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Countries', exact: true })).toBeFocused();
  await journey.checkAccessibility();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('148 of 153 events')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    chips(page).getByRole('button', { name: 'the United States, Iran, or Oman', exact: true }),
  ).toBeFocused();
});

test('on a narrow screen the filters are a sheet that has all of it', async ({ page, journey }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await journey.open('#any=OM.mediator');
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('checkbox', { name: 'Oman' })).toBeChecked();
  await journey.checkAccessibility();
  await typeDays(page, '2025');
  await expect(page.getByRole('slider', { name: 'Last day' })).toHaveAttribute(
    'aria-valuetext',
    '31 Dec 2025',
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('11 of 153 events')).toBeVisible();
  await chips(page).getByRole('button', { name: 'mediated by Oman', exact: true }).click();
  const editor = page.getByRole('dialog');
  await expect(editor).toBeInViewport({ ratio: 1 });
  await editor.getByRole('button', { name: 'Drop Oman' }).click();
  await expect(editor).toHaveCount(0);
});
