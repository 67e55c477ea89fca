import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { edtfText, personId, placeId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { readSimpleEvent } from '../../src/formats/simpleEvents.ts';
import { createThingShelf } from '../../src/formats/simpleThings.ts';
import { dateOf, type NamedIn, simpleValueOf } from '../../src/formats/simpleValueOf.ts';
import { anEvent } from '../support/anEvent.ts';

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
  new Map<Thing['id'], Thing>(things.map(thing => [thing.id, thing]));

const record: NamedIn = {
  people: byId([
    { id: personId('Araghchi'), name: 'Abbas Araghchi', spellings: [] },
    { id: personId('Ashton'), name: 'Catherine Ashton', spellings: [] },
    { id: personId('FR'), name: 'A (FR)', spellings: [] },
  ]),
  places: byId([{ id: placeId('MCT'), name: 'Muscat', granularity: 'city' }]),
  sources: byId([
    { id: sourceId('S1'), publisher: 'AP', title: 'Talks held', url: 'https://example.org/a', kind: 'news' },
    { id: sourceId('S2'), publisher: 'AFP', title: 'On the talks', kind: 'news' },
    { id: sourceId('S3'), publisher: 'Reuters', kind: 'news' },
  ]),
  bodies: byId([
    { id: sideCode('P5+1'), name: 'P5+1 (E3/EU+3)', expands: true, members: [] },
    { id: sideCode('B1'), name: 'Oman', expands: false, members: [] },
  ]),
};

function readAgain(value: unknown): { event: DiplomaticEvent; things: NamedIn } {
  const read = readSimpleEvent(value, { row: 0, todayIso: '2026-06-30' });
  if (!read.ok) throw new Error(JSON.stringify([value, read.error]));
  const shelf = createThingShelf();
  shelf.add(read.value);
  const { people, places, sources, bodies } = shelf.things();
  const things = { people: byId(people), places: byId(places), sources: byId(sources), bodies: byId(bodies) };
  return { event: read.value.event, things };
}

describe('the simple value of an event', () => {
  it('says what the simple form has words for', () => {
    const event: DiplomaticEvent = {
      ...anEvent({ on: '2025-04-12' }),
      summary: 'They met.',
      format: 'indirect',
      outcome: 'agreed-to-continue',
      when: {
        edtf: edtfText('2025-04-12'),
        local: { start: '2025-04-12T16:00', end: '2025-04-12T18:20', zone: 'Asia/Muscat' },
        printed: 'from 15:30',
      },
      venue: { place: placeId('MCT'), site: 'A residence' },
      participants: [
        { side: sideCode('OM'), roles: ['mediator', 'host'] },
        { side: sideCode('IR'), person: personId('Araghchi'), roles: ['chair'], office: 'Minister' },
        { side: sideCode('P5+1'), person: personId('Ashton'), roles: ['party'] },
        { side: sideCode('QA'), roles: ['relay'] },
      ],
      sources: [sourceId('S1'), sourceId('S2'), sourceId('S3')],
      tags: ['nuclear'],
    };
    expect(simpleValueOf(event, record)).toEqual({
      id: event.id,
      title: event.title,
      date: '2025-04-12T16:00/2025-04-12T18:20',
      zone: 'Asia/Muscat',
      kind: event.kind,
      status: event.status,
      format: 'indirect',
      outcome: 'agreed-to-continue',
      countries: ['IR', 'P5+1 (E3/EU+3)'],
      mediators: ['OM', 'QA'],
      hosts: ['OM'],
      bodies: ['P5+1 (E3/EU+3)'],
      people: ['Abbas Araghchi (IR)', 'Catherine Ashton (P5+1 (E3/EU+3))'],
      place: 'Muscat',
      summary: 'They met.',
      sources: ['https://example.org/a', 'On the talks', 'Reuters'],
      tags: ['nuclear'],
    });
  });

  it('leaves out a clock that lies outside the days of the event', () => {
    const local = { start: '2025-04-14T10:00', zone: 'Asia/Muscat' };
    expect(dateOf({ edtf: edtfText('2025-04-12'), local })).toEqual({ date: '2025-04-12' });
    expect(dateOf({ edtf: edtfText('2025-04'), local })).toEqual({ date: '2025-04' });
  });

  it('is the value of what is read from it', () => {
    const side = fc.constantFrom('US', 'IR', 'OM', 'P5+1', 'B1', 'unknown body', '-').map(sideCode);
    const roles = fc.uniqueArray(fc.constantFrom('party', 'mediator', 'relay', 'host', 'observer', 'chair'), {
      minLength: 1,
    });
    const person = fc.constantFrom('Araghchi', 'Ashton', 'FR', 'B (US)', 'C ) (').map(personId);
    const participant = fc.record({ side, roles, person }, { requiredKeys: ['side', 'roles'] });
    const when = fc.constantFrom(
      { edtf: '2025-04-12' },
      { edtf: '2025-04-12T16:00Z' },
      { edtf: '2025-04-12/..', start: '2025-04-12T16:00' },
      { edtf: '2025-04-12/2025-04-12', start: '2025-04-12T16:00' },
      { edtf: '2025-04-12/2025-04-12', start: '2025-04-12T16:00', end: '2025-04-12T17:00' },
      { edtf: '2025-04-12', start: '2025-04-12T16:00', end: '2025-04-13T01:00', offset: '+04:00' },
      { edtf: '2025-04-12/2025-04-13', start: '2025-04-12T16:00:30', end: '2025-04-13T01:00' },
    );
    const event = fc.record(
      {
        when,
        participants: fc.array(participant, { maxLength: 6 }),
        venue: fc.constantFrom({ place: placeId('MCT') }, { place: placeId(' x ') }, { site: 'Hall' }),
        sources: fc.subarray(['S1', 'S2', 'S3', 'S4'].map(sourceId)),
        tags: fc.subarray(['a', ' b ', 'b', '-']),
        summary: fc.constantFrom('', 'Words.'),
        format: fc.constantFrom('direct', 'shuttle'),
      },
      { requiredKeys: ['when', 'participants', 'sources', 'tags'] },
    );
    fc.assert(
      fc.property(event, ({ when: { edtf, start, ...clock }, ...fields }) => {
        const local = start === undefined ? {} : { local: { start, zone: 'Asia/Muscat', ...clock } };
        const made: DiplomaticEvent = { ...anEvent({}), ...fields, when: { edtf: edtfText(edtf), ...local } };
        const value = simpleValueOf(made, record);
        const again = readAgain(JSON.parse(JSON.stringify(value)));
        expect(simpleValueOf(again.event, again.things)).toEqual(value);
      }),
      { numRuns: 2_000 },
    );
  });
});
