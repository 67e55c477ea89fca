/** The record as a calendar: what is saved is read by another reader of calendars. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

async function savedCalendar(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await page.getByRole('radio', { name: 'iCalendar', exact: true }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const entriesOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');

test('the events of a filter are a calendar, and those without a known day are counted', async ({
  page,
  journey,
}) => {
  await journey.open('#all=US,IR');
  const { name, text } = await savedCalendar(page);
  expect(name).toMatch(/^us-iran-nuclear-talks-2003-2026--.*\.ics$/);
  const entries = entriesOf(text);
  const shown = Number(
    /^(\d+) of/.exec((await page.getByText(/^\d+ of 153 events$/).textContent()) ?? '')?.[1],
  );
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toContainText(`${name}: ${entries.length} events, `);
  const leftOut = Number(
    /(\d+) events? without a known day/.exec((await status.textContent()) ?? '')?.[1] ?? 0,
  );
  expect(entries.length + leftOut).toBe(shown);
  const first = entries.find(entry => entry.getFirstPropertyValue('uid') === 'A01@us-iran.demarche');
  const valueOf = (property: string) => String(first?.getFirstPropertyValue(property));
  expect(valueOf('summary')).toBe('US–Iran talks, first round');
  // From 16:00 to 18:20 by the clock of Muscat, which the description tells.
  expect(valueOf('dtstart')).toBe('2025-04-12T12:00:00Z');
  expect(valueOf('dtend')).toBe('2025-04-12T14:20:00Z');
  expect(valueOf('status')).toBe('CONFIRMED');
  expect(valueOf('description')).toContain('12 April 2025, 16:00–18:20');
});
