/** What leaves as a file is read back from the disk; what leaves as a link is opened again. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { type Page } from '@playwright/test';
import { appIsReady, expect, test } from '../support/journey.ts';

interface Saved {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
}

async function save(page: Page, format: string): Promise<Saved> {
  await page.getByRole('radio', { name: format, exact: true }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  const download = await coming;
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

const textOf = (record: object) => `record=${deflateRawSync(JSON.stringify(record)).toString('base64url')}`;

test.describe('a file of what is shown', () => {
  test('is named after record and filter, and opens again as the same events', async ({ page, journey }) => {
    await journey.open('#all=US,IR&any=OM.mediator&none=EU');
    const count =
      /^(\d+) of/.exec((await page.getByText(/^\d+ of 153 events$/).textContent()) ?? '')?.[1] ?? '';
    await openExport(page);
    await journey.checkAccessibility();
    const { name, text, path } = await save(page, 'Demarche JSON');
    expect(name).toBe(
      'us-iran-nuclear-talks-2003-2026--the-united-states-and-iran-mediated-by-oman-without-the-european-union.json',
    );
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      new RegExp(`^${name.replaceAll('.', '\\.')}: ${count} events, \\d+ kB$`),
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Records', exact: true }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Open a file/ }).click();
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: readFileSync(path) });
    await page.getByRole('button', { name: 'Open as a preview instead' }).click();
    await expect(page.getByText(`${count} of ${count} events`)).toBeVisible();
    await openExport(page);
    const again = await save(page, 'Demarche JSON');
    expect(again.name).toBe('us-iran-nuclear-talks-2003-2026.json');
    expect(JSON.parse(again.text)).toEqual(JSON.parse(text));
  });

  test('the whole leaves where it is asked for, and a private note only where it is', async ({
    page,
    journey,
  }) => {
    await journey.open('#all=US,IR,OM');
    await openExport(page);
    await page.getByRole('radio', { name: 'The whole record: 153 events' }).check();
    const { name, text } = await save(page, 'Demarche JSON');
    expect(name).toBe('us-iran-nuclear-talks-2003-2026.json');
    const file = JSON.parse(text) as { readonly events: readonly object[]; readonly title: string };
    expect(file.events).toHaveLength(153);
    expect(text).not.toContain('privateNotes');
  });

  test('every form is written, none with a word of another form', async ({ page, journey }) => {
    await journey.open('#all=US,IR,OM&from=2025-04-01&to=2025-06-30');
    await openExport(page);
    expect((await save(page, 'CSV table')).text).toMatch(/^\ufeffid,date,zone,title,/);
    expect((await save(page, 'TimelineJS')).text).toMatch(/^\{"title":\{"text":\{"headline":"US–Iran/);
    expect((await save(page, 'JSON-LD')).text).toContain('"@context":{"@vocab":"https://schema.org/"');
    expect((await save(page, 'Chronology in Markdown')).text).toMatch(
      /^# US–Iran nuclear talks, 2003–2026\n/,
    );
    expect((await save(page, 'BibTeX')).text).toMatch(/^@misc\{/);
    const items: unknown = JSON.parse((await save(page, 'CSL-JSON')).text);
    expect(Array.isArray(items) && items.length > 5).toBe(true);
  });

  test('the page with the timeline stands alone: a drawing, a text, nothing that runs', async ({
    page,
    journey,
    context,
  }) => {
    await journey.open('#all=US,IR,OM&from=2025-04-01&to=2025-06-30');
    await openExport(page);
    const { name, path, text } = await save(page, 'Web page with the timeline');
    expect(name).toMatch(/\.timeline\.html$/);
    expect(text).not.toMatch(/<script|<iframe|<foreignObject|\son[a-z]+=/i);
    const alone = await context.newPage();
    const requests: string[] = [];
    alone.on('request', request => requests.push(request.url()));
    const violations: string[] = [];
    alone.on('console', message => violations.push(message.text()));
    await alone.route('**/page-alone', route => route.fulfill({ path, contentType: 'text/html' }));
    await alone.goto('./page-alone');
    await expect(alone.locator('figure > svg')).toBeVisible();
    await expect(alone.getByRole('article')).toHaveCount(
      Number(/· (\d+) of 153 events/.exec((await alone.locator('.about').textContent()) ?? '')?.[1]),
    );
    expect(requests.filter(url => !url.endsWith('/page-alone') && !url.endsWith('favicon.ico'))).toEqual([]);
    expect(violations).toEqual([]);
    expect(pathToFileURL(path).protocol).toBe('file:');
  });

  test('the command palette leads there as well', async ({ page, journey }) => {
    await journey.open();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Command/ }).fill('export');
    await page.getByRole('option', { name: 'Export to a file…' }).click();
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  });
});

test.describe('a link that holds the events', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('opens them as a preview, also after a reload, and leaves the kept record as it is', async ({
    page,
    journey,
  }) => {
    await journey.open('#all=US,IR,OM&from=2025-04-01&to=2025-06-30');
    const count =
      /^(\d+) of/.exec((await page.getByText(/^\d+ of 153 events$/).textContent()) ?? '')?.[1] ?? '';
    await openExport(page);
    await page.getByRole('radio', { name: 'Link that holds the events' }).check();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(
      page.getByRole('dialog').getByText(`Link copied: ${count} events`, { exact: false }),
    ).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(65_536);
    await page.goto('about:blank');
    await page.goto(link);
    await appIsReady(page);
    await expect(page.getByText(`${count} of ${count} events`)).toBeVisible();
    await expect(
      page.getByText('A preview of US–Iran nuclear talks, 2003–2026.', { exact: false }),
    ).toBeVisible();
    await page.getByRole('checkbox', { name: 'Oman', exact: true }).check();
    await expect.poll(() => page.url()).toContain('any=OM');
    await page.reload();
    await appIsReady(page);
    await expect(page.getByRole('checkbox', { name: 'Oman', exact: true })).toBeChecked();
    await expect(page.getByText(`${count} of ${count} events`)).toBeVisible();
    await page.goto('./');
    await appIsReady(page);
    await expect(page.getByText('153 of 153 events')).toBeVisible();
  });

  test('whatever stands in it is text', async ({ page, journey }) => {
    const title = '<img src=x onerror="window.__pwned=1">\u202E"]]></script>';
    await journey.open(`#${textOf([{ title, date: '2025-04-12', source: 'javascript:window.__pwned=1' }])}`);
    await expect(page.getByText('1 of 1 events')).toBeVisible();
    await openExport(page);
    expect((await save(page, 'Chronology as a web page')).text).not.toContain('<img');
  });

  test('that unpacks into megabytes is refused with the reason, and the app goes on', async ({ page }) => {
    const bomb = deflateRawSync(Buffer.alloc(45_000_000)).toString('base64url');
    await page.goto(`./#record=${bomb}`);
    await expect(page.getByText('The record in the link could not be opened.')).toBeVisible();
    await expect(page.getByText(/or unpacks into more than 2 MB: more than a link may carry/)).toBeVisible();
    await page.getByRole('button', { name: 'Open the US–Iran record instead' }).click();
    await expect(page.getByText('153 of 153 events')).toBeVisible();
  });

  test('that is longer than a link may be, or cut off, says which', async ({ page, journey }) => {
    await journey.open();
    await page.evaluate(() => {
      location.hash = `record=${'A'.repeat(2_000_000)}`;
    });
    await expect(page.getByText(/The link has 2,000,000 characters/)).toBeVisible();
    await page.evaluate(() => {
      location.hash = 'record=7L1bjyNJci74rl_hSkA71Vgyi';
    });
    await expect(page.getByText(/The link is not complete/)).toBeVisible();
  });
});

test('the dialog stands within a small dark page that reads from right to left', async ({
  page,
  journey,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await journey.open('#all=US,IR');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await openExport(page);
  const box = await page.getByRole('dialog', { name: 'Export' }).boundingBox();
  expect(box !== null && box.x >= 0 && box.x + box.width <= 320 && box.y + box.height <= 640).toBe(true);
  await expect(page.getByRole('button', { name: 'Save file' })).toBeInViewport();
  await journey.checkAccessibility();
});
