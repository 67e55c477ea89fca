/**
 * A thing of the record as it is being typed: every field as text, however wrong, so that a mistake loses nothing.
 * `thingReading.ts` makes a thing of it or says what stands in the way.
 */
import { type DraftNames } from './eventDraftNames.ts';
import { type SideCode } from './ids.ts';
import { type Thing, type ThingKind, type Things } from './thingKinds.ts';

/** All fields but the members of a body, in the order in which they are shown. */
export const thingFields = {
  person: ['name', 'spellings', 'native', 'side', 'office'],
  place: ['name', 'country', 'lat', 'lon', 'granularity'],
  source: [
    'publisher',
    'title',
    'url',
    'archivedUrl',
    'published',
    'accessed',
    'lang',
    'kind',
    'reliability',
  ],
  process: ['title', 'description'],
  body: ['id', 'name', 'expands'],
} as const satisfies Readonly<Record<ThingKind, readonly string[]>>;

export type ThingField = (typeof thingFields)[ThingKind][number];

/** The key names the row in problems and in the page. */
export interface MemberDraft {
  readonly key: string;
  readonly side: string;
  readonly from: string;
  readonly to: string;
}

export interface ThingDraft {
  readonly kind: ThingKind;
  readonly fields: Readonly<Partial<Record<ThingField, string>>>;
  readonly members: readonly MemberDraft[];
}

const nothingTyped: Readonly<Record<ThingKind, ThingDraft['fields']>> = {
  person: {},
  place: { granularity: 'city' },
  source: { kind: 'news' },
  process: {},
  body: {},
};

/** A new thing of the kind, perhaps with the name that was looked for. */
export function emptyThing(kind: ThingKind, name = ''): ThingDraft {
  const field = kind === 'source' ? 'publisher' : kind === 'process' ? 'title' : 'name';
  return { kind, fields: { ...nothingTyped[kind], [field]: name }, members: [] };
}

type Texts = ThingDraft['fields'];
type Words = Pick<DraftNames, 'sideName'>;

export function draftOfThing(kind: ThingKind, thing: Thing, names: Words): ThingDraft {
  const side = (code: SideCode | undefined) => (code === undefined ? '' : names.sideName(code));
  if ('members' in thing) {
    const { id, name, expands } = thing;
    const members = thing.members.map((member, index) => ({
      key: String(index + 1),
      side: side(member.side),
      from: member.from ?? '',
      to: member.to ?? '',
    }));
    return { kind, fields: { id, name, expands: expands ? 'yes' : '' }, members };
  }
  if ('spellings' in thing) return { kind, fields: personTexts(thing, side(thing.side)), members: [] };
  if ('granularity' in thing) return { kind, fields: placeTexts(thing, side(thing.country)), members: [] };
  if ('publisher' in thing) return { kind, fields: sourceTexts(thing), members: [] };
  return { kind, fields: { title: thing.title, description: thing.description ?? '' }, members: [] };
}

function personTexts({ name, spellings, native, office }: Things['person'], side: string): Texts {
  return { name, spellings: spellings.join('\n'), native: native ?? '', side, office: office ?? '' };
}

function placeTexts({ name, lat, lon, granularity }: Things['place'], country: string): Texts {
  return { name, country, lat: numberText(lat), lon: numberText(lon), granularity };
}

function sourceTexts(source: Things['source']): Texts {
  return {
    publisher: source.publisher,
    title: source.title ?? '',
    url: source.url ?? '',
    archivedUrl: source.archivedUrl ?? '',
    published: source.published ?? '',
    accessed: source.accessed ?? '',
    lang: source.lang ?? '',
    kind: source.kind,
    reliability: source.reliability ?? '',
  };
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
