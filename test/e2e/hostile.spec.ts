/** Bad input: a clear message beside its cause, or plain text; never a broken page, and nothing typed is lost. */
import { expect, test } from '../support/journey.ts';

const attack = '<img src=x onerror="window.__pwned=1">';

test('markup in every field is text', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('button', { name: 'Add event' }).click();
  const form = page.getByRole('form', { name: 'Add event' });
  await form.getByText('More', { exact: true }).click();
  for (const field of await form.getByRole('textbox').all()) {
    if (await field.isVisible()) await field.fill(attack);
  }
  await form.getByRole('combobox', { name: 'Side' }).first().fill('Iran');
  await form.getByLabel('Title').fill(`${attack} title`);
  await form.getByLabel('Date', { exact: true }).fill('2025-04-13');
  await form.getByRole('button', { name: 'Save event' }).click();
  const summary = form.getByRole('alert');
  await expect(summary).toBeVisible();
  await expect(form.getByLabel('Title')).toHaveValue(`${attack} title`);
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
  await expect(page.getByRole('gridcell', { name: attack })).toBeVisible();
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
  await form.getByLabel('Address').fill('javascript:window.__pwned=1');
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
