import { describe, expect, it } from 'vitest';
import {
  accountsOf,
  claimedFields,
  claimantOf,
  disputedFields,
  readingOf,
  standingClaims,
} from '../../src/domain/claims.ts';
import { type Claim, type DiplomaticEvent } from '../../src/domain/event.ts';
import { claimId, edtfText, placeId, sideCode } from '../../src/domain/ids.ts';
import { type Place } from '../../src/domain/record.ts';
import { anEvent } from '../support/anEvent.ts';

let claimCount = 0;

interface ClaimWords {
  readonly field?: string;
  readonly says: string;
  readonly by?: string;
  readonly side?: string;
  readonly on?: string;
  readonly stance?: Claim['stance'];
  readonly certainty?: Claim['certainty'];
}

function aClaim({ field = 'venue.place', says, by, side, on, stance, certainty }: ClaimWords): Claim {
  claimCount += 1;
  return {
    id: claimId(`claim-${claimCount}`),
    field,
    value: says,
    by: by ?? side ?? 'An outlet',
    ...(side === undefined ? {} : { side: sideCode(side) }),
    ...(on === undefined ? {} : { knownOn: edtfText(on) }),
    stance: stance ?? 'asserts',
    certainty: certainty ?? 'confirmed',
  };
}

function withClaims(...claims: readonly ClaimWords[]): DiplomaticEvent {
  return anEvent({ sides: [['IR'], ['US'], ['IT', 'host']], claims: claims.map(aClaim) });
}

const places = new Map(
  (
    [
      { id: 'XOM', name: 'Oman', country: 'OM', granularity: 'country' },
      { id: 'MCT', name: 'Muscat', country: 'OM', granularity: 'city' },
      { id: 'SLL', name: 'Salalah', country: 'OM', granularity: 'city' },
    ] as const
  ).map(({ id, name, country, granularity }): [Place['id'], Place] => [
    placeId(id),
    { id: placeId(id), name, country: sideCode(country), granularity },
  ]),
);

function shownIn(event: DiplomaticEvent, field = 'venue.place'): string | undefined {
  return readingOf(event, field).shown?.value;
}

describe('the reading that is shown', () => {
  it('is the newest of a claimant, whose ministry and television are one side', () => {
    const event = withClaims(
      { says: 'XOM', side: 'IR', by: 'Ministry', on: '2025-04-15' },
      { says: 'ROM', side: 'IR', by: 'State television', on: '2025-04-16' },
    );
    expect(shownIn(event)).toBe('ROM');
    expect(readingOf(event, 'venue.place').disputed).toBe(false);
    expect(readingOf(event, 'venue.place').standing).toHaveLength(1);
  });

  it('goes by day and not by order in the event', () => {
    const event = withClaims(
      { says: 'ROM', side: 'IR', on: '2025-04-16' },
      { says: 'XOM', side: 'IR', on: '2025-04-15' },
    );
    expect(shownIn(event)).toBe('ROM');
  });

  it('goes by order within a day', () => {
    const event = withClaims(
      { says: 'MCT', side: 'IR', on: '2025-04-16' },
      { says: 'ROM', side: 'IR', on: '2025-04-16' },
    );
    expect(shownIn(event)).toBe('ROM');
  });

  it('is that of a party or host before the press, however old', () => {
    const event = withClaims(
      { says: 'ROM', side: 'IT', on: '2025-04-14' },
      { says: 'GVA', by: 'Axios', on: '2025-04-17' },
    );
    expect(shownIn(event)).toBe('ROM');
    expect(readingOf(event, 'venue.place').disputed).toBe(true);
  });

  it('takes a side that is not at the event for one of the press', () => {
    const event = withClaims(
      { says: 'ROM', side: 'IT', on: '2025-04-14' },
      { says: 'GVA', side: 'RU', on: '2025-04-17' },
    );
    expect(shownIn(event)).toBe('ROM');
  });

  it('is the press’s where no side speaks', () => {
    expect(shownIn(withClaims({ says: 'ROM', by: 'Axios', on: '2025-04-13' }))).toBe('ROM');
  });

  it('is the editor’s choice over everything', () => {
    const event = withClaims(
      { says: 'ROM', side: 'IT', on: '2025-04-14' },
      { says: 'GVA', by: 'Axios', on: '2025-04-13' },
    );
    const [, chosen] = event.claims;
    expect(shownIn({ ...event, chosenClaims: chosen === undefined ? [] : [chosen.id] })).toBe('GVA');
  });

  it('is absent where nobody asserts anything', () => {
    const event = withClaims({ says: 'MCT', side: 'IR', stance: 'doubts', on: '2025-04-12' });
    expect(readingOf(event, 'venue.place')).toMatchObject({ standing: [], disputed: false });
    expect(shownIn(event)).toBeUndefined();
    expect(readingOf(event, 'venue.place').denials).toHaveLength(1);
  });

  it('leaves possible and rumoured claims aside where a probable one stands', () => {
    const event = withClaims(
      { says: 'GVA', side: 'IR', certainty: 'possible', on: '2025-04-16' },
      { says: 'ROM', by: 'Axios', certainty: 'probable', on: '2025-04-13' },
    );
    expect(shownIn(event)).toBe('ROM');
    expect(readingOf(event, 'venue.place').disputed).toBe(false);
  });

  it('shows a rumour where there is nothing firmer', () => {
    expect(shownIn(withClaims({ says: 'ROM', certainty: 'rumoured' }))).toBe('ROM');
  });

  it('counts an undated claim as older than any dated one', () => {
    const event = withClaims({ says: 'ROM', side: 'IR', on: '2025-04-01' }, { says: 'GVA', side: 'IR' });
    expect(shownIn(event)).toBe('ROM');
  });

  it('counts only dated claims of the time when asked what was known', () => {
    const event = withClaims(
      { says: 'VIE', side: 'US' },
      { says: 'XOM', side: 'IR', on: '2025-04-15' },
      { says: 'ROM', side: 'IR', on: '2025-04-16' },
    );
    const knownBeforeMs = Date.UTC(2025, 3, 16);
    expect(readingOf(event, 'venue.place', { knownBeforeMs }).shown?.value).toBe('XOM');
    expect(readingOf(event, 'venue.place', { knownBeforeMs: Date.UTC(2025, 3, 15) }).shown).toBeUndefined();
  });
});

describe('a dispute', () => {
  it('is standing assertions that differ, and all are named', () => {
    const event = withClaims(
      { says: 'ROM', side: 'IT', on: '2025-04-14' },
      { says: 'XOM', side: 'IR', on: '2025-04-15' },
    );
    const reading = readingOf(event, 'venue.place');
    expect(reading.disputed).toBe(true);
    expect(reading.standing.map(({ side, value }) => [side, value])).toEqual([
      ['IT', 'ROM'],
      ['IR', 'XOM'],
    ]);
    expect(disputedFields(event)).toEqual(['venue.place']);
  });

  it.each([
    ['a day within a week', 'when', '[2026-03-02..2026-03-08]', '2026-03-02'],
    ['a day within a month', 'when', '2025-04', '2025-04-12'],
    ['a minute within a day', 'when', '2025-04-12', '2025-04-12T16:00'],
    ['one way of being indirect', 'format', 'indirect', 'proximity'],
    ['a part of a mixed format', 'format', 'direct', 'mixed'],
    ['a length within a range', 'durationMin', '3/45', '45'],
    ['a plan and what came of it', 'status', 'scheduled', 'cancelled'],
    ['under way and over', 'status', 'under-way', 'concluded'],
    ['another spelling', 'venue.site', 'Palais des Nations', 'palais des nations '],
    ['what two sides prefer', 'about:preferred-place', 'Geneva', 'Rome'],
  ])('is not %s', (_name, field, one, other) => {
    const event = withClaims(
      { field, says: one, side: 'IR', on: '2025-04-01' },
      { field, says: other, side: 'US', on: '2025-04-02' },
    );
    expect(readingOf(event, field).disputed).toBe(false);
  });

  it.each([
    ['two days', 'when', '2025-04-12', '2025-04-13'],
    [
      'spans that overlap without one holding the other',
      'when',
      '2025-04-12/2025-04-14',
      '2025-04-13/2025-04-15',
    ],
    ['two formats', 'format', 'direct', 'indirect'],
    ['two ways of being indirect', 'format', 'shuttle', 'proximity'],
    ['two ends', 'status', 'concluded', 'cancelled'],
    ['two lengths', 'durationMin', '240', '360'],
    ['two rounds', 'processes.p.round', '2', '7'],
    ['two answers to a question', 'about:who-asked', 'Iran', 'The United States'],
  ])('is %s', (_name, field, one, other) => {
    const event = withClaims(
      { field, says: one, side: 'IR', on: '2025-04-01' },
      { field, says: other, side: 'US', on: '2025-04-02' },
    );
    expect(readingOf(event, field).disputed).toBe(true);
  });

  it('is not a country and a city in it, once the places are known', () => {
    const event = withClaims(
      { says: 'XOM', side: 'IR', on: '2025-04-01' },
      { says: 'MCT', side: 'US', on: '2025-04-02' },
    );
    expect(readingOf(event, 'venue.place', { places }).disputed).toBe(false);
    expect(readingOf(event, 'venue.place').disputed).toBe(true);
  });

  it('is two cities of one country', () => {
    const event = withClaims(
      { says: 'SLL', side: 'IR', on: '2025-04-01' },
      { says: 'MCT', side: 'US', on: '2025-04-02' },
    );
    expect(readingOf(event, 'venue.place', { places }).disputed).toBe(true);
  });

  it('is an assertion that another claimant denies', () => {
    const event = withClaims(
      { field: 'status', says: 'in-force', side: 'US', on: '2025-06-23' },
      { field: 'status', says: 'in-force', side: 'IR', stance: 'denies', on: '2025-06-24' },
    );
    expect(readingOf(event, 'status').disputed).toBe(true);
  });

  it('is not an assertion that another only doubts', () => {
    const event = withClaims(
      { says: 'ROM', side: 'IT', on: '2025-04-14' },
      { says: 'ROM', side: 'IR', stance: 'doubts', on: '2025-04-14' },
    );
    expect(readingOf(event, 'venue.place').disputed).toBe(false);
  });

  it('is not a denial that the round was ever confirmed beside its postponement', () => {
    const event = withClaims(
      { field: 'status', says: 'postponed', side: 'IR', on: '2025-05-01' },
      { field: 'status', says: 'confirmed', side: 'US', stance: 'denies', on: '2025-05-01' },
    );
    expect(readingOf(event, 'status').disputed).toBe(false);
  });
});

describe('what stands', () => {
  it('no longer holds what its claimant came to doubt', () => {
    const accounts = [
      aClaim({ says: 'ROM', side: 'IR', on: '2025-04-12' }),
      aClaim({ says: 'ROM', side: 'IR', stance: 'doubts', on: '2025-04-14' }),
    ];
    expect(standingClaims(accounts).map(({ stance }) => stance)).toEqual(['doubts']);
  });

  it('no longer holds a doubt of what its claimant came to assert', () => {
    const accounts = [
      aClaim({ says: 'ROM', side: 'IR', stance: 'doubts', on: '2025-04-14' }),
      aClaim({ says: 'ROM', side: 'IR', on: '2025-04-16' }),
    ];
    expect(standingClaims(accounts).map(({ stance }) => stance)).toEqual(['asserts']);
  });

  it('holds a claimant’s doubt of one place beside its assertion of another', () => {
    const accounts = [
      aClaim({ says: 'MCT', side: 'IR', stance: 'doubts', on: '2025-04-12' }),
      aClaim({ says: 'ROM', side: 'IR', on: '2025-04-16' }),
    ];
    expect(standingClaims(accounts).map(({ value }) => value)).toEqual(['MCT', 'ROM']);
  });

  it('holds two outlets apart and a side together', () => {
    expect(claimantOf(aClaim({ says: 'ROM', by: 'Axios' }))).not.toBe(
      claimantOf(aClaim({ says: 'ROM', by: 'AP' })),
    );
    expect(claimantOf(aClaim({ says: 'ROM', by: 'Ministry', side: 'IR' }))).toBe(
      claimantOf(aClaim({ says: 'ROM', by: 'Television', side: 'IR' })),
    );
    expect(claimantOf(aClaim({ says: 'ROM', by: 'IR' }))).not.toBe(
      claimantOf(aClaim({ says: 'ROM', side: 'IR' })),
    );
  });
});

describe('accounts', () => {
  it('are listed oldest first, undated ones before the dated', () => {
    const event = withClaims({ says: 'C', on: '2025-04-16' }, { says: 'A' }, { says: 'B', on: '2025-04-15' });
    expect(accountsOf(event, 'venue.place').map(({ value }) => value)).toEqual(['A', 'B', 'C']);
  });

  it('name their fields in the order of first mention', () => {
    const event = withClaims(
      { field: 'when', says: '2025' },
      { field: 'about:x', says: 'y' },
      { field: 'when', says: '2026' },
    );
    expect(claimedFields(event)).toEqual(['when', 'about:x']);
  });

  it('are none where nothing is claimed', () => {
    expect(disputedFields(anEvent())).toEqual([]);
    expect(readingOf(anEvent(), 'when')).toEqual({ standing: [], denials: [], disputed: false });
  });
});
