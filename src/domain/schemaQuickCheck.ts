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
  const { lengths, others } = partedChecks(schema._zod.def.checks ?? []);
  const holds = predicateOfType(schema, lengths);
  const [first, ...more] = others;
  if (first === undefined) return holds;
  if (more.length === 0) return input => holds(input) && first(input);
  return input => holds(input) && others.every(check => check(input));
}

/** Of texts in UTF-16 units, which are never fewer than the code points that zod counts; of lists in items. */
interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** A check of whatever value: its type has passed before it is asked. */
interface AnyCheck {
  readonly _zod: { check(payload: z.core.ParsePayload): unknown };
}

function partedChecks(checks: readonly AnyCheck[]): {
  readonly lengths: Lengths;
  readonly others: readonly Predicate[];
} {
  let least = 0;
  let most = Infinity;
  const others: Predicate[] = [];
  for (const check of checks) {
    if (check instanceof z.core.$ZodCheckMaxLength) {
      most = Math.min(most, check._zod.def.maximum);
    } else if (check instanceof z.core.$ZodCheckMinLength) {
      // A code point is at most two units, so twice the least is always enough; and one is one.
      const { minimum } = check._zod.def;
      least = Math.max(least, minimum <= 1 ? minimum : minimum * 2);
    } else others.push(input => leavesNoIssue(check, input));
  }
  return { lengths: { least, most }, others };
}

function leavesNoIssue(check: AnyCheck, input: unknown): boolean {
  const payload: z.core.ParsePayload = { value: input, issues: [] };
  check._zod.check(payload);
  return payload.issues.length === 0 && Object.is(payload.value, input);
}

function predicateOfType(schema: z.core.SomeType, { least, most }: Lengths): Predicate {
  if (schema instanceof z.core.$ZodString && !(schema instanceof z.core.$ZodStringFormat)) {
    return input => typeof input === 'string' && input.length >= least && input.length <= most;
  }
  if (schema instanceof z.core.$ZodArray) {
    const holds = predicateOf(schema._zod.def.element);
    return input => {
      if (!Array.isArray(input) || input.length < least || input.length > most) return false;
      for (let index = 0; index < input.length; index += 1) if (!holds(input[index])) return false;
      return true;
    };
  }
  if (schema instanceof z.core.$ZodObject) return objectPredicate(schema);
  if (schema instanceof z.core.$ZodExactOptional) return predicateOf(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodEnum) return oneOf(Object.values(schema._zod.def.entries));
  if (schema instanceof z.core.$ZodLiteral) return oneOf(schema._zod.def.values);
  if (schema instanceof z.core.$ZodNumberFormat && schema._zod.def.format === 'safeint') {
    return Number.isSafeInteger;
  }
  if (schema instanceof z.core.$ZodNumber && !(schema instanceof z.core.$ZodNumberFormat)) {
    return Number.isFinite;
  }
  if (schema instanceof z.core.$ZodBoolean) return input => typeof input === 'boolean';
  // An absent value under a key is another thing than an absent key: zod may say which.
  if (schema instanceof z.core.$ZodUnknown) return input => input !== undefined;
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
  throw new Error(`A schema of type ${schema._zod.def.type} has no quick check yet.`);
}

function oneOf(listed: readonly unknown[]): Predicate {
  const values = new Set(listed);
  return input => values.has(input);
}

interface Field {
  readonly key: string;
  readonly holds: Predicate;
  /** 1 where the key may not be absent, 0 where it may: they are added up. */
  readonly needed: number;
}

function objectPredicate(schema: z.core.$ZodObject): Predicate {
  const { shape, catchall } = schema._zod.def;
  if (!(catchall instanceof z.core.$ZodNever)) throw new Error('Only strict objects have a quick check.');
  const fields: Field[] = Object.entries(shape).map(([key, field]) => ({
    key,
    holds: predicateOf(field),
    needed: field instanceof z.core.$ZodExactOptional ? 0 : 1,
  }));
  const byKey = new Map(fields.map((field, index) => [field.key, { field, index }]));
  const neededCount = fields.filter(({ needed }) => needed === 1).length;
  return input => {
    if (!isPlainObject(input)) return false;
    let found = 0;
    // Keys come mostly in the order of the schema, which spares most of them the look into the Map.
    let next = 0;
    for (const key in input) {
      let field = fields[next];
      if (field?.key !== key) {
        const known = byKey.get(key);
        if (known === undefined) return false;
        ({ field, index: next } = known);
      }
      next += 1;
      if (!field.holds(input[key])) return false;
      found += field.needed;
    }
    return found === neededCount;
  };
}

/** Its keys are its own, so that `for in` sees nothing else. */
function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype;
}
