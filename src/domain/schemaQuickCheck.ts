/**
 * A yes or no from a zod schema, some forty times as fast as parsing by it. The predicate is derived once, by
 * walking the schema's definition, so that the schema stays the only truth.
 *
 * Yes means that zod would accept the input and return an equal value, so that the input itself may be used.
 * No means only: ask zod, which also names the problem. What stands behind a union's options must therefore
 * exclude each other where one of them transforms, as objects with different keys do.
 */
import * as z from 'zod/mini';

type Predicate = (input: unknown) => boolean;

const stated = new WeakMap<object, Predicate>();

/** States when a pipe accepts an input and returns it unchanged, which its definition does not show. */
export function knownQuickly<Schema extends z.core.SomeType>(schema: Schema, holds: Predicate): Schema {
  stated.set(schema, holds);
  return schema;
}

/** True only for what the schema would return as it is. Inputs are plain values, as `JSON.parse` makes them. */
export function quickCheck<Value>(schema: z.ZodMiniType<Value>): (input: unknown) => input is Value {
  const holds = predicateOf(schema);
  return (input): input is Value => holds(input);
}

function predicateOf(schema: z.core.SomeType): Predicate {
  const known = stated.get(schema);
  if (known !== undefined) return known;
  const type = predicateOfType(schema);
  const checks = (schema._zod.def.checks ?? []).map(predicateOfCheck);
  const [first, second] = checks;
  if (first === undefined) return type;
  if (second === undefined) return input => type(input) && first(input);
  if (checks.length === 2) return input => type(input) && first(input) && second(input);
  return input => type(input) && checks.every(check => check(input));
}

function predicateOfType(schema: z.core.SomeType): Predicate {
  if (schema instanceof z.core.$ZodString) return input => typeof input === 'string';
  if (schema instanceof z.core.$ZodNumberFormat && schema._zod.def.format === 'safeint') {
    return Number.isSafeInteger;
  }
  if (schema instanceof z.core.$ZodNumber) return Number.isFinite;
  if (schema instanceof z.core.$ZodBoolean) return input => typeof input === 'boolean';
  // An absent value under a key is another thing than an absent key: zod may say which.
  if (schema instanceof z.core.$ZodUnknown) return input => input !== undefined;
  if (schema instanceof z.core.$ZodEnum) return oneOf(Object.values(schema._zod.def.entries));
  if (schema instanceof z.core.$ZodLiteral) return oneOf(schema._zod.def.values);
  if (schema instanceof z.core.$ZodExactOptional) return predicateOf(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodArray) return arrayPredicate(schema._zod.def.element);
  if (schema instanceof z.core.$ZodTuple && schema._zod.def.rest === null) {
    const items = schema._zod.def.items.map(predicateOf);
    return input =>
      Array.isArray(input) &&
      input.length === items.length &&
      items.every((holds, index) => holds(input[index]));
  }
  if (schema instanceof z.core.$ZodUnion) {
    const options = schema._zod.def.options.map(predicateOf);
    return input => options.some(holds => holds(input));
  }
  if (schema instanceof z.core.$ZodObject) return objectPredicate(schema);
  throw new Error(`A schema of type ${schema._zod.def.type} has no quick check yet.`);
}

function oneOf(listed: readonly unknown[]): Predicate {
  const values = new Set(listed);
  return input => values.has(input);
}

function arrayPredicate(element: z.core.SomeType): Predicate {
  const holds = predicateOf(element);
  return input => {
    if (!Array.isArray(input)) return false;
    for (let index = 0; index < input.length; index += 1) if (!holds(input[index])) return false;
    return true;
  };
}

interface Field {
  readonly holds: Predicate;
  /** 1 where the key may not be absent, 0 where it may: they are added up. */
  readonly needed: number;
}

function objectPredicate(schema: z.core.$ZodObject): Predicate {
  const { shape, catchall } = schema._zod.def;
  if (!(catchall instanceof z.core.$ZodNever)) throw new Error('Only strict objects have a quick check.');
  const fields = new Map<string, Field>();
  let neededCount = 0;
  for (const [key, field] of Object.entries(shape)) {
    const needed = field instanceof z.core.$ZodExactOptional ? 0 : 1;
    neededCount += needed;
    fields.set(key, { holds: predicateOf(field), needed });
  }
  return input => {
    if (!isPlainObject(input)) return false;
    let found = 0;
    for (const key in input) {
      const field = fields.get(key);
      if (field === undefined || !field.holds(input[key])) return false;
      found += field.needed;
    }
    return found === neededCount;
  };
}

/** Own keys only, so that `for in` sees nothing else. */
function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype;
}

/** A check of whatever value: its type has passed before it is asked. */
interface AnyCheck {
  readonly _zod: { check(payload: z.core.ParsePayload): unknown };
}

/** What runs after the type was found right. Lengths are in UTF-16 units, which are never fewer than zod's code points. */
function predicateOfCheck(check: AnyCheck): Predicate {
  if (check instanceof z.core.$ZodCheckMaxLength) {
    const most = check._zod.def.maximum;
    return input => lengthOf(input) <= most;
  }
  if (check instanceof z.core.$ZodCheckMinLength) {
    // A code point is at most two units, so twice the least is always enough; one is one.
    const least = check._zod.def.minimum;
    const enough = least <= 1 ? least : least * 2;
    return input => lengthOf(input) >= enough;
  }
  return input => leavesNoIssue(check, input);
}

function lengthOf(input: unknown): number {
  return typeof input === 'string' || Array.isArray(input) ? input.length : NaN;
}

function leavesNoIssue(check: AnyCheck, input: unknown): boolean {
  const payload: z.core.ParsePayload = { value: input, issues: [] };
  check._zod.check(payload);
  return payload.issues.length === 0 && Object.is(payload.value, input);
}
