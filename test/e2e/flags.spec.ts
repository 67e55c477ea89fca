/** Flags beside codes: on the cards, in a preview, in the list of countries and in an event's delegations. */
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const spring = '#win=2025-03-01/2025-06-30';
const anyFlag = 'img[src*=".svg"]';

/** A picture that came has a width of its own; one that was refused has none. */
const haveCome = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll(
      images =>
        images.length > 0 &&
        images.every(image => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0),
    );

const delegations = (page: Page) =>
  page
    .getByRole('article', { name: 'Event' })
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Delegations' }) });

const card = (page: Page, title: string) => page.getByTestId('rail-card').filter({ hasText: title });

test('come from files of their own and stand on cards, in filters and in details', async ({
  page,
  journey,
}) => {
  const fetched: string[] = [];
  page.on('response', response => {
    if (response.url().includes('.svg')) fetched.push(response.url());
  });
  await journey.open(`${spring}&event=B19`);
  await expect(delegations(page).locator(anyFlag)).toHaveCount(4);
  await expect(page.getByTestId('rail-card').locator(anyFlag).first()).toBeVisible();
  await expect
    .poll(() => page.getByRole('group', { name: 'Countries' }).locator(anyFlag).count())
    .toBeGreaterThan(10);
  await expect.poll(() => haveCome(page, anyFlag)).toBe(true);
  // Those that are shown, and not the 249 that there are.
  expect(new Set(fetched).size).toBeLessThan(80);
});

test('on a card never cost a code, and cards stand where they stood without', async ({ page, journey }) => {
  await journey.open(spring);
  const flagged = card(page, 'US–Iran talks, first round');
  await expect(flagged.locator(anyFlag)).toHaveCount(3);
  await expect(flagged).toContainText(/IR\s+US\s+OM/);
  const cut = await page.getByTestId('rail-card').evaluateAll(cards =>
    cards
      .filter(one => one.querySelector('img') !== null)
      .map(one => one.lastElementChild)
      .filter(line => line !== null && line.scrollWidth > line.clientWidth)
      .map(line => line?.textContent),
  );
  expect(cut).toEqual([]);
  await journey.checkAccessibility();
  // Others end at their pole, and may begin earlier.
  const places = () =>
    page
      .getByTestId('rail-card')
      .and(page.locator('[data-stands=event]'))
      .filter({ visible: true })
      .evaluateAll(cards => cards.map(one => one.getBoundingClientRect()).map(({ x, y }) => `${x} ${y}`));
  const before = await places();
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Flags' }).uncheck();
  await expect(flagged.locator(anyFlag)).toHaveCount(0);
  expect(await places()).toEqual(before);
});

test('are switched off in the View menu, stay off after a reload, and come back', async ({
  page,
  journey,
}) => {
  await journey.open(`${spring}&event=B19`);
  await expect(page.locator(anyFlag).first()).toBeVisible();
  const flags = page.getByRole('checkbox', { name: 'Flags' });
  await page.getByText('View', { exact: true }).click();
  await expect(flags).toBeChecked();
  await flags.uncheck();
  await expect(page.locator(anyFlag)).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'Event' }).getByText('OM', { exact: true })).toBeVisible();
  const asked: string[] = [];
  page.on('request', request => {
    if (/flagAddresses|\.svg/.test(request.url())) asked.push(request.url());
  });
  await page.reload();
  await page.getByText('View', { exact: true }).click();
  await expect(flags).not.toBeChecked();
  await expect(page.locator(anyFlag)).toHaveCount(0);
  expect(asked.filter(url => !url.includes('favicon') && !url.includes('icon'))).toEqual([]);
  await flags.check();
  await expect(delegations(page).locator(anyFlag)).toHaveCount(4);
});

test('a preview names sides with their flags', async ({ page, journey }) => {
  await journey.open(spring);
  await card(page, 'US–Iran talks, first round').hover();
  const preview = page.getByRole('tooltip');
  await expect(preview.locator(anyFlag)).toHaveCount(3);
  await expect(preview).toContainText('Oman');
});
