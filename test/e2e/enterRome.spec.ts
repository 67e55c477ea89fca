/**
 * The timed journey: a practised user puts down the second round by keyboard alone. Everything that is pressed
 * besides the text itself is counted: the keys that open, lead, choose and save.
 */
import { expect, test } from '../support/journey.ts';

/** What issue 5 allows. */
const mostKeys = 60;

test('the Rome round with three sides, two statements and two sources takes at most 60 keys', async ({
  page,
  journey,
}, testInfo) => {
  await journey.open('#win=2025-03-01/2025-06-30');
  let keyCount = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      keyCount += 1;
    }
  };
  const type = (text: string) => page.keyboard.insertText(text);

  await press('n');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await type('US–Iran talks, second round, as I read it');
  await press('Alt+d');
  await type('19 April 2025');
  // The first kind with this letter is the round of talks.
  await press('Alt+k', 't');
  for (const [side, person] of [
    ['IR', 'Abbas Araghchi'],
    ['US', 'Steve Witkoff'],
    ['OM', 'Badr Albusaidi'],
  ] as const) {
    await press('Alt+s');
    await type(side);
    await press('Tab');
    await type(person);
    await press('Alt+l');
  }
  // Oman is no party here but the mediator.
  await press('Tab', 'Space', 'Tab', 'Space');
  await press('Alt+p');
  await type('Rome');
  for (const [address, publisher, published] of [
    [
      'https://www.state.gov/briefings/department-press-briefing-april-21-2025/',
      'US Department of State',
      '21 April 2025',
    ],
    ['https://en.irna.ir/news/85809999/Second-round', 'IRNA', '19 April 2025'],
  ] as const) {
    await press('Alt+o');
    await type(address);
    await press('Tab');
    await type(publisher);
    await press('Tab');
    await type(published);
  }
  for (const { speaker, words, source, isQuote } of [
    { speaker: 'Abbas Araghchi', words: 'The talks went forward.', source: 'i', isQuote: false },
    { speaker: 'Steve Witkoff', words: 'We made very good progress.', source: 'u', isQuote: true },
  ]) {
    await press('Alt+q');
    await type(speaker);
    await press('Tab', 'Tab', 'Tab', 'Tab');
    if (isQuote) await press('Shift+Tab', 't', 'Tab');
    await type(words);
    await press('Tab', source);
  }
  await press('Alt+r');
  await type('US–Iran talks 2025 (through Oman)');
  await press('Tab');
  await type('2');
  await press('Control+Enter');

  const panel = page.getByRole('article', { name: 'Event' });
  await expect(panel.getByRole('heading', { name: /as I read it/ })).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(panel.getByText('Round 2 ·')).toBeVisible();
  for (const words of ['Abbas Araghchi', 'Steve Witkoff', 'Badr Albusaidi', 'Rome', 'mediator']) {
    await expect(panel.getByText(words).first()).toBeVisible();
  }
  await expect(panel.getByText('The talks went forward.')).toBeVisible();
  await expect(panel.getByText('We made very good progress.')).toBeVisible();
  await expect(panel.getByRole('link', { name: /US Department of State/ }).first()).toBeVisible();
  await expect(panel.getByRole('link', { name: /IRNA/ }).first()).toBeVisible();

  testInfo.annotations.push({ type: 'keys', description: String(keyCount) });
  process.stdout.write(`The Rome round: ${keyCount} keys besides the text.\n`);
  expect(keyCount).toBeLessThanOrEqual(mostKeys);
});

test('a draft survives a tab that is killed', async ({ page, context, journey }) => {
  const doomed = await context.newPage();
  await doomed.goto('/');
  await doomed.waitForFunction(() => performance.getEntriesByName('app:ready').length > 0);
  await doomed.getByRole('button', { name: 'Add event' }).click();
  await doomed.getByRole('textbox', { name: 'Title' }).fill('Talks in Doha');
  await doomed.waitForFunction(() =>
    Object.keys(localStorage).some(key => key.startsWith('demarche.draft.')),
  );
  const devtools = await context.newCDPSession(doomed);
  const crashed = doomed.waitForEvent('crash');
  // It never answers: the page is gone.
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await doomed.close();

  await journey.open();
  await page.getByRole('button', { name: 'Add event' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Talks in Doha');
  await expect(page.getByText(/^You go on with the draft of/)).toBeVisible();
});

test('what is typed in another tab is left to it, and a pasted link becomes a source', async ({
  page,
  context,
  journey,
}) => {
  await journey.open();
  const other = await context.newPage();
  await other.goto('/');
  await other.waitForFunction(() => performance.getEntriesByName('app:ready').length > 0);
  await other.getByRole('button', { name: 'Add event' }).click();
  await other.getByRole('textbox', { name: 'Title' }).fill('Talks in Doha');
  await other.waitForFunction(() => Object.keys(localStorage).some(key => key.startsWith('demarche.draft.')));

  await page.bringToFront();
  await page.getByRole('button', { name: 'Add event' }).click();
  const title = page.getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('');
  await title.press('Escape');
  await expect(title).toBeHidden();
  const paste = (text: string) =>
    page.evaluate(pasted => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste('Talks to go on\nhttps://www.reuters.com/world/talks-2025-04-12/?utm_source=x');
  await expect(title).toBeFocused();
  await expect(page.getByText(/source Reuters of .*12 April 2025 “Talks to go on”/)).toBeVisible();
  const source = page.getByRole('group', { name: 'Source 1' });
  await expect(source.getByLabel('Address', { exact: true })).toHaveValue(
    'https://www.reuters.com/world/talks-2025-04-12/',
  );
  await expect(source.getByLabel('Published', { exact: true })).toHaveValue('2025-04-12');
  await title.press('Control+z');
  await expect(source.getByLabel('Address', { exact: true })).toHaveValue('');
  await journey.checkAccessibility();
  await other.close();
});
