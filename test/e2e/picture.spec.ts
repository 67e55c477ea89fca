/** Pictures as they leave the page: the files are opened again by the browser, the paper is counted. */
import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

async function openPicture(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Picture or print…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture of the timeline' });
  await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText('PNG:');
  return dialog;
}

async function saved(page: Page, dialog: Locator, what: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: `Save ${what}` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What the browser finds in a file that it opens as a page of its own. */
async function opened(page: Page, svg: Buffer) {
  const other = await page.context().newPage();
  await other.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`);
  const found = await other.evaluate(() => ({
    root: document.documentElement.tagName,
    texts: Array.from(document.querySelectorAll('text'), ({ textContent }) => textContent),
    // Letters that reach beyond the sheet would be cut.
    outside: Array.from(document.querySelectorAll('text')).filter(text => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const sheet = document.documentElement.getBoundingClientRect();
      return (
        left < sheet.left - 1 || right > sheet.right + 1 || top < sheet.top - 1 || bottom > sheet.bottom + 1
      );
    }).length,
  }));
  await other.close();
  return found;
}

/** From the header of a PNG. */
const pixelsOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('the whole filtered timeline leaves as an SVG with title, filter, legend, sources and date', async ({
  page,
  journey,
}) => {
  await journey.setToday('2026-07-10');
  await journey.open('#all=US,IR&any=OM.mediator&none=EU');
  const dialog = await openPicture(page);
  await journey.checkAccessibility();
  const { name, bytes } = await saved(page, dialog, 'SVG');
  expect(name).toMatch(/^us-iran-nuclear-talks.*-events\.svg$/);
  const { root, texts, outside } = await opened(page, bytes);
  expect(root).toBe('svg');
  expect(outside).toBe(0);
  expect(texts).toEqual(
    expect.arrayContaining([
      'US–Iran nuclear talks, 2003–2026',
      'The United States and Iran, mediated by Oman, without the European Union',
      'US–Iran talks, first round',
      'go-between',
    ]),
  );
  expect(texts.some(text => text.startsWith('Sources: '))).toBe(true);
  expect(texts.some(text => text.endsWith('Drawn on 10 July 2026'))).toBe(true);
});

test('the window leaves as a PNG of twice its size, in the colours of paper on a dark screen', async ({
  page,
  journey,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await journey.open('#win=2025-04-01/2025-04-30');
  const dialog = await openPicture(page);
  await dialog.getByRole('radio', { name: 'The window: Apr 2025' }).check();
  await dialog.getByRole('radio', { name: 'Slide 16:9' }).check();
  await expect(dialog.getByRole('status')).toHaveText('PNG: 2,560 × 1,440 pixels');
  await journey.checkAccessibility();
  const { bytes } = await saved(page, dialog, 'PNG');
  expect(pixelsOf(bytes)).toEqual([2560, 1440]);
  const corner = await page.evaluate(
    async address => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return Array.from(context?.getImageData(5, 5, 1, 1).data ?? []);
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  );
  expect(corner).toEqual([255, 255, 255, 255]);
});

test('a width of its own is asked for in pixels, and what is not wanted is left out', async ({
  page,
  journey,
}) => {
  await journey.open();
  const dialog = await openPicture(page);
  await dialog.getByRole('radio', { name: 'Own width' }).check();
  const width = dialog.getByRole('spinbutton', { name: /^Width in pixels/ });
  await width.fill('1000');
  await expect(dialog.getByRole('status')).toContainText('PNG: 2,000 ×');
  await width.fill('99');
  await width.blur();
  await expect(width).toHaveValue('1000');
  await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
  await expect(dialog.getByRole('status')).toContainText('PNG: 2,000 ×');
  const { texts } = await opened(page, (await saved(page, dialog, 'SVG')).bytes);
  expect(texts).not.toContain('go-between');
  await width.fill('8000');
  await expect(dialog.getByRole('status')).toContainText('PNG: 16,000 ×');
});

test('pages go to the printer instead of the page, each with its axis and the names of the staves', async ({
  page,
  journey,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await journey.open();
  const dialog = await openPicture(page);
  await dialog.getByRole('radio', { name: /^The window/ }).check();
  await dialog.getByRole('spinbutton', { name: 'Pages' }).fill('3');
  await expect(dialog.getByText('Page 1 of 3')).toBeVisible();
  await dialog.getByRole('button', { name: 'Page after' }).click();
  await expect(dialog.getByText('Page 2 of 3')).toBeVisible();
  await dialog.getByRole('button', { name: 'Print or save as PDF' }).click();
  const pages = page.getByTestId('picture-pages').locator('svg');
  await expect(pages).toHaveCount(3);
  for (let at = 0; at < 3; at += 1) {
    const texts = await pages.nth(at).locator('text').allTextContents();
    expect(texts).toEqual(expect.arrayContaining(['Iran', 'US', 'Oman']));
    expect(texts.some(text => text.endsWith(`page ${at + 1} of 3`))).toBe(true);
    expect(texts.some(text => /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/.test(text))).toBe(
      true,
    );
  }
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(3);
  expect(pdf.match(/\/MediaBox \[0 0 84[12]/g)).toHaveLength(3);
});

test('a page that is printed from the menu is the window as a picture for paper', async ({
  page,
  journey,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await journey.open('#win=2025-04-01/2025-06-30');
  const sheet = page.getByTestId('picture-pages').locator('svg');
  // What the sheet is drawn with is fetched at rest, and taken away after each printing.
  await expect
    .poll(async () => {
      await page.evaluate(() => {
        dispatchEvent(new Event('afterprint'));
        dispatchEvent(new Event('beforeprint'));
      });
      return sheet.count();
    })
    .toBe(1);
  await expect(sheet.locator('rect').first()).toHaveAttribute('fill', '#ffffff');
  expect(await sheet.locator('text').allTextContents()).toContain('US–Iran talks, second round');
  await page.evaluate(() => {
    dispatchEvent(new Event('afterprint'));
  });
  await expect(sheet).toHaveCount(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
  // The table has paper of its own.
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Events' })).toBeVisible();
  await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
  });
  await expect(page.getByTestId('print-sheet')).toBeAttached();
  await expect(sheet).toHaveCount(0);
});
