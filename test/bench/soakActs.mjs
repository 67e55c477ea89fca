/** What a reader does all day, each as one act that leaves the app ready for any other. */
import { showWindow } from './clicks.mjs';

const swings = 12;
const restMs = 60;

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

async function toPlot(page) {
  const box = await page.locator('canvas').first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** By name, with how often it is done beside the others. */
export function createActs(windows) {
  const pan = async (page, random) => {
    await toPlot(page);
    const byPx = random() < 0.5 ? 80 : -80;
    for (let step = 0; step < swings; step += 1) await page.mouse.wheel(byPx, 0);
    await page.waitForTimeout(restMs);
  };
  const zoom = async (page, random) => {
    await toPlot(page);
    const byPx = random() < 0.5 ? 60 : -60;
    await page.keyboard.down('Control');
    for (let step = 0; step < swings / 2; step += 1) await page.mouse.wheel(0, byPx);
    await page.keyboard.up('Control');
    await page.waitForTimeout(restMs);
  };
  const home = page => showWindow(page, windows.near);
  const filter = async (page, random) => {
    const boxes = page.getByRole('group', { name: 'Countries' }).getByRole('checkbox');
    const box = boxes.nth(Math.floor(random() * 6));
    await box.click();
    await page.waitForTimeout(restMs);
    await box.click();
  };
  const search = async (page, random) => {
    const box = page.getByRole('searchbox', { name: 'Search' });
    await box.fill(['talks', 'border', 'US', 'sanctions'][Math.floor(random() * 4)]);
    await page.waitForTimeout(restMs);
    await box.fill('');
  };
  const group = async (page, random) => {
    const name = ['kind', 'process', 'place', 'none'][Math.floor(random() * 4)];
    const hash = `win=${windows.near}`;
    for (const next of [`${hash}&group=${name}`, hash]) {
      await page.evaluate(value => {
        location.hash = value;
      }, next);
      await page.waitForTimeout(restMs);
    }
  };
  /** Opens its details, walks to the next ones, closes. */
  const openEvent = async (page, random) => {
    await showWindow(page, windows.near);
    await page.locator('[role=grid] [role=gridcell][tabindex="0"]').focus();
    for (let step = 0; step < 1 + random() * 4; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Event' }).waitFor();
    await page.waitForTimeout(restMs);
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Escape');
    await page.getByRole('article', { name: 'Event' }).waitFor({ state: 'detached' });
  };
  const addAndUndo = async page => {
    await press(page, 'Add event');
    await page.getByLabel('Title').fill('A soak event');
    await page.getByLabel('Date', { exact: true }).fill(windows.near.slice(0, 10));
    await page.getByLabel('Date', { exact: true }).press('Control+Enter');
    await page.getByRole('article', { name: 'Event' }).waitFor();
    await page.getByRole('button', { name: /^Undo / }).click();
    await page.waitForTimeout(restMs);
  };
  const formAndBack = async page => {
    await press(page, 'Add event');
    await page.getByLabel('Title').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(restMs);
  };
  const tableAndBack = async page => {
    await press(page, 'Table');
    await page.getByRole('grid', { name: 'Events' }).waitFor();
    await press(page, 'Timeline');
    await page.getByRole('grid', { name: 'Timeline' }).waitFor();
  };
  return [
    ...repeated(6, 'pan', pan),
    ...repeated(6, 'zoom', zoom),
    ...repeated(2, 'home', home),
    ...repeated(4, 'filter', filter),
    ...repeated(2, 'search', search),
    ...repeated(2, 'group', group),
    ...repeated(3, 'open', openEvent),
    ...repeated(1, 'form', formAndBack),
    ...repeated(2, 'table', tableAndBack),
    ...repeated(1, 'add', addAndUndo),
  ];
}

function repeated(times, name, act) {
  return Array.from({ length: times }, () => ({ name, act }));
}
