/**
 * The gate for everything that comes from outside: files, links, storage, other tabs. What passes is a value
 * of the domain's types and is not checked again; what does not is refused with the place and the reason.
 * Unknown keys are refused, never kept unseen, `__proto__` among them. No other module imports zod.
 *
 * References between things (`references.ts`) and what a form asks of an event are not the schema's matter.
 */
import * as z from 'zod/mini';
import { isClockTime, isKnownZone } from './venueClock.ts';
import { parseEdtf } from './edtf/parse.ts';
import { type DiplomaticEvent } from './event.ts';
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
import { type Change, type Entities, type EntityKind, entityKinds, type Operation } from './operation.ts';
import { type TimelineRecord } from './record.ts';
import { failure, type Result, success } from './result.ts';
import { problemsOf, type SchemaProblem, isTooDeep } from './schemaProblem.ts';
import * as words from './vocabulary.ts';

// Without this, zod builds its parsers from text, which the page's content policy forbids.
z.config({ jitless: true });

const filled = (length: number) => z.string().check(z.minLength(1), z.maxLength(length));
const maybe = z.exactOptional;
const many = <Item extends z.core.SomeType>(item: Item, most = limits.itemCount) =>
  z.array(item).check(z.maxLength(most));
const named = <Id>(make: (text: string) => Id) => z.pipe(filled(limits.idLength), z.transform(make));
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

const edtf = z.pipe(
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
);

/** A rule over a whole value; `code` is the name the problem goes by. */
const rule = <Value>(code: string, holds: (value: Value) => boolean) =>
  z.check<Value>(context => {
    if (!holds(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, params: { code } });
    }
  });

const clock = z.string().check(z.maxLength(limits.dateLength), rule('not-a-clock-time', isClockTime));
const instant = z.string().check(
  z.maxLength(limits.dateLength),
  rule('not-an-instant', (text: string) => text.endsWith('Z') && !Number.isNaN(Date.parse(text))),
);

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

const eventSchema = z.strictObject({
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

const things = {
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
};

const recordSchema = z.strictObject({
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
  views: many(
    z.strictObject({ id: filled(limits.idLength), name: line, hash: z.string().check(z.maxLength(65_536)) }),
    limits.thingCount,
  ),
});

const operationSchema = z.strictObject({
  id: named(operationId),
  actor: named(actorId),
  clock: z.strictObject({ wallMs: count, counter: count, session: filled(limits.idLength) }),
  label: z.strictObject({
    verb: z.enum(['add', 'edit', 'delete', 'import', 'undo', 'redo']),
    entity: z.enum(entityKinds),
    subject: z.string().check(z.maxLength(limits.lineLength)),
    count: maybe(count),
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

type Parsed<Value> = Result<Value, readonly SchemaProblem[]>;

function parse<Value>(schema: z.ZodMiniType<Value>, input: unknown): Parsed<Value> {
  if (isTooDeep(input, limits.nestingDepth)) {
    return failure([{ path: '', code: 'too-deep', detail: String(limits.nestingDepth) }]);
  }
  const parsed = schema.safeParse(input);
  return parsed.success ? success(parsed.data) : failure(problemsOf(parsed.error.issues, input));
}

export function parseRecord(input: unknown): Parsed<TimelineRecord> {
  return parse(recordSchema, input);
}

export function parseEvent(input: unknown): Parsed<DiplomaticEvent> {
  return parse(eventSchema, input);
}

/** A thing of a record other than through a file: a row of the store, a form's draft. */
export function parseThing<Kind extends EntityKind>(kind: Kind, input: unknown): Parsed<Entities[Kind]>;
export function parseThing(kind: EntityKind, input: unknown): Parsed<Entities[EntityKind]> {
  return parse<Entities[EntityKind]>(things[kind], input);
}

/** An operation as the log keeps it, the values in its changes parsed by what they are values of. */
export function parseOperation(input: unknown): Parsed<Operation> {
  const parsed = parse(operationSchema, input);
  if (!parsed.ok) return parsed;
  const changes: Change[] = [];
  const problems: SchemaProblem[] = [];
  parsed.value.changes.forEach((change, index) => {
    const checked = checkedChange(change, `changes[${index}]`);
    if (checked.ok) changes.push(checked.value);
    else problems.push(...checked.error);
  });
  return problems.length === 0
    ? success({ ...parsed.value, changes })
    : failure(problems.slice(0, limits.problemCount));
}

function checkedChange(change: Change, path: string): Parsed<Change> {
  const schema =
    change.field === undefined ? things[change.entity] : fieldSchema(change.entity, change.field);
  if (schema === undefined) {
    return failure([{ path: `${path}.field`, code: 'unknown-key', detail: change.field ?? '' }]);
  }
  const problems: SchemaProblem[] = [];
  const values: { before?: unknown; after?: unknown } = {};
  for (const end of ['before', 'after'] as const) {
    if (change[end] === undefined) continue;
    const parsed = parse(schema, change[end]);
    if (parsed.ok) values[end] = parsed.value;
    else
      problems.push(
        ...parsed.error.map(problem => ({ ...problem, path: joined(`${path}.${end}`, problem.path) })),
      );
  }
  const { entity, id, field } = change;
  return problems.length === 0
    ? success({ entity, id, ...(field === undefined ? {} : { field }), ...values })
    : failure(problems);
}

function joined(path: string, rest: string): string {
  return rest === '' || rest.startsWith('[') ? path + rest : `${path}.${rest}`;
}

function fieldSchema(entity: EntityKind, field: string): z.ZodMiniType | undefined {
  return new Map<string, z.ZodMiniType>(Object.entries(things[entity].shape)).get(field);
}
