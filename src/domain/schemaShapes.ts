/**
 * The shapes of everything that comes from outside, written once: `schema.ts` parses by them, and
 * `schemaQuickCheck.ts` derives from them the predicate that spares zod where there is nothing to say.
 * Unknown keys are refused, never kept unseen, `__proto__` among them.
 *
 * A pipe that ends in a transform names, beside itself, when the transform changes nothing (`knownQuickly`).
 */
import * as z from 'zod/mini';
import { parseEdtf, plainDay } from './edtf/parse.ts';
import {
  actorId,
  claimId,
  eventId,
  operationId,
  personId,
  placeId,
  processId,
  recordId,
  sideCode,
  sourceId,
  statementId,
} from './ids.ts';
import * as limits from './limits.ts';
import { entityKinds, operationVerbs } from './operation.ts';
import { knownQuickly } from './schemaQuickCheck.ts';
import { isClockTime, isInstant, isKnownZone } from './venueClock.ts';
import * as words from './vocabulary.ts';

// Without this, zod builds its parsers from text, which the page's content policy forbids.
z.config({ jitless: true });

const filled = (length: number) => z.string().check(z.minLength(1), z.maxLength(length));
const maybe = z.exactOptional;
const many = <Item extends z.core.SomeType>(item: Item, most = limits.itemCount) =>
  z.array(item).check(z.maxLength(most));
const named = <Id>(make: (text: string) => Id) =>
  knownQuickly(
    z.pipe(filled(limits.idLength), z.transform(make)),
    input => typeof input === 'string' && input.length > 0 && input.length <= limits.idLength,
  );
const count = z.int().check(z.minimum(0));

const line = filled(limits.lineLength);
const prose = filled(limits.textLength);
const address = filled(limits.addressLength);
const side = named(sideCode);
const person = named(personId);
const source = named(sourceId);
const claim = named(claimId);
const event = named(eventId);
const process = named(processId);

const edtf = knownQuickly(
  z.pipe(
    z.string().check(z.maxLength(limits.dateLength)),
    z.transform((text, context) => {
      const parsed = parseEdtf(text);
      if (parsed.ok) return parsed.value.text;
      context.issues.push({
        code: 'custom',
        input: text,
        params: { code: 'not-a-date', detail: parsed.error.code },
      });
      return z.NEVER;
    }),
  ),
  isNormalEdtf,
);

/** Whether text is a date in the form that parsing would give it. */
function isNormalEdtf(input: unknown): boolean {
  if (typeof input !== 'string' || input.length > limits.dateLength) return false;
  if (plainDay(input) !== undefined) return true;
  const parsed = parseEdtf(input);
  return parsed.ok && parsed.value.text === input;
}

/** A rule over a whole value; `code` is the name the problem goes by. */
const rule = <Value>(code: string, holds: (value: Value) => boolean) =>
  z.check<Value>(context => {
    if (!holds(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, params: { code } });
    }
  });

const clock = z.string().check(z.maxLength(limits.dateLength), rule('not-a-clock-time', isClockTime));
const instant = z.string().check(z.maxLength(limits.dateLength), rule('not-an-instant', isInstant));

const when = z.strictObject({
  edtf,
  local: maybe(
    z
      .strictObject({
        start: clock,
        end: maybe(clock),
        zone: z.string().check(z.maxLength(limits.dateLength), rule('unknown-zone', isKnownZone)),
        offset: maybe(z.string().check(z.regex(/^[+-]\d\d:\d\d$/))),
      })
      .check(rule('end-before-start', ({ start, end }) => end === undefined || end >= start)),
  ),
  durationMin: maybe(
    z.tuple([count, count]).check(rule('end-before-start', ([least, most]) => least <= most)),
  ),
  printed: maybe(line),
});

const participation = z.strictObject({
  side,
  person: maybe(person),
  office: maybe(line),
  level: maybe(z.enum(words.levels)),
  roles: many(z.enum(words.roles)).check(z.minLength(1)),
  capacity: maybe(line),
  head: maybe(z.boolean()),
  vote: maybe(z.enum(words.votes)),
});

const statement = z
  .strictObject({
    id: named(statementId),
    by: many(
      z.union([
        z.strictObject({ person, side: maybe(side) }),
        z.strictObject({ text: line, side: maybe(side) }),
        z.strictObject({ side }),
      ]),
    ).check(z.minLength(1)),
    office: maybe(line),
    date: maybe(edtf),
    quote: maybe(prose),
    paraphrase: maybe(prose),
    lang: filled(limits.dateLength),
    translatedFrom: maybe(filled(limits.dateLength)),
    medium: maybe(line),
    via: maybe(line),
    note: maybe(prose),
    source: maybe(source),
  })
  .check(
    rule(
      'quote-or-paraphrase',
      ({ quote, paraphrase }) => (quote === undefined) !== (paraphrase === undefined),
    ),
    rule('quote-without-source', given => given.quote === undefined || given.source !== undefined),
  );

const account = z.strictObject({
  id: claim,
  field: filled(limits.lineLength),
  label: maybe(line),
  value: prose,
  printed: maybe(prose),
  by: line,
  person: maybe(person),
  side: maybe(side),
  source: maybe(source),
  knownOn: maybe(edtf),
  stance: z.enum(words.stances),
  certainty: z.enum(words.certainties),
  note: maybe(prose),
});

export const eventSchema = z.strictObject({
  id: event,
  title: filled(limits.titleLength),
  summary: maybe(prose),
  note: maybe(prose),
  when,
  kind: z.enum(words.eventKinds),
  status: z.enum(words.statuses),
  format: maybe(z.enum(words.formats)),
  outcome: maybe(z.enum(words.outcomes)),
  tally: maybe(z.strictObject({ for: count, against: count, abstain: count, absent: maybe(count) })),
  venue: maybe(z.strictObject({ place: maybe(named(placeId)), site: maybe(line) })),
  participants: many(participation),
  processes: many(z.strictObject({ id: process, round: maybe(count) })),
  statements: many(statement),
  claims: many(account),
  chosenClaims: maybe(many(claim)),
  links: many(z.strictObject({ type: z.enum(words.linkTypes), to: event })),
  sources: many(source),
  tags: many(line),
  confirmed: z.enum(['full', 'partial']),
  knownSince: maybe(edtf),
  privateNotes: maybe(prose),
  rev: count,
  createdAt: instant,
  modifiedAt: instant,
});

export const things = {
  event: eventSchema,
  person: z.strictObject({
    id: person,
    name: line,
    spellings: many(line),
    native: maybe(line),
    side: maybe(side),
    office: maybe(line),
  }),
  place: z.strictObject({
    id: named(placeId),
    name: line,
    country: maybe(side),
    lat: maybe(z.number().check(z.minimum(-90), z.maximum(90))),
    lon: maybe(z.number().check(z.minimum(-180), z.maximum(180))),
    granularity: z.enum(['site', 'city', 'region', 'country']),
  }),
  source: z.strictObject({
    id: source,
    publisher: line,
    title: maybe(line),
    url: maybe(address),
    archivedUrl: maybe(address),
    published: maybe(edtf),
    accessed: maybe(edtf),
    lang: maybe(filled(limits.dateLength)),
    kind: z.enum(words.sourceKinds),
    reliability: maybe(z.enum(words.reliabilities)),
  }),
  process: z.strictObject({ id: process, title: filled(limits.titleLength), description: maybe(prose) }),
  body: z.strictObject({
    id: side,
    name: line,
    expands: z.boolean(),
    members: many(z.strictObject({ side, from: maybe(edtf), to: maybe(edtf) })),
  }),
  view: z.strictObject({
    id: filled(limits.idLength),
    name: line,
    hash: z.string().check(z.maxLength(limits.hashLength)),
    pinned: maybe(z.boolean()),
  }),
};

export const recordSchema = z.strictObject({
  format: z.literal('demarche'),
  version: z.literal(1),
  id: named(recordId),
  title: filled(limits.titleLength),
  description: maybe(prose),
  events: many(things.event, limits.eventCount),
  people: many(things.person, limits.thingCount),
  places: many(things.place, limits.thingCount),
  sources: many(things.source, limits.thingCount),
  processes: many(things.process, limits.thingCount),
  bodies: many(things.body, limits.thingCount),
  views: many(things.view, limits.thingCount),
});

export const authorsSchema = many(z.strictObject({ id: named(actorId), name: line }), limits.thingCount);

export const operationSchema = z.strictObject({
  id: named(operationId),
  actor: named(actorId),
  clock: z.strictObject({ wallMs: count, counter: count, session: filled(limits.idLength) }),
  label: z.strictObject({
    verb: z.enum(operationVerbs),
    entity: z.enum(entityKinds),
    subject: z.string().check(z.maxLength(limits.lineLength)),
    count: maybe(count),
    field: maybe(filled(limits.idLength)),
  }),
  changes: many(
    z.strictObject({
      entity: z.enum(entityKinds),
      id: filled(limits.idLength),
      field: maybe(filled(limits.idLength)),
      before: maybe(z.unknown()),
      after: maybe(z.unknown()),
    }),
    limits.changeCount,
  ),
  undoes: maybe(named(operationId)),
});
