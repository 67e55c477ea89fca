/** The hand on the timeline, in a real browser: every row of the table of gestures, and previews. */
import { type Page } from '@playwright/test';
import { chartOf, instantAt, shownWindow, spanMs } from '../support/chart.ts';
import { expect, test } from '../support/journey.ts';

const spring = '#win=2025-03-01/2025-06-30';

/** Two hundred on the ratio that divides worst; fewer on the others, since a step waits for the browser. */
for (const { deviceScaleFactor, stepCount } of [
  { deviceScaleFactor: 1, stepCount: 40 },
  { deviceScaleFactor: 1.5, stepCount: 200 },
  { deviceScaleFactor: 2, stepCount: 40 },
]) {
  test.describe(`at ${deviceScaleFactor} pixels a pixel`, () => {
    test.use({ deviceScaleFactor });
    test(`${stepCount} wheel steps keep the instant under the pointer and come home`, async ({
      page,
      journey,
    }) => {
      await journey.open(spring);
      const { box, middle } = await chartOf(page);
      const pointerX = Math.round(box.x + box.width * 0.37);
      const share = (pointerX - box.x) / box.width;
      const home = shownWindow(page);
      const driftPx = () => {
        const shown = shownWindow(page);
        return Math.abs(instantAt(shown, share) - instantAt(home, share)) / (spanMs(shown) / box.width);
      };
      const octaves = () => Math.log2(spanMs(shownWindow(page)) / spanMs(home));
      // The browser is told device pixels, the page hears its own.
      const turn = (px: number) => page.mouse.wheel(0, px * deviceScaleFactor);
      const half = stepCount / 2;
      await page.mouse.move(pointerX, middle.y);
      await page.keyboard.down('Control');
      for (let step = 0; step < half; step += 1) await turn(step % 2 === 0 ? -8 : -6);
      await expect.poll(octaves).toBeCloseTo(-half * 7 * 0.012, 2);
      expect(driftPx()).toBeLessThan(1);
      for (let step = half - 1; step >= 0; step -= 1) await turn(step % 2 === 0 ? 8 : 6);
      await page.keyboard.up('Control');
      await expect.poll(octaves).toBeCloseTo(0, 3);
      expect(driftPx()).toBeLessThan(1);
    });
  });
}

type Turn = Partial<Record<'deltaX' | 'deltaY' | 'deltaMode', number>> &
  Partial<Record<'ctrlKey' | 'metaKey', boolean>>;

/** Turns the wheel over the chart's middle; whether the page kept the last event from the browser. */
function wheel(page: Page, init: Turn, count = 1): Promise<boolean> {
  const turned: { readonly init: Turn; readonly count: number } = { init, count };
  return page.getByTestId('timeline-chart').evaluate((chart, { init: given, count: times }) => {
    const box = chart.getBoundingClientRect();
    const middle = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
    let isKept = false;
    for (let step = 0; step < times; step += 1) {
      const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...middle, ...given });
      chart.dispatchEvent(event);
      isKept = event.defaultPrevented;
    }
    return isKept;
  }, turned);
}

test('a wheel counts for a notch at most, whatever it reports, and zooming is never the browser’s', async ({
  page,
  journey,
}) => {
  await journey.open(spring);
  const home = shownWindow(page);
  const octaves = () => Math.log2(spanMs(shownWindow(page)) / spanMs(home));
  expect(await wheel(page, { deltaY: -99_999, deltaMode: 2, ctrlKey: true })).toBe(true);
  await expect.poll(octaves).toBeCloseTo(-0.4, 3);
  expect(await wheel(page, { deltaY: 3, deltaMode: 1, metaKey: true })).toBe(true);
  await expect.poll(octaves).toBeCloseTo(0, 3);
  expect(await wheel(page, { deltaX: 40, deltaY: 10 })).toBe(true);
  await expect.poll(() => shownWindow(page).startMs).toBeGreaterThan(home.startMs);
  expect(await wheel(page, { deltaY: 40 })).toBe(false);
});

test('limits slide the window and stay the chart’s own', async ({ page, journey }) => {
  await journey.open(spring);
  await wheel(page, { deltaY: 120, ctrlKey: true }, 30);
  await expect.poll(() => spanMs(shownWindow(page)) / 86_400_000).toBeGreaterThan(8000);
  const whole = shownWindow(page);
  expect(await wheel(page, { deltaY: 120, ctrlKey: true })).toBe(true);
  expect(await wheel(page, { deltaX: -120 })).toBe(true);
  expect(await wheel(page, { deltaX: 120 })).toBe(true);
  expect(shownWindow(page)).toEqual(whole);
  await wheel(page, { deltaY: -120, ctrlKey: true }, 8);
  await expect.poll(() => Math.log2(spanMs(shownWindow(page)) / spanMs(whole))).toBeCloseTo(-3.2, 3);
  const near = spanMs(shownWindow(page));
  await wheel(page, { deltaX: -120 }, 300);
  await expect.poll(() => Math.abs(shownWindow(page).startMs - whole.startMs)).toBeLessThan(90_000_000);
  expect(spanMs(shownWindow(page)) / near).toBeCloseTo(1, 3);
});

test('what is grabbed stays under the pointer, however many moves come between two frames', async ({
  page,
  journey,
}) => {
  await journey.open(spring);
  const { chart, box, middle } = await chartOf(page);
  const home = shownWindow(page);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 10, middle.y);
  await chart.evaluate(
    (element, { x, y }) => {
      for (let at = 1; at <= 9; at += 1) {
        element.dispatchEvent(
          new PointerEvent('pointermove', {
            bubbles: true,
            pointerId: 1,
            pointerType: 'mouse',
            buttons: 1,
            clientX: x + 10 + at * 10,
            clientY: y + at * 8,
          }),
        );
      }
    },
    { x: middle.x, y: middle.y },
  );
  await page.mouse.move(middle.x + 100, middle.y + 72);
  await page.mouse.up();
  const movedPx = () => ((shownWindow(page).startMs - home.startMs) / spanMs(home)) * box.width;
  await expect.poll(movedPx).toBeCloseTo(-100, 0);
});

test.describe('where the staves overflow', () => {
  test.use({ viewport: { width: 1366, height: 520 } });
  test('wheel and upright drag scroll them, and the window stays', async ({ page, journey }) => {
    await journey.open(spring);
    const { middle } = await chartOf(page);
    const home = shownWindow(page);
    const cell = page.getByRole('row', { name: 'China' }).getByRole('gridcell').first();
    const yOf = async () => (await cell.boundingBox())?.y ?? 0;
    // The grid is filled once the picture has come to rest.
    let before = NaN;
    const isAtRest = async () => {
      const last = before;
      before = await yOf();
      return before === last;
    };
    await expect.poll(isAtRest, { intervals: [400] }).toBe(true);
    expect(await wheel(page, { deltaY: 40 })).toBe(true);
    await expect.poll(yOf).toBeLessThan(before - 20);
    const scrolled = await yOf();
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 12, middle.y + 45, { steps: 6 });
    await page.mouse.up();
    await expect.poll(yOf).toBeGreaterThan(scrolled + 20);
    expect(shownWindow(page)).toEqual(home);
  });
});

// The browser's own tools lift all fingers at once; two by two they are in `timeline.spec.ts`.
test('one finger of two lifts without a jump, and the other goes on', async ({ page, journey }) => {
  await journey.open(spring);
  const { chart, box } = await chartOf(page);
  const home = shownWindow(page);
  await chart.evaluate(element => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const finger = (type: string, pointerId: number, share: number) => {
      const buttons = type === 'pointerup' ? 0 : 1;
      const at = { clientX: x + width * share, clientY: y + height / 2 };
      element.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerType: 'touch', pointerId, buttons, ...at }),
      );
    };
    finger('pointerdown', 11, 0.3);
    finger('pointerdown', 12, 0.6);
    for (let step = 1; step <= 6; step += 1) {
      finger('pointermove', 11, 0.3 - step * 0.02);
      finger('pointermove', 12, 0.6 + step * 0.03);
    }
    finger('pointerup', 11, 0.18);
    finger('pointermove', 12, 0.78);
    for (let step = 1; step <= 5; step += 1) finger('pointermove', 12, 0.78 - step * 0.02);
    finger('pointerup', 12, 0.68);
  });
  await expect.poll(() => spanMs(shownWindow(page)) / spanMs(home)).toBeCloseTo(0.5, 3);
  const shown = shownWindow(page);
  const offPx = ((instantAt(home, 0.6) - instantAt(shown, 0.68)) / spanMs(shown)) * box.width;
  expect(Math.abs(offPx)).toBeLessThan(1.5);
});

test.describe('keys', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const cell = document.activeElement;
      const row = cell?.closest('[role=row]');
      return `${row?.getAttribute('aria-label') ?? ''}: ${cell?.getAttribute('aria-label') ?? ''}`;
    });

  test('walk along a stave, past events that have no head on it, and keep to it', async ({
    page,
    journey,
  }) => {
    await journey.open('#win=2025-04-01/2025-05-31');
    const grid = page.getByRole('grid', { name: 'Timeline' });
    await page.keyboard.press('Home');
    await expect.poll(() => focused(page)).toContain('2003');
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toContain('2026');
    const stave = 'United States';
    await expect(async () => {
      // Focus follows with the next frame: where it has come by then no key is pressed that would lead past it.
      if (!(await focused(page)).includes(`${stave}:`)) await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toContain(`${stave}:`);
    }).toPass({ intervals: [200] });
    const seen: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      const last = await focused(page);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => focused(page)).not.toBe(last);
      seen.push((await focused(page)).split(':')[0] ?? '');
    }
    expect(seen.filter(name => name === stave).length).toBeGreaterThan(2);
    expect(seen.lastIndexOf(stave)).toBeGreaterThan(seen.findIndex(name => name !== stave));
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  });

  test('zoom, page, today and fit move the window and never the focus', async ({ page, journey }) => {
    await journey.open(spring);
    await page.keyboard.press('ArrowRight');
    const home = shownWindow(page);
    const held = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
    await page.keyboard.press('+');
    await expect.poll(() => spanMs(shownWindow(page)) / spanMs(home)).toBeCloseTo(2 ** -0.5, 3);
    await page.keyboard.press('-');
    await expect.poll(() => spanMs(shownWindow(page)) / spanMs(home)).toBeCloseTo(1, 3);
    for (const key of ['PageDown', 'PageUp', 't', 'f', 'f', 'PageUp', 'PageUp']) {
      await page.keyboard.press(key);
      await expect.poll(held).toBe('gridcell');
    }
    // At the record's end there is nothing to turn to; focus that has gone on is not called back.
    await page.keyboard.press('PageUp');
    await page.getByRole('searchbox').focus();
    await wheel(page, { deltaX: 30 });
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('show a preview that Escape sends away without moving focus', async ({ page, journey }) => {
    await journey.open('#win=2025-05-01/2025-05-31');
    await page.keyboard.press('ArrowRight');
    const preview = page.getByRole('tooltip');
    await expect(preview).toBeVisible();
    const at = await focused(page);
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    expect(await focused(page)).toBe(at);
    await expect(page.getByRole('complementary').first()).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(preview).toBeVisible();
  });
});

test('a preview tells of its mark, leaves it free, can be entered and stays out of a drag', async ({
  page,
  journey,
}) => {
  await journey.open('#win=2025-05-01/2025-05-31');
  const preview = page.getByRole('tooltip');
  const cell = page.getByRole('gridcell', { name: /^US–Iran talks, fifth round/ }).first();
  await expect(async () => {
    const box = await cell.boundingBox();
    if (box === null) throw new Error('The cell is not on the page.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(preview).toContainText('US–Iran talks, fifth round', { timeout: 800 });
  }).toPass();
  await expect(preview).toContainText('23 May 2025');
  await expect(preview).toContainText('Rome');
  await expect(preview).toContainText(/Oman.*mediator/);
  await expect(preview).toContainText(/\d+ statements? · \d+ sources?/);
  const card = await preview.boundingBox();
  const chart = await page.locator('canvas').boundingBox();
  if (card === null || chart === null) throw new Error('Nothing is shown.');
  expect(card.x).toBeGreaterThanOrEqual(chart.x);
  expect(card.x + card.width).toBeLessThanOrEqual(chart.x + chart.width);
  for (const box of await page
    .getByRole('gridcell', { name: /^US–Iran talks, fifth round/ })
    .evaluateAll(cells => cells.map(found => found.getBoundingClientRect().toJSON() as DOMRect))) {
    const middleX = box.x + box.width / 2;
    expect(middleX < card.x || middleX > card.x + card.width).toBe(true);
  }
  await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2, { steps: 4 });
  await page.waitForFunction(() => document.querySelector('[role=tooltip]')?.matches(':hover') === true);
  await expect(preview).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
});

test('the picture follows the size of its place, and forced colours keep its marks', async ({
  page,
  journey,
}) => {
  await journey.open(spring);
  const home = shownWindow(page);
  await page.setViewportSize({ width: 1000, height: 700 });
  const canvas = page.locator('canvas');
  await expect
    .poll(() => canvas.evaluate((element: HTMLCanvasElement) => element.width - element.clientWidth))
    .toBe(0);
  expect(shownWindow(page)).toEqual(home);
  await page.emulateMedia({ forcedColors: 'active' });
  const inks = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {
        data: [],
      };
      let count = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at]) count += 1;
      return count;
    });
  await expect.poll(inks).toBeGreaterThan(2000);
  await expect(page.getByTestId('rail-card').first()).toHaveCSS('border-style', /solid/);
});
