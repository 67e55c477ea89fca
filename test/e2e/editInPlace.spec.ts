/** Correcting the record where it is read, and telling what somebody says of it instead. */
import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { appIsReady, expect, test } from '../support/journey.ts';

const rome = '#win=2025-03-01/2025-06-30&event=B19';
const panelOf = (page: Page) => page.getByRole('article', { name: 'Event' });
const editorOf = (page: Page, name: string) => page.getByRole('form', { name: `Edit ${name}` });
const openEditor = async (page: Page, name: string) => {
  await panelOf(page)
    .getByRole('button', { name: `Edit ${name}`, exact: true })
    .click();
  return editorOf(page, name);
};
const reload = async (page: Page) => {
  await page.reload();
  await appIsReady(page);
};
/** The panel alone: the rest of the page is looked at elsewhere, and takes axe most of a minute. */
const checkPanel = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .include('[data-column=side]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
};
const factOf = (page: Page, term: string) =>
  panelOf(page)
    .locator('dt', { hasText: new RegExp(`^${term}$`) })
    .locator('+ dd');

test('a date is corrected in its place, is there after a reload, and is taken back', async ({
  page,
  journey,
}) => {
  await journey.open(rome);
  const form = await openEditor(page, 'date');
  const box = form.getByLabel('Date', { exact: true });
  await expect(box).toBeFocused();
  await checkPanel(page);
  await form.getByRole('radio', { name: /^Correct the record/ }).check();
  await box.fill('20 April 2025');
  await expect(form.getByText('Sunday 20 April 2025')).toBeVisible();
  await box.press('Enter');
  await expect(factOf(page, 'When')).toContainText('Sunday 20 April 2025');
  await expect(factOf(page, 'Length')).toHaveText('4 hours');
  await expect(page.getByRole('button', { name: 'Edit date', exact: true })).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await reload(page);
  await expect(factOf(page, 'When')).toContainText('Sunday 20 April 2025');
  await page.getByRole('button', { name: 'Undo set date of event' }).click();
  await expect(factOf(page, 'When')).toContainText('Saturday 19 April 2025');
});

test('Esc gives back what was there, and what is typed survives another event and a reload', async ({
  page,
  journey,
}) => {
  await journey.open(rome);
  const form = await openEditor(page, 'summary');
  await form.getByLabel('Summary', { exact: true }).fill('Half a thought');
  await panelOf(page)
    .getByRole('button', { name: /days later: US–Iran talks, third round/ })
    .click();
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText('US–Iran talks, third round');
  await expect(page.getByLabel('Summary', { exact: true })).toHaveCount(0);
  await page.goBack();
  await expect(editorOf(page, 'summary').getByLabel('Summary', { exact: true })).toHaveValue(
    'Half a thought',
  );
  await reload(page);
  await expect(editorOf(page, 'summary').getByLabel('Summary', { exact: true })).toHaveValue(
    'Half a thought',
  );
  await editorOf(page, 'summary').getByLabel('Summary', { exact: true }).press('Escape');
  await expect(panelOf(page)).toContainText('Second round of the talks that Oman mediated');
  await expect(page.getByRole('button', { name: 'Edit summary' })).toBeFocused();
});

test('an account of the place by Italy stands beside the others, a denial too, and undo takes them back', async ({
  page,
  journey,
}) => {
  await journey.open(rome);
  const accounts = panelOf(page).locator('details', { hasText: 'Italian government' });
  const tell = async (stance: string) => {
    const form = await openEditor(page, 'place');
    await expect(form.getByRole('radio', { name: /^Record a new account/ })).toBeChecked();
    await form.getByLabel('According to', { exact: true }).fill('Italian government');
    await form.getByLabel('Speaks for', { exact: true }).fill('Italy');
    await form.getByLabel('Known on', { exact: true }).fill('16 April 2025');
    await form.getByLabel('Stance', { exact: true }).selectOption(stance);
    await form.getByLabel('Words as printed', { exact: true }).fill(`Rome, as we ${stance}`);
    return form;
  };
  const form = await tell('says so');
  await checkPanel(page);
  await form.getByRole('button', { name: 'Record the account' }).click();
  await expect(accounts.first()).toContainText('Rome, as we says so');
  await (await tell('denies it')).getByRole('button', { name: 'Record the account' }).click();
  await expect(accounts.first()).toContainText('Rome, as we denies it');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await reload(page);
  await expect(accounts.first()).toContainText('Rome, as we denies it');
  const undo = page.getByRole('button', { name: 'Undo set accounts of event' });
  await undo.click();
  await expect(accounts.first()).not.toContainText('Rome, as we denies it');
  await undo.click();
  await expect(accounts).toHaveCount(0);
});

test('F2 on the event shows what can be edited, and every open editor is without barriers', async ({
  page,
  journey,
}) => {
  await journey.open(rome);
  await expect(page.getByRole('button', { name: 'Edit title' })).toBeAttached();
  await page.getByRole('grid', { name: 'Timeline' }).locator('[tabindex="0"]').focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('button', { name: 'Edit title' })).toBeFocused();
  for (const name of ['side: Antonio Tajani', 'process: US–Iran talks 2025 (through Oman)', 'tags']) {
    const form = await openEditor(page, name);
    await expect(form).toBeVisible();
    await checkPanel(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: `Edit ${name}`, exact: true })).toBeFocused();
  }
  await page.getByText('Add …').click();
  await page.getByRole('button', { name: 'a question with accounts' }).click();
  await expect(page.getByLabel('Question', { exact: true })).toBeFocused();
  await checkPanel(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the buttons always show, are large enough, and the field has the width of the sheet', async ({
    page,
    journey,
  }) => {
    await journey.open(rome);
    const button = page.getByRole('button', { name: 'Edit status', exact: true });
    await expect(button).toHaveCSS('opacity', '1');
    const size = await button.boundingBox();
    expect(size?.width).toBeGreaterThanOrEqual(24);
    expect(size?.height).toBeGreaterThanOrEqual(24);
    await button.tap();
    const form = editorOf(page, 'status');
    await expect(form).toBeVisible();
    expect((await form.boundingBox())?.width).toBeGreaterThan(340);
    await checkPanel(page);
  });
});
