import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftOfEvent } from '../../src/domain/eventDraftOfEvent.ts';
import { readDraft } from '../../src/domain/eventDraftReading.ts';
import { readStoredDraft, storedDraft } from '../../src/domain/eventDraftStored.ts';
import { warningsOf } from '../../src/domain/eventDraftWarnings.ts';
import {
  type DiplomaticEvent,
  type Participation,
  type Speaker,
  type Statement,
} from '../../src/domain/event.ts';
import {
  edtfText,
  personId,
  placeId,
  processId,
  sideCode,
  sourceId,
  statementId,
} from '../../src/domain/ids.ts';
import { type RecordReader } from '../../src/domain/record.ts';
import { parseRecord } from '../../src/domain/schema.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { eventKinds, formats, levels, outcomes, roles, votes } from '../../src/domain/vocabulary.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { readingIn } from '../support/draftNames.ts';

const record = aRecord([], {
  people: ['Araghchi', 'Witkoff'].map(name => ({ id: personId(name), name, spellings: [] })),
  places: [{ id: placeId('ROM'), name: 'Rome', country: sideCode('IT'), granularity: 'city' }],
  sources: ['S1', 'S2', 'S3'].map(id => ({ id: sourceId(id), publisher: 'Reuters', kind: 'news' })),
  processes: [{ id: processId('us-iran'), title: 'US–Iran' }],
});

function readAgain(event: DiplomaticEvent, inRecord: RecordReader): unknown {
  // The real record ends in 2026; a reader of a later day may keep any status.
  const context = { ...readingIn(inRecord, event), todayIso: '2100-01-01' };
  const draft = draftOfEvent(event, context.names, '2100-01-01');
  const reading = readDraft(draft, context);
  if (!reading.ok) return reading.error;
  expect(reading.value.alsoMade).toEqual({ people: [], places: [], sources: [], processes: [] });
  return reading.value.event;
}

it('every event of the bundled record is the same after it was opened in the form and read again', () => {
  const parsed = parseRecord(JSON.parse(readFileSync('public/records/us-iran.json', 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { reader } = createRecordTable(parsed.value);
  expect(reader.events.size).toBeGreaterThanOrEqual(153);
  for (const event of reader.events.values()) expect(readAgain(event, reader)).toEqual(event);
});

it('an event of the bundled record opens without a warning of a duplicate of itself', () => {
  const event = anEvent({ sides: [['IR'], ['US']] });
  const context = readingIn(aRecord([event]), event);
  expect(warningsOf(draftOfEvent(event, context.names, '2025-04-14'), context)).toEqual([]);
});

const line = fc.string({ minLength: 1, maxLength: 40 }).map(text => `a${text.trim()}`.trim());
const side = fc.constantFrom('US', 'IR', 'OM', 'SU', 'EU').map(sideCode);
const person = fc.constantFrom('Araghchi', 'Witkoff').map(personId);
const source = fc.constantFrom('S1', 'S2', 'S3').map(sourceId);

const speaker: fc.Arbitrary<Speaker> = fc.oneof(
  fc.record({ person, side }, { requiredKeys: ['person'] }),
  fc.record({ side }),
  // A free text may even be the name of a person or side: it was not chosen as one and stays words.
  fc.record({ text: fc.oneof(line, fc.constantFrom('Araghchi', 'Iran')), side }, { requiredKeys: ['text'] }),
);

const statement: fc.Arbitrary<Statement> = fc
  .tuple(
    fc.record(
      {
        id: fc.uuid().map(statementId),
        by: fc.array(speaker, { minLength: 1, maxLength: 3 }),
        lang: fc.constantFrom('en', 'fa', 'und'),
        source,
        via: line,
        translatedFrom: fc.constant('fa'),
        note: line,
        date: fc.constantFrom('2025-04', '2025-04-12').map(edtfText),
      },
      { requiredKeys: ['id', 'by', 'lang', 'source'] },
    ),
    fc.oneof(fc.record({ quote: line }), fc.record({ paraphrase: line })),
  )
  .map(([given, words]) => ({ ...given, ...words }));

const participation: fc.Arbitrary<Participation> = fc.record(
  {
    side,
    roles: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 }),
    person,
    office: line,
    level: fc.constantFrom(...levels),
    vote: fc.constantFrom(...votes),
    capacity: line,
    head: fc.constant(true),
  },
  { requiredKeys: ['side', 'roles'] },
);

const dates = ['2025-04-12', '2013-03~', '2022/..', '[2025-04-19,2025-04-26]', '2025-04-12/2025-04-14'];
const event: fc.Arbitrary<DiplomaticEvent> = fc
  .record(
    {
      title: line,
      when: fc.constantFrom(...dates).map(text => ({ edtf: edtfText(text) })),
      kind: fc.constantFrom(...eventKinds),
      tags: fc.uniqueArray(line),
      sources: fc.uniqueArray(source),
      statements: fc.array(statement, { maxLength: 3 }),
      confirmed: fc.constantFrom('full', 'partial'),
      participants: fc.array(participation, { maxLength: 4 }),
      processes: fc.constantFrom([], [{ id: processId('us-iran'), round: 2 }]),
      summary: line,
      note: line,
      privateNotes: line,
      format: fc.constantFrom(...formats),
      outcome: fc.constantFrom(...outcomes),
      tally: fc.constant({ for: 1, against: 2, abstain: 0 }),
      knownSince: fc.constant(edtfText('2025-04-11')),
      venue: fc.constantFrom({ place: placeId('ROM') }, { site: 'Palace' }),
    },
    {
      requiredKeys: [
        'title',
        'when',
        'kind',
        'tags',
        'sources',
        'statements',
        'confirmed',
        'participants',
        'processes',
      ],
    },
  )
  .map(fields => ({ ...anEvent(), ...fields }));

it('an event is the same after it was opened in the form and read again', () => {
  fc.assert(
    fc.property(event, made => {
      expect(readAgain(made, record)).toEqual(made);
    }),
  );
});

it('a draft survives being kept as JSON, with the event it edits', () => {
  fc.assert(
    fc.property(event, made => {
      const kept = storedDraft(draftOfEvent(made, readingIn(record).names, '2025-04-14'), {
        eventId: made.id,
        original: made,
      });
      expect(readStoredDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    }),
  );
});
