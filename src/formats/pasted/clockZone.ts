/** The zone in brackets after a clock, as the record's own chronologies write it: "(Muscat time)", "(UTC+03:30)". */

export interface ClockZone {
  /** Where it ends in the line. */
  readonly end: number;
  /** IANA. */
  readonly zone?: string;
  /** `Z` or `+03:30`. */
  readonly offset?: string;
}

const bracket = /\s*\((?:(UTC)([+-]\d\d:\d\d)?|([\p{L} .'-]{1,40}) time)\)/uy;
let zonesByCity: ReadonlyMap<string, string> | undefined;

export function takeClockZone(words: string, from: number): ClockZone | undefined {
  bracket.lastIndex = from;
  const found = bracket.exec(words);
  if (found === null) return undefined;
  const end = bracket.lastIndex;
  const [, utc, offset, city] = found;
  if (utc !== undefined) return offset === undefined ? { end, zone: 'UTC' } : { end, offset };
  zonesByCity ??= new Map(
    Intl.supportedValuesOf('timeZone').map(zone => [
      zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '),
      zone,
    ]),
  );
  const zone = zonesByCity.get(city ?? '');
  return zone === undefined ? undefined : { end, zone };
}
