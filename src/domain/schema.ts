/**
 * The gate for everything that comes from outside: files, links, storage, other tabs. What passes is a value
 * of the domain's types and is not checked again; what does not is refused with the place and the reason.
 * The shapes are in `schemaShapes.ts`; no module but those named schema imports zod.
 *
 * Nearly all input is in order, so a quick check derived from the shapes answers first and zod is asked only
 * where it says no. What passes quickly is the input itself, not a copy.
 *
 * References between things (`references.ts`) and what a form asks of an event are not the schema's matter.
 */
import type * as z from 'zod/mini';
import { type Author } from './authors.ts';
import { type DiplomaticEvent } from './event.ts';
import * as limits from './limits.ts';
import { type Change, type Entities, type EntityKind, entityKinds, type Operation } from './operation.ts';
import { type TimelineRecord } from './record.ts';
import { failure, type Result, success } from './result.ts';
import { problemsOf, type SchemaProblem, isTooDeep } from './schemaProblem.ts';
import { quickCheck } from './schemaQuickCheck.ts';
import { authorsSchema, eventSchema, operationSchema, recordSchema, things } from './schemaShapes.ts';

type Parsed<Value> = Result<Value, readonly SchemaProblem[]>;

/** Whether a value is an event as it stands; false may also mean one that parsing would still mend. */
export const isPlainEvent = quickCheck<DiplomaticEvent>(eventSchema);
const isPlainRecord = quickCheck<TimelineRecord>(recordSchema);
const isPlainOperation = quickCheck<Operation>(operationSchema);

/** A schema and the quick check derived from it. */
interface Shape<Value = unknown> {
  readonly schema: z.ZodMiniType<Value>;
  readonly isPlain: (input: unknown) => input is Value;
}

function shapeOf<Value>(schema: z.ZodMiniType<Value>): Shape<Value> {
  return { schema, isPlain: quickCheck(schema) };
}

/** What a change of a whole thing, and of one of its fields, must fit. */
const changeShapes = new Map(
  entityKinds.map(kind => [
    kind,
    {
      whole: shapeOf<Entities[EntityKind]>(things[kind]),
      fields: new Map(
        Object.entries<z.ZodMiniType>(things[kind].shape).map(([field, schema]) => [field, shapeOf(schema)]),
      ),
    },
  ]),
);

function parse<Value>(schema: z.ZodMiniType<Value>, input: unknown): Parsed<Value> {
  if (isTooDeep(input, limits.nestingDepth)) {
    return failure([{ path: '', code: 'too-deep', detail: String(limits.nestingDepth) }]);
  }
  const parsed = schema.safeParse(input);
  return parsed.success ? success(parsed.data) : failure(problemsOf(parsed.error.issues, input));
}

export function parseRecord(input: unknown): Parsed<TimelineRecord> {
  return isPlainRecord(input) ? success(input) : parse(recordSchema, input);
}

export function parseEvent(input: unknown): Parsed<DiplomaticEvent> {
  return isPlainEvent(input) ? success(input) : parse(eventSchema, input);
}

/** The names that a file gives to the actors of its log. */
export function parseAuthors(input: unknown): Parsed<readonly Author[]> {
  return parse<readonly Author[]>(authorsSchema, input);
}

/** A thing of a record other than through a file: a row of the store, a form's draft. */
export function parseThing<Kind extends EntityKind>(kind: Kind, input: unknown): Parsed<Entities[Kind]>;
export function parseThing(kind: EntityKind, input: unknown): Parsed<Entities[EntityKind]> {
  const isPlain = changeShapes.get(kind)?.whole.isPlain;
  return isPlain?.(input) === true ? success(input) : parse<Entities[EntityKind]>(things[kind], input);
}

/** An operation as the log keeps it, the values in its changes parsed by what they are values of. */
export function parseOperation(input: unknown): Parsed<Operation> {
  if (isPlainOperation(input) && input.changes.every(isPlainChange)) return success(input);
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

function isPlainChange(change: Change): boolean {
  const shape = shapeOfChange(change);
  return (
    shape !== undefined &&
    (change.before === undefined || shape.isPlain(change.before)) &&
    (change.after === undefined || shape.isPlain(change.after))
  );
}

function checkedChange(change: Change, path: string): Parsed<Change> {
  const shape = shapeOfChange(change);
  if (shape === undefined) {
    return failure([{ path: `${path}.field`, code: 'unknown-key', detail: change.field ?? '' }]);
  }
  const problems: SchemaProblem[] = [];
  const values: { before?: unknown; after?: unknown } = {};
  for (const end of ['before', 'after'] as const) {
    if (change[end] === undefined) continue;
    const parsed = parse(shape.schema, change[end]);
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

function shapeOfChange({ entity, field }: Change): Shape | undefined {
  const shapes = changeShapes.get(entity);
  return field === undefined ? shapes?.whole : shapes?.fields.get(field);
}
