/**
 * Generated events for property tests and benches: 80 years, 1–6 countries each, the same for the same seed.
 * About one in a hundred is open, one in twenty lasts for days, one in twenty names only its month.
 */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { edtfText, eventId, personId, placeId, processId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { type Body, type Person, type Place, type Process, type Source } from '../../src/domain/record.ts';
import { eventKinds, formats, levels, type Role, statuses } from '../../src/domain/vocabulary.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { aGroup } from './anEvent.ts';

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const seededCountries =
  'US IR GB FR DE RU CN OM QA CH IT AT SA AE IQ IL TR JP IN PK EG NO SE BR ZA KR KP VN ID AU CA MX AR NG'.split(
    ' ',
  );
export const seededBodies: readonly Body[] = [
  aGroup('E3', ['GB', '1990'], ['FR', '1990'], ['DE', '1990']),
  aGroup('P5', ['US'], ['GB'], ['FR'], ['RU'], ['CN', '1971-10-25']),
];
const sides = [...seededCountries, 'E3', 'P5', 'EU', 'UN'];
const partRoles: readonly Role[] = ['party', 'party', 'party', 'mediator', 'host', 'observer'];
const words =
  'talks round nuclear sanctions relief enrichment inspectors delegation ceasefire draft text border water grain corridor prisoners envoy summit protocol annex'.split(
    ' ',
  );
const personCount = 400;
const placeCount = 120;
const processCount = 60;
const sourceCount = 500;
const firstDayMs = Date.UTC(1946, 0, 1);
const dayCount = 80 * 365;

export interface SeededThings {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly processes: readonly Process[];
  readonly sources: readonly Source[];
  readonly bodies: readonly Body[];
}

export function seededThings(): SeededThings {
  const upTo = <Thing>(count: number, make: (index: number) => Thing): Thing[] =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    people: upTo(personCount, index => ({
      id: personId(`p${index}`),
      name: `Envoy Number${index}`,
      spellings: [`Envoi Nr${index}`],
    })),
    places: upTo(placeCount, index => ({
      id: placeId(`l${index}`),
      name: `Town${index}`,
      granularity: 'city',
    })),
    processes: upTo(processCount, index => ({ id: processId(`x${index}`), title: `Process ${index}` })),
    sources: upTo(sourceCount, index => ({
      id: sourceId(`s${index}`),
      publisher: `Paper ${index % 40}`,
      title: `Report ${index}`,
      kind: 'news',
    })),
    bodies: seededBodies,
  };
}

export function seededEvents(count: number, seed: number): DiplomaticEvent[] {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Thing>(things: readonly Thing[]): Thing => things[below(things.length)]!;
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const participants = Array.from({ length: 1 + below(6) }, () => ({
      side: sideCode(pick(sides)),
      roles: [pick(partRoles)],
      ...(random() < 0.4 ? { person: personId(`p${below(personCount)}`) } : {}),
      ...(random() < 0.3 ? { level: pick(levels) } : {}),
    }));
    return {
      id: eventId(`e${String(index).padStart(digits, '0')}`),
      title: `${pick(words)} ${pick(words)} ${pick(words)} ${index}`,
      summary: Array.from({ length: 8 + below(12) }, () => pick(words)).join(' '),
      when: { edtf: edtfText(someDate(random)) },
      kind: pick(eventKinds),
      status: pick(statuses),
      ...(random() < 0.5 ? { format: pick(formats) } : {}),
      ...(random() < 0.5 ? { venue: { place: placeId(`l${below(placeCount)}`) } } : {}),
      participants,
      processes: random() < 0.4 ? [{ id: processId(`x${below(processCount)}`), round: 1 + below(9) }] : [],
      statements: [],
      claims: [],
      links: [],
      sources: [sourceId(`s${below(sourceCount)}`)],
      tags: random() < 0.2 ? [pick(words)] : [],
      confirmed: random() < 0.1 ? 'partial' : 'full',
      rev: 1,
      createdAt: '2025-01-01T00:00:00Z',
      modifiedAt: '2025-01-01T00:00:00Z',
    };
  });
}

function someDate(random: () => number): string {
  const startMs = firstDayMs + Math.floor(random() * dayCount) * dayMs;
  const day = isoDay(startMs);
  const shape = random();
  if (shape < 0.01) return `${day}/..`;
  if (shape < 0.06) return `${day}/${isoDay(startMs + (1 + Math.floor(random() * 20)) * dayMs)}`;
  if (shape < 0.11) return day.slice(0, 7);
  if (shape < 0.13) return `${day}~`;
  return day;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
