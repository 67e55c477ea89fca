import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isPlainEvent, parseOperation } from '../../src/domain/schema.ts';
import { knownQuickly, quickCheck } from '../../src/domain/schemaQuickCheck.ts';
import { eventSchema, operationSchema, recordSchema, things } from '../../src/domain/schemaShapes.ts';
import { anEvent } from '../support/anEvent.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

type Json = Record<string, unknown>;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const bundled = JSON.parse(readFileSync('public/records/us-iran.json', 'utf8')) as { events: Json[] } & Json;
const seeded = seededEvents(200, 3).map(plain);
const fullEvent = plain({
  ...anEvent({ sides: [['IR', 'party', 'host']], people: [['araghchi', 'IR']], place: 'MCT' }),
  summary: 'A summary.',
  note: 'A note.',
  when: {
    edtf: '2025-04-12',
    local: { start: '2025-04-12T16:00', end: '2025-04-12T18:20', zone: 'Asia/Muscat', offset: '+04:00' },
    durationMin: [3, 45],
    printed: 'Saturday',
  },
  tally: { for: 4, against: 9, abstain: 2, absent: 0 },
  statements: [
    { id: 'Q1', by: [{ person: 'p' }, { text: 'an official', side: 'US' }], quote: 'Words', lang: 'en', source: 'S1' },
    { id: 'Q2', by: [{ side: 'IR' }], paraphrase: 'Words', lang: 'fa', date: '2025-04~' },
  ],
  claims: [{ id: 'K1', field: 'when', value: '2025', by: 'AP', stance: 'asserts', certainty: 'possible', knownOn: '2025-04-12' }],
  chosenClaims: ['K1'],
  links: [{ type: 'follows', to: 'E0' }],
  privateNotes: 'Ours.',
}); // prettier-ignore

const things200 = seededThings();
const operation = plain({
  id: 'o-1',
  actor: 'a-1',
  clock: { wallMs: 1, counter: 0, session: 's' },
  label: { verb: 'edit', entity: 'event', subject: 'Talks', count: 2 },
  changes: [{ entity: 'event', id: 'E1', field: 'title', before: 'One', after: 'Two' }],
  undoes: 'o-0',
});

/** Values that are wrong, or right only somewhere. */
const stray = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  '',
  'x',
  'meeting',
  ' 2025-04-12 ',
  '2025-02-30',
  '[2025-04-07, 2025-04-13]',
  '2025-04-12T25:00',
  '2025-04-12T00:00:00Z',
  '2025-02-30T00:00:00Z',
  'x'.repeat(201),
  'x'.repeat(501),
  '𐀀'.repeat(300),
  'x'.repeat(20_001),
  0,
  -0,
  -1,
  1.5,
  90.5,
  2 ** 60,
  Number.NaN,
  Infinity,
  [],
  ['party'],
  [1, 0],
  Array.from({ length: 2001 }, () => 'x'),
  {},
  { side: 'US' },
  new Date(0),
  Object.create({ side: 'US' }),
);

interface Mutation {
  readonly at: number;
  readonly how: 'put' | 'drop' | 'add' | 'own-proto';
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom('put', 'put', 'drop', 'add', 'own-proto'),
  value: stray,
});

/** Changes one place somewhere in the tree. */
function mutate(root: unknown, { at, how, value }: Mutation): unknown {
  const copy = structuredClone(root);
  const holders: [Json, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      holders.push([node as Json, key]);
      visit((node as Json)[key]);
    }
  };
  visit(copy);
  const [holder, key] = holders[at % Math.max(1, holders.length)] ?? [{}, ''];
  if (how === 'put') holder[key] = value;
  else if (how === 'drop') Reflect.deleteProperty(holder, key);
  // A list with keys of its own cannot come from JSON.
  else if (Array.isArray(holder)) holder.push(value);
  else if (how === 'add') holder['colour'] = value;
  else Object.defineProperty(holder, '__proto__', { value, enumerable: true, configurable: true });
  return copy;
}

/** The law: what the quick check lets through, zod lets through unchanged. Counts how often it did. */
function holdsFor(schema: z.ZodMiniType, samples: readonly unknown[]): number {
  const isPlain = quickCheck(schema);
  let plainCount = 0;
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.array(mutation, { maxLength: 2 }), (sample, mutations) => {
      const value = mutations.reduce(mutate, sample);
      if (!isPlain(value)) return;
      plainCount += 1;
      const parsed = schema.safeParse(value);
      expect(parsed.success && parsed.data).toEqual(value);
    }),
    { numRuns: 3_000 },
  );
  return plainCount;
}

describe('the quick check', () => {
  it('knows every event of the bundled record, and the record', () => {
    expect(bundled.events.length).toBeGreaterThan(100);
    expect(bundled.events.filter(event => !isPlainEvent(event))).toEqual([]);
    expect(quickCheck(recordSchema)(bundled)).toBe(true);
  });

  it('knows every generated event, and one with every field', () => {
    expect([...seeded, fullEvent].filter(event => !isPlainEvent(event))).toEqual([]);
  });

  it('lets no event through that zod would refuse or change', () => {
    const plainCount = holdsFor(eventSchema, [fullEvent, fullEvent, ...bundled.events, ...seeded]);
    // Enough of both, or the law was not tried.
    expect(plainCount).toBeGreaterThan(300);
    expect(plainCount).toBeLessThan(2_700);
  });

  it.each(['person', 'place', 'source', 'process', 'body'] as const)('lets no %s through that zod would not', kind => {
    const shelf = { person: 'people', place: 'places', source: 'sources', process: 'processes', body: 'bodies' } as const;
    const samples = [...(bundled[shelf[kind]] as unknown[]), ...things200[shelf[kind]].map(plain)];
    expect(samples.filter(thing => !quickCheck<unknown>(things[kind])(thing))).toEqual([]);
    expect(holdsFor(things[kind], samples)).toBeGreaterThan(300);
  }); // prettier-ignore

  it('lets no operation and no record through that zod would not', () => {
    expect(holdsFor(operationSchema, [operation])).toBeGreaterThan(300);
    const record = { ...bundled, events: bundled.events.slice(0, 2), people: [], places: [], sources: [] };
    expect(holdsFor(recordSchema, [record])).toBeGreaterThan(300);
  });

  it('leaves to zod what parsing would still mend', () => {
    const spaced = { ...(fullEvent as Json), when: { edtf: ' 2025-04-12 ' } };
    expect(isPlainEvent(spaced)).toBe(false);
    expect(eventSchema.safeParse(spaced).success).toBe(true);
  });

  it.each([
    ['an own key named __proto__', () => Object.defineProperty({ ...(fullEvent as Json) }, '__proto__', { value: 1, enumerable: true })],
    ['keys that are inherited', () => Object.create(fullEvent as Json) as unknown],
    ['a key whose value is undefined', () => ({ ...(fullEvent as Json), note: undefined })],
    ['a list that is none', () => ({ ...(fullEvent as Json), tags: { length: 0 } })],
    ['text of 2,001 items', () => ({ ...(fullEvent as Json), tags: Array.from({ length: 2_001 }, () => 'x') })],
  ])('does not know %s', (_name, make) => {
    expect(isPlainEvent(make())).toBe(false);
  }); // prettier-ignore

  it('takes no object with a field missing for one with another field twice', () => {
    const { title, ...untitled } = fullEvent as Json;
    expect(title).toBe('An event');
    expect(isPlainEvent(untitled)).toBe(false);
  });

  it('does not mind the order of keys', () => {
    const backwards = Object.fromEntries(Object.entries(fullEvent as Json).reverse());
    expect(isPlainEvent(backwards)).toBe(true);
  });

  it('counts a text in zod’s way where that is the wider one, by leaving it to zod', () => {
    const pairs = { ...(fullEvent as Json), title: '𐀀'.repeat(300) };
    expect(isPlainEvent(pairs)).toBe(false);
    expect(eventSchema.safeParse(pairs).success).toBe(true);
  });

  it('refuses to be derived from a schema that it does not understand', () => {
    expect(() => quickCheck(z.date())).toThrow(/date has no quick check/);
    expect(() => quickCheck(z.object({}))).toThrow(/strict/);
    expect(() => quickCheck(z.email())).toThrow(/string has no quick check/);
    expect(() => quickCheck(z.pipe(z.string(), z.transform(Number)))).toThrow(/pipe has no quick check/);
  });

  it('takes the word of a pipe that states when it changes nothing', () => {
    const trimmed = z.pipe(z.string(), z.transform(text => text.trim()));
    const isPlain = quickCheck(knownQuickly(trimmed, input => typeof input === 'string' && input.trim() === input));
    expect([isPlain('a'), isPlain(' a'), isPlain(1)]).toEqual([true, false, false]);
  }); // prettier-ignore
});

describe('an operation in order', () => {
  it('is given back as it is', () => {
    const parsed = parseOperation(operation);
    expect(parsed.ok && parsed.value).toBe(operation);
  });

  it('is asked of zod when the value of one change is not in order', () => {
    const changes = [{ entity: 'event', id: 'E1', field: 'when', after: { edtf: ' 2025 ' } }];
    const parsed = parseOperation({ ...(operation as Json), changes });
    expect(parsed.ok && parsed.value.changes[0]?.after).toEqual({ edtf: '2025' });
  });

  it('is refused when a value is nested too deep, without overflowing', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    const changes = [{ entity: 'event', id: 'E1', field: 'tags', after: deep }];
    expect(parseOperation({ ...(operation as Json), changes })).toEqual({
      ok: false,
      error: [{ path: '', code: 'too-deep', detail: '64' }],
    });
  });
});
