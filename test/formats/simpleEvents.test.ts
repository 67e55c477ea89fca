import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { isPlainEvent, parseThing } from '../../src/domain/schema.ts';
import { unstatedSide } from '../../src/domain/sides.ts';
import { readSimpleEvent } from '../../src/formats/simpleEvents.ts';
import { createThingShelf, placeThing, sourceThing } from '../../src/formats/simpleThings.ts';

const todayIso = '2026-06-30';
const bare = { title: 'Talks', date: '2025-04-12' };

function reading(fields: Record<string, unknown>, row = 0) {
  const read = readSimpleEvent({ ...bare, ...fields }, { row, todayIso });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const eventOf = (fields: Record<string, unknown>, row = 0): DiplomaticEvent => reading(fields, row).event;

function problemsOf(value: unknown): unknown {
  const read = readSimpleEvent(value, { row: 0, todayIso });
  return read.ok ? [] : read.error.map(({ path, code, detail }) => [path, code, detail]);
}

describe('a simple event', () => {
  it('says in its own words what an event of a record says', () => {
    const event = eventOf({
      id: 'm-1',
      kind: 'meeting',
      status: 'cancelled',
      countries: ['US', 'IRN', 'Oman'],
      people: ['Abbas Araghchi (Iran)'],
      place: 'Muscat, Oman',
      summary: 'They met.',
      source: 'https://www.example.org/a',
    });
    expect(event).toEqual({
      id: 'm-1',
      title: 'Talks',
      summary: 'They met.',
      when: { edtf: '2025-04-12' },
      kind: 'meeting',
      status: 'cancelled',
      venue: { place: 'Muscat, Oman' },
      participants: [
        { side: 'US', roles: ['party'] },
        { side: 'IR', roles: ['party'] },
        { side: 'OM', roles: ['party'] },
        { side: 'IR', person: 'Abbas Araghchi', roles: ['party'] },
      ],
      processes: [],
      statements: [],
      claims: [],
      links: [],
      sources: ['https://www.example.org/a'],
      tags: [],
      confirmed: 'full',
      rev: 0,
      createdAt: '2026-06-30T00:00:00Z',
      modifiedAt: '2026-06-30T00:00:00Z',
    });
  });

  it('claims least where nothing is stated', () => {
    expect(eventOf({}, 16)).toMatchObject({
      id: 'row-17',
      kind: 'background',
      status: 'occurred',
      participants: [],
    });
    expect(eventOf({ kind: 'visit' }).status).toBe('concluded');
    expect(eventOf({ kind: 'visit', date: '2026-07' }).status).toBe('scheduled');
    expect(eventOf({ date: '2026' }).status).toBe('occurred');
  });

  it('may have null, an empty text or a dash where there is nothing to say', () => {
    const nothing = {
      id: null,
      kind: '',
      status: null,
      countries: null,
      people: '',
      place: ' - ',
      summary: '',
      source: null,
    };
    expect(eventOf(nothing)).toEqual(eventOf({}));
  });

  it('may have a number for an id, and one country as text', () => {
    expect(eventOf({ id: 1914 }).id).toBe('1914');
    expect(eventOf({ countries: 'Denmark' }).participants).toEqual([{ side: 'DK', roles: ['party'] }]);
  });

  it('names a country once, however it is written', () => {
    expect(eventOf({ countries: ['US', 'USA', 'United States'] }).participants).toHaveLength(1);
  });

  it('puts a person on the only country, and on no side where there are several', () => {
    expect(eventOf({ countries: ['NO'], people: ['A', 'B (SE)'] }).participants.slice(1)).toEqual([
      { side: 'NO', person: 'A', roles: ['party'] },
      { side: 'SE', person: 'B', roles: ['party'] },
    ]);
    expect(eventOf({ countries: ['NO', 'SE'], people: ['A'] }).participants[2]?.side).toBe(unstatedSide);
    expect(eventOf({ people: ['A (the younger)'] }).participants).toEqual([
      { side: unstatedSide, person: 'A (the younger)', roles: ['party'] },
    ]);
  });

  it.each([
    ['2025', '2025'],
    ['2025-04~', '2025-04~'],
    ['2022/..', '2022/..'],
    [' 2025-04-12 ', '2025-04-12'],
    ['2025-04-12T16:00:00Z', '2025-04-12T16:00:00Z'],
    ['2025-04-12T16:00:00.000+03:30', '2025-04-12T16:00:00.000+03:30'],
    ['2025-04-12T16:00:00+0330', '2025-04-12T16:00:00+03:30'],
    ['2025-04-12 16:00', '2025-04-12T16:00'],
    ['2025-04-12 16:00:05.25 z', '2025-04-12T16:00:05.25Z'],
  ])('keeps the date %s as printed, %s', (date, edtf) => {
    expect(eventOf({ date }).when).toEqual({ edtf });
  });

  it('says format, outcome, tags and several sources', () => {
    const event = eventOf({
      format: 'indirect',
      outcome: 'agreed-to-continue',
      tags: ['nuclear', ' first round ', 'nuclear', '-'],
      source: 'AP',
      sources: ['AFP', 'AP', 'https://example.org'],
    });
    expect(event).toMatchObject({ format: 'indirect', outcome: 'agreed-to-continue' });
    expect(event.tags).toEqual(['nuclear', 'first round']);
    expect(event.sources).toEqual(['AP', 'AFP', 'https://example.org']);
  });

  it.each([
    [{ ...bare, zone: 'Muscat' }, 'zone', 'unknown-zone', 'Muscat'],
    [{ ...bare, format: 'online' }, 'format', 'not-listed', 'online'],
    [{ ...bare, outcome: 'good' }, 'outcome', 'not-listed', 'good'],
    [{ ...bare, mediators: ['IAEA'] }, 'mediators[0]', 'not-listed', 'IAEA'],
    [{ ...bare, bodies: [7] }, 'bodies[0]', 'wrong-type', '7'],
    [{ ...bare, tags: ['x'.repeat(501)] }, 'tags[0]', 'too-long', '500'],
    [{ ...bare, sources: ['x'.repeat(501)] }, 'sources[0]', 'too-long', '500'],
    [{ ...bare, sources: Array.from({ length: 2_001 }, (_, at) => `S${at}`) }, 'sources', 'too-many', '2000'],
    ['text', '', 'wrong-type', 'text'],
    [['list'], '', 'wrong-type', '[…]'],
    [{ date: '2025' }, 'title', 'missing', ''],
    [{ ...bare, title: 7 }, 'title', 'wrong-type', '7'],
    [{ ...bare, title: 'x'.repeat(301) }, 'title', 'too-long', '300'],
    [{ title: 'A' }, 'date', 'missing', ''],
    [{ ...bare, date: 2025 }, 'date', 'wrong-type', '2025'],
    [{ ...bare, date: '12 April 2025' }, 'date', 'not-a-date', '12 April 2025'],
    [{ ...bare, date: '2025-02-30' }, 'date', 'not-a-date', '2025-02-30'],
    [{ ...bare, kind: 'party' }, 'kind', 'not-listed', 'party'],
    [{ ...bare, kind: 3 }, 'kind', 'wrong-type', '3'],
    [{ ...bare, status: 'done' }, 'status', 'not-listed', 'done'],
    [{ ...bare, countries: ['US', 'Utopia'] }, 'countries[1]', 'not-listed', 'Utopia'],
    [{ ...bare, countries: ['US', 3] }, 'countries[1]', 'wrong-type', '3'],
    [{ ...bare, countries: { US: true } }, 'countries', 'wrong-type', '{…}'],
    [{ ...bare, people: [{ name: 'A' }] }, 'people[0]', 'wrong-type', '{…}'],
    [{ ...bare, people: 3 }, 'people', 'wrong-type', '3'],
    [{ ...bare, place: ['A'] }, 'place', 'wrong-type', '[…]'],
    [{ ...bare, id: 1.5 }, 'id', 'wrong-type', '1.5'],
    [{ ...bare, id: 'x'.repeat(201) }, 'id', 'too-long', '200'],
    [{ ...bare, summary: 'x'.repeat(20_001) }, 'summary', 'too-long', '20000'],
    [{ ...bare, people: Array.from({ length: 2_001 }, (_, at) => `P${at}`) }, 'people', 'too-many', '2000'],
  ])('is refused with field and reason: %#', (value, path, code, detail) => {
    expect(problemsOf(value)).toContainEqual([path, code, detail]);
  });

  it('is refused with all its problems at once', () => {
    expect(problemsOf({ kind: 'party', date: 'never' })).toEqual([
      ['title', 'missing', ''],
      ['date', 'not-a-date', 'never'],
      ['kind', 'not-listed', 'party'],
    ]);
  });

  it('names the keys that it does not know', () => {
    expect(reading({ colour: 'red', Title: 'x' }).ignoredKeys).toEqual(['colour', 'Title']);
  });

  it('is an event of the schema or refused, whatever the row holds', () => {
    const strange = fc.oneof(fc.string(), fc.constantFrom('-', 'US', 'x'.repeat(300), 'A (FR)', 'http://a b'), fc.anything());
    const orStrange = (...usual: unknown[]) =>
      fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: strange });
    const row = fc.record(
      {
        id: orStrange('a', 7, null),
        title: orStrange('Talks', '{"}'),
        date: orStrange('2025', '2025-04-12', '2024/2025', '2025-04-12 10:00', '2025-04-12T10:00/2025-04-12T09:00'),
        kind: orStrange('visit', 'vote', ''),
        status: orStrange('scheduled', null),
        countries: orStrange(['US', 'Oman'], 'FRA', [], ['nowhere']),
        people: orStrange(['A (FR)', 'B'], 'C', ['x'.repeat(300)]),
        place: orStrange('Oman', 'Rome, Italy', '-', 'y'.repeat(450)),
        summary: orStrange('Words.', ''),
        source: orStrange('AP', 'https://example.org', 'mailto:a@example.org'),
        sources: orStrange(['AP', 'AFP'], ['https://example.org/a'], 'AP'),
        zone: orStrange('Asia/Tehran', ''),
        format: orStrange('direct', ''),
        outcome: orStrange('framework', null),
        mediators: orStrange(['OM'], 'Oman'),
        hosts: orStrange(['OM', 'US'], []),
        bodies: orStrange(['E3'], ['EU', 'Oman'], 'E3'),
        tags: orStrange(['a', 'b'], 'a'),
      },
      { requiredKeys: ['title', 'date'] },
    );
    let takenCount = 0;
    fc.assert(
      fc.property(row, value => {
        const read = readSimpleEvent(value, { row: 3, todayIso });
        if (!read.ok) return;
        takenCount += 1;
        expect(isPlainEvent(read.value.event)).toBe(true);
        expect(readSimpleEvent(structuredClone(value), { row: 3, todayIso })).toEqual(read);
        const shelf = createThingShelf();
        shelf.add(read.value);
        const { people, places, sources, bodies } = shelf.things();
        for (const thing of people) expect(parseThing('person', thing).ok).toBe(true);
        for (const thing of places) expect(parseThing('place', thing).ok).toBe(true);
        for (const thing of sources) expect(parseThing('source', thing).ok).toBe(true);
        for (const thing of bodies) expect(parseThing('body', thing).ok).toBe(true);
        expect(places.map(({ id }) => id)).toEqual([read.value.event.venue?.place].filter(id => id !== undefined));
        expect(sources.map(({ id }) => id)).toEqual(read.value.event.sources);
      }),
      { numRuns: 1_000 },
    );
    expect(takenCount).toBeGreaterThan(300);
  }); // prettier-ignore
});

describe('what simple events name', () => {
  it('is a place in the country it ends with, or that it is', () => {
    expect(placeThing('Muscat, Oman')).toEqual({ id: 'Muscat, Oman', name: 'Muscat, Oman', country: 'OM', granularity: 'city' });
    expect(placeThing('Oman')).toEqual({ id: 'Oman', name: 'Oman', country: 'OM', granularity: 'country' });
    expect(placeThing('On board, at sea')).toEqual({ id: 'On board, at sea', name: 'On board, at sea', granularity: 'city' });
  }); // prettier-ignore

  it('is a source by its site, or by its words where they are no address', () => {
    const url = 'https://www.example.org/a?b=1';
    expect(sourceThing(url)).toEqual({ id: url, publisher: 'example.org', url, kind: 'news' });
    expect(sourceThing('javascript:alert(1)')).toEqual({ id: 'javascript:alert(1)', publisher: 'javascript:alert(1)', kind: 'news' });
  }); // prettier-ignore

  it('has one id for one text, however long', () => {
    const long = 'x'.repeat(400);
    const ids = [long, `${long}y`, `${long}z`].map(text => placeThing(text).id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every(id => id.length <= 200)).toBe(true);
    expect(placeThing(long).id).toBe(ids[0]);
  });

  it('is kept once, and unknown keys are counted', () => {
    const shelf = createThingShelf();
    shelf.add(reading({ people: ['A (US)', 'B'], place: 'Rome', source: 'AP', colour: 1 }));
    shelf.add(reading({ people: ['A', 'C'], place: 'Rome', source: 'AFP', colour: 2 }));
    expect(shelf.things()).toEqual({
      people: [
        { id: 'A', name: 'A', spellings: [], side: 'US' },
        { id: 'B', name: 'B', spellings: [] },
        { id: 'C', name: 'C', spellings: [] },
      ],
      places: [{ id: 'Rome', name: 'Rome', granularity: 'city' }],
      sources: [
        { id: 'AP', publisher: 'AP', kind: 'news' },
        { id: 'AFP', publisher: 'AFP', kind: 'news' },
      ],
      bodies: [],
      ignoredKeys: new Map([['colour', 2]]),
    });
  });

  it('counts the keys of a hostile file together beyond the first hundred', () => {
    const shelf = createThingShelf();
    for (let at = 0; at < 150; at += 1) shelf.add(reading({ [`key${at}`]: 1 }));
    const { ignoredKeys } = shelf.things();
    expect([ignoredKeys.size, ignoredKeys.get('key99'), ignoredKeys.get('…')]).toEqual([101, 1, 50]);
  });
});
