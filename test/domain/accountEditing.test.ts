import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AccountContext,
  chooseAccount,
  dropAccount,
  recordAccount,
  replaceAccount,
  withoutStrayAccounts,
} from '../../src/domain/accountEditing.ts';
import { canHold, claimedValueOf, setClaimedField } from '../../src/domain/claimedField.ts';
import { readingOf } from '../../src/domain/claims.ts';
import { type Claim, type DiplomaticEvent, type Statement } from '../../src/domain/event.ts';
import {
  claimId,
  edtfText,
  personId,
  placeId,
  processId,
  sideCode,
  sourceId,
  statementId,
} from '../../src/domain/ids.ts';
import { type Source } from '../../src/domain/record.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';

const source = (id: string): Source => ({ id: sourceId(id), publisher: `${id} daily`, kind: 'news' });

const record = aRecord([], {
  people: [
    { id: personId('Araghchi'), name: 'Abbas Araghchi', spellings: [], side: sideCode('IR') },
    { id: personId('Nobody'), name: 'Nobody', spellings: [] },
  ],
  places: [
    { id: placeId('ROM'), name: 'Rome', country: sideCode('IT'), granularity: 'city' },
    { id: placeId('MCT'), name: 'Muscat', country: sideCode('OM'), granularity: 'city' },
    { id: placeId('XOM'), name: 'Oman', country: sideCode('OM'), granularity: 'country' },
  ],
  sources: [source('S1'), source('S2')],
});

function contextWith(words: Partial<AccountContext> = {}): AccountContext {
  let made = 0;
  const newClaimId = () => claimId(`made-${++made}`);
  return { ...record, recordedBy: 'the record', newClaimId, ...words };
}

const said: Statement = {
  id: statementId('Q1'),
  by: [{ text: 'an official' }],
  paraphrase: 'It went well',
  lang: 'en',
};

/** An event with something at the end of every path that a claim may take. */
function anyRoundEvent(words: Partial<DiplomaticEvent> = {}): DiplomaticEvent {
  const event = anEvent({ place: 'ROM', sides: [['IR'], ['US', 'voter']], processes: ['talks'] });
  return { ...event, statements: [said], ...words };
}

const valuesByField: Readonly<Record<string, readonly string[]>> = {
  when: ['2025-04-12', '2025-04-19', '2025-04', 'not a date'],
  'venue.place': ['ROM', 'MCT', 'XOM', 'nowhere'],
  'venue.site': ['the residence', 'the palace'],
  status: ['scheduled', 'confirmed', 'postponed', 'concluded', 'no status'],
  format: ['direct', 'indirect', 'proximity'],
  outcome: ['agreement', 'no-agreement'],
  durationMin: ['45', '3/45', 'long'],
  'processes.talks.round': ['2', '7', 'second'],
  'statements.Q1.by': ['Araghchi', 'US', 'a diplomat'],
  'participants.US.vote': ['for', 'against', 'maybe'],
  'about:who-asked': ['Rome', 'Oman'],
};
const fields = Object.keys(valuesByField);

const arbitraryClaim: fc.Arbitrary<Omit<Claim, 'id'>> = fc
  .constantFrom(...fields)
  .chain(field =>
    fc.record({
      field: fc.constant(field),
      value: fc.constantFrom(...(valuesByField[field] ?? [])),
      by: fc.constantFrom('Axios', 'KUNA', 'a ministry'),
      side: fc.constantFrom(undefined, sideCode('IR'), sideCode('US'), sideCode('IT')),
      knownOn: fc.constantFrom(undefined, edtfText('2025-04-12'), edtfText('2025-04-15')),
      source: fc.constantFrom(undefined, sourceId('S1'), sourceId('S2')),
      stance: fc.constantFrom('asserts' as const, 'asserts' as const, 'denies' as const, 'doubts' as const),
      certainty: fc.constantFrom('confirmed' as const, 'probable' as const, 'rumoured' as const),
    }),
  )
  .map(({ side, knownOn, source: named, ...claim }) => ({
    ...claim,
    ...(side === undefined ? {} : { side }),
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(named === undefined ? {} : { source: named }),
  }));

const numbered = (claims: readonly Omit<Claim, 'id'>[]): readonly Claim[] =>
  claims.map((claim, index) => ({ ...claim, id: claimId(`c${index}`) }));

/** What is left after accounts were recorded one after the other. */
const recordedInTurn = (claims: readonly Claim[], context: AccountContext): DiplomaticEvent =>
  claims.reduce((event, claim) => recordAccount(event, claim, context), anyRoundEvent());

const someClaims = fc.array(arbitraryClaim, { minLength: 1, maxLength: 8 }).map(numbered);

/** The recorded value is what the reading shows, wherever that can stand in the field. */
function expectToFollow(event: DiplomaticEvent, field: string): void {
  const shown = readingOf(event, field, record).shown?.value;
  if (shown === undefined || !canHold(event, { field, value: shown }, record)) return;
  expect(claimedValueOf(event, field)).toBe(shown);
}

describe('recording an account', () => {
  test('never loses one, and never a recorded value', () => {
    fc.assert(
      fc.property(someClaims, claims => {
        const context = contextWith();
        claims.reduce((event, claim) => {
          const after = recordAccount(event, claim, context);
          expect(after.claims).toEqual(expect.arrayContaining([...event.claims, claim]));
          const before = claimedValueOf(event, claim.field);
          const kept = after.claims.filter(({ stance }) => stance === 'asserts').map(({ value }) => value);
          if (before !== undefined) expect(kept).toContain(before);
          return after;
        }, anyRoundEvent());
      }),
    );
  });

  test('leaves recorded what the reading shows, on every path', () => {
    fc.assert(
      fc.property(someClaims, claims => {
        const event = recordedInTurn(claims, contextWith());
        for (const { field } of claims) expectToFollow(event, field);
      }),
    );
  });

  test('leaves every other field as it was', () => {
    fc.assert(
      fc.property(arbitraryClaim, claim => {
        const event = anyRoundEvent();
        const after = recordAccount(event, { ...claim, id: claimId('c') }, contextWith());
        for (const field of fields.filter(other => other !== claim.field)) {
          expect(claimedValueOf(after, field)).toBe(claimedValueOf(event, field));
        }
      }),
    );
  });

  const newPlace: Claim = {
    id: claimId('new'),
    field: 'venue.place',
    value: 'MCT',
    by: 'Nour News',
    side: sideCode('IR'),
    source: sourceId('S2'),
    knownOn: edtfText('2025-04-16'),
    stance: 'asserts',
    certainty: 'confirmed',
  };

  test('makes the recorded value an account of the event’s only source, undated', () => {
    const event = recordAccount(anyRoundEvent({ sources: [sourceId('S1')] }), newPlace, contextWith());
    expect(event.claims).toEqual([
      {
        id: 'made-1',
        field: 'venue.place',
        value: 'ROM',
        by: 'S1 daily',
        source: 'S1',
        stance: 'asserts',
        certainty: 'confirmed',
      },
      newPlace,
    ]);
    expect(event.venue).toEqual({ place: 'MCT' });
    expect(event.sources).toEqual(['S1', 'S2']);
  });

  test('names the claimant in the words handed in where several sources may have said it', () => {
    const sources = [sourceId('S1'), sourceId('S2')];
    const event = recordAccount(anyRoundEvent({ sources }), newPlace, contextWith());
    expect(event.claims[0]?.by).toBe('the record');
    expect(event.claims[0]?.source).toBeUndefined();
  });

  test('keeps a choice of the editor', () => {
    const context = contextWith();
    const first = recordAccount(anyRoundEvent(), newPlace, context);
    const chosen = chooseAccount(first, { field: 'venue.place', id: claimId('made-1') }, context);
    const later = { ...newPlace, id: claimId('later'), value: 'XOM', knownOn: edtfText('2025-04-17') };
    expect(recordAccount(chosen, later, context).venue).toEqual({ place: 'ROM' });
  });

  test('does not say of an event ahead that it has taken place', () => {
    const held: Claim = { ...newPlace, field: 'status', value: 'concluded' };
    const event = anEvent({ on: '2026-05-01', status: 'scheduled' });
    expect(recordAccount(event, held, contextWith({ todayIso: '2026-04-30' })).status).toBe('scheduled');
    expect(recordAccount(event, held, contextWith({ todayIso: '2026-05-01' })).status).toBe('concluded');
  });

  test('takes the clock away with the date that it belonged to', () => {
    const local = { start: '2025-04-12T16:00', zone: 'Asia/Muscat' };
    const clocked = { ...anEvent(), when: { edtf: edtfText('2025-04-12'), local, printed: 'Saturday' } };
    const sameDay: Claim = { ...newPlace, field: 'when', value: '2025-04-12' };
    expect(recordAccount(clocked, sameDay, contextWith()).when).toBe(clocked.when);
    const otherDay = { ...sameDay, value: '2025-04-13' };
    expect(recordAccount(clocked, otherDay, contextWith()).when).toEqual({ edtf: '2025-04-13' });
  });
});

describe('choosing an account', () => {
  test('and letting the rule decide again is no change', () => {
    fc.assert(
      fc.property(someClaims, fc.nat(), (claims, at) => {
        const context = contextWith();
        const event = recordedInTurn(claims, context);
        const assertions = event.claims.filter(({ stance }) => stance === 'asserts');
        const chosen = assertions[at % assertions.length];
        fc.pre(chosen !== undefined && canHold(event, chosen, context));
        const { shown } = readingOf(event, chosen.field, context);
        // Where the rule shows nothing, or not what is recorded, there is nothing to go back to.
        fc.pre(shown !== undefined && shown.value === claimedValueOf(event, chosen.field));
        const after = chooseAccount(event, chosen, context);
        expect(claimedValueOf(after, chosen.field)).toBe(chosen.value);
        expect(chooseAccount(after, { field: chosen.field }, context)).toEqual(event);
      }),
    );
  });

  test('holds one choice a field, and leaves those of other fields', () => {
    const claims = numbered([
      { field: 'format', value: 'direct', by: 'A', stance: 'asserts', certainty: 'confirmed' },
      { field: 'format', value: 'proximity', by: 'B', stance: 'asserts', certainty: 'confirmed' },
      { field: 'status', value: 'postponed', by: 'A', stance: 'asserts', certainty: 'confirmed' },
    ]);
    const context = contextWith();
    const event = recordedInTurn(claims, context);
    const choices = [['format', 'c0'] as const, ['status', 'c2'] as const, ['format', 'c1'] as const];
    const after = choices.reduce(
      (before, [field, id]) => chooseAccount(before, { field, id: claimId(id) }, context),
      event,
    );
    expect(after.chosenClaims).toEqual(['c2', 'c1']);
    expect(after.format).toBe('proximity');
  });
});

describe('correcting and dropping accounts', () => {
  test('the last one to go leaves the recorded value', () => {
    fc.assert(
      fc.property(someClaims, claims => {
        const context = contextWith();
        const event = recordedInTurn(claims, context);
        for (const field of new Set(claims.map(claim => claim.field))) {
          const ids = event.claims.filter(claim => claim.field === field).map(({ id }) => id);
          const lastLeft = ids.slice(0, -1).reduce((left, id) => dropAccount(left, id, context), event);
          const bare = ids.reduce((left, id) => dropAccount(left, id, context), event);
          expect(bare.claims.some(claim => claim.field === field)).toBe(false);
          expect(claimedValueOf(bare, field)).toBe(claimedValueOf(lastLeft, field));
          expect(bare.chosenClaims).toBeUndefined();
        }
      }),
    );
  });

  test('a correction of the shown account is what is recorded', () => {
    const context = contextWith();
    const [claim] = numbered([
      { field: 'durationMin', value: '45', by: 'A', stance: 'asserts', certainty: 'confirmed' },
    ]);
    const event = recordAccount(anyRoundEvent(), claim as Claim, context);
    const after = replaceAccount(event, { ...(claim as Claim), value: '30/45' }, context);
    expect(after.when.durationMin).toEqual([30, 45]);
    expect(after.claims).toHaveLength(1);
  });

  test('a recorded value that stood over the rule stays when another account goes', () => {
    const event = anyRoundEvent({
      format: 'proximity',
      claims: numbered([
        { field: 'format', value: 'indirect', by: 'A', stance: 'asserts', certainty: 'confirmed' },
        { field: 'format', value: 'indirect', by: 'B', stance: 'asserts', certainty: 'confirmed' },
      ]),
    });
    expect(dropAccount(event, claimId('c0'), contextWith()).format).toBe('proximity');
  });
});

describe('a field in the notation of claims', () => {
  test('holds what is set, and is as before once the old value is set again', () => {
    fc.assert(
      fc.property(arbitraryClaim, ({ field, value }) => {
        const event = anyRoundEvent();
        const after = setClaimedField(event, { field, value }, record);
        const old = claimedValueOf(event, field);
        expect(claimedValueOf(after, field)).toBe(canHold(event, { field, value }, record) ? value : old);
        const back = setClaimedField(after, { field, value: old }, record);
        expect(claimedValueOf(back, field)).toBe(old);
        expect(back).toEqual(event);
      }),
    );
  });

  test('a speaker is a person of the record, a side, or words', () => {
    const speaker = (value: string) =>
      setClaimedField(anyRoundEvent(), { field: 'statements.Q1.by', value }, record).statements[0]?.by;
    expect(speaker('Araghchi')).toEqual([{ person: 'Araghchi', side: 'IR' }]);
    expect(speaker('US')).toEqual([{ side: 'US' }]);
    expect(speaker('a diplomat')).toEqual([{ text: 'a diplomat' }]);
  });

  test('nobody takes the place of several speakers', () => {
    const joint = { ...said, by: [{ side: sideCode('US') }, { side: sideCode('IR') }] };
    const event = anyRoundEvent({ statements: [joint] });
    expect(setClaimedField(event, { field: 'statements.Q1.by', value: 'Araghchi' }, record)).toBe(event);
  });

  test('accounts of what was taken away go with it, and so do choices of them', () => {
    const claims = numbered([
      { field: 'statements.Q1.by', value: 'US', by: 'A', stance: 'asserts', certainty: 'confirmed' },
      { field: 'processes.talks.round', value: '2', by: 'A', stance: 'asserts', certainty: 'confirmed' },
      { field: 'participants.US.vote', value: 'for', by: 'A', stance: 'asserts', certainty: 'confirmed' },
      { field: 'status', value: 'concluded', by: 'A', stance: 'asserts', certainty: 'confirmed' },
    ]);
    const event = anyRoundEvent({ claims, chosenClaims: claims.map(({ id }) => id) });
    expect(withoutStrayAccounts(event, event)).toBe(event);
    const bare = { ...event, statements: [], processes: [{ id: processId('other') }], participants: [] };
    expect(withoutStrayAccounts(bare, event).claims.map(({ id }) => id)).toEqual(['c3']);
    expect(withoutStrayAccounts(bare, event).chosenClaims).toEqual(['c3']);
  });
});
