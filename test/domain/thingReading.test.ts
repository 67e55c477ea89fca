import { describe, expect, it } from 'vitest';
import { personId, placeId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { parseThing } from '../../src/domain/schema.ts';
import { draftOfThing, emptyThing, type ThingDraft } from '../../src/domain/thingDraft.ts';
import { type Thing, type ThingKind, thingKinds, thingsOfKind } from '../../src/domain/thingKinds.ts';
import { readThing } from '../../src/domain/thingReading.ts';
import { draftRecord } from '../support/aDraft.ts';
import { namesIn } from '../support/draftNames.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

const names = namesIn(draftRecord);

function read(draft: ThingDraft, original?: Thing) {
  const context = { names, todayIso: '2025-04-14', id: original?.id ?? 'new' };
  return readThing(draft, original === undefined ? context : { ...context, original });
}

function typed(
  kind: ThingKind,
  fields: ThingDraft['fields'],
  members: ThingDraft['members'] = [],
): ThingDraft {
  const blank = emptyThing(kind);
  return { ...blank, fields: { ...blank.fields, ...fields }, members };
}

function problems(draft: ThingDraft, original?: Thing) {
  const reading = read(draft, original);
  return reading.ok ? [] : reading.error.map(({ field, code }) => `${field} ${code}`);
}

describe('a thing as it is typed', () => {
  it('is a person with each spelling once and the side by any of its names', () => {
    const draft = typed('person', {
      name: ' Abbas Araghchi ',
      spellings: 'Araqchi\n\nAraqchi \nAraghchi',
      side: 'IRN',
      office: '',
    });
    expect(read(draft)).toEqual({
      ok: true,
      value: {
        id: personId('new'),
        name: 'Abbas Araghchi',
        spellings: ['Araqchi', 'Araghchi'],
        side: sideCode('IR'),
      },
    });
  });

  it('is a place with a position of decimal degrees, with point or comma', () => {
    const draft = typed('place', { name: 'Muscat', country: 'Oman', lat: '23,59', lon: '−58.38' });
    expect(read(draft)).toEqual({
      ok: true,
      value: {
        id: placeId('new'),
        name: 'Muscat',
        country: sideCode('OM'),
        lat: 23.59,
        lon: -58.38,
        granularity: 'city',
      },
    });
  });

  it('is a source with its dates as EDTF', () => {
    const draft = typed('source', {
      publisher: 'Reuters',
      url: 'https://reuters.com/a',
      published: '12 April 2025',
      accessed: 'May 2025',
      lang: 'en',
      reliability: 'B',
    });
    expect(read(draft)).toEqual({
      ok: true,
      value: {
        id: sourceId('new'),
        publisher: 'Reuters',
        url: 'https://reuters.com/a',
        published: '2025-04-12',
        accessed: '2025-05',
        lang: 'en',
        kind: 'news',
        reliability: 'B',
      },
    });
  });

  it('says beside each field what is wrong with it', () => {
    expect(problems(typed('person', { side: 'Atlantis' }))).toEqual(['name missing', 'side side-unknown']);
    expect(problems(typed('place', { name: 'X', lat: '91', lon: 'east', country: 'E3' }))).toEqual([
      'country side-unknown',
      'lat not-a-number',
      'lon not-a-number',
    ]);
    expect(
      problems(
        typed('source', { publisher: 'X', url: 'javascript:alert(1)', published: '03/04/25', lang: '!!' }),
      ),
    ).toEqual(['url link-refused', 'published date-ambiguous', 'lang language-unknown']);
    expect(problems(typed('process', { title: 'x'.repeat(301) }))).toEqual(['title too-long']);
  });

  it('takes no code for a body that is taken, a country’s, or none', () => {
    const bodyNamed = (id: string) => problems(typed('body', { id, name: 'A body' }));
    expect(bodyNamed('E3')).toEqual(['id code-taken']);
    expect(bodyNamed('IR')).toEqual(['id code-refused']);
    expect(bodyNamed('a b')).toEqual(['id code-refused']);
    expect(bodyNamed('')).toEqual(['id missing']);
    expect(bodyNamed('P5+1')).toEqual([]);
  });

  it('reads the members of a body with their days', () => {
    const member = { key: 'n1', side: 'Germany', from: '2003', to: '' };
    const draft = typed('body', { id: 'EU3', name: 'The three', expands: 'yes' }, [
      member,
      { key: 'n2', side: '', from: '', to: '' },
    ]);
    expect(read(draft)).toEqual({
      ok: true,
      value: { id: 'EU3', name: 'The three', expands: true, members: [{ side: 'DE', from: '2003' }] },
    });
    expect(problems({ ...draft, members: [{ ...member, to: '2001' }] })).toEqual([
      'members.n1.to end-before-start',
    ]);
  });

  it('keeps what stood there as long as nobody touches it', () => {
    const odd = { id: sourceId('s'), publisher: ' X ', url: 'archive, box 4', kind: 'own-note' } as const;
    expect(read(draftOfThing('source', odd, names), odd)).toEqual({ ok: true, value: odd });
  });
});

it('reads every thing of the real record back as it was, and the schema agrees', () => {
  const record = usIranRecord();
  const own = namesIn(record);
  for (const kind of thingKinds) {
    for (const thing of thingsOfKind(record, kind).values()) {
      const draft = draftOfThing(kind, thing, own);
      const reading = readThing(draft, { names: own, todayIso: '2025-04-14', id: thing.id, original: thing });
      expect(reading).toEqual({ ok: true, value: thing });
      expect(parseThing(kind, reading.ok ? reading.value : undefined).ok).toBe(true);
    }
  }
});
