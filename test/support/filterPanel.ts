/** How a reader asks the panel of filters, for journeys. */
import { type Locator, type Page } from '@playwright/test';

/** Ticks a value of a group, whose fold is opened where it is shut. */
export async function tick(page: Page, group: string, value: string): Promise<void> {
  const values = page.getByRole('group', { name: group, exact: true });
  if (!(await values.isVisible())) await page.getByText(group, { exact: true }).click();
  await values.getByRole('checkbox', { name: value, exact: true }).check();
}

/** The field for days, which is fetched when it comes into sight. */
export async function daysField(page: Page): Promise<Locator> {
  await page.getByText('Days', { exact: true }).scrollIntoViewIfNeeded();
  return page.getByRole('textbox', { name: 'Days to show' });
}

export async function typeDays(page: Page, days: string): Promise<void> {
  const field = await daysField(page);
  await field.fill(days);
  await field.press('Enter');
}
