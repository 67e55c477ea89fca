import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventAsKnownOn } from '../../src/domain/asKnownOn.ts';
import { type Claim, type DiplomaticEvent } from '../../src/domain/event.ts';
import { claimId, edtfText, eventId, sideCode, sourceId, statementId } from '../../src/domain/ids.ts';
import { type RecordReader, type Source } from '../../src/domain/record.ts';
import { context as bundled, eventOf, record } from '../record/bundledRecord.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';

const earlySource: Source = {
  id: sourceId('early'),
  publisher: 'A',
  kind: 'news',
  published: edtfText('2025-04-10'),
};
const lateSource: Source = {
  id: sourceId('late'),
  publisher: 'B',
  kind: 'news',
  published: edtfText('2025-04-20'),
};
const undatedSource: Source = { id: sourceId('undated'), publisher: 'C', kind: 'news' };

function aClaim(id: string, says: readonly [field: string, value: string], on?: string): Claim {
  return {
    id: claimId(id),
    field: says[0],
    value: says[1],
    by: 'Iran',
    side: sideCode('IR'),
    ...(on === undefined ? {} : { knownOn: edtfText(on) }),
    stance: 'asserts',
    certainty: 'confirmed',
  };
}

function recordOf(...events: readonly DiplomaticEvent[]): RecordReader {
  return aRecord(events, { sources: [earlySource, lateSource, undatedSource] });
}

const secret = anEvent({ id: 'secret', on: '2012-07', knownSince: edtfText('2013-11-24') });
const round = anEvent({
  id: 'round',
  on: '2025-04-19',
  sides: [['IR'], ['OM', 'mediator'], ['IT', 'host'], ['RU', 'observer']],
  place: 'ROM',
  format: 'proximity',
  outcome: 'agreed-to-continue',
  summary: 'What came of it.',
  note: 'What it was like.',
  privateNotes: 'The desk’s own.',
  sources: [earlySource.id, lateSource.id, undatedSource.id],
  statements: [
    { id: statementId('before'), by: [{ side: sideCode('IR') }], date: edtfText('2025-04-12'), lang: 'en', paraphrase: 'Soon' },
    { id: statementId('after'), by: [{ side: sideCode('IR') }], lang: 'en', paraphrase: 'Done', source: lateSource.id },
  ],
  links: [
    { type: 'follows', to: eventId('first') },
    { type: 'overtaken-by', to: eventId('war') },
  ],
  claims: [
    aClaim('undated', ['format', 'direct']),
    aClaim('day', ['when', '2025-04-18/2025-04-20'], '2025-04-12'),
    aClaim('state', ['status', 'concluded'], '2025-04-13'),
  ],
}); // prettier-ignore
const first = anEvent({ id: 'first', on: '2025-04-12' });
const war = anEvent({ id: 'war', on: '2025-06-13' });
const events = recordOf(secret, round, first, war);

describe('an event that has not begun', () => {
  const planned = eventAsKnownOn(round, '2025-04-14', events);

  it('shows the day that was claimed, and nothing of what it became', () => {
    expect(planned?.when).toEqual({ edtf: '2025-04-18/2025-04-20' });
    for (const field of ['format', 'outcome', 'venue', 'summary', 'note', 'privateNotes', 'tally'] as const) {
      expect(planned?.[field], field).toBeUndefined();
    }
  });

  it('is at most scheduled where a claim says that it is over', () => {
    expect(planned?.status).toBe('scheduled');
  });

  it('keeps its parties and go-betweens, without host and observers', () => {
    expect(planned?.participants.map(({ side }) => side)).toEqual(['IR', 'OM']);
  });

  it('keeps statements, sources and links of the time', () => {
    expect(planned?.statements.map(({ id }) => id)).toEqual(['before']);
    expect(planned?.sources).toEqual(['early']);
    expect(planned?.links).toEqual([{ type: 'follows', to: 'first' }]);
  });

  it('lists undated claims and never uses them', () => {
    expect(planned?.claims.map(({ id }) => id)).toEqual(['undated', 'day', 'state']);
    expect(planned?.format).toBeUndefined();
  });

  it('is absent before anyone knew of it', () => {
    expect(eventAsKnownOn(round, '2025-04-11', events)).toBeUndefined();
  });

  it('is absent before its own day where nothing was claimed', () => {
    expect(eventAsKnownOn(war, '2025-06-12', events)).toBeUndefined();
    expect(eventAsKnownOn(war, '2025-06-13', events)?.id).toBe('war');
  });
});

describe('an event that has begun', () => {
  it('shows what is recorded, and undated sources with it', () => {
    const held = eventAsKnownOn(round, '2025-04-19', events);
    expect(held).toMatchObject({
      status: 'concluded',
      outcome: 'agreed-to-continue',
      venue: { place: 'ROM' },
    });
    expect(held?.sources).toEqual(['early', 'undated']);
    expect(eventAsKnownOn(round, '2025-06-13', events)?.links).toHaveLength(2);
  });

  it('is absent while it is secret', () => {
    expect(eventAsKnownOn(secret, '2013-11-23', events)).toBeUndefined();
    expect(eventAsKnownOn(secret, '2013-11-24', events)?.id).toBe('secret');
  });

  it('has no end, result or summary while it goes on', () => {
    const visit = anEvent({ on: '2025-04-17/2025-04-18', outcome: 'agreement', summary: 'All of it.' });
    const during = eventAsKnownOn(visit, '2025-04-17', recordOf(visit));
    expect(during?.when).toEqual({ edtf: '2025-04-17/..' });
    expect(during?.status).toBe('under-way');
    expect(during?.outcome).toBeUndefined();
    expect(during?.summary).toBeUndefined();
    expect(eventAsKnownOn(visit, '2025-04-18', recordOf(visit))).toEqual(visit);
  });

  it('has the state that was claimed until a later one is', () => {
    const stateOn = (id: string, day: string) => eventAsKnownOn(eventOf(id), day, bundled)?.status;
    expect(stateOn('B43', '2025-07-01')).toBe('in-force');
    expect(stateOn('B43', '2026-02-28')).toBe('collapsed');
    expect(stateOn('B52', '2025-11-19')).toBe('in-force');
    expect(stateOn('B52', '2025-11-20')).toBe('ended');
  });

  it('has the length that was told by then', () => {
    const lengthOn = (day: string) => eventAsKnownOn(eventOf('A02'), day, bundled)?.when.durationMin;
    expect(lengthOn('2025-04-12')).toEqual([3, 10]);
    expect(lengthOn('2025-04-13')).toEqual([3, 45]);
  });

  it('keeps a place that is more precise than the claim of it', () => {
    expect(eventAsKnownOn(eventOf('B23'), '2025-04-25', bundled)?.venue?.place).toBe('XOM');
    expect(eventAsKnownOn(eventOf('B23'), '2025-04-26', bundled)?.venue?.place).toBe('MCT');
  });
});

describe('the plans of the bundled record', () => {
  it.each([
    ['B25', '2025-04-30', 'scheduled', undefined],
    ['B25', '2025-05-01', 'postponed', 'ROM'],
    ['B38', '2025-06-13', 'scheduled', 'MCT'],
    ['B38', '2025-06-14', 'cancelled', 'MCT'],
    ['C01', '2026-02-01', 'proposed', 'IST'],
    ['C02', '2026-02-05', 'confirmed', 'MCT'],
    ['C06', '2026-02-27', 'scheduled', 'VIE'],
    ['C06', '2026-02-28', 'cancelled', 'VIE'],
  ])('%s on %s is %s', (id, day, status, place) => {
    const event = eventAsKnownOn(eventOf(id), day, bundled);
    expect(event?.status).toBe(status);
    expect(event?.venue?.place).toBe(place);
  });

  it('never show a claim, statement or source from after the day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...record.events), fc.integer({ min: 0, max: 8_400 }), (event, days) => {
        const day = new Date(Date.UTC(2003, 5, 1) + days * 86_400_000).toISOString().slice(0, 10);
        const seen = eventAsKnownOn(event, day, bundled);
        const later = (date: string | undefined) => date !== undefined && date.slice(0, 10) > day;
        expect(seen?.claims.some(({ knownOn }) => later(knownOn)) ?? false).toBe(false);
        expect(seen?.statements.some(({ date }) => later(date)) ?? false).toBe(false);
        expect(seen?.sources.some(id => later(bundled.sources.get(id)?.published)) ?? false).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the record itself once everything is past', () => {
    for (const event of record.events) {
      expect(eventAsKnownOn(event, '2030-01-01', bundled)).toEqual(event);
    }
  });
});
