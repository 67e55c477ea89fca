/** What readers ask of the record, asked of the app as they would, with the events that answer it. */
import { type Page } from '@playwright/test';
import { tick, typeDays } from '../support/filterPanel.ts';
import { expect, test } from '../support/journey.ts';

const showTable = (page: Page) => page.getByRole('button', { name: 'Table', exact: true }).click();

/** The cells of a column of the table, from above. */
const column = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Events' }).locator(`tbody td[data-column=${name}] bdi`);

const openEvent = (page: Page, title: string) => column(page, 'title').getByText(title).dblclick();

test('1: what happened between the first and the second round', async ({ page, journey }) => {
  await journey.open();
  await typeDays(page, '13 April 2025 to 18 April 2025');
  await showTable(page);
  await expect(column(page, 'title')).toHaveText([
    'Russia–Iran military cooperation deepens',
    'Russia–China–Iran expert consultations, Moscow',
    'Baghaei: Araghchi to go to Moscow “later this week”',
    'Zakharova confirms Lavrov will receive Araghchi',
    'Witkoff on Fox News: no need to enrich past 3.67%',
    'Witkoff on X: Iran must stop and eliminate enrichment',
    'Trump–Sultan Haitham telephone call',
    'Araghchi: enrichment is not negotiable',
    'Grossi in Tehran',
    'Araghchi meets Putin, hands over Khamenei’s written message',
    'Khamenei’s written message to Putin',
    'Araghchi visits Moscow',
    'Lavrov–Araghchi talks and press conference',
  ]);
});

test('2: which rounds were held, which were planned and never held', async ({ page, journey }) => {
  await journey.open();
  await tick(page, 'Process', 'US–Iran talks 2025 (through Oman)');
  await tick(page, 'Kind', 'Talks round');
  await showTable(page);
  await expect(column(page, 'title')).toHaveText([
    'US–Iran talks, first round',
    'US–Iran talks, second round',
    'US–Iran expert meeting',
    'US–Iran talks, third round',
    'US–Iran talks, fourth round',
    'US–Iran talks, fourth round',
    'US–Iran talks, fifth round',
    'US–Iran talks, sixth round',
  ]);
  await expect(column(page, 'status')).toHaveText([
    'Concluded',
    'Concluded',
    'Postponed',
    'Concluded',
    'Postponed',
    'Concluded',
    'Concluded',
    'Cancelled',
  ]);
});

test('3: when is the next round, where, and how sure is that', async ({ page, journey }) => {
  await journey.open();
  await expect(page.getByText('Next: nothing scheduled')).toBeVisible();
  await expect(page.getByText('21–22 June 2026, Bürgenstock')).toBeVisible();
  await page.getByRole('button', { name: 'First talks under the memorandum' }).click();
  const heading = page.getByRole('heading', { level: 2, name: 'First talks under the memorandum' });
  await expect(heading).toBeVisible();
});

test('7: what did each side say after round four', async ({ page, journey }) => {
  await journey.open();
  await typeDays(page, '11 May 2025 to 22 May 2025');
  await tick(page, 'Statement by', 'Iran');
  await tick(page, 'Statement by', 'United States');
  await showTable(page);
  await expect(column(page, 'title')).toHaveText([
    'US–Iran talks, fourth round',
    'Trump in Doha: Iran has “sort of agreed”',
    'E3–Iran talks, Istanbul',
    'Witkoff on ABC: not even 1% enrichment',
    'Khamenei doubts the talks will succeed',
  ]);
  await openEvent(page, 'US–Iran talks, fourth round');
  const event = page.getByRole('article');
  await expect(event).toContainText(/“difficult but useful talks [^”]*”\s*Esmaeil Baghaei/);
  await expect(event).toContainText(/“We are encouraged by today’s outcome [^”]*”\s*senior US official/);
});

test('8: has the US position on enrichment changed', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('searchbox', { name: 'Search' }).fill('enrichment');
  await tick(page, 'Statement by', 'United States');
  await showTable(page);
  await expect(column(page, 'title')).toHaveText([
    'Witkoff on Fox News: no need to enrich past 3.67%',
    'Witkoff on X: Iran must stop and eliminate enrichment',
    'Witkoff on ABC: not even 1% enrichment',
  ]);
});

test('9: the exact words, who said them, in which language, and where to check', async ({
  page,
  journey,
}) => {
  await journey.open();
  await page.getByRole('searchbox', { name: 'Search' }).fill('“not negotiable”');
  await showTable(page);
  await expect(column(page, 'title')).toHaveText(['Araghchi: enrichment is not negotiable']);
  await openEvent(page, 'Araghchi: enrichment is not negotiable');
  const event = page.getByRole('article');
  await expect(event).toContainText('the issue of enrichment is non-negotiable”');
  await expect(event).toContainText('Abbas Araghchi, Foreign Minister');
  await expect(event).toContainText('Wednesday 16 April 2025 · in translation · ');
  await expect(event.getByRole('link', { name: /Washington Examiner/ }).first()).toHaveAttribute(
    'href',
    /^https:/,
  );
});

const mediators = [
  ['Oman', 17],
  ['Pakistan', 6],
  ['Qatar', 4],
  ['European Union', 3],
] as const;

test('12: who mediates, and where each mediator hosts', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('combobox', { name: 'in the role' }).selectOption('mediator');
  const countries = page.getByRole('group', { name: 'Countries' });
  await expect(countries.getByRole('checkbox')).toHaveCount(8);
  for (const [name, count] of mediators) {
    const country = countries.getByRole('checkbox', { name, exact: true });
    await expect(country).toHaveAccessibleDescription(String(count));
  }
  await tick(page, 'Countries', 'Pakistan');
  await showTable(page);
  await expect(column(page, 'title')).toHaveText([
    'Two-week US–Iran ceasefire',
    'US–Iran talks in Pakistan',
    'Trump extends the ceasefire',
    '14-point accord reached',
    'First talks under the memorandum',
    'First talks under the memorandum',
  ]);
  await expect(column(page, 'place')).toHaveText([
    '',
    'Islamabad',
    'Washington, DC',
    '',
    'Bürgenstock',
    'Bürgenstock',
  ]);
});

test('16: which other tracks ran at the same time', async ({ page, journey }) => {
  await journey.open('#win=2025-04-01/2025-06-30&from=2025-04-01&to=2025-06-30');
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('radio', { name: 'Process' }).check();
  const tracks = [
    'Iran and the IAEA, 6 events',
    'Russia–Iran, 7 events',
    'E3/EU–Iran talks 2024–25, 3 events',
    'US–Iran talks 2025 (through Oman), 21 events',
    'China–Russia–Iran, 1 event',
    'Wars of 2025 and 2026, 6 events',
    'No process, 2 events',
  ];
  const staves = page.getByRole('grid', { name: 'Timeline' }).getByRole('rowheader');
  await expect(staves).toHaveCount(tracks.length);
  for (const [at, track] of tracks.entries()) await expect(staves.nth(at)).toHaveAccessibleName(track);
});

test('18: which deadlines were set, missed or moved', async ({ page, journey }) => {
  await journey.open();
  await tick(page, 'Kind', 'Deadline');
  await showTable(page);
  await expect(column(page, 'date')).toHaveText([
    'Tuesday 31 March 2015',
    'Tuesday 30 June 2015',
    'Tuesday 7 July 2015',
    'Friday 10 July 2015',
    'Monday 13 July 2015',
    'Saturday 18 October 2025',
  ]);
  await expect(column(page, 'status')).toHaveText(['Missed', 'Missed', 'Missed', 'Missed', 'Missed', 'Met']);
});

test('20: what did Russia do in this file in spring 2025', async ({ page, journey }) => {
  await journey.open();
  await tick(page, 'Countries', 'Russia');
  await page.getByRole('checkbox', { name: 'Count members of negotiating groups' }).uncheck();
  await typeDays(page, 'March 2025 to June 2025');
  await showTable(page);
  await expect(column(page, 'title')).toHaveText([
    'Russia–Iran military cooperation deepens',
    'China–Russia–Iran meeting, Beijing',
    'Russia–China–Iran expert consultations, Moscow',
    'Zakharova confirms Lavrov will receive Araghchi',
    'Araghchi meets Putin, hands over Khamenei’s written message',
    'Khamenei’s written message to Putin',
    'Araghchi visits Moscow',
    'Lavrov–Araghchi talks and press conference',
    'IAEA Board votes on Iran’s compliance',
  ]);
});

test('21: which events rest on one source', async ({ page, journey }) => {
  await journey.open();
  await tick(page, 'Number of sources', 'one source');
  await typeDays(page, 'June 2025');
  await showTable(page);
  await expect(column(page, 'title')).toHaveText([
    'Oman announces the sixth round for 15 June',
    'Lammy meets Rubio and Witkoff',
  ]);
  await expect(column(page, 'sources')).toHaveText(['1', '1']);
});

test('24: which events touched sanctions, inspections, prisoners', async ({ page, journey }) => {
  await journey.open();
  for (const [tag, count] of [
    ['sanctions', 9],
    ['prisoners', 10],
    ['inspections', 20],
  ] as const) {
    await tick(page, 'Tags', tag);
    await expect(page.getByText(`${count} of 153 events`)).toBeVisible();
  }
});
