/** What the bundled record holds of its source table: everything, once, and nothing that leads nowhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../scripts/usIran/makeRecord.ts';
import { recordText } from '../../scripts/writeRecord.ts';
import { type SourceTalks } from '../../scripts/usIran/sourceShape.ts';
import { claimedFields, disputedFields, readingOf } from '../../src/domain/claims.ts';
import { valuesAgree } from '../../src/domain/claimsAgree.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { isSafeLink } from '../../src/domain/links.ts';
import { duplicateIds, missingReferences } from '../../src/domain/references.ts';
import { context, eventOf, record, recordPath, statementOf } from './bundledRecord.ts';

interface SourceLists extends SourceTalks {
  conflicts: { id: string; events: string[] }[];
  knowledge: { id: string; event: string; knownOn: string }[];
}

const talks = JSON.parse(readFileSync('scripts/sources/us-iran-talks.json', 'utf8')) as SourceLists;
const statements = record.events.flatMap(event => event.statements);
const claims = record.events.flatMap(event => event.claims);

/** The recorded value of a field, in the notation of claims. */
function recordedValue(event: DiplomaticEvent, field: string): string | undefined {
  const values: Readonly<Record<string, string | undefined>> = {
    when: event.when.edtf,
    status: event.status,
    format: event.format,
    outcome: event.outcome,
    durationMin: event.when.durationMin?.join('/'),
    'venue.place': event.venue?.place,
    'venue.site': event.venue?.site,
  };
  return values[field];
}

describe('the bundled record', () => {
  it('is the committed output of its script, byte for byte', () => {
    expect(recordText(makeRecord(talks))).toBe(readFileSync(recordPath, 'utf8'));
  });

  it('holds every list of its source table in full', () => {
    expect(record.events).toHaveLength(153);
    expect(statements).toHaveLength(80);
    expect(record.people).toHaveLength(76);
    expect(record.places).toHaveLength(26);
    expect(record.sources).toHaveLength(223);
    expect(record.processes).toHaveLength(17);
    expect(record.bodies.map(({ id }) => id)).toEqual(['E3', 'P5+1', 'EU', 'IAEA', 'UN']);
    expect(claims.length).toBeGreaterThanOrEqual(95);
  });

  it('keeps every link, source, participant and round of the table', () => {
    for (const row of talks.events) {
      const event = eventOf(row.id);
      expect(event.participants.map(({ side, person, roles }) => [side, person ?? null, roles])).toEqual(
        row.participants.map(({ side, person, roles }) => [side, person, roles]),
      );
      expect(event.links).toEqual(row.links);
      expect(event.sources).toEqual(expect.arrayContaining(row.sources));
      expect(event.processes).toEqual(
        row.processes.map(({ key, round }) => (round === undefined ? { id: key } : { id: key, round })),
      );
    }
  });

  it('names nothing that it does not hold, and nothing twice', () => {
    expect(missingReferences(record)).toEqual([]);
    expect(duplicateIds(record)).toEqual([]);
  });

  it('holds each conflict of the table as accounts on each of its events', () => {
    for (const { id, events } of talks.conflicts) {
      for (const event of events) {
        const own = eventOf(event).claims.filter(claim => claim.id.startsWith(`${id}-`));
        expect(own.length, `${id} on ${event}`).toBeGreaterThan(0);
      }
      expect(claims.filter(claim => claim.id.startsWith(`${id}-`)).length, id).toBeGreaterThan(1);
    }
  });

  it('holds each knowledge entry with its day', () => {
    for (const { id, event, knownOn } of talks.knowledge) {
      const own = claims.filter(claim => claim.id.startsWith(`${id}-`));
      expect(own.length, id).toBeGreaterThan(0);
      expect(new Set(own.map(claim => claim.knownOn)), id).toEqual(new Set([knownOn]));
      expect(
        own.some(claim => eventOf(event).claims.includes(claim)),
        `${id} on ${event}`,
      ).toBe(true);
    }
  });

  it('marks every conflict as disputed but the one that later accounts settled', () => {
    const disputed = new Set(
      record.events.filter(event => disputedFields(event, context).length > 0).map(({ id }) => id as string),
    );
    const quiet = talks.conflicts.filter(({ events }) => !events.some(event => disputed.has(event)));
    expect(quiet).toEqual([]);
    expect(readingOf(eventOf('B19'), 'venue.place', context).disputed).toBe(false);
  });

  it('records in each field with accounts what its reading shows, or something more precise', () => {
    for (const event of record.events) {
      for (const field of claimedFields(event)) {
        const recorded = recordedValue(event, field);
        const { shown } = readingOf(event, field, context);
        if (recorded === undefined || shown === undefined) continue;
        expect(
          valuesAgree({ field, places: context.places }, recorded, shown.value),
          `${event.id} ${field}: ${recorded} is recorded, ${shown.value} shown`,
        ).toBe(true);
      }
    }
  });

  it('gives no day to accounts of undated sources but where a knowledge entry or the cell has one', () => {
    const dated = claims.filter(({ source, knownOn }) => {
      const published = source === undefined ? undefined : context.sources.get(source)?.published;
      return source !== undefined && published === undefined && knownOn !== undefined;
    });
    expect(dated.map(({ id }) => id)).toEqual([
      'X02-2',
      'K04-1',
      'X09-3',
      'X09-4',
      'X09-5',
      'K13-1',
      'K20-1',
      'K20-2',
      'K20-3',
      'K20-4',
      'K20-5',
    ]);
  });

  it('has a source for every quotation and one kind of words for every statement', () => {
    for (const { quote, paraphrase, source } of statements) {
      expect(quote === undefined).toBe(paraphrase !== undefined);
      expect(source).toBeDefined();
    }
  });

  it('splits the free text of a statement’s language', () => {
    expect(statementOf('A01', 'Q01')).toMatchObject({ lang: 'en', medium: 'X' });
    expect(statementOf('A01', 'Q03')).toMatchObject({ lang: 'en', translatedFrom: 'fa' });
    expect(statementOf('B30', 'Q40')).toMatchObject({ lang: 'en', translatedFrom: 'und', via: 'CNN' });
    expect(statementOf('B43', 'Q50')).toMatchObject({ lang: 'en', medium: 'Truth Social' });
    expect(statementOf('B43', 'Q51')).toMatchObject({
      medium: 'X',
      note: 'Posted just after 04:00 in Tehran.',
    });
  });

  it('has fifteen statements by an office, several people or several sides', () => {
    const several = statements.filter(({ by }) => by.length > 1 || by.some(speaker => 'text' in speaker));
    expect(several.map(({ id }) => id as string).sort()).toEqual([
      'Q02', 'Q04', 'Q05', 'Q06', 'Q29', 'Q32', 'Q34', 'Q36', 'Q46', 'Q54', 'Q57', 'Q70', 'Q75', 'Q76', 'Q77',
    ]); // prettier-ignore
  });

  it('keeps partial rows partial, each with a note of what is unconfirmed or weak', () => {
    const partial = record.events.filter(({ confirmed }) => confirmed === 'partial');
    expect(partial.map(({ id }) => id)).toEqual(
      talks.events.filter(({ confirmed }) => confirmed === 'partial').map(({ id }) => id),
    );
    for (const { note } of partial) expect(note).toBeDefined();
  });

  it('gives each person an own level, not the level of the event', () => {
    const levelsOf = (id: string) =>
      eventOf(id).participants.map(({ person, level }) => `${person ?? ''} ${level ?? ''}`.trim());
    expect(levelsOf('A01')).toEqual([
      'Araghchi minister',
      'Witkoff minister',
      'Escrogima ambassador',
      'Albusaidi minister',
      'Baghaei spokesperson',
    ]);
    expect(eventOf('E08').participants[0]).toMatchObject({
      person: 'Araghchi',
      level: 'deputy',
      office: 'Deputy Foreign Minister and negotiator',
    });
  });

  it('does not place a statement, announcement or sanction in the speaker’s capital', () => {
    const placed = record.events.filter(
      ({ kind, venue }) =>
        ['statement', 'announcement', 'sanction'].includes(kind) && venue?.place !== undefined,
    );
    expect(placed.map(({ id }) => id)).toEqual(['A04', 'B27']);
  });

  it('lets no title name a place that accounts differed about', () => {
    const places = record.places.map(({ name }) => name);
    for (const event of record.events) {
      if (!event.claims.some(({ field }) => field === 'venue.place') || event.kind === 'visit') continue;
      expect(
        places.filter(name => event.title.includes(name)),
        event.id,
      ).toEqual([]);
    }
  });

  it('marks days that are not confirmed as uncertain and keeps the words as printed', () => {
    expect(eventOf('B48').when).toEqual({ edtf: '2025-08-22?', printed: '“Friday, August 23”' });
    expect(eventOf('D07').when.edtf).toBe('2013-03-01~/2013-03-03~');
    expect(eventOf('D21').when).toMatchObject({ edtf: '2014-06-09?/2014-06-10?', durationMin: [720, 720] });
    expect(eventOf('A01').when.local).toEqual({
      start: '2025-04-12T16:00',
      end: '2025-04-12T18:20',
      zone: 'Asia/Muscat',
    });
  });

  it('has only addresses that may become links', () => {
    const addresses = record.sources.flatMap(({ url }) => (url === undefined ? [] : [url]));
    expect(addresses).toHaveLength(222);
    expect(addresses.filter(address => !isSafeLink(address))).toEqual([]);
  });

  it('has dated members for its negotiating groups', () => {
    expect(record.bodies.find(({ id }) => id === 'P5+1')?.members).toContainEqual({
      side: 'US',
      from: '2006-06',
      to: '2018-05-08',
    });
  });

  it('leaves none of the table’s own list numbers in its texts', () => {
    const texts = [...record.events, ...claims, ...statements].flatMap(thing => [
      'title' in thing ? thing.title : '',
      ('summary' in thing ? thing.summary : undefined) ?? '',
      thing.note ?? '',
    ]);
    expect(texts.filter(text => /\b([XKQ]\d\d|S\d\d\d|[A-E]\d\d[a-d]?)\b/.test(text))).toEqual([]);
  });
});
