/**
 * Zones as they are printed after a clock time: "Asia/Muscat", "UTC", "EST", "Tehran time", "Iranian time". Letters
 * that stand for several clocks give them all, so that the writer is asked.
 */
import { type SideCode, sideCode } from './ids.ts';
import { isKnownZone } from './venueClock.ts';

export interface ZoneNames {
  /** The zone of a city, a place of the record or a country; none for a name that is none of these. */
  readonly zoneNamed: (name: string) => string | undefined;
}

/** A clock that letters stand for, with the hours east of UTC that they say. */
interface LetteredZone {
  readonly zone: string;
  readonly offset?: string;
}

const lettered: readonly (readonly [letters: string, ...clocks: string[]])[] = [
  ['UTC', 'UTC'],
  ['GMT', 'UTC'],
  ['Z', 'UTC'],
  ['WET', 'Europe/Lisbon +00:00'],
  ['WEST', 'Europe/Lisbon +01:00'],
  ['CET', 'Europe/Paris +01:00'],
  ['CEST', 'Europe/Paris +02:00'],
  ['EET', 'Europe/Athens +02:00'],
  ['EEST', 'Europe/Athens +03:00'],
  ['MSK', 'Europe/Moscow'],
  ['TRT', 'Europe/Istanbul'],
  ['BST', 'Europe/London +01:00', 'Asia/Dhaka'],
  ['IST', 'Asia/Kolkata', 'Asia/Jerusalem +02:00', 'Europe/Dublin +01:00'],
  ['IDT', 'Asia/Jerusalem +03:00'],
  ['IRST', 'Asia/Tehran +03:30'],
  ['IRDT', 'Asia/Tehran +04:30'],
  ['AST', 'Asia/Riyadh', 'America/Halifax -04:00'],
  ['ADT', 'America/Halifax -03:00'],
  ['GST', 'Asia/Dubai'],
  ['PKT', 'Asia/Karachi'],
  ['AFT', 'Asia/Kabul'],
  ['SGT', 'Asia/Singapore'],
  ['HKT', 'Asia/Hong_Kong'],
  ['JST', 'Asia/Tokyo'],
  ['KST', 'Asia/Seoul'],
  ['EAT', 'Africa/Nairobi'],
  ['CAT', 'Africa/Harare'],
  ['WAT', 'Africa/Lagos'],
  ['SAST', 'Africa/Johannesburg'],
  ['AEST', 'Australia/Sydney +10:00'],
  ['AEDT', 'Australia/Sydney +11:00'],
  ['NZST', 'Pacific/Auckland +12:00'],
  ['NZDT', 'Pacific/Auckland +13:00'],
  ['ET', 'America/New_York'],
  ['EST', 'America/New_York -05:00'],
  ['EDT', 'America/New_York -04:00'],
  ['CT', 'America/Chicago'],
  ['CST', 'America/Chicago -06:00', 'Asia/Shanghai'],
  ['CDT', 'America/Chicago -05:00'],
  ['MT', 'America/Denver'],
  ['MST', 'America/Denver -07:00'],
  ['MDT', 'America/Denver -06:00'],
  ['PT', 'America/Los_Angeles'],
  ['PST', 'America/Los_Angeles -08:00'],
  ['PDT', 'America/Los_Angeles -07:00'],
];

const clocksOfLetters: ReadonlyMap<string, readonly LetteredZone[]> = new Map(
  lettered.map(([letters, ...clocks]) => [
    letters,
    clocks.map(clock => {
      const [zone = '', offset] = clock.split(' ');
      return offset === undefined ? { zone } : { zone, offset };
    }),
  ]),
);

/** "Iranian time": the clock of a country by what is of that country. English, as the words of dates are. */
const adjectives: Readonly<Record<string, string>> = {
  afghan: 'AF',
  armenian: 'AM',
  austrian: 'AT',
  azerbaijani: 'AZ',
  bahraini: 'BH',
  belgian: 'BE',
  british: 'GB',
  chinese: 'CN',
  dutch: 'NL',
  egyptian: 'EG',
  emirati: 'AE',
  french: 'FR',
  german: 'DE',
  indian: 'IN',
  iranian: 'IR',
  iraqi: 'IQ',
  israeli: 'IL',
  italian: 'IT',
  japanese: 'JP',
  jordanian: 'JO',
  kuwaiti: 'KW',
  lebanese: 'LB',
  norwegian: 'NO',
  omani: 'OM',
  pakistani: 'PK',
  palestinian: 'PS',
  qatari: 'QA',
  saudi: 'SA',
  swiss: 'CH',
  syrian: 'SY',
  turkish: 'TR',
  yemeni: 'YE',
};

export function countryOfAdjective(word: string): SideCode | undefined {
  const key = word.toLowerCase();
  const code = Object.hasOwn(adjectives, key) ? adjectives[key] : undefined;
  return code === undefined ? undefined : sideCode(code);
}

const ianaName = /^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2}$/;

/** The clocks that a text may stand for: none, one, or several to choose from. */
export function zonesOfText(text: string, { zoneNamed }: ZoneNames): readonly LetteredZone[] {
  const clocks = clocksOfLetters.get(text);
  if (clocks !== undefined) return clocks;
  if (ianaName.test(text)) return isKnownZone(text) ? [{ zone: text }] : [];
  const zone = zoneNamed(text);
  return zone === undefined ? [] : [{ zone }];
}
