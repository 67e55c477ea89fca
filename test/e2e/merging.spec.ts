/** Two people who export, edit apart and import each other's file: nothing is lost, and what differs is settled in view. */
import { readFile } from 'node:fs/promises';
import { type Browser, type Page } from '@playwright/test';
import { appIsReady, expect, test } from '../support/journey.ts';

const chooseFile = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Open a file…')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function edit(page: Page, change: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await change();
  await page.getByLabel('Title').press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** The whole record with its log, as its menu hands it out. */
async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Records' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /Back up/ }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

/** Another person: their own browser, with the same record. */
async function anotherDesk(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await appIsReady(page);
  return page;
}

async function mergeOffered(page: Page): Promise<void> {
  const offer = page.getByRole('dialog', { name: /is already here/ });
  await offer.getByRole('button', { name: 'Merge into the record kept here' }).click();
  await offer.getByRole('button', { name: 'Close' }).click();
}

const heading = (page: Page) =>
  page.getByRole('article', { name: 'Event' }).getByRole('heading', { level: 2 });

test('two desks that edited apart merge each other’s files and settle what differs', async ({
  page,
  browser,
  baseURL,
  journey,
}) => {
  const address = '#event=A07&win=2025-04-01/2025-04-30';
  await journey.open(address);
  const other = await anotherDesk(browser, `${baseURL ?? ''}/${address}`);
  await edit(page, () => page.getByLabel('Title').fill('Zakharova on the Moscow visit'));
  await edit(other, async () => {
    await other.getByLabel('Title').fill('Moscow confirms the visit');
    await other.getByLabel('Summary').fill('Told at the weekly briefing.');
  });
  const mine = await exported(page);
  const theirs = await exported(other);

  await chooseFile(page, 'theirs.demarche', theirs);
  const offer = page.getByRole('dialog', { name: /is already here/ });
  await expect(offer.getByText('1 edit not here yet by somebody else')).toBeVisible();
  await expect(offer.getByText('1 decision differs', { exact: false })).toBeVisible();
  await journey.checkAccessibility();
  await offer.getByLabel('Your name', { exact: false }).fill('Sara');
  await offer.getByRole('button', { name: 'Use this name' }).click();
  await offer.getByRole('button', { name: 'Merge into the record kept here' }).click();
  await expect(offer.getByText('Merged: 1 edit')).toBeVisible();
  await offer.getByRole('button', { name: 'Close' }).click();
  await expect(heading(page)).toHaveText('Moscow confirms the visit');
  await expect(page.getByText('Told at the weekly briefing.')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.reload();
  await appIsReady(page);
  await page.getByRole('button', { name: '1 decision of different people to settle' }).click();
  const list = page.getByRole('dialog', { name: 'Decided twice' });
  await expect(list.getByText('Zakharova on the Moscow visit')).toBeVisible();
  await expect(list.getByText('Moscow confirms the visit').first()).toBeVisible();
  await journey.checkAccessibility();
  await list.getByRole('button', { name: 'Take this: Zakharova on the Moscow visit (you)' }).click();
  await expect(list.getByText('Nothing is left to settle.')).toBeVisible();
  await list.getByRole('button', { name: 'Close' }).click();
  await expect(heading(page)).toHaveText('Zakharova on the Moscow visit');

  await chooseFile(other, 'mine.demarche', mine);
  await mergeOffered(other);
  await expect(heading(other)).toHaveText('Moscow confirms the visit');
  await expect(other.getByRole('button', { name: '1 decision of different people to settle' })).toBeVisible();
  await chooseFile(other, 'mine.demarche', await exported(page));
  await mergeOffered(other);
  await expect(heading(other)).toHaveText('Zakharova on the Moscow visit');
  await expect(other.getByRole('button', { name: /to settle/ })).toBeHidden();
  await other.getByText('History', { exact: true }).click();
  await expect(other.getByText('Sara').first()).toBeVisible();
  await other.context().close();
});

test('a file of the record without a log is compared, and what it says is taken over as one edit', async ({
  page,
  journey,
  request,
}) => {
  await journey.open();
  const answer = await request.get('/records/us-iran.json');
  const record = (await answer.json()) as { events: { id: string; title: string }[] };
  const events = record.events.flatMap(event => {
    if (event.id === 'A07') return [{ ...event, title: 'Zakharova on the visit' }];
    return event.id === 'A08' ? [] : [event];
  });
  const fresh = { ...record.events[0], id: 'X1', title: 'Only in the file', links: [] };
  await chooseFile(page, 'talks.json', JSON.stringify({ ...record, events: [...events, fresh] }));
  const offer = page.getByRole('dialog', { name: /is already here/ });
  await expect(offer.getByText('1 event only in the file', { exact: true })).toBeVisible();
  await expect(offer.getByText('1 event that the file says otherwise')).toBeVisible();
  await expect(offer.getByText('151 events the same')).toBeVisible();
  await expect(offer.getByText('1 event only here; they stay')).toBeVisible();
  await journey.checkAccessibility();
  await offer.getByRole('button', { name: 'Take over' }).click();
  await expect(offer.getByText('Taken over: 2 events')).toBeVisible();
  await offer.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('154 of 154 events')).toBeVisible();
  await page.getByRole('button', { name: /^Undo import/ }).click();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});
