/** What is copied is read back from the clipboard; the address steps back and forward, and survives anything. */
import { type Page } from '@playwright/test';
import { appIsReady, expect, test } from '../support/journey.ts';

async function share(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: what, exact: true }).click();
}

/** Empty where the page writes it anew while it is read. */
const clipboard = (page: Page, type = 'text/plain') =>
  page.evaluate(async wanted => {
    const [item] = await navigator.clipboard.read();
    if (item?.types.includes(wanted) !== true) return '';
    const blob = await item.getType(wanted).catch(() => undefined);
    return blob?.text() ?? '';
  }, type);

const hashOf = (page: Page) => new URL(page.url()).hash;

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link shows the same view again, the window included', async ({ page, journey, baseURL }) => {
    await journey.open('#all=US,IR,OM');
    await share(page, 'Copy link');
    await expect(page.getByText('Link copied', { exact: true })).toBeVisible();
    const link = await clipboard(page);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/#all=US,IR,OM&win=[\dT:-]+\/[\dT:-]+$/);
    const shown = await page.getByText('showing', { exact: false }).first().textContent();
    await page.goto('about:blank');
    await page.goto(link);
    await appIsReady(page);
    expect(link.startsWith(`${baseURL ?? ''}/`)).toBe(true);
    expect(await page.getByText('showing', { exact: false }).first().textContent()).toBe(shown);
  });

  test('the citation names record, filter, window, data and day of access', async ({ page, journey }) => {
    await journey.setToday('2026-07-10');
    await journey.open('#all=US,IR,OM&win=2025-04-01/2025-06-30');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await journey.checkAccessibility();
    await page.getByRole('button', { name: 'Copy citation', exact: true }).click();
    await expect(page.getByText('Citation copied')).toBeVisible();
    expect(await clipboard(page)).toMatch(
      /^“US–Iran nuclear talks, 2003–2026”, the United States, Iran,? and Oman, 19 of 153 events, showing Apr–Jun 2025\. Data of \d+ \w+ 2026\. Accessed 10 July 2026\. http:\/\/localhost:\d+\/#all=US,IR,OM&win=2025-04-01\/2025-06-30$/,
    );
  });

  test('the chronology is the filtered set in its order, with sources, in three forms', async ({
    page,
    journey,
  }) => {
    await journey.open('#process=us-iran-2025&win=2025-04-01/2025-06-30&q=round');
    const count = await page.getByRole('status').filter({ hasText: 'of 153 events' }).textContent();
    await share(page, 'Copy chronology: Plain text');
    await expect(
      page.getByText(`Chronology copied: ${Number.parseInt(count ?? '', 10)} events`, { exact: false }),
    ).toBeVisible();
    const plain = await clipboard(page);
    expect(plain.indexOf('US–Iran talks, first round')).toBeLessThan(
      plain.indexOf('US–Iran talks, second round'),
    );
    expect(plain).toMatch(
      /\nAccounts differ: First written US text: On 31 May, in Tehran \(Mizan Online\) \[\d+\]; On 11 May, in Muscat /,
    );
    expect(plain).toMatch(/\nSources\n\[1\] .*https?:/);

    await share(page, 'Copy chronology: Markdown');
    await expect.poll(() => clipboard(page)).toMatch(/^# US–Iran nuclear talks, 2003–2026\n/);
    await share(page, 'Copy chronology: For a word processor');
    await expect
      .poll(() => clipboard(page, 'text/html'))
      .toContain('<strong>US–Iran talks, first round</strong>');
    expect(await clipboard(page)).toBe(plain);
  });

  test('an event has a link and a citation of its own', async ({ page, journey }) => {
    await journey.open('#none=RU&event=A07&win=2025-04-01/2025-04-30');
    const panel = page.getByRole('article', { name: 'Event' });
    await panel.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => clipboard(page)).toMatch(/\/#win=2025-04-01\/2025-04-30&event=A07$/);
    await panel.getByRole('button', { name: 'Copy citation' }).click();
    await expect
      .poll(() => clipboard(page))
      .toMatch(/^“Zakharova confirms .*”, .* 2025.*, in “US–Iran nuclear talks, 2003–2026”\. Data of /);
  });

  test('a hostile title is text in the rich form', async ({ page, journey }) => {
    const title = '<img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script>';
    await page.route('**/hostile.json', route => route.fulfill({ json: [{ title, date: '2025-04-12' }] }));
    await journey.open('?open=hostile.json');
    await share(page, 'Copy chronology: For a word processor');
    await expect(page.getByText('Chronology copied: 1 event', { exact: false })).toBeVisible();
    const html = await clipboard(page, 'text/html');
    expect(html).toContain('&lt;img src=x onerror=');
    expect(html).not.toMatch(/<img|<script/);
  });
});

test('where the browser refuses, the text is shown to be copied by hand', async ({ page, journey }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'write', {
      value: () => Promise.reject(new DOMException('Refused here.', 'NotAllowedError')),
    });
  });
  await journey.open('#all=US,IR,OM&win=2025-04-01/2025-06-30');
  await share(page, 'Copy link');
  const text = page.getByRole('textbox', { name: 'Text to copy' });
  await expect(text).toHaveValue(/#all=US,IR,OM&win=2025-04-01\/2025-06-30$/);
  await expect(text).toBeFocused();
  expect(
    await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
  ).toBeGreaterThan(40);
  await journey.checkAccessibility();
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();
});

test.describe('back and forward', () => {
  test('step through a drag, a zoom, a typed word, a filter, a tab, a choice and a grouping', async ({
    page,
    journey,
  }) => {
    await journey.open('#win=2025-04-01/2025-06-30');
    const chart = page.getByRole('grid', { name: 'Timeline' });
    const box = await chart.boundingBox();
    if (box === null) throw new Error('The timeline is nowhere.');
    const hashes = [hashOf(page)];
    const stepped = async (act: () => Promise<void>) => {
      await act();
      await expect.poll(() => hashOf(page)).not.toBe(hashes.at(-1));
      // What comes in pieces has settled once the address stands still for two pictures in a row.
      let before = '';
      while (before !== hashOf(page)) {
        before = hashOf(page);
        await page.waitForFunction(
          () =>
            new Promise(resolve =>
              setTimeout(
                () =>
                  requestAnimationFrame(() => {
                    resolve(true);
                  }),
                400,
              ),
            ),
        );
      }
      hashes.push(hashOf(page));
    };
    await stepped(async () => {
      await page.mouse.move(box.x + 700, box.y + 260);
      await page.mouse.down();
      for (let at = 1; at <= 12; at += 1) await page.mouse.move(box.x + 700 - at * 20, box.y + 260);
      await page.mouse.up();
    });
    await stepped(async () => {
      await page.keyboard.down('Control');
      for (let notch = 0; notch < 4; notch += 1) await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
    });
    await stepped(async () => {
      await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('round', { delay: 40 });
    });
    await stepped(() => page.getByRole('checkbox', { name: 'Oman', exact: true }).check());
    await stepped(() => page.getByRole('button', { name: 'Table', exact: true }).click());
    await stepped(() => page.getByRole('row').nth(2).click());
    await stepped(() => page.getByRole('button', { name: 'Timeline', exact: true }).click());
    await stepped(async () => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: 'Command, country' })).toBeFocused();
      await page.keyboard.type('staves kind');
      await page.keyboard.press('Enter');
    });
    for (const hash of hashes.toReversed().slice(1)) {
      await page.goBack();
      await expect.poll(() => hashOf(page)).toBe(hash);
    }
    for (const hash of hashes.slice(1)) {
      await page.goForward();
      await expect.poll(() => hashOf(page)).toBe(hash);
    }
    await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('round');
    await expect(page.getByRole('checkbox', { name: 'Oman', exact: true })).toBeChecked();
  });
});

test.describe('an address from anywhere', () => {
  for (const [name, hash, note] of [
    ['malformed percent codes', '#all=US&kind=%E0%A4%A&q=%', 'could not be read and was left out'],
    ['keys that no view has', '#__proto__=1&constructor=2&toString=3&all=US&hasOwnProperty=4', undefined],
    ['a later version', '#v=7&all=US&future=1', 'could not be read and was left out: future=1, v=7'],
    [
      'values of another age',
      '#all=US&kind=summit,meeting&view=globe&group=colour&win=soon',
      'could not be read',
    ],
  ] as const) {
    test(`with ${name} opens the nearest view`, async ({ page, journey }) => {
      await journey.open(hash);
      await expect(page.getByRole('checkbox', { name: 'United States', exact: true })).toBeChecked();
      if (note !== undefined) await expect(page.getByText(note, { exact: false }).first()).toBeVisible();
    });
  }

  test('of two megabytes opens the whole record and says so', async ({ page, journey }) => {
    await journey.open();
    await page.evaluate(() => {
      location.hash = `all=${'US,'.repeat(680_000)}`;
    });
    await expect(page.getByText(/could not be read and was left out: #?all=US,US,US/)).toBeVisible();
    await expect(page.getByText('153 of 153 events')).toBeVisible();
  });

  test('changed five hundred times in a row ends at the last one, with one note', async ({
    page,
    journey,
  }) => {
    await journey.open();
    await page.evaluate(async () => {
      for (let turn = 0; turn < 500; turn += 1) {
        location.replace(`#all=${turn % 2 === 0 ? 'US' : 'IR'}&kind=nonsense-${turn}`);
        if (turn % 50 === 0) await new Promise(requestAnimationFrame);
      }
      location.replace('#all=OM&kind=nonsense');
    });
    await expect(page.getByText('25 of 153 events')).toBeVisible();
    await expect(page.getByText('could not be read and was left out', { exact: false })).toHaveCount(1);
  });
});
