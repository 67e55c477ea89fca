/** Named filters: kept with the record over a reload, undone, pinned, in other tabs. */
import { appIsReady, expect, test } from '../support/journey.ts';

test('a filter that is named by keyboard is there after a reload, and undo takes the name back', async ({
  page,
  journey,
}) => {
  await journey.open('#all=US,IR&win=2025-04-01/2025-06-30');
  await page.getByRole('button', { name: 'Name this filter' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await page.keyboard.type('US and Iran');
  await journey.checkAccessibility();
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'Named filters' });
  await expect(list.getByRole('button', { name: 'US and Iran, 79 events' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.reload();
  await appIsReady(page);
  await expect(list.getByRole('button', { name: 'US and Iran, 79 events' })).toBeVisible();
  await list.getByRole('button', { name: 'What to do with US and Iran' }).click();
  await list.getByRole('button', { name: 'Pin on top: US and Iran' }).click();
  await journey.checkAccessibility();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
  const pinned = page.getByRole('group', { name: 'Named filters' });
  await pinned.getByRole('button', { name: 'US and Iran, 79 events' }).click();
  await expect(page.getByText('79 of 153 events')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('153 of 153 events')).toBeVisible();

  await page.getByRole('button', { name: 'Undo edit named filter' }).click();
  await expect(pinned).toBeHidden();
  await page.getByRole('button', { name: 'Undo add named filter' }).click();
  await expect(list).toBeHidden();
  await page.getByRole('button', { name: 'Redo add named filter' }).click();
  await expect(list.getByRole('button', { name: 'US and Iran, 79 events' })).toBeVisible();
});

test('a name given in one tab is soon in the other', async ({ page, journey, context }) => {
  await journey.open('#kind=visit');
  const other = await context.newPage();
  await other.goto('/');
  await appIsReady(other);
  await page.getByRole('button', { name: 'Name this filter' }).click();
  await page.keyboard.type('Visits');
  await page.keyboard.press('Enter');
  await expect(
    other.getByRole('region', { name: 'Named filters' }).getByRole('button', { name: /^Visits, \d+ event/ }),
  ).toBeVisible();
  await other.close();
});

test('named filters of a file are read like any address', async ({ page, journey }) => {
  await page.route('**/hostile.json', route =>
    route.fulfill({
      json: {
        format: 'demarche',
        version: 1,
        id: 'hostile',
        title: 'Hostile',
        events: [
          {
            id: 'e',
            title: 'A visit',
            when: { edtf: '2025-04-12' },
            kind: 'visit',
            status: 'concluded',
            participants: [{ side: 'US', roles: ['party'] }],
            processes: [],
            statements: [],
            claims: [],
            links: [],
            sources: [],
            tags: [],
            confirmed: 'full',
            rev: 1,
            createdAt: '2025-04-12T00:00:00Z',
            modifiedAt: '2025-04-12T00:00:00Z',
          },
        ],
        people: [],
        places: [],
        sources: [],
        processes: [],
        bodies: [],
        views: [
          {
            id: '__proto__',
            name: '<img src=x onerror=window.__pwned=1>',
            hash: 'all=US&kind=%E0%A4&x=1',
            pinned: true,
          },
          { id: 'constructor', name: 'Old', hash: '%%%&&&===', pinned: true },
        ],
      },
    }),
  );
  await journey.open('?open=hostile.json');
  const pinned = page.getByRole('group', { name: 'Named filters' });
  await pinned.getByRole('button', { name: /^<img src=x/ }).click();
  await expect(
    page.getByText('could not be read and was left out: kind=%E0%A4', { exact: false }),
  ).toBeVisible();
  await expect(page).toHaveURL(/#all=US/);
  await pinned.getByRole('button', { name: 'Old' }).click();
});
