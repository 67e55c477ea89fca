/** Places, sources, processes and bodies of the record. */
import { edtfText, placeId, processId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { isSafeLink } from '../../src/domain/links.ts';
import { type Body, type Place, type Process, type Source } from '../../src/domain/record.ts';
import { type SourceKind } from '../../src/domain/vocabulary.ts';
import { type SourceTalks } from './sourceShape.ts';

export function makePlaces(talks: SourceTalks): Place[] {
  return talks.places.map(({ key, name, alpha2, lat, lon }) => ({
    id: placeId(key),
    // A country without a city: the parentheses of the source table say the same as the granularity.
    name: key === 'XOM' ? 'Oman' : name,
    country: sideCode(alpha2),
    ...(lat === null || lon === null ? {} : { lat, lon }),
    granularity: key === 'XOM' ? 'country' : key === 'UDE' ? 'site' : key === 'FDO' ? 'region' : 'city',
  }));
}

/** Publishers whose kind is evident from their name; all others are news. */
const kindsByName: readonly (readonly [SourceKind, RegExp])[] = [
  ['dataset', /HistoryAtState|ICEWS/],
  ['social', /longform\.social/],
  ['official', /^(Embassy of|US Mission|EEAS|Auswärtiges Amt)/],
  ['reference', /Iran Primer|Iran Watch \(EU\)|Kiddle|jpoasanctions/],
  [
    'broadcast',
    /^(LBCI|NewsX|WION|TRT |DW$|i24NEWS|Press TV|GlobalSecurity \(Press TV\)|WSLS|LocalNews8|WKYU|APR|India TV|CBS News|VOA|ETV Bharat)/,
  ],
];

/** The article that the project began with names no publisher; its source table says what it is. */
const publishers: Readonly<Record<string, string>> = { SEED: 'News article (publisher not named)' };

export function makeSources(talks: SourceTalks): Source[] {
  return talks.sources.map(({ id, publisher, title, url, published }) => {
    const kind = kindsByName.find(([, name]) => name.test(publisher))?.[0] ?? 'news';
    const link = url === '' ? undefined : url;
    if (link !== undefined && !isSafeLink(link)) console.warn(`${id}: ${link} cannot be a link.`);
    return {
      id: sourceId(id),
      publisher: publishers[id] ?? publisher,
      ...(title === '' ? {} : { title }),
      ...(link === undefined ? {} : { url: link }),
      ...(published === '' ? {} : { published: edtfText(published) }),
      ...(publisher.endsWith('(fr)') ? { lang: 'fr' } : {}),
      kind,
    };
  });
}

export function makeProcesses(talks: SourceTalks): Process[] {
  return talks.processes.map(({ key, title }) => ({ id: processId(key), title }));
}

export function makeBodies(talks: SourceTalks): Body[] {
  return talks.bodies.map(({ key, name, expands, members }) => ({
    id: sideCode(key),
    name,
    expands,
    members: (members ?? []).map(({ side, from, to }) => ({
      side: sideCode(side),
      ...(from === undefined ? {} : { from: edtfText(from) }),
      ...(to === undefined ? {} : { to: edtfText(to) }),
    })),
  }));
}
