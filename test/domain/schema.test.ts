import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { titleLength } from '../../src/domain/limits.ts';
import { parseEvent, parseOperation, parseRecord, parseThing } from '../../src/domain/schema.ts';
import { type SchemaProblem } from '../../src/domain/schemaProblem.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';

type Json = Record<string, unknown>;

function eventJson(changes: Json = {}): Json {
  return {
    ...(JSON.parse(JSON.stringify(anEvent({ id: 'E1', sides: [['IR'], ['US']] }))) as Json),
    ...changes,
  };
}

function problemsOfEvent(changes: Json): readonly SchemaProblem[] {
  const parsed = parseEvent(eventJson(changes));
  return parsed.ok ? [] : parsed.error;
}

function statement(changes: Json): Json {
  return { id: 'Q1', by: [{ person: 'Araghchi' }], lang: 'en', ...changes };
}

describe('the schema', () => {
  it('lets a whole event through unchanged', () => {
    const json = eventJson({
      summary: 'A summary.',
      when: {
        edtf: '2025-04-12',
        local: { start: '2025-04-12T16:00', end: '2025-04-12T18:20', zone: 'Asia/Muscat', offset: '+04:00' },
        durationMin: [3, 45],
        printed: 'Saturday',
      },
      statements: [
        statement({ quote: 'Words', source: 'S1' }),
        statement({
          id: 'Q2',
          by: [{ text: 'senior US official', side: 'US' }, { side: 'IR' }],
          paraphrase: 'Other words',
        }),
      ],
      claims: [
        {
          id: 'K1',
          field: 'when',
          value: '2025-04-19',
          by: 'Iran',
          side: 'IR',
          knownOn: '2025-04-12',
          stance: 'asserts',
          certainty: 'confirmed',
        },
      ],
      tally: { for: 4, against: 9, abstain: 2 },
      links: [{ type: 'follows', to: 'E0' }],
    });
    expect(parseEvent(json)).toEqual({ ok: true, value: json });
  });

  it('names the place of a day that does not exist', () => {
    const record = aTimelineRecord([anEvent(), anEvent({ on: '2025-02-30' })]);
    expect(parseRecord(record)).toEqual({
      ok: false,
      error: [{ path: 'events[1].when.edtf', code: 'not-a-date', detail: '2025-02-30' }],
    });
  });

  it('keeps a date in its normal form', () => {
    const parsed = parseEvent(eventJson({ when: { edtf: ' 2025-04-12 ' } }));
    expect(parsed.ok && parsed.value.when.edtf).toBe('2025-04-12');
  });

  it.each([
    ['a missing title', { title: undefined }, 'title', 'missing'],
    ['an empty title', { title: '' }, 'title', 'empty'],
    ['a title that is a number', { title: 7 }, 'title', 'wrong-type'],
    ['a kind that is none', { kind: 'party' }, 'kind', 'not-listed'],
    ['a missing kind', { kind: undefined }, 'kind', 'missing'],
    ['an unknown key', { colour: 'red' }, 'colour', 'unknown-key'],
    ['an unknown key inside', { venue: { place: 'MCT', city: 'Muscat' } }, 'venue.city', 'unknown-key'],
    ['a side without a role', { participants: [{ side: 'IR', roles: [] }] }, 'participants[0].roles', 'empty'],
    ['a role that is none', { participants: [{ side: 'IR', roles: ['guest'] }] }, 'participants[0].roles[0]', 'not-listed'],
    ['a negative tally', { tally: { for: -1, against: 0, abstain: 0 } }, 'tally.for', 'out-of-range'],
    ['a length whose least is the most', { when: { edtf: '2025', durationMin: [45, 3] } }, 'when.durationMin', 'end-before-start'],
    ['a made-up zone', { when: { edtf: '2025', local: { start: '2025-04-12T16:00', zone: 'Mars/Base' } } }, 'when.local.zone', 'unknown-zone'],
    ['a clock of 25 hours', { when: { edtf: '2025', local: { start: '2025-04-12T25:00', zone: 'Asia/Muscat' } } }, 'when.local.start', 'not-a-clock-time'],
    ['a clock that ends before it starts', { when: { edtf: '2025', local: { start: '2025-04-12T16:00', end: '2025-04-12T15:00', zone: 'Asia/Muscat' } } }, 'when.local', 'end-before-start'],
    ['a quotation without a source', { statements: [statement({ quote: 'Words' })] }, 'statements[0]', 'quote-without-source'],
    ['a quotation that is a paraphrase too', { statements: [statement({ quote: 'Words', paraphrase: 'Words', source: 'S1' })] }, 'statements[0]', 'quote-or-paraphrase'],
    ['a statement without words', { statements: [statement({})] }, 'statements[0]', 'quote-or-paraphrase'],
    ['a time of change in local time', { modifiedAt: '2025-04-12T16:00' }, 'modifiedAt', 'not-an-instant'],
  ])('refuses %s', (_name, changes, path, code) => {
    expect(problemsOfEvent(changes).map(problem => [problem.path, problem.code])).toContainEqual([path, code]);
  }); // prettier-ignore

  it('refuses a title of 100,000 characters and names the limit', () => {
    expect(problemsOfEvent({ title: 'x'.repeat(100_000) })).toEqual([
      { path: 'title', code: 'too-long', detail: String(titleLength) },
    ]);
  });

  it('refuses text that a page would run as the text it is, and keeps it', () => {
    const parsed = parseEvent(eventJson({ title: '<img src=x onerror=alert(1)>' }));
    expect(parsed.ok && parsed.value.title).toBe('<img src=x onerror=alert(1)>');
  });

  it('refuses keys that would reach the prototype', () => {
    const event = JSON.stringify(eventJson());
    const hostile = `${event.slice(0, -1)},"__proto__":{"polluted":true}}`;
    const parsed = parseEvent(JSON.parse(hostile));
    expect(parsed).toEqual({
      ok: false,
      error: [{ path: '__proto__', code: 'unknown-key', detail: '__proto__' }],
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('takes names of the prototype for ids like any other', () => {
    const parsed = parseEvent(
      eventJson({ id: 'constructor', links: [{ type: 'follows', to: '__proto__' }] }),
    );
    expect(parsed.ok && [parsed.value.id, parsed.value.links[0]?.to]).toEqual(['constructor', '__proto__']);
  });

  it('refuses data nested 20,000 levels deep without overflowing', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    expect(parseRecord(deep)).toEqual({ ok: false, error: [{ path: '', code: 'too-deep', detail: '64' }] });
  });

  it('names at most a hundred problems', () => {
    const parsed = parseRecord(aTimelineRecord(Array.from({ length: 500 }, () => anEvent({ on: 'never' }))));
    expect(parsed.ok ? 0 : parsed.error.length).toBe(100);
  });

  it.each([[null], ['text'], [[]], [7], [{}], [undefined]])(
    'refuses %j as a record without throwing',
    input => {
      expect(parseRecord(input).ok).toBe(false);
    },
  );

  it('refuses a record of a version that it does not know', () => {
    const parsed = parseRecord({ ...aTimelineRecord(), version: 2 });
    expect(parsed).toEqual({ ok: false, error: [{ path: 'version', code: 'not-listed', detail: '2' }] });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), input => {
        expect(typeof parseEvent(input).ok).toBe('boolean');
      }),
    );
  });

  it('parses what it has parsed to the same value', () => {
    const first = parseEvent(eventJson({ when: { edtf: '[2025-04-07, 2025-04-13]' } }));
    const again: { ok: boolean; value?: DiplomaticEvent } = first.ok
      ? parseEvent(first.value)
      : { ok: false };
    expect(again).toEqual(first);
  });

  it('reads a thing of each kind by its own schema', () => {
    expect(parseThing('place', { id: 'MCT', name: 'Muscat', lat: 91, granularity: 'city' })).toEqual({
      ok: false,
      error: [{ path: 'lat', code: 'out-of-range', detail: '90' }],
    });
    expect(parseThing('body', { id: 'E3', name: 'E3', expands: true, members: [{ side: 'GB', from: '2003-10' }] }).ok).toBe(true);
    expect(parseThing('source', { id: 'S1', publisher: 'AP', kind: 'news', published: 'yesterday' })).toEqual({
      ok: false,
      error: [{ path: 'published', code: 'not-a-date', detail: 'yesterday' }],
    });
  }); // prettier-ignore
});

describe('operations from the log', () => {
  const operation = {
    id: 'o-1',
    actor: 'a-1',
    clock: { wallMs: 1, counter: 0, session: 's' },
    label: { verb: 'edit', entity: 'event', subject: 'Talks' },
  };
  const withChanges = (...changes: Json[]) => parseOperation({ ...operation, changes });

  it('carry whole things, checked whole', () => {
    const event = eventJson();
    expect(withChanges({ entity: 'event', id: 'E1', after: event })).toEqual({
      ok: true,
      value: { ...operation, changes: [{ entity: 'event', id: 'E1', after: event }] },
    });
    expect(withChanges({ entity: 'event', id: 'E1', after: { ...event, title: 7 } })).toEqual({
      ok: false,
      error: [{ path: 'changes[0].after.title', code: 'wrong-type', detail: '7' }],
    });
  });

  it('carry single fields, checked as that field, absent ends and all', () => {
    expect(withChanges({ entity: 'event', id: 'E1', field: 'summary', after: 'New' }).ok).toBe(true);
    expect(withChanges({ entity: 'event', id: 'E1', field: 'summary', before: 'Old' }).ok).toBe(true);
    expect(withChanges({ entity: 'event', id: 'E1', field: 'when', after: { edtf: '2025-13' } })).toEqual({
      ok: false,
      error: [{ path: 'changes[0].after.edtf', code: 'not-a-date', detail: '2025-13' }],
    });
    expect(withChanges({ entity: 'person', id: 'P', field: 'spellings', after: ['Araqchi', 3] })).toEqual({
      ok: false,
      error: [{ path: 'changes[0].after[1]', code: 'wrong-type', detail: '3' }],
    });
  });

  it.each(['colour', '__proto__', 'toString', 'constructor'])('refuse the field %s', field => {
    expect(withChanges({ entity: 'event', id: 'E1', field, after: 'x' })).toEqual({
      ok: false,
      error: [{ path: 'changes[0].field', code: 'unknown-key', detail: field }],
    });
  });

  it('refuse a thing of no kind', () => {
    const parsed = withChanges({ entity: 'treaty', id: 'T' });
    expect(parsed).toEqual({
      ok: false,
      error: [{ path: 'changes[0].entity', code: 'not-listed', detail: 'treaty' }],
    });
  });
});
