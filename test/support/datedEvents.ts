/** Arbitrary small events of which something becomes known on one of few days, and the sources they name. */
import fc from 'fast-check';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { edtfText, eventId, sourceId } from '../../src/domain/ids.ts';
import { type Source } from '../../src/domain/record.ts';
import { type LinkType } from '../../src/domain/vocabulary.ts';
import { smallEvents } from './arbitraryQueries.ts';

/** Around the dates of the events; the last two are coarse or have no end. */
export const someDays = ['2002-08-14', '2003-10-20', '2003-10-21', '2004-01-01', '2025-04-11', '2025-04-12', '2025-04-13', '2025-04-19', '2026-01-01']; // prettier-ignore
const someDates = [...someDays, '2025-04', '2025/..'];

const date = fc.option(fc.constantFrom(...someDates).map(edtfText), { nil: undefined, freq: 3 });
const link = fc.record({
  type: fc.constantFrom<LinkType>('follows', 'refers-to'),
  to: fc.nat(12).map(at => eventId(`e${at}`)),
});

export const datedEvents: fc.Arbitrary<DiplomaticEvent> = fc
  .record({
    event: smallEvents,
    knownOn: fc.array(date, { minLength: 3, maxLength: 3 }),
    toldOn: fc.array(date, { minLength: 2, maxLength: 2 }),
    knownSince: date,
    links: fc.array(link, { maxLength: 2 }),
    outcome: fc.constantFrom(undefined, 'agreement' as const),
  })
  .map(({ event, knownOn, toldOn, knownSince, links, outcome }) => ({
    ...event,
    claims: event.claims.map((claim, at) => {
      const on = knownOn[at];
      return { ...claim, ...(on === undefined ? {} : { knownOn: on, source: sourceId('s1') }) };
    }),
    statements: event.statements.map((statement, at) => {
      const on = toldOn[at];
      return on === undefined ? { ...statement, source: sourceId('s2') } : { ...statement, date: on };
    }),
    links: [...event.links, ...links],
    ...(knownSince === undefined ? {} : { knownSince }),
    ...(outcome === undefined ? {} : { outcome }),
  }));

export const someSources: readonly Source[] = [
  aDatedSource('s1', '2025-04-12'),
  aDatedSource('s2', '2003-10'),
  aDatedSource('s3'),
];

export function aDatedSource(id: string, published?: string): Source {
  const source = { id: sourceId(id), publisher: `Press ${id}`, kind: 'news' as const };
  return published === undefined ? source : { ...source, published: edtfText(published) };
}
