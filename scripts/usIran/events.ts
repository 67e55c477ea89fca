/** One row of the source table becomes one event. */
import {
  type Claim,
  type DiplomaticEvent,
  type Participation,
  type Statement,
} from '../../src/domain/event.ts';
import {
  claimId,
  edtfText,
  eventId,
  personId,
  placeId,
  processId,
  sideCode,
  sourceId,
} from '../../src/domain/ids.ts';
import { boundsOfText } from '../../src/domain/edtf/bounds.ts';
import { type Level } from '../../src/domain/vocabulary.ts';
import { chosenClaims } from './claims/chosen.ts';
import { dateNotes, makeWhen } from './dates.ts';
import { levelAt, officeAt } from './people.ts';
import { type SourceEvent, type SourceParticipant } from './sourceShape.ts';
import { isPlaced, sites, summaries, tagsOf, titles } from './wording.ts';

/** The record is made, not edited: every run gives the same bytes. */
const madeAt = '2026-07-01T00:00:00.000Z';

/** Levels that the table gives for a whole delegation of which no member is named. */
const delegationLevels: ReadonlySet<Level> = new Set(['deputy', 'senior', 'technical', 'body']);

function makeParticipation(row: SourceParticipant, event: SourceEvent): Participation {
  const plain = row.capacity.join(' ') === row.roles.join(' ');
  const [level] = event.levels.length === 1 ? event.levels : [];
  const ownLevel =
    row.person !== null
      ? levelAt(row.person, event.when)
      : level !== undefined && delegationLevels.has(level)
        ? level
        : undefined;
  const office = row.person === null ? undefined : officeAt(row.person, event.when);
  return {
    side: sideCode(row.side),
    ...(row.person === null ? {} : { person: personId(row.person) }),
    ...(office === undefined ? {} : { office }),
    ...(ownLevel === undefined ? {} : { level: ownLevel }),
    roles: row.roles,
    ...(plain ? {} : { capacity: row.capacity.join(', ') }),
    ...(row.head ? { head: true } : {}),
    ...(row.vote === undefined ? {} : { vote: row.vote }),
  };
}

/** The table's notes point at its own lists ("See X03."); in the record the accounts stand beside the field. */
function noteOf({ id, note }: SourceEvent): string | undefined {
  const own = note
    .replace(/ ?\(X\d\d\)/g, '')
    .replace(/,? ?[Ss]ee X\d\d[.;]?/g, note.includes('see X') ? '.' : '')
    .replace(/ +([.,;])/g, '$1')
    .replace(/\.\.+/g, '.')
    .replace('(S164, weak)', '(weak)')
    .replace(/ from S164 \(weak\)/, ' rest on one weak source')
    .replace(/ named only in S164 \(weak\)/, ' are named by one weak source only')
    .replace(' verified (S175)', ' verified')
    .replace('Contradicts B15 within a day', 'Contradicts, within a day, what he had said on Fox News')
    .replace('Fell with B25', 'Fell with the US–Iran round planned for the next day')
    .replace('opposite label to A03', 'opposite label to Trump’s of the day before')
    .trim();
  const sentences = [own, dateNotes[id] ?? ''].filter(part => part !== '');
  const text = sentences.map(part => (/[.!?”]$/.test(part) ? part : `${part}.`)).join(' ');
  return text === '' ? undefined : text;
}

/** An account may be dated days after a public act; the act was known on its own day all the same. */
function knownSinceOf(row: SourceEvent, claims: readonly Claim[]): string | undefined {
  if (row.knownSince !== undefined) return row.knownSince;
  const firstDayMs = boundsOfText(makeWhen(row).edtf).earliestMs;
  const days = claims.flatMap(({ knownOn }) =>
    knownOn === undefined ? [] : [boundsOfText(knownOn).earliestMs],
  );
  const allLater = days.length > 0 && days.every(dayMs => dayMs > firstDayMs);
  return allLater && row.when.length === 10 ? row.when : undefined;
}

export function makeEvent(
  row: SourceEvent,
  statements: readonly Statement[],
  claims: readonly Claim[],
): DiplomaticEvent {
  const site = row.site ?? sites[row.id];
  const place = isPlaced(row) ? row.place : null;
  const note = noteOf(row);
  const summary = summaries[row.id];
  const knownSince = knownSinceOf(row, claims);
  const chosen = chosenClaims[row.id];
  return {
    id: eventId(row.id),
    title: titles[row.id] ?? row.title,
    ...(summary === undefined ? {} : { summary }),
    ...(note === undefined ? {} : { note }),
    when: makeWhen(row),
    kind: row.kind,
    status: row.status,
    ...(row.format === null ? {} : { format: row.format }),
    ...(row.outcome === undefined ? {} : { outcome: row.outcome }),
    ...(row.tally === undefined ? {} : { tally: row.tally }),
    ...(place === null && site === undefined
      ? {}
      : {
          venue: {
            ...(place === null ? {} : { place: placeId(place) }),
            ...(site === undefined ? {} : { site }),
          },
        }),
    participants: row.participants.map(participant => makeParticipation(participant, row)),
    processes: row.processes.map(({ key, round }) => ({
      id: processId(key),
      ...(round === undefined ? {} : { round }),
    })),
    statements,
    claims,
    ...(chosen === undefined ? {} : { chosenClaims: chosen.map(claimId) }),
    links: row.links.map(({ type, to }) => ({ type, to: eventId(to) })),
    sources: sourcesOf(row, statements, claims).map(sourceId),
    tags: tagsOf(row),
    confirmed: row.confirmed,
    ...(knownSince === undefined ? {} : { knownSince: edtfText(knownSince) }),
    rev: 1,
    createdAt: madeAt,
    modifiedAt: madeAt,
  };
}

/** The row's own sources, then those that only its statements and accounts name. */
function sourcesOf(row: SourceEvent, statements: readonly Statement[], claims: readonly Claim[]): string[] {
  const others = [...statements, ...claims].flatMap(({ source }) => (source === undefined ? [] : [source]));
  return [...new Set<string>([...row.sources, ...others])];
}
