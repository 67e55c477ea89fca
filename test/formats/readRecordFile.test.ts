import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { recordId } from '../../src/domain/ids.ts';
import { type TimelineRecord } from '../../src/domain/record.ts';
import { createSliceReader } from '../../src/formats/readEventSlice.ts';
import { readSimpleEvent } from '../../src/formats/simpleEvents.ts';
import { type EventSlices, readRecordFile } from '../../src/formats/readRecordFile.ts';
import { type RefusedRow } from '../../src/formats/refusals.ts';
import { type NamedThings } from '../../src/formats/simpleThings.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

const words = { id: recordId('file-1'), title: 'visits.json', todayIso: '2026-06-30' };

interface Read {
  readonly outcome: ReturnType<typeof readRecordFile>;
  head: TimelineRecord | undefined;
  slices: EventSlices | undefined;
  readonly taken: { readonly event: DiplomaticEvent; readonly row: number; readonly isInSlice: boolean }[];
  readonly refused: RefusedRow[];
  readonly progress: number[];
  things: NamedThings | undefined;
  /** The order in which the sink heard of things. */
  readonly heard: string[];
}

function read(source: string | Uint8Array): Read {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const ids = new Set<string>();
  const found: Omit<Read, 'outcome'> = { head: undefined, slices: undefined, taken: [], refused: [], progress: [], things: undefined, heard: [] };
  const outcome = readRecordFile(
    bytes,
    {
      onHead: (head, slices) => {
        found.head = head;
        found.slices = slices;
        found.heard.push('head');
      },
      onSource: () => undefined,
      onEvent: (event, row, isInSlice) => {
        if (ids.has(event.id)) return false;
        ids.add(event.id);
        found.taken.push({ event, row, isInSlice });
        found.heard.push('event');
        return true;
      },
      onRefused: refused => found.refused.push(refused),
      onProgress: (doneBytes, totalBytes) => {
        expect(totalBytes).toBe(bytes.length);
        found.progress.push(doneBytes);
      },
      onThings: things => {
        found.things = things;
        found.heard.push('things');
      },
    },
    words,
  );
  return { outcome, ...found };
} // prettier-ignore

function text(record: unknown): string {
  return JSON.stringify(record);
}

describe('reading a record', () => {
  it('gives the bundled record as the file has it', () => {
    const bytes = new Uint8Array(readFileSync('public/records/us-iran.json'));
    const whole = JSON.parse(new TextDecoder().decode(bytes)) as TimelineRecord;
    const { outcome, head, taken, refused, heard } = read(bytes);
    expect(outcome).toEqual({ ok: true, value: { readCount: 153, takenCount: 153, refusedCount: 0 } });
    expect(head).toEqual({ ...whole, events: [] });
    expect(taken.map(({ event }) => event)).toEqual(whole.events);
    expect(taken.map(({ row }) => row)).toEqual(whole.events.map((_event, row) => row));
    expect(refused).toEqual([]);
    expect([heard[0], heard.at(-1)]).toEqual(['head', 'things']);
  });

  it('refuses single events with row, id and problems, and takes the rest', () => {
    const events = [
      anEvent({ id: 'E1' }),
      { ...anEvent({ id: 'E2' }), title: '' },
      anEvent({ id: 'E1', title: 'Again' }),
      7,
      anEvent({ id: 'E5', on: ' 2025-04-12 ' }),
    ];
    const { outcome, taken, refused } = read(text({ ...aTimelineRecord(), events }));
    expect(outcome).toEqual({ ok: true, value: { readCount: 5, takenCount: 2, refusedCount: 3 } });
    expect(taken.map(({ event, row }) => [event.id, row, event.when.edtf])).toEqual([
      ['E1', 0, '2025-04-12'],
      ['E5', 4, '2025-04-12'],
    ]);
    expect(refused).toEqual([
      { row: 1, id: 'E2', problems: [{ path: 'title', code: 'empty', detail: '' }] },
      { row: 2, id: 'E1', problems: [{ path: 'id', code: 'duplicate-id', detail: 'E1' }] },
      { row: 3, problems: [{ path: '', code: 'wrong-type', detail: '7' }] },
    ]);
  });

  it('reads around elements that are no JSON or no UTF-8', () => {
    const [one, two] = ['E1', 'E2'].map(id => text(anEvent({ id })));
    const encoder = new TextEncoder();
    const bytes = new Uint8Array([
      ...encoder.encode(`${text({ ...aTimelineRecord(), events: undefined }).slice(0, -1)},"events":[${one},{"a":[1}},{"title":"Gen`),
      0xe8,
      ...encoder.encode(`ve"},nul,${two}]}`),
    ]);
    const { taken, refused } = read(bytes);
    expect(taken.map(({ event }) => event.id)).toEqual(['E1', 'E2']);
    expect(refused.map(({ row, problems }) => [row, problems[0]?.code])).toEqual([
      [1, 'not-json'],
      [2, 'not-utf8'],
      [3, 'not-json'],
    ]);
  }); // prettier-ignore

  it('refuses the whole when the head does not fit', () => {
    const { outcome, heard } = read(text({ ...aTimelineRecord([anEvent()]), version: 2, colour: 'red' }));
    expect(outcome).toEqual({
      ok: false,
      error: {
        code: 'bad-head',
        atByte: 0,
        line: 1,
        problems: [
          { path: 'version', code: 'not-listed', detail: '2' },
          { path: 'colour', code: 'unknown-key', detail: 'colour' },
        ],
      },
    });
    expect(heard).toEqual([]);
  });

  it('refuses what is no file of events, naming the place', () => {
    expect(read('{"type":"FeatureCollection"}').outcome).toEqual({
      ok: false,
      error: { code: 'no-events', atByte: 0, line: 1 },
    });
  });

  it('tells about fifty times how far it is, forwards, to the end', () => {
    const events = seededEvents(4_000, 5);
    const { progress } = read(text({ ...aTimelineRecord(), events, ...seededThings() }));
    expect(progress.length).toBeGreaterThan(30);
    expect(progress.length).toBeLessThan(60);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    expect(progress.at(-1)).toBe(progress.reduce((most, done) => Math.max(most, done)));
  });
});

describe('reading an array of simple events', () => {
  it('gives an empty record of the given name, the events and the things they name', () => {
    const rows = [
      { title: 'One', date: '1866-01-09/1866-01-12', countries: ['Denmark'], place: 'St. Thomas', people: ['Seward'] },
      { title: 'Two', date: 'soon' },
      { title: 'Three', date: '2027', countries: ['DOM'], place: 'St. Thomas', source: 'Archive', colour: 'red' },
    ];
    const { outcome, head, slices, taken, refused, things } = read(text(rows));
    expect(outcome).toEqual({ ok: true, value: { readCount: 3, takenCount: 2, refusedCount: 1 } });
    expect(head).toEqual({ ...aTimelineRecord(), id: 'file-1', title: 'visits.json' });
    expect(slices?.form).toEqual({ kind: 'simple', todayIso: '2026-06-30' });
    expect(taken.map(({ event }) => [event.id, event.status])).toEqual([
      ['row-1', 'occurred'],
      ['row-3', 'scheduled'],
    ]);
    expect(refused).toEqual([{ row: 1, problems: [{ path: 'date', code: 'not-a-date', detail: 'soon' }] }]);
    expect(things).toEqual({
      people: [{ id: 'Seward', name: 'Seward', spellings: [], }],
      places: [{ id: 'St. Thomas', name: 'St. Thomas', granularity: 'city' }],
      sources: [{ id: 'Archive', publisher: 'Archive', kind: 'news' }],
      bodies: [],
      ignoredKeys: new Map([['colour', 1]]),
    });
  }); // prettier-ignore

  it('names no things of rows that were refused', () => {
    const row = { id: 'a', title: 'One', date: '2025' };
    const { refused, things } = read(text([row, { ...row, place: 'Rome' }]));
    expect(refused).toEqual([
      { row: 1, id: 'a', problems: [{ path: 'id', code: 'duplicate-id', detail: 'a' }] },
    ]);
    expect(things?.places).toEqual([]);
  });

  it('reads an empty array', () => {
    expect(read('[]').outcome).toEqual({ ok: true, value: { readCount: 0, takenCount: 0, refusedCount: 0 } });
  });
});

describe('an event read again from its slice', async () => {
  const readers = {
    record: await createSliceReader({ kind: 'record' }, () => readSimpleEvent),
    simple: await createSliceReader({ kind: 'simple', todayIso: words.todayIso }, () => readSimpleEvent),
  };
  const again = (source: string): void => {
    const bytes = new TextEncoder().encode(source);
    const { outcome, slices, taken, refused } = read(bytes);
    if (slices === undefined) throw new Error('The file has no head.');
    for (const { event, row, isInSlice } of taken) {
      if (!isInSlice) continue;
      const slice = bytes.subarray(slices.starts[row], slices.ends[row]);
      expect(readers[slices.form.kind](slice, row)).toEqual(event);
    }
    expect(outcome.ok && outcome.value.readCount).toBe(taken.length + refused.length);
    expect([...taken, ...refused].map(({ row }) => row).toSorted((one, other) => one - other)).toEqual(
      Array.from(slices.starts, (_start, row) => row),
    );
  };
  const strange = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('"', '}', '\\', 'Genève', '𐀀', '[2025,2026]', ' 2025 '),
  );

  it('is the one that reading gave, of a record', () => {
    const events = seededEvents(40, 11);
    const edited = fc
      .record({ event: fc.constantFrom(...events), key: fc.constantFrom('title', 'summary', 'when', 'id', 'tags'), value: strange, isEdited: fc.boolean() })
      .map(({ event, key, value, isEdited }) => (isEdited ? { ...event, [key]: key === 'when' ? { edtf: value } : value } : event));
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: edited }, strange)), fc.constantFrom(undefined, 2), (list, indent) => {
        again(JSON.stringify({ ...aTimelineRecord(), events: list }, null, indent));
      }),
    );
  }); // prettier-ignore

  it('is the one that reading gave, of an array', () => {
    const row = fc.record(
      { id: strange, title: fc.string(), date: fc.constantFrom('2025', '2027-01', 'never', '2025-01-01 10:00'), countries: fc.subarray(['US', 'Iran', 'nowhere']), people: fc.array(fc.string()), place: strange },
      { requiredKeys: ['title', 'date'] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: row }, strange)), list => {
        again(JSON.stringify(list));
      }),
    );
  }); // prettier-ignore

  it('throws for a slice that holds none', () => {
    const slice = new TextEncoder().encode('{"title":3}');
    expect(() => readers.simple(slice, 4)).toThrow('Row 4 of the file was taken for an event and is none.');
    expect(() => readers.record(slice.subarray(1), 4)).toThrow(/Row 4/);
  }); // prettier-ignore
});
