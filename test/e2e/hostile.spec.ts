/** Bad input: a clear message beside its cause, or plain text; never a broken page, and nothing typed is lost. */
import { expect, test } from '../support/journey.ts';

const attack = '<img src=x onerror="window.__pwned=1">';

test('markup in every field is saved, and is text wherever it is shown', async ({ page, journey }) => {
  await journey.open('#win=2025-04-01/2025-04-30');
  await page.getByRole('button', { name: 'Add event' }).click();
  const form = page.getByRole('form', { name: 'Add event' });
  const side = form.getByRole('group', { name: 'Side 1' });
  const source = form.getByRole('group', { name: 'Source 1' });
  const marked = (field: string) => `${attack} ${field}`;
  await form.getByLabel('Title').fill(marked('title'));
  await form.getByLabel('Date', { exact: true }).fill('2025-04-13');
  await side.getByRole('combobox', { name: 'Side' }).fill('Iran');
  await side.getByLabel('Person', { exact: true }).fill(marked('person'));
  await side.getByText('Office, level, lead').click();
  await side.getByLabel('Office').fill(marked('office'));
  await form.getByLabel('Place', { exact: true }).fill(marked('place'));
  await source.getByLabel('Publisher', { exact: true }).fill(marked('publisher'));
  await source.getByLabel('Headline').fill(marked('headline'));
  await form.getByText('More', { exact: true }).click();
  await form.getByLabel('Site').fill(marked('site'));
  await form.getByRole('button', { name: 'Add process' }).click();
  await form.getByLabel('Process', { exact: true }).fill(marked('process'));
  await form.getByRole('button', { name: 'Add statement' }).click();
  const statement = form.getByRole('group', { name: 'Statement 1' });
  await statement.getByRole('combobox', { name: 'Speaker' }).fill(marked('speaker'));
  await statement.getByLabel('Words', { exact: true }).fill(marked('words'));
  await statement.getByLabel('Office').fill(marked('capacity'));
  await form.getByLabel('Summary').fill(marked('summary'));
  await form.getByLabel('Note', { exact: true }).fill(marked('note'));
  await form.getByLabel('Tags').fill(marked('tags'));
  await form.getByLabel('Private notes').fill(marked('private'));
  await form.getByRole('button', { name: 'Save event' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const panel = page.getByRole('article', { name: 'Event' });
  for (const field of [
    'title',
    'person',
    'office',
    'place',
    'publisher',
    'headline',
    'site',
    'process',
    'speaker',
    'words',
    'capacity',
    'summary',
    'note',
    'tags',
  ]) {
    await expect(panel).toContainText(marked(field));
  }
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: marked('title'), exact: true })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: marked('place') })).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await page.reload();
  await expect(panel.getByRole('heading', { name: marked('title') })).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('an event whose title is markup is drawn, listed and opened as text', async ({ page, journey }) => {
  await journey.open('#win=2025-04-01/2025-04-30');
  await page.getByRole('button', { name: 'Add event' }).click();
  const form = page.getByRole('form', { name: 'Add event' });
  await form.getByLabel('Title').fill(attack);
  await form.getByLabel('Date', { exact: true }).fill('2025-04-13');
  await form.getByLabel('Title').press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('article', { name: 'Event' }).getByRole('heading', { name: attack }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: attack, exact: true })).toBeVisible();
});

const refusals = [
  { what: 'an unreadable date', label: 'Date', typed: '31 February 2025', says: /29|30|31|day/i },
  { what: 'an end before its start', label: 'Date', typed: '2025-04-12/2025-04-10', says: /before/i },
  { what: 'a title of 100,000 characters', label: 'Title', typed: 'x'.repeat(100_000), says: /300/ },
] as const;

for (const { what, label, typed, says } of refusals) {
  test(`${what} is refused beside its field, and stays as typed`, async ({ page, journey }) => {
    await journey.open();
    await page.getByRole('button', { name: 'Add event' }).click();
    const form = page.getByRole('form', { name: 'Add event' });
    await form.getByLabel('Title').fill('A meeting');
    await form.getByLabel('Date', { exact: true }).fill('2025-04-12');
    const field = form.getByLabel(label, { exact: true });
    await field.fill(typed);
    await form.getByRole('button', { name: 'Save event' }).click();
    await expect(form.getByRole('alert')).toContainText(says);
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('153 of 153 events')).toBeVisible();
  });
}

test('an unknown country and a javascript: address are refused by name', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('button', { name: 'Add event' }).click();
  const form = page.getByRole('form', { name: 'Add event' });
  await form.getByLabel('Title').fill('A meeting');
  await form.getByLabel('Date', { exact: true }).fill('2025-04-12');
  await form.getByRole('combobox', { name: 'Side' }).first().fill('Freedonia');
  await form.getByLabel('Address', { exact: true }).fill('javascript:window.__pwned=1');
  await form.getByRole('button', { name: 'Save event' }).click();
  await expect(form.getByRole('alert')).toContainText('Freedonia');
  await expect(form.getByRole('alert')).toContainText('https://');
});

test('a draft survives a closed form and a reload', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Title').fill('Half a thought');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Add event' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Half a thought');
});
