/**
 * A chronology to be pasted elsewhere: what an event says in it, in words, and the sources that all of them rest
 * on, numbered in the order in which they are first cited. How it is written down is the forms' matter
 * (`chronologyForms.ts`). Private notes are not part of it.
 */
import { startOfIsoDayMs } from '../domain/calendarDay.ts';
import { claimedFields, readingOf } from '../domain/claims.ts';
import { type Claim, type DiplomaticEvent } from '../domain/event.ts';
import { type SideCode, type SourceId } from '../domain/ids.ts';
import { isSafeLink } from '../domain/links.ts';
import { type RecordReader } from '../domain/record.ts';
import { unstatedSide } from '../domain/sides.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { claimValueInWords, fieldInWords } from '../language/claims.ts';
import { edtfInWords, shortDayInWords, whenInWords } from '../language/dates.ts';
import { type LanguageWith } from '../language/language.ts';
import { sideName, venueName } from '../language/names.ts';

/** Words are one line each, without marks that could reorder what stands around them. */
export interface ChronologyEntry {
  /** "12 April 2025, Muscat". */
  readonly heading: string;
  readonly title: string;
  /** "Talks round · Concluded". */
  readonly status: string;
  readonly sides: string;
  /** One sentence for each field about which accounts differ. */
  readonly disputes: readonly string[];
  /** Numbers in the list of sources; none where the event has none. */
  readonly sources: readonly number[];
  /** Said where there are none. */
  readonly noSource: string;
  /** What a file says besides (`chronologyFile.ts`): a paragraph each. */
  readonly body?: readonly string[];
}

export interface ChronologySource {
  readonly number: number;
  /** Publisher, title and day of publication. */
  readonly text: string;
  /** http, https or mailto. */
  readonly address?: string;
}

export interface Chronology {
  readonly entryOf: (event: DiplomaticEvent) => ChronologyEntry;
  /** Of a source in the list, where it comes with the first that asks. */
  readonly numberOf: (id: SourceId) => number;
  readonly sourceCount: () => number;
  /** Those cited so far, by number. */
  readonly sources: () => Iterable<ChronologySource>;
}

/** Controls, line breaks, and marks that turn the direction of text around. */
const unwanted = /[\p{Cc}\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]+/gu;

/** One line of plain words. */
export function oneLine(text: string): string {
  return text.replace(unwanted, ' ').replace(/ {2,}/g, ' ').trim();
}

/** `knownOn` is the ISO day as known on which the record is read: accounts without a day then do not count. */
export function createChronology(
  record: RecordReader,
  language: LanguageWith<'share'>,
  knownOn?: string,
): Chronology {
  const { chronicle } = language.text.share;
  const { vocabulary } = language.text;
  const numbers = new Map<SourceId, number>();
  const scope = {
    places: record.places,
    ...(knownOn === undefined ? {} : { knownBeforeMs: startOfIsoDayMs(knownOn) + dayMs }),
  };

  const numberOf = (id: SourceId): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size + 1);
    return numbers.size;
  };

  const sidesOf = ({ participants }: DiplomaticEvent): string => {
    const rolesBySide = new Map<SideCode, Set<string>>();
    for (const { side, roles } of participants) {
      if (side === unstatedSide) continue;
      const known = rolesBySide.get(side) ?? new Set();
      for (const role of roles) if (role !== 'party') known.add(vocabulary.roles[role]);
      rolesBySide.set(side, known);
    }
    if (rolesBySide.size === 0) return chronicle.noSides;
    const named = [...rolesBySide].map(([side, roles]) => {
      const name = sideName(side, record.bodies, language);
      return roles.size === 0 ? name : chronicle.sideWithRoles(name, [...roles]);
    });
    return chronicle.sides(named.join(', '));
  };

  const accountInWords = (claim: Claim): string => {
    const value = claimValueInWords(claim, record, language);
    const said =
      claim.stance === 'asserts'
        ? value
        : claim.stance === 'denies'
          ? chronicle.denies(value)
          : chronicle.doubts(value);
    const day = claim.knownOn === undefined ? undefined : shortDayInWords(claim.knownOn, language);
    const account = chronicle.account(said, claim.by, day);
    return claim.source === undefined ? account : `${account} [${numberOf(claim.source)}]`;
  };

  const disputesOf = (event: DiplomaticEvent): readonly string[] =>
    claimedFields(event).flatMap(field => {
      const reading = readingOf(event, field, scope);
      if (!reading.disputed) return [];
      const accounts = [...reading.standing, ...reading.denials];
      const name = fieldInWords({ field, accounts }, record, language);
      return [oneLine(chronicle.differ(name, accounts.map(accountInWords)))];
    });

  const sourceOf = (id: SourceId, number: number): ChronologySource => {
    const source = record.sources.get(id);
    const parts = [
      source?.publisher ?? id,
      ...(source === undefined ? [] : [chronicle.titled(source.title)]),
      ...(source?.published === undefined ? [] : [edtfInWords(source.published, language)]),
    ];
    const text = oneLine(chronicle.joinSource(parts));
    return source?.url === undefined || !isSafeLink(source.url)
      ? { number, text }
      : { number, text, address: oneLine(source.url) };
  };

  return {
    numberOf,
    entryOf: event => {
      const place = venueName(event.venue, record.places);
      const status = [vocabulary.kinds[event.kind], vocabulary.statuses[event.status]];
      if (event.confirmed === 'partial') status.push(chronicle.partial);
      // The event's own sources come before those of its accounts.
      const sources = event.sources.map(numberOf);
      return {
        heading: oneLine(chronicle.heading(whenInWords(event.when, language), place)),
        title: oneLine(event.title),
        status: chronicle.joinStatus(status),
        sides: oneLine(sidesOf(event)),
        disputes: disputesOf(event),
        sources,
        noSource: chronicle.noSource,
      };
    },
    sourceCount: () => numbers.size,
    sources: function* () {
      for (const [id, number] of numbers) yield sourceOf(id, number);
    },
  };
}
