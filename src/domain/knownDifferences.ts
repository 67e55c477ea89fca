/**
 * What was known of one event on two days, compared: which of its fields read differently, and what was added to
 * it between them. An event that nobody knew of before is new, and all that it says is what came to be known.
 */
import {
  type Claim,
  type DiplomaticEvent,
  type EventLink,
  type Participation,
  type Statement,
  type Tally,
  type When,
} from './event.ts';
import { type SourceId } from './ids.ts';
import { sameValue } from './sameValue.ts';

/** Fields of one value, in the notation of claims. */
export const plainFields = [
  'venue.place',
  'venue.site',
  'status',
  'format',
  'outcome',
  'durationMin',
] as const;
export type PlainField = (typeof plainFields)[number];

/** At least one of the two is there. */
interface Differing<Field extends string, Value> {
  readonly field: Field;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** In the order in which a reader asks: when, where, how sure, how, with what result. */
export type FieldDifference =
  Differing<'when', When> | Differing<PlainField, string> | Differing<'tally', Tally>;

export interface KnownDifferences {
  /** Nobody outside knew of the event before. */
  readonly isNew: boolean;
  readonly fields: readonly FieldDifference[];
  /** Who is named now and was not, or the other way round, or in another part. */
  readonly participants: readonly Differing<'participants', Participation>[];
  /** What came of it, where that was not told before or reads differently. */
  readonly summary: string | undefined;
  readonly note: string | undefined;
  readonly statements: readonly Statement[];
  readonly accounts: readonly Claim[];
  readonly sources: readonly SourceId[];
  readonly links: readonly EventLink[];
}

/** Undefined where both days read the same, and where there is nothing to read on the later one. */
export function knownDifferences(
  before: DiplomaticEvent | undefined,
  after: DiplomaticEvent | undefined,
): KnownDifferences | undefined {
  if (after === undefined) return undefined;
  const told = (field: 'summary' | 'note') => (before?.[field] === after[field] ? undefined : after[field]);
  const found: KnownDifferences = {
    isNew: before === undefined,
    fields: fieldsBetween(before, after),
    participants: participantsBetween(before?.participants ?? [], after.participants),
    summary: told('summary'),
    note: told('note'),
    statements: added(before?.statements, after.statements, ({ id }) => id),
    accounts: added(before?.claims, after.claims, ({ id }) => id),
    sources: added(before?.sources, after.sources, id => id),
    links: added(before?.links, after.links, ({ type, to }) => `${type} ${to}`),
  };
  return isEmpty(found) ? undefined : found;
}

function isEmpty({ isNew, summary, note, ...lists }: KnownDifferences): boolean {
  if (isNew || summary !== undefined || note !== undefined) return false;
  return Object.values(lists).every(list => list.length === 0);
}

function fieldsBetween(before: DiplomaticEvent | undefined, after: DiplomaticEvent): FieldDifference[] {
  const when = { field: 'when', before: dateOf(before), after: dateOf(after) } as const;
  const tally = { field: 'tally', before: before?.tally, after: after.tally } as const;
  const plain = plainFields.map(field => ({
    field,
    before: before === undefined ? undefined : plainValue(before, field),
    after: plainValue(after, field),
  }));
  return [when, ...plain, tally].filter(difference => !sameValue(difference.before, difference.after));
}

/** The date without the length, which is a field of its own. */
function dateOf(event: DiplomaticEvent | undefined): When | undefined {
  if (event === undefined) return undefined;
  const { edtf, local, printed } = event.when;
  return {
    edtf,
    ...(local === undefined ? {} : { local }),
    ...(printed === undefined ? {} : { printed }),
  };
}

function plainValue(event: DiplomaticEvent, field: PlainField): string | undefined {
  switch (field) {
    case 'venue.place':
      return event.venue?.place;
    case 'venue.site':
      return event.venue?.site;
    case 'durationMin':
      return event.when.durationMin?.join('/');
    case 'status':
    case 'format':
    case 'outcome':
      return event[field];
  }
}

/** One for each person, or side that took part as such, of whom the two days do not say the same. */
function participantsBetween(
  before: readonly Participation[],
  after: readonly Participation[],
): Differing<'participants', Participation>[] {
  const keyOf = ({ side, person, office }: Participation) => `${side} ${person ?? `· ${office ?? ''}`}`;
  const old = new Map(before.map(participation => [keyOf(participation), participation]));
  const fresh = new Map(after.map(participation => [keyOf(participation), participation]));
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .map(key => ({ field: 'participants' as const, before: old.get(key), after: fresh.get(key) }))
    .filter(difference => !sameValue(difference.before, difference.after));
}

function added<Thing>(
  before: readonly Thing[] | undefined,
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly Thing[] {
  const known = new Set(before?.map(keyOf));
  return after.filter(thing => !known.has(keyOf(thing)));
}
