/** One row of the source becomes one event, and nothing is said that the row does not say. */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { edtfText, eventId, processId, sourceId } from '../../src/domain/ids.ts';
import { countryOf } from './countries.ts';
import { placeNameOf, venueOf } from './places.ts';
import { travellerOf, travellerParticipation } from './travellers.ts';
import { type TripRow } from './tripRows.ts';

/** The record is made, not edited: every run gives the same bytes. */
const madeAt = '2026-07-01T00:00:00.000Z';

/** Rows whose place lies elsewhere than in the country printed. */
const placeRemarks: ReadonlyMap<string, string> = new Map([
  ['160', 'Dhahran is in Saudi Arabia; the source has it under Bahrain.'],
]);

/** The forms as printed where title, place and site say them in other words, then what a reader must know. */
function noteOf(row: TripRow): string | undefined {
  const { name, remark } = countryOf(row);
  const place = placeNameOf(row);
  const sentences = [
    name.includes(row.country) ? '' : `Country as printed: “${row.country}”.`,
    row.locale === '' || place === undefined || place === row.locale
      ? ''
      : `Place as printed: “${row.locale}”.`,
    remark ?? '',
    placeRemarks.get(row.id) ?? '',
  ];
  const text = sentences.filter(sentence => sentence !== '').join(' ');
  return text === '' ? undefined : text;
}

/** Antarctica has no government that could receive anybody: it is where the trip went, not its host. */
const withoutHost = 'AQ';

export function makeEvent(row: TripRow): DiplomaticEvent {
  const { code, name } = countryOf(row);
  const note = noteOf(row);
  const venue = venueOf(row);
  const preposition = name === 'the Holy See' ? 'at' : 'in';
  return {
    id: eventId(`t${row.id}`),
    title: `${travellerOf(row).name} ${preposition} ${name}`,
    ...(note === undefined ? {} : { note }),
    when: { edtf: edtfText(row.start === row.end ? row.start : `${row.start}/${row.end}`) },
    kind: 'visit',
    status: 'concluded',
    ...(venue === undefined ? {} : { venue }),
    participants: [
      travellerParticipation(row),
      { side: code, roles: [code === withoutHost ? 'subject' : 'host'] },
    ],
    processes: [{ id: processId(row.role === 'president' ? 'presidents' : 'secretaries') }],
    statements: [],
    claims: [],
    links: [],
    sources: [sourceId('historian')],
    tags: [],
    confirmed: 'full',
    rev: 1,
    createdAt: madeAt,
    modifiedAt: madeAt,
  };
}
