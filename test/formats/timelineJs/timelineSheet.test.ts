import { describe, expect, test } from 'vitest';
import { convertTimelineJs, isTimelineJs } from '../../../src/formats/timelineJs/convertTimelineJs.ts';
import { timelineOfSheet } from '../../../src/formats/timelineJs/timelineSheet.ts';

const head =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

function eventsOf(rows: readonly string[]) {
  const value = timelineOfSheet([head, ...rows].join('\n'));
  expect(isTimelineJs(value)).toBe(true);
  const converting = convertTimelineJs(value);
  for (;;) {
    const step = converting.next();
    if (step.done !== true) continue;
    const { bytes, refused, title } = step.value;
    const events = JSON.parse(new TextDecoder().decode(bytes)) as readonly Record<string, unknown>[];
    return { title, events, codes: refused.map(({ problems }) => problems[0]?.code) };
  }
}

describe('the sheet of a timeline', () => {
  test('has a slide a row, with its title, its end and its media as a mere link', () => {
    const { title, events, codes } = eventsOf([
      ',,,,,,,,,Spring talks,,,,,,title,,',
      '2025,4,12,16:00,,,,,,First round,<b>In</b> Muscat,https://example.org/a.jpg,,,,,Talks,',
      '2025,4,,,2025,5,,,,Second and third,,,,,,,,',
      'soon,,,,,,,,,Next,,,,,,,,',
    ]);
    expect(title).toBe('Spring talks');
    expect(
      events.map(({ date, title: words, summary, sources, tags }) => [date, words, summary, sources, tags]),
    ).toEqual([
      ['2025-04-12T16:00', 'First round', 'In Muscat', ['https://example.org/a.jpg'], ['Talks']],
      ['2025-04/2025-05', 'Second and third', undefined, undefined, undefined],
    ]);
    expect(codes).toEqual(['not-a-date']);
  });

  test('is no other table', () => {
    expect(timelineOfSheet('title,date\nA,2025-04-12\n')).toBeUndefined();
    expect(timelineOfSheet('')).toBeUndefined();
  });
});
