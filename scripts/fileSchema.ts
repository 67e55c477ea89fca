/**
 * The JSON Schema of a Demarche file, for editors and for programs that write such files. It is made from the one
 * schema that the app reads files by (`src/domain/schemaShapes.ts`), so that the two never disagree; what JSON Schema
 * cannot say (that a date exists, that a quotation has a source) is said in words.
 */
import * as z from 'zod/mini';
import { eventCount, thingCount } from '../src/domain/limits.ts';
import { authorsSchema, operationSchema, recordSchema, things } from '../src/domain/schemaShapes.ts';

export const fileSchemaPath = 'public/demarche.schema.json';

const meanings = {
  event:
    'An event: who met whom, when, where, in which format, through whom, what was said, and how sure we are of it.',
  person: 'A person, by whatever spelling the sources use.',
  place: 'A place, with its country where it is in one.',
  source: 'A source. Its address is a link only with http, https or mailto.',
  process: 'A negotiation that events belong to.',
  body: 'An organisation or a negotiating group. One that expands is also found by its members.',
  view: 'A filter with a name, as the address writes it.',
};

export function fileSchemaText(): string {
  const names = z.registry<{ readonly id: string; readonly description: string }>();
  for (const [id, description] of Object.entries(meanings)) {
    const schema = Object.entries(things).find(([kind]) => kind === id)?.[1];
    if (schema === undefined) throw new Error(`There is no thing named ${id}.`);
    names.add(schema, { id, description });
  }
  names.add(operationSchema, { id: 'operation', description: 'A committed edit.' });
  const beside = {
    log: z.optional(z.array(operationSchema).check(z.maxLength(eventCount))),
    authors: z.optional(authorsSchema),
  };
  const schema = z.toJSONSchema(z.extend(recordSchema, beside), {
    io: 'input',
    unrepresentable: 'any',
    metadata: names,
    override: ({ jsonSchema, path }) => {
      const field = path.at(-1);
      const meaning = typeof field === 'string' ? fieldMeanings.get(field) : undefined;
      if (meaning !== undefined && jsonSchema.type === 'string') jsonSchema.description = meaning;
    },
  });
  const file = {
    ...{ $schema: schema.$schema, title: 'Demarche file', description: fileMeaning },
    ...schema,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

const fileMeaning = `A record of a negotiation, at most ${eventCount} events and ${thingCount} things of a kind. Lists are complete: what an event names by its id is in them. A plain array of simple events opens as well and needs none of this.`;

const date = 'EDTF (ISO 8601-2): 2025-04-12, 2013-03~, 2022/.., [2025-04-12,2025-04-13].';
const fieldMeanings: ReadonlyMap<string, string> = new Map([
  ...['edtf', 'date', 'published', 'accessed', 'knownOn', 'knownSince', 'from', 'to'].map(
    (field): [string, string] => [field, date],
  ),
  ['start', 'The clock at the venue: 2025-04-12T16:00.'],
  ['end', 'The clock at the venue: 2025-04-12T18:20.'],
  ['zone', 'A zone of the IANA data base: Asia/Muscat.'],
  ['createdAt', 'An instant in UTC: 2025-04-12T16:00:05Z.'],
  ['modifiedAt', 'An instant in UTC: 2025-04-12T16:00:05Z.'],
  ['quote', 'The words themselves; they need a source.'],
  ['paraphrase', 'Instead of a quotation, words that are not the speaker’s own.'],
  [
    'side',
    'A country (ISO 3166-1 alpha-2, a withdrawn code of ISO 3166-3, XK) or the id of a body; "-" where none is stated.',
  ],
  ['privateNotes', 'For the desk that wrote them: not exported unless asked for.'],
]);
