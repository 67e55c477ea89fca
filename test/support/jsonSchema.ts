/** Checks a value against the part of JSON Schema 2020-12 that the schema of a Demarche file uses; throws on any other. */
interface Schema {
  readonly [key: string]: unknown;
}

export function fitsSchema(value: unknown, root: Schema): boolean {
  const definitions = root['$defs'] as Readonly<Record<string, Schema>> | undefined;
  const fits = (given: unknown, schema: Schema): boolean =>
    Object.entries(schema).every(([keyword, says]) => holds(given, schema, { keyword, says }));
  const holds = (
    given: unknown,
    schema: Schema,
    { keyword, says }: { readonly keyword: string; readonly says: unknown },
  ): boolean => {
    const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
    switch (keyword) {
      case '$schema':
      case '$defs':
      case 'id':
      case 'title':
      case 'description':
        return true;
      case '$ref': {
        const named = definitions?.[String(says).replace('#/$defs/', '')];
        if (named === undefined) throw new Error(`Nothing is named ${String(says)}.`);
        return fits(given, named);
      }
      case 'type':
        return typeOf(given) === says || (says === 'number' && typeOf(given) === 'integer');
      case 'const':
        return given === says;
      case 'enum':
        return (says as unknown[]).includes(given);
      case 'anyOf':
        return (says as Schema[]).some(each => fits(given, each));
      case 'properties':
        return (
          !isObject ||
          Object.entries(says as Record<string, Schema>).every(
            ([name, each]) => !Object.hasOwn(given, name) || fits(Reflect.get(given, name), each),
          )
        );
      case 'required':
        return !isObject || (says as string[]).every(name => Object.hasOwn(given, name));
      case 'additionalProperties':
        return (
          !isObject || Object.keys(given).every(name => Object.hasOwn(schema['properties'] as object, name))
        );
      case 'items':
        if (!Array.isArray(given) || says === false) return true;
        return given.every(item => fits(item, says as Schema));
      case 'prefixItems':
        return !Array.isArray(given) || (says as Schema[]).every((each, index) => fits(given[index], each));
      case 'minItems':
        return !Array.isArray(given) || given.length >= Number(says);
      case 'maxItems':
        return !Array.isArray(given) || given.length <= Number(says);
      case 'minLength':
        return typeof given !== 'string' || given.length >= Number(says);
      case 'maxLength':
        return typeof given !== 'string' || given.length <= Number(says);
      case 'pattern':
        return typeof given !== 'string' || new RegExp(String(says), 'u').test(given);
      case 'minimum':
        return typeof given !== 'number' || given >= Number(says);
      case 'maximum':
        return typeof given !== 'number' || given <= Number(says);
      default:
        throw new Error(`The keyword ${keyword} is not known here.`);
    }
  };
  return fits(value, root);
}

function typeOf(given: unknown): string {
  if (given === null) return 'null';
  if (Array.isArray(given)) return 'array';
  return Number.isInteger(given) ? 'integer' : typeof given;
}
