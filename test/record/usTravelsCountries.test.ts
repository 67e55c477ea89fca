/** The codes of the countries visited: each existed on the day of the trip, or the list below says why not. */
import { describe, expect, it } from 'vitest';
import { formerCountryCodes, isCountryCode, yearsOfCountry } from '../../src/domain/sides.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { namesIn } from '../support/draftNames.ts';
import { rows, travels, tripOf, visitedCode } from './usTravelsRecord.ts';

/** First year of states that began, or began again, after 1866: independence, or the code where that came later. */
const firstYears = new Map(
  `AE1971 AL1912 AM1991 AN1954 AO1975 AU1901 AZ1991 BA1992 BB1966 BD1971 BG1778 BH1971 BJ1960 BN1984 BS1973 BU1948
  BW1966 BY1991 CA1867 CD1960 CI1960 CK1965 CM1960 CS1918 CSXX2003 CU1902 CV1975 CY1960 CZ1993 DD1949 DE1771 DJ1977
  DZ1962 EE1918 EG1922 FI1917 FJ1970 FM1986 GA1960 GD1974 GE1991 GH1957 GN1958 GY1966 HR1991 HU1918 ID1945 IE1922
  IL1948 IN1947 IQ1932 IS1918 JM1962 JO1946 KE1963 KG1991 KH1953 KP1948 KR1948 KW1961 KZ1991 LA1953 LB1943 LC1979
  LK1948 LT1918 LV1918 LY1951 MA1956 MD1991 ME2006 MH1986 MK1991 ML1960 MM1989 MN1911 MT1964 MU1968 MV1965 MW1964
  MY1957 NA1990 NE1960 NG1960 NO1905 NZ1907 PA1903 PG1975 PH1946 PK1947 PL1918 PS1994 PW1994 QA1971 RH1965 RO1778
  RS2006 RU1991 RW1962 SA1932 SB1978 SD1956 SG1965 SI1991 SK1993 SL1961 SN1960 SO1960 SR1975 SS2011 SU1922 SY1946
  TD1960 TG1960 TJ1991 TL2002 TM1991 TN1956 TO1970 TT1962 TW1949 TZ1961 UA1991 UG1962 UZ1991 VA1929 VN1949 WS1962
  XK2008 YE1918 YU1918 ZA1910 ZM1964 ZR1971 ZW1980`
    .split(/\s+/)
    .map((entry): [string, number] => [entry.slice(0, -4), Number(entry.slice(-4))]),
);

const yearOf = ({ when }: DiplomaticEvent) => Number(when.edtf.slice(0, 4));
const tripsTo = (code: string) => travels.events.filter(event => visitedCode(event) === code);

describe('countries of the trips', () => {
  it('are all codes that the app knows, and 177 in number', () => {
    const codes = new Set(travels.events.map(visitedCode));
    expect([...codes].filter(code => !isCountryCode(code))).toEqual([]);
    expect(codes.size).toBe(177);
    expect(codes).not.toContain('US');
  });

  it('existed in the year of the trip, but for these, whose notes say what they then were', () => {
    const early = travels.events.filter(event => yearOf(event) < (firstYears.get(visitedCode(event)) ?? 0));
    expect(early.map(event => `${event.id} ${visitedCode(event)} ${event.note ?? ''}`)).toEqual([
      't2712 MA Morocco was then a protectorate.',
      't966 MA Morocco was then a protectorate.',
      't2720 TN Tunisia was then a protectorate of France.',
      't2724 TN Tunisia was then a protectorate of France.',
      't2188 MA Morocco was then a protectorate.',
      't2804 SR Suriname was then a self-governing part of the Kingdom of the Netherlands.',
      't2062 PW Palau was then self-governing within the Trust Territory of the Pacific Islands.',
      't20 RS Serbia was then a republic of the Federal Republic of Yugoslavia.',
    ]);
  });

  it('have a former state’s code only in the years of that state', () => {
    const former = travels.events.filter(event =>
      formerCountryCodes.some(code => code === visitedCode(event)),
    );
    const outside = former.filter(event => {
      const { firstYear = -Infinity, lastYear = Infinity } = yearsOfCountry(visitedCode(event)) ?? {};
      return yearOf(event) < firstYear || yearOf(event) > lastYear;
    });
    expect(outside).toEqual([]);
  });

  it.each([
    ['SU', 40, '1943-10-18', '1991-12-15'],
    ['YU', 17, '1955-11-06', '2001-07-24'],
    ['CS', 4, '1973-07-08', '1992-01-30'],
    ['CSXX', 1, '2003-04-02', '2003-04-02'],
    ['DD', 2, '1989-12-12', '1990-06-20'],
    ['ZR', 3, '1976-04-27', '1990-03-23'],
    ['BU', 1, '1955-02-26', '1955-02-26'],
    ['AN', 3, '1970-02-22', '1989-12-16'],
    ['RH', 1, '1978-04-17', '1978-04-17'],
  ])('have %s on %i trips, the first beginning on %s, the last on %s', (code, count, first, last) => {
    const days = tripsTo(code).map(({ when }) => when.edtf.slice(0, 10));
    expect([days.length, days[0], days.at(-1)]).toEqual([count, first, last]);
  });

  it('never have the code of today for a former state while it lasted', () => {
    const before = (code: string, day: string) => tripsTo(code).filter(({ when }) => when.edtf < day);
    expect(before('RU', '1991-12-26')).toEqual([]);
    expect(before('CZ', '1993-01-01')).toEqual([]);
    expect(before('SK', '1993-01-01')).toEqual([]);
    expect(before('MM', '1989-06-18')).toEqual([]);
    expect(before('ZW', '1980-04-18')).toEqual([]);
    expect(before('RS', '2006-06-05').map(({ id }) => id)).toEqual(['t20']);
  });

  it('are what the form understands by each printed name, but for names turned round or explained', () => {
    const { countryOf } = namesIn(createRecordTable(travels).reader);
    const others = new Set(
      rows
        .filter(({ id, country }) => countryOf(country) !== visitedCode(tripOf(`t${id}`)))
        .map(
          ({ id, country }) =>
            `${country}: ${countryOf(country) ?? '?'}, here ${visitedCode(tripOf(`t${id}`))}`,
        ),
    );
    expect([...others].sort()).toEqual([
      'Burma (Myanmar): ?, here MM',
      'Burma: MM, here BU',
      'China, People’s Republic of: ?, here CN',
      'Congo, Democratic Republic of: ?, here CD',
      'Democratic Republic of the Congo (Zaire): ?, here CD',
      'Democratic Republic of the Congo (Zaire): ?, here ZR',
      'Denmark (Greenland): ?, here DK',
      'Germany, Federal Republic of: ?, here DE',
      'Korea, North: ?, here KP',
      'Korea, Republic of: ?, here KR',
      'Korea, South: ?, here KR',
      'Macedonia, Former Yugoslav Republic of: ?, here MK',
      'Micronesia, Federated States of: ?, here FM',
      'Serbia-Montenegro (Kosovo): ?, here YU',
      'Southern Rhodesia (Zimbabwe): ?, here RH',
      'U.S.S.R.: SU, here RU',
      'United Kingdom (Northern Ireland): ?, here GB',
      'United Kingdom (Wales): ?, here GB',
      'West Bank: ?, here PS',
      'Yugoslavia (Kosovo): ?, here YU',
    ]);
  });

  it('are one code for each printed form, but for those that mean two states over time', () => {
    const codes = new Map<string, Set<string>>();
    for (const { id, country } of rows) {
      const known = codes.get(country) ?? new Set();
      codes.set(country, known.add(visitedCode(tripOf(`t${id}`))));
    }
    const several = [...codes].filter(([, each]) => each.size > 1);
    expect(several.map(([printed, each]) => `${printed}: ${[...each].join(' ')}`).sort()).toEqual([
      'Burma: BU MM',
      'Democratic Republic of the Congo (Zaire): CD ZR',
      'U.S.S.R.: SU RU',
    ]);
  });
});

describe('places of the trips', () => {
  it('have a country where all their trips went to one, and none where the state changed', () => {
    expect(
      travels.places
        .filter(({ country }) => country === undefined)
        .map(({ name }) => name)
        .join(', '),
    ).toBe(
      'Algiers, Belgrade, Bridgetown, Curacao, Dakar, Dhahran, Havana, Kingston (Jamaica), Kinshasa, Moscow, Nassau, ' +
        'Port of Spain, Potsdam, Prague, Pristina, Rangoon, Vladivostok',
    );
  });

  it('are one for the spellings of one city', () => {
    const names = travels.places.map(({ name }) => name);
    expect(
      names.filter(name => /^(Beijing|Peking|Kiev|Kyiv|Jidda|Jeddah|Kingston|Port.of.Spain)/.test(name)),
    ).toEqual(['Beijing', 'Jeddah', 'Kingston (Canada)', 'Kingston (Jamaica)', 'Kyiv', 'Port of Spain']);
  });
});
