/** Without a network, from one version to the next, and installed: at a path of a plain host that is no root. */
import { rmSync } from 'node:fs';
import { type BrowserContext, type Page } from '@playwright/test';
import { appIsReady, expect, test as base } from '../support/journey.ts';
import { startStaticServer, type StaticServer } from '../support/staticServer.ts';
import { buildSecond, firstBuild } from '../support/twoBuilds.ts';

const test = base.extend<{ server: StaticServer }, { secondBuild: string }>({
  // Every other journey is a first visit, in which the service worker sleeps (playwright.config.ts).
  serviceWorkers: 'allow',
  server: async ({}, provide) => {
    const server = await startStaticServer(firstBuild, '/any/path/');
    await provide(server);
    await server.stop();
  },
  baseURL: async ({ server }, provide) => {
    await provide(server.address);
  },
  secondBuild: [
    async ({}, provide) => {
      const folder = await buildSecond();
      await provide(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

const status = (page: Page) => page.getByRole('status').filter({ hasText: /^[\d,]+ of [\d,]+ events$/ });
const line = (page: Page) => page.getByText('A new version is here.', { exact: false });

/** The app is on the device and answers this page. */
const isKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

const cutOff = async (context: BrowserContext, server: StaticServer) => {
  await context.setOffline(true);
  await server.stop();
};

/** Of the app at this address: as many as there are versions kept. */
const keptVersions = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

/** What a browser does by itself whenever the page is opened anew. */
const bringSecond = async (page: Page, server: StaticServer, secondBuild: string) => {
  server.serve(secondBuild);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  // It is fetched whole before it is told of, after a rest.
  await expect(line(page)).toBeVisible({ timeout: 30_000 });
};

const addEvent = async (page: Page, title: string) => {
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2025-04-13');
};

test('the second visit works wholly without a network, each part that is fetched late too', async ({
  page,
  context,
  journey,
  server,
}) => {
  await journey.open();
  expect(server.takeAsked()).not.toContain('serviceWorker.js');
  await isKept(page);
  await cutOff(context, server);

  await page.goto('./?from=a-link#event=A07&win=2025-04-01/2025-04-30');
  await appIsReady(page);
  await expect(status(page)).toHaveText('153 of 153 events');
  await expect(page.getByRole('article', { name: 'Event' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('group', { name: 'Countries' })
    .getByRole('checkbox', { name: /Oman/ })
    .first()
    .check();
  await expect(status(page)).not.toHaveText('153 of 153 events');
  await page
    .getByRole('radio', { name: 'Table' })
    .or(page.getByRole('button', { name: 'Table' }))
    .click();
  await expect(page.getByRole('grid', { name: 'Events' })).toBeVisible();
  const flag = page.locator('img[src*=".svg"]').first();
  await expect(flag).toBeVisible();
  expect(await flag.evaluate(image => image instanceof HTMLImageElement && image.naturalWidth > 0)).toBe(
    true,
  );

  await addEvent(page, 'Heard on a train');
  await page.getByRole('textbox', { name: 'Title', exact: true }).press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.goto('./index.html#rec=us-travels');
  await page.reload();
  await appIsReady(page);
  await expect(status(page)).toHaveText('4,271 of 4,271 events');
  await page.goto('./#q=train');
  await page.reload();
  await appIsReady(page);
  await expect(status(page)).toHaveText('1 of 154 events');
});

test('only the files of the app are kept, none that a link names', async ({ page, journey, server }) => {
  await journey.open();
  await isKept(page);
  server.takeAsked();
  await page.goto('./?open=./records/us-iran.json%3Fmine');
  await appIsReady(page);
  expect(server.takeAsked()).toContain('records/us-iran.json');
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  expect(kept.filter(url => !url.startsWith(server.address) || url.includes('mine'))).toEqual([]);
  expect(kept.some(url => url.includes('.map'))).toBe(false);
  expect(kept.length).toBeGreaterThan(300);
});

test('a new version waits until it is asked for, and the other tab goes on with its own files', async ({
  page,
  context,
  journey,
  server,
  secondBuild,
}) => {
  await journey.open();
  await isKept(page);
  const other = await context.newPage();
  await other.goto('./');
  await appIsReady(other);

  await bringSecond(page, server, secondBuild);
  await journey.checkAccessibility();
  await page.reload();
  await appIsReady(page);
  await expect(page).toHaveTitle(/ Demarche$/);
  await expect(line(page)).toBeVisible();
  expect(await keptVersions(page)).toBe(2);

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page).toHaveTitle(/ Demarche Two$/);
  await expect(other).toHaveTitle(/ Demarche$/);
  await expect(line(other)).toBeVisible();
  // The host has these files no more.
  await other.getByRole('button', { name: 'Add event' }).click();
  await expect(other.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
  expect(await keptVersions(page)).toBe(2);

  await other.close();
  await page.reload();
  await appIsReady(page);
  await expect.poll(() => keptVersions(page)).toBe(1);
  await expect(line(page)).toBeHidden();
});

test('what is typed into the form is there after the reload into a new version', async ({
  page,
  journey,
  server,
  secondBuild,
}) => {
  await journey.open();
  await isKept(page);
  await addEvent(page, 'Half a thought');
  await bringSecond(page, server, secondBuild);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page).toHaveTitle(/ Demarche Two$/);
  await appIsReady(page);
  await page.getByRole('button', { name: 'Add event' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Half a thought');
});

test('edits that are not kept are never reloaded away, and the line says why it waits', async ({
  page,
  journey,
  server,
  secondBuild,
}) => {
  await journey.open();
  await isKept(page);
  await page.goto('./?open=./records/us-iran.json');
  await appIsReady(page);
  await addEvent(page, 'Only in this preview');
  await page.getByRole('textbox', { name: 'Title', exact: true }).press('Control+Enter');
  await expect(page.getByText('Not saved')).toBeVisible();
  await bringSecond(page, server, secondBuild);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('It waits, since some edits are not saved', { exact: false })).toBeVisible();
  await expect(status(page)).toHaveText('154 of 154 events');
  await expect(page).toHaveTitle(/ Demarche$/);
});

test('the app can be installed', async ({ page, context, journey }) => {
  await journey.open();
  await isKept(page);
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A window of a test is a private one, which is never offered an installation.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
