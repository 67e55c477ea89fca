/** The staves in the reader's hands: what they stand for, and pinned, moved, folded and unfolded. */
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const spring = '#win=2025-03-01/2025-06-30';

const heading = (page: Page, name: string) =>
  page.getByRole('rowheader', { name: new RegExp(`^${name}, \\d+ events?`) });

async function order(page: Page): Promise<string[]> {
  const names = await page
    .getByRole('rowheader')
    .evaluateAll(all => all.map(one => one.getAttribute('aria-label') ?? ''));
  return names.map(name => name.replace(/, \d+ events?.*/, ''));
}

const first = async (page: Page, count: number) => (await order(page)).slice(0, count);

async function choose(page: Page, stave: string, action: string): Promise<void> {
  await heading(page, stave).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('the View menu and the address say what the staves stand for', async ({ page, journey }) => {
  await journey.open(spring);
  await expect.poll(() => first(page, 2)).toEqual(['Iran', 'Oman']);
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('radio', { name: 'Kinds' }).check();
  await expect(page).toHaveURL(/group=kind/);
  await expect.poll(() => first(page, 3)).toEqual(['Talks round', 'Meeting', 'Visit']);
  await expect(page.getByRole('status').filter({ hasText: 'by kind' })).toBeVisible();
  await journey.checkAccessibility();
  await page.keyboard.press('Escape');
  await expect(page.getByText('View', { exact: true })).toBeFocused();
  await page.evaluate(() => {
    location.hash = '#win=2025-03-01/2025-06-30&group=place';
  });
  await expect.poll(() => first(page, 2)).toEqual(['Vienna, Austria', 'Geneva, Switzerland']);
  await page.goBack();
  await expect.poll(() => first(page, 1)).toEqual(['Talks round']);
});

for (const group of ['process', 'kind', 'place', 'none']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing by ${group}, ${colorScheme}, and the grid has its rows`, async ({
      page,
      journey,
    }) => {
      await page.emulateMedia({ colorScheme });
      await journey.open(`${spring}&group=${group}`);
      const grid = page.getByRole('grid', { name: 'Timeline' });
      await expect(grid).toHaveAttribute('aria-colcount', '153');
      await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
      expect(await grid.getByRole('gridcell').count()).toBeGreaterThan(10);
      await journey.checkAccessibility();
    });
  }
}

test('a pin outlives a reload, and the usual order is one press away', async ({ page, journey }) => {
  await journey.open(spring);
  await choose(page, 'Russia', 'Pin on top');
  await expect(page.getByRole('status').filter({ hasText: 'Russia pinned' })).toBeVisible();
  await expect.poll(() => first(page, 2)).toEqual(['Russia', 'Iran']);
  await page.reload();
  await expect.poll(() => first(page, 2)).toEqual(['Russia', 'Iran']);
  await expect(heading(page, 'Russia')).toHaveAttribute('aria-label', /pinned$/);
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('button', { name: 'Restore the usual order' }).click();
  await expect.poll(() => first(page, 2)).toEqual(['Iran', 'Oman']);
  await expect(page.getByRole('button', { name: 'Restore the usual order' })).toBeHidden();
  await expect(page.getByText('View', { exact: true })).toBeFocused();
});

test('keys go to the names, move them with focus upon them, pin, fold and come back', async ({
  page,
  journey,
}) => {
  await journey.open(`${spring}&event=B19`);
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('role', 'gridcell');
  const cell = await focused.getAttribute('aria-label');
  await page.keyboard.press('s');
  await expect(focused).toHaveAttribute('aria-label', /^Iran/);
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('aria-label', /^Oman/);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => first(page, 2)).toEqual(['Oman', 'Iran']);
  await expect(focused).toHaveAttribute('aria-label', /^Oman/);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => first(page, 2)).toEqual(['Oman', 'Iran']);
  // Two presses within one frame are two steps.
  await page.evaluate(() => {
    for (let press = 0; press < 2; press += 1) {
      const keyEvent = { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keyEvent));
    }
  });
  await expect.poll(() => first(page, 3)).toEqual(['Iran', 'Pakistan', 'Oman']);
  await page.keyboard.press('p');
  await expect(focused).toHaveAttribute('aria-label', /^Oman.*pinned$/);
  await page.keyboard.press('x');
  await expect.poll(() => order(page)).not.toContain('Oman');
  await expect(focused).toHaveAttribute('role', 'rowheader');
  await expect(page.getByRole('grid', { name: 'Timeline' }).locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(focused).toHaveAttribute('role', 'gridcell');
  expect(await focused.getAttribute('aria-label')).toBe(cell);
});

test('left of the first event is the name of its stave', async ({ page, journey }) => {
  await journey.open();
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('role', 'gridcell');
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-colindex', '1');
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAttribute('role', 'rowheader');
});

test('a drag by the name moves a stave, a line tells where to, and Esc leaves all as it was', async ({
  page,
  journey,
}) => {
  await journey.open(spring);
  await expect(heading(page, 'Russia')).toBeVisible();
  const before = await first(page, 7);
  const middle = async (name: string) => {
    const box = await heading(page, name).boundingBox();
    if (box === null) throw new Error(`${name} has no stave.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const dragTo = async (name: string, to: string) => {
    const from = await middle(name);
    const { y } = await middle(to);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, y - 4, { steps: 5 });
  };
  await dragTo('Russia', 'Oman');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await first(page, 7)).toEqual(before);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await dragTo('Russia', 'Oman');
  await page.mouse.up();
  await expect.poll(() => first(page, 3)).toEqual(['Iran', 'Russia', 'Oman']);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page).toHaveURL(/win=2025-03-01\/2025-06-30/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('a finger on a name opens its menu, and moves the stave', async ({ page, journey }) => {
    await journey.open(spring);
    await heading(page, 'Iran').tap();
    await expect(page.getByRole('menuitem', { name: 'Pin on top' })).toBeFocused();
    await page.keyboard.press('Escape');
    const session = await page.context().newCDPSession(page);
    const from = await heading(page, 'Russia').boundingBox();
    const to = await heading(page, 'Oman').boundingBox();
    if (from === null || to === null) throw new Error('The names are not on the page.');
    const x = from.x + from.width / 2;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
    const fromY = from.y + from.height / 2;
    await touch('touchStart', fromY);
    for (let step = 1; step <= 5; step += 1) await touch('touchMove', fromY + ((to.y - fromY) * step) / 5);
    await touch('touchEnd');
    await expect.poll(() => first(page, 3)).toEqual(['Iran', 'Russia', 'Oman']);
    await expect(page.getByRole('menu')).toHaveCount(0);
  });
});

test('a folded stave joins the others and is put back from there', async ({ page, journey }) => {
  await journey.open(spring);
  await choose(page, 'Oman', 'Fold into Others');
  await expect.poll(() => order(page)).not.toContain('Oman');
  await heading(page, 'Others').click();
  await expect(page.getByRole('menuitem').first()).toHaveText('Put back Oman');
  await journey.checkAccessibility();
  await page.keyboard.press('Enter');
  await expect.poll(() => first(page, 2)).toEqual(['Iran', 'Oman']);
  await expect(page.locator(':focus')).toHaveAttribute('role', 'rowheader');
});

test('one that shares the stave of the others is pinned from there', async ({ page, journey }) => {
  await journey.open(spring);
  await choose(page, 'Others', 'Pin Italy on top');
  await expect.poll(() => first(page, 1)).toEqual(['Italy']);
  await heading(page, 'Others').click();
  await expect(page.getByRole('menuitem', { name: 'Italy' })).toHaveCount(0);
});

test('E3 unfolds into its members and is shown as one again', async ({ page, journey }) => {
  await journey.open('#win=2025-05-01/2025-06-30');
  await choose(page, 'E3', 'Show the members of E3');
  await expect.poll(() => order(page)).not.toContain('E3');
  await expect(heading(page, 'Germany')).toHaveAttribute('aria-label', 'Germany, 13 events');
  await expect(
    page.getByRole('row', { name: 'Germany' }).getByRole('gridcell', { name: /^E3–Iran talks, Istanbul/ }),
  ).toBeAttached();
  await choose(page, 'Germany', 'Show E3 as one');
  await expect(heading(page, 'E3')).toHaveAttribute('aria-label', 'E3, 11 events');
  await expect(heading(page, 'Germany')).toHaveAttribute('aria-label', 'Germany, 2 events');
});

test('moving by the menu leaves it open, and its end is told', async ({ page, journey }) => {
  await journey.open(spring);
  await heading(page, 'Pakistan').click();
  const up = page.getByRole('menuitem', { name: 'Move up' });
  await up.click();
  await expect.poll(() => first(page, 3)).toEqual(['Iran', 'Pakistan', 'Oman']);
  await up.click();
  await expect.poll(() => first(page, 2)).toEqual(['Pakistan', 'Iran']);
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Pakistan/);
});

test('by process, a later round says how many days it follows', async ({ page, journey }) => {
  await journey.open('#win=2021-03-01/2021-07-30&group=process');
  await expect(
    page.getByRole('gridcell', { name: /^Vienna talks, round 2.* 9 days after round 1$/ }),
  ).toBeAttached();
});

test('in a page that runs from right to left the staves keep their names before the plot', async ({
  page,
  journey,
}) => {
  await journey.open(`${spring}&group=process`);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const name = heading(page, 'Russia–Iran');
  await name.click();
  const pin = page.getByRole('menuitem', { name: 'Pin on top' });
  const [item, named] = [await pin.boundingBox(), await name.boundingBox()];
  expect(item?.x).toBeLessThan((named?.x ?? 0) + (named?.width ?? 0));
  await pin.click();
  await expect.poll(() => first(page, 1)).toEqual(['Russia–Iran']);
  const chart = await page.getByTestId('timeline-chart').boundingBox();
  const box = await name.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(chart?.x ?? 0);
});
