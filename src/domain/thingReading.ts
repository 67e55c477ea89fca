/**
 * Reads a thing as it was typed, by the rules of the schema (`schemaShapes.ts`): what passes here passes there. A field
 * that was left as it stood keeps its value, whatever it is, so that saving an untouched thing changes nothing.
 */
import { type DraftNames } from './eventDraftNames.ts';
import { personId, placeId, processId, sourceId } from './ids.ts';
import { addressLength, textLength, titleLength } from './limits.ts';
import { failure, type Result, success } from './result.ts';
import { draftOfThing, type ThingDraft } from './thingDraft.ts';
import { type Thing, type Things } from './thingKinds.ts';
import { readBody } from './thingReadingBody.ts';
import { createThingReader, type ThingReader } from './thingReader.ts';
import { type ThingProblem } from './thingProblem.ts';
import { reliabilities, sourceKinds } from './vocabulary.ts';

export interface ThingContext {
  readonly names: DraftNames;
  /** The reader's calendar day, ISO. */
  readonly todayIso: string;
  /** Of the thing that is edited, or a fresh one. A body is called by the code that is typed. */
  readonly id: string;
  readonly original?: Thing;
}

export function readThing(draft: ThingDraft, context: ThingContext): Result<Thing, readonly ThingProblem[]> {
  const { original, names } = context;
  const before = original === undefined ? undefined : draftOfThing(draft.kind, original, names);
  const reader = createThingReader(draft, { ...context, before });
  const thing = thingOf(draft, reader, context);
  return thing === undefined || reader.problems.length > 0 ? failure(reader.problems) : success(thing);
}

function thingOf(draft: ThingDraft, reader: ThingReader, context: ThingContext): Thing | undefined {
  const { original, id } = context;
  switch (draft.kind) {
    case 'person':
      return readPerson(reader, id, original !== undefined && 'spellings' in original ? original : undefined);
    case 'place':
      return readPlace(
        reader,
        id,
        original !== undefined && 'granularity' in original ? original : undefined,
      );
    case 'source':
      return readSource(reader, id, original !== undefined && 'publisher' in original ? original : undefined);
    case 'process': {
      const title = reader.required('title', titleLength);
      const description = reader.line('description', textLength);
      return {
        id: processId(id),
        title: title ?? '',
        ...(description === undefined ? {} : { description }),
      };
    }
    case 'body':
      return readBody(draft, reader, original !== undefined && 'members' in original ? original : undefined);
  }
}

function readPerson(reader: ThingReader, id: string, original?: Things['person']): Things['person'] {
  const name = reader.required('name');
  const spellings = reader.isSame('spellings') ? original?.spellings : reader.lines('spellings');
  const native = reader.line('native');
  const side = reader.isSame('side') ? original?.side : reader.side('side', 'any');
  const office = reader.line('office');
  return {
    id: personId(id),
    name: name ?? '',
    spellings: spellings ?? [],
    ...(native === undefined ? {} : { native }),
    ...(side === undefined ? {} : { side }),
    ...(office === undefined ? {} : { office }),
  };
}

function readPlace(reader: ThingReader, id: string, original?: Things['place']): Things['place'] {
  const name = reader.required('name');
  const country = reader.isSame('country') ? original?.country : reader.side('country', 'country');
  const lat = reader.isSame('lat') ? original?.lat : reader.number('lat', 90);
  const lon = reader.isSame('lon') ? original?.lon : reader.number('lon', 180);
  return {
    id: placeId(id),
    name: name ?? '',
    ...(country === undefined ? {} : { country }),
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
    granularity: reader.oneOf('granularity', granularities) ?? 'city',
  };
}

export const granularities = ['site', 'city', 'region', 'country'] as const;

function readSource(reader: ThingReader, id: string, original?: Things['source']): Things['source'] {
  const publisher = reader.required('publisher');
  const title = reader.line('title');
  // What came from a file may be no address that can be a link: it stays while nobody touches it.
  const url = reader.isSame('url') ? original?.url : reader.link('url', addressLength);
  const archivedUrl = reader.isSame('archivedUrl')
    ? original?.archivedUrl
    : reader.link('archivedUrl', addressLength);
  const published = reader.isSame('published') ? original?.published : reader.date('published');
  const accessed = reader.isSame('accessed') ? original?.accessed : reader.date('accessed');
  const lang = reader.isSame('lang') ? original?.lang : reader.language('lang');
  const reliability = reader.oneOf('reliability', reliabilities);
  return {
    id: sourceId(id),
    publisher: publisher ?? '',
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(archivedUrl === undefined ? {} : { archivedUrl }),
    ...(published === undefined ? {} : { published }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(lang === undefined ? {} : { lang }),
    kind: reader.oneOf('kind', sourceKinds) ?? 'news',
    ...(reliability === undefined ? {} : { reliability }),
  };
}
