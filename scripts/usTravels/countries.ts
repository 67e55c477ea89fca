/**
 * Every country as the source prints it, resolved to a code and to the words a title uses. Nothing is guessed:
 * a printed form that is not in these tables stops the maker. The code is that of the country the row
 * prints; a former state has its own code for as long as it existed.
 */
import { type SideCode, sideCode } from '../../src/domain/ids.ts';
import { type TripRow } from './tripRows.ts';

export interface VisitedCountry {
  readonly code: SideCode;
  /** As it stands in a title: "the United Kingdom". */
  readonly name: string;
  /** What a reader must know about the printed country on that day. */
  readonly remark?: string;
}

/** Printed forms that go by one code at all times; "the" is for titles and is not printed. */
const plain = `
AF Afghanistan; AL Albania; DZ Algeria; AO Angola; AQ Antarctica; AR Argentina; AM Armenia; AU Australia; AT Austria
AZ Azerbaijan; BS the Bahamas; BH Bahrain; BD Bangladesh; BB Barbados; BY Belarus; BE Belgium; BJ Benin; BO Bolivia
BA Bosnia; BA Bosnia-Herzegovina; BW Botswana; BR Brazil; BN Brunei; BN Brunei Darussalam; BG Bulgaria
MM Burma (Myanmar); BY Byelorussia; KH Cambodia; CM Cameroon; CA Canada; CV Cape Verde; LK Ceylon; TD Chad; CL Chile
CN China; CO Colombia; CK the Cook Islands; CR Costa Rica; HR Croatia; CU Cuba; CY Cyprus; CZ the Czech Republic
CZ Czechia; CS Czechoslovakia; DK Denmark; DJ Djibouti; DO the Dominican Republic; EC Ecuador; EG Egypt
SV El Salvador; EE Estonia; ET Ethiopia; FJ Fiji; FI Finland; FR France; GA Gabon; GE Georgia; DE Germany; GH Ghana
GR Greece; GD Grenada; GT Guatemala; GN Guinea; GY Guyana; HT Haiti; VA the Holy See; HN Honduras; HU Hungary
IS Iceland; IN India; ID Indonesia; IR Iran; IQ Iraq; IE Ireland; IL Israel; IT Italy; JM Jamaica; JP Japan; JO Jordan
KZ Kazakhstan; KE Kenya; KG Kirghizia; XK Kosovo; KW Kuwait; KG the Kyrgyz Republic; KG Kyrgyzstan; LA Laos; LV Latvia
LB Lebanon; LR Liberia; LY Libya; LT Lithuania; LU Luxembourg; MW Malawi; MY Malaysia; MV the Maldives; ML Mali
MT Malta; MH the Marshall Islands; MU Mauritius; MX Mexico; MD Moldova; MN Mongolia; ME Montenegro; MA Morocco
NA Namibia; NP Nepal; NL the Netherlands; AN the Netherlands Antilles; NZ New Zealand; NI Nicaragua; NE Niger
NG Nigeria; MK North Macedonia; NO Norway; OM Oman; PK Pakistan; PW Palau; PS the Palestinian Authority; PA Panama
PG Papua New Guinea; PY Paraguay; PE Peru; PH the Philippines; PL Poland; PT Portugal; QA Qatar; RO Romania
TW the Republic of China; RU Russia; RW Rwanda; WS Samoa; SA Saudi Arabia; SN Senegal; RS Serbia
CSXX Serbia and Montenegro; SL Sierra Leone; SG Singapore; SK Slovakia; SI Slovenia; SB the Solomon Islands; SO Somalia
ZA South Africa; SS South Sudan; ES Spain; LK Sri Lanka; LC St. Lucia; SD Sudan; SR Suriname; SE Sweden; CH Switzerland
SY Syria; TJ Tajikistan; TZ Tanzania; TH Thailand; TL Timor Leste; TG Togo; TO Tonga; TT Trinidad and Tobago
TN Tunisia; TR Turkey; TM Turkmenistan; TR Türkiye; UG Uganda; UA Ukraine; AE the United Arab Emirates
GB the United Kingdom; UY Uruguay; UZ Uzbekistan; VA Vatican City; VE Venezuela; VN Vietnam; PS the West Bank
WS Western Samoa; YE Yemen; YU Yugoslavia; ZM Zambia; ZW Zimbabwe`;

/** Printed forms that a title says in other words. The note of the event keeps them as printed. */
const reworded: readonly (readonly [printed: string, code: string, name: string])[] = [
  ['China, People’s Republic of', 'CN', 'China'],
  ['Congo, Democratic Republic of', 'CD', 'the Democratic Republic of the Congo'],
  ["Cote d'Ivoire", 'CI', 'Côte d’Ivoire'],
  ['Denmark (Greenland)', 'DK', 'Greenland (Denmark)'],
  ['German Democratic Republic', 'DD', 'East Germany'],
  ['Germany, Federal Republic of', 'DE', 'West Germany'],
  ['Korea, North', 'KP', 'North Korea'],
  ['Korea, Republic of', 'KR', 'South Korea'],
  ['Korea, South', 'KR', 'South Korea'],
  ['Macedonia, Former Yugoslav Republic of', 'MK', 'the Former Yugoslav Republic of Macedonia'],
  ['Micronesia, Federated States of', 'FM', 'the Federated States of Micronesia'],
  // The state of Serbia and Montenegro was named Federal Republic of Yugoslavia until 2003.
  ['Serbia-Montenegro (Kosovo)', 'YU', 'Kosovo (Serbia-Montenegro)'],
  ['Southern Rhodesia (Zimbabwe)', 'RH', 'Southern Rhodesia'],
  ['United Kingdom (Northern Ireland)', 'GB', 'Northern Ireland (United Kingdom)'],
  ['United Kingdom (Wales)', 'GB', 'Wales (United Kingdom)'],
  ['Yugoslavia (Kosovo)', 'YU', 'Kosovo (Yugoslavia)'],
];

interface Span extends Omit<VisitedCountry, 'code'> {
  readonly code: string;
  /** Last day, inclusive; absent means open. */
  readonly to?: string;
}

/** Printed forms that mean one thing before a day and another after it, or need a remark until then. */
const byDay: ReadonlyMap<string, readonly Span[]> = new Map<string, readonly Span[]>([
  [
    'Burma',
    [
      { to: '1989-06-17', code: 'BU', name: 'Burma' },
      { code: 'MM', name: 'Burma' },
    ],
  ],
  [
    'Democratic Republic of the Congo (Zaire)',
    [
      { to: '1971-10-26', code: 'CD', name: 'the Democratic Republic of the Congo' },
      { to: '1997-05-16', code: 'ZR', name: 'Zaire' },
      { code: 'CD', name: 'the Democratic Republic of the Congo' },
    ],
  ],
  [
    'U.S.S.R.',
    [
      { to: '1991-12-25', code: 'SU', name: 'the Soviet Union' },
      {
        code: 'RU',
        name: 'Russia',
        remark: 'The Soviet Union had ended in December 1991; the places are in Russia.',
      },
    ],
  ],
  [
    'Morocco',
    [
      { to: '1956-03-01', code: 'MA', name: 'Morocco', remark: 'Morocco was then a protectorate.' },
      { code: 'MA', name: 'Morocco' },
    ],
  ],
  [
    'Tunisia',
    [
      { to: '1956-03-19', code: 'TN', name: 'Tunisia', remark: 'Tunisia was then a protectorate of France.' },
      { code: 'TN', name: 'Tunisia' },
    ],
  ],
  [
    'Suriname',
    [
      {
        to: '1975-11-24',
        code: 'SR',
        name: 'Suriname',
        remark: 'Suriname was then a self-governing part of the Kingdom of the Netherlands.',
      },
      { code: 'SR', name: 'Suriname' },
    ],
  ],
  [
    'Palau',
    [
      {
        to: '1994-09-30',
        code: 'PW',
        name: 'Palau',
        remark: 'Palau was then self-governing within the Trust Territory of the Pacific Islands.',
      },
      { code: 'PW', name: 'Palau' },
    ],
  ],
  [
    'Serbia',
    [
      {
        to: '2006-06-04',
        code: 'RS',
        name: 'Serbia',
        remark: 'Serbia was then a republic of the Federal Republic of Yugoslavia.',
      },
      { code: 'RS', name: 'Serbia' },
    ],
  ],
]);

/**
 * The source puts a dependent territory under the state that then held it. The host stays that state; the
 * title names the territory first, so that Bermuda does not read as a trip to Britain.
 */
const territories: ReadonlyMap<string, string> = new Map([
  ['Denmark|St. Thomas', 'St. Thomas'],
  ['Denmark|St. Thomas, St. Croix, Frederikstadt, Christianstadt (Virgin Islands)', 'the Virgin Islands'],
  ['France|Algiers (Algeria)', 'Algeria'],
  ['France|Dakar (Senegal)', 'Senegal'],
  ['France|Guadeloupe', 'Guadeloupe'],
  ['France|Martinique', 'Martinique'],
  ['France|Martinique, West Indies', 'Martinique'],
  ['France|Oran (Algeria)', 'Algeria'],
  ['France|St. Martin Island (French West Indies)', 'St. Martin Island'],
  ['France|St. Martin Island (West Indies)', 'St. Martin Island'],
  ['Netherlands|Curacao (Antilles)', 'Curacao'],
  ['Spain|Havana (Cuba)', 'Cuba'],
  ['United Kingdom|Antigua', 'Antigua'],
  ['United Kingdom|Argentia (Newfoundland)', 'Newfoundland'],
  ['United Kingdom|Bathurst (The Gambia)', 'The Gambia'],
  ['United Kingdom|Bay of Islands (Newfoundland), Bonne Bay (Newfoundland)', 'Newfoundland'],
  ['United Kingdom|Bermuda', 'Bermuda'],
  ['United Kingdom|Bridgetown (Barbados)', 'Barbados'],
  ['United Kingdom|High Rock (Jamaica)', 'Jamaica'],
  ['United Kingdom|Hong Kong', 'Hong Kong'],
  ['United Kingdom|Jamaica', 'Jamaica'],
  ['United Kingdom|Kingston (Jamaica)', 'Jamaica'],
  ['United Kingdom|Kingston, Port Antonio', 'Jamaica'],
  ['United Kingdom|Malta', 'Malta'],
  ['United Kingdom|Nassau (The Bahamas)', 'the Bahamas'],
  ['United Kingdom|Newfoundland, Labrador', 'Newfoundland and Labrador'],
  ['United Kingdom|Port of Spain (Trinidad)', 'Trinidad'],
  ['United Kingdom|Port-of-Spain', 'Trinidad'],
  ['United Kingdom|Port-of-Spain (Trinidad)', 'Trinidad'],
  ['United Kingdom|St. Lucia', 'St. Lucia'],
  ['United Kingdom|The Bahamas', 'the Bahamas'],
  ['United Kingdom|Trinidad', 'Trinidad'],
]);

const fixed: ReadonlyMap<string, VisitedCountry> = new Map([
  ...plain
    .trim()
    .split(/;\s*|\n/)
    .map((entry): [string, VisitedCountry] => {
      const [code = ''] = entry.split(' ', 1);
      const name = entry.slice(code.length + 1);
      return [name.replace(/^the /, ''), { code: sideCode(code), name }];
    }),
  ...reworded.map(([printed, code, name]): [string, VisitedCountry] => [
    printed,
    { code: sideCode(code), name },
  ]),
]);

function onDay(spans: readonly Span[], day: string): VisitedCountry | undefined {
  const span = spans.find(({ to }) => to === undefined || day <= to);
  if (span === undefined) return undefined;
  const { code, name, remark } = span;
  return { code: sideCode(code), name, ...(remark === undefined ? {} : { remark }) };
}

export function countryOf({ country, locale, start }: TripRow): VisitedCountry {
  const found = onDay(byDay.get(country) ?? [], start) ?? fixed.get(country);
  if (found === undefined) throw new Error(`No country is known as “${country}”.`);
  const territory = territories.get(`${country}|${locale}`);
  return territory === undefined ? found : { ...found, name: `${territory} (${country})` };
}
