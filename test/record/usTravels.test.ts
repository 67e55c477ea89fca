/** The record of travels: every row of its source is one event, and nothing of it is lost or added. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../scripts/usTravels/makeRecord.ts';
import { fieldsOf, readTripRows } from '../../scripts/usTravels/tripRows.ts';
import { recordText } from '../../scripts/writeRecord.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { duplicateIds, missingReferences } from '../../src/domain/references.ts';
import { placeOf, rows, travellerOf, travels, travelsPath, tripLine, tripOf } from './usTravelsRecord.ts';

/** What the note, the title and the places say was printed: the row as it can be read back. */
function rowOf(event: DiplomaticEvent, country: string): Record<string, string> {
  const printed = (what: string) => new RegExp(`${what} as printed: “(.+?)”\\.`).exec(event.note ?? '')?.[1];
  const traveller = travellerOf(event);
  const [start = '', end = start] = event.when.edtf.split('/');
  const place = placeOf(event)?.name;
  return {
    id: event.id.slice(1),
    role: event.processes[0]?.id === 'presidents' ? 'president' : 'secretary',
    traveller: traveller.spellings[0] ?? traveller.name,
    start,
    end,
    country: printed('Country') ?? (event.title.includes(country) ? country : event.title),
    // The one place that stands for an empty locale.
    locale: printed('Place') ?? event.venue?.site ?? (place === 'Vatican City' ? '' : (place ?? '')),
  };
}

describe('the record of travels', () => {
  it('is the committed output of its script, byte for byte', () => {
    expect(recordText(makeRecord(rows))).toBe(readFileSync(travelsPath, 'utf8'));
  });

  it('holds every trip of the table once, in its order, and can be read back to it', () => {
    expect(rows).toHaveLength(4271);
    expect(travels.events.map((event, index) => rowOf(event, rows[index]!.country))).toEqual(rows);
  });

  it('counts 832 trips of presidents and 3,439 of secretaries of state, by 55 people', () => {
    const count = (process: string) =>
      travels.events.filter(({ processes }) => processes.map(({ id }) => id).join() === process).length;
    expect(count('presidents')).toBe(832);
    expect(count('secretaries')).toBe(3439);
    expect(travels.people).toHaveLength(55);
    expect(new Set(travels.people.map(({ name }) => name)).size).toBe(55);
  });

  it('spans January 1866 to February 2025, with every date a day or an interval of days', () => {
    expect(travels.events[0]?.when.edtf).toBe('1866-01-09/1866-01-12');
    expect(travels.events.at(-1)?.when.edtf).toBe('2025-02-19');
    const dates = travels.events.map(({ when }) => when.edtf);
    expect(dates.filter(date => !/^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(date))).toEqual([]);
    expect(dates.filter(date => date.length === 10)).toHaveLength(1389);
  });

  it('names nothing that it does not hold, nothing twice, and no place by another’s name', () => {
    expect(missingReferences(travels)).toEqual([]);
    expect(duplicateIds(travels)).toEqual([]);
    expect(new Set(travels.places.map(({ name }) => name)).size).toBe(travels.places.length);
    expect(travels.places.filter(({ id }) => !/^[a-z][a-z0-9-]*[a-z0-9]$/.test(id))).toEqual([]);
  });

  it('has a visit in every row: the traveller as party, the country as host, the one source', () => {
    for (const { kind, status, participants, sources, format, outcome } of travels.events) {
      expect([kind, status, sources.join(), format, outcome]).toEqual([
        'visit',
        'concluded',
        'historian',
        undefined,
        undefined,
      ]);
      expect(participants).toHaveLength(2);
      expect(participants[0]).toMatchObject({ side: 'US', roles: ['party'] });
      expect(participants[1]?.roles).toEqual([participants[1]?.side === 'AQ' ? 'subject' : 'host']);
    }
  });

  it('keeps the several places of a trip whole, as printed, and one place as a place', () => {
    const sites = travels.events.flatMap(({ venue }) => (venue?.site === undefined ? [] : [venue.site]));
    expect(sites).toHaveLength(512);
    expect(sites.filter(site => !site.includes(','))).toEqual([]);
    expect(travels.events.filter(({ venue }) => venue?.place !== undefined)).toHaveLength(3758);
    expect(travels.events.filter(({ venue }) => venue === undefined).map(({ id }) => id)).toEqual(['t3873']);
    expect(travels.places).toHaveLength(420);
  });
});

describe('trips of the record', () => {
  it.each([
    ['t1914', '1866-01-09/1866-01-12 | DK | St. Thomas, St. Croix, Frederikstadt, Christianstadt (Virgin Islands) | William H. Seward in the Virgin Islands (Denmark)'],
    ['t1917', '1866-01-20/1866-01-23 | ES | Havana | William H. Seward in Cuba (Spain)'],
    ['t2657', '1912-11-18/1912-12-13 | GB | Bermuda | Woodrow Wilson in Bermuda (United Kingdom)'],
    ['t2658', '1918-12-14/1918-12-25 | FR | Paris, Chaumont | Woodrow Wilson in France'],
    ['t2663', '1919-01-07/1919-02-14 | FR | Paris | Woodrow Wilson in France'],
    ['t1206', '1918-12-14/1919-07-14 | FR | Paris | Robert Lansing in France'],
    ['t2729', '1945-02-02 | GB | Malta | Franklin D. Roosevelt in Malta (United Kingdom)'],
    ['t1209', '1947-03-10/1947-04-25 | SU | Moscow | George C. Marshall in the Soviet Union'],
    ['t784', '1955-02-26 | BU | Rangoon | John Foster Dulles in Burma'],
    ['t774', '1954-09-09 | TW | Taipei | John Foster Dulles in the Republic of China'],
    ['t1706', '1970-02-22/1970-02-23 | AN | Aruba | William P. Rogers in the Netherlands Antilles'],
    ['t1701', '1970-02-16/1970-02-18 | CD | Kinshasa | William P. Rogers in the Democratic Republic of the Congo'],
    ['t1187', '1976-09-21/1976-09-22 | ZR | Kinshasa | Henry Kissinger in Zaire'],
    ['t2265', '1978-04-17 | RH | Salisbury | Cyrus Vance in Southern Rhodesia'],
    ['t2907', '1980-06-24/1980-06-25 | YU | Belgrade | Jimmy Carter in Yugoslavia'],
    ['t311', '1989-12-12 | DD | Potsdam | James Baker in East Germany'],
    ['t353', '1990-09-15 | DE | Bonn, Ludwigshafen | James Baker in West Germany'],
    ['t2344', '1990-11-18 | DE | Speyer, Ludwigshafen | George H. W. Bush in Germany'],
    ['t450', '1991-12-15/1991-12-17 | SU | Moscow | James Baker in the Soviet Union'],
    ['t459', '1992-01-27/1992-01-29 | RU | Moscow | James Baker in Russia'],
    ['t460', '1992-01-30 | CS | Prague | James Baker in Czechoslovakia'],
    ['t163', '1999-07-29 | YU | Pristina | Madeleine Albright in Kosovo (Serbia-Montenegro)'],
    ['t1336', '2003-04-02 | CSXX | Belgrade | Colin Powell in Serbia and Montenegro'],
    ['t3085', '2010-10-13 | XK | Pristina | Hillary Clinton in Kosovo'],
    ['t3873', '2019-10-02/2019-10-03 | VA | (no place) | Mike Pompeo at the Holy See'],
  ])('%s reads %s', (id, line) => {
    expect(tripLine(id)).toBe(line);
  }); // prettier-ignore

  it('have the first president in China in February 1972, under the spelling that finds Beijing', () => {
    const inChina = travels.events.filter(
      ({ participants: [traveller, visited] }) => visited?.side === 'CN' && traveller?.office === 'President',
    );
    expect(tripLine(inChina[0]?.id ?? '')).toBe(
      '1972-02-21/1972-02-28 | CN | Shanghai, Peking, Hangchow | Richard Nixon in China',
    );
    expect(inChina[0]?.note).toBe('Country as printed: “China, People’s Republic of”.');
  });

  it('say what a title or a place says in other words', () => {
    expect(tripOf('t1209').note).toBe('Country as printed: “U.S.S.R.”.');
    expect(tripOf('t459').note).toBe(
      'Country as printed: “U.S.S.R.”. The Soviet Union had ended in December 1991; the places are in Russia.',
    );
    expect(tripOf('t1917').note).toBe('Place as printed: “Havana (Cuba)”.');
    expect(tripOf('t160').note).toBe('Dhahran is in Saudi Arabia; the source has it under Bahrain.');
    expect(tripOf('t2658').note).toBeUndefined();
  });

  it('name presidents before their first day in office as elect', () => {
    const elect = travels.events.filter(
      ({ participants: [traveller] }) => traveller?.office === 'President-elect',
    );
    expect(elect.map(({ id, when, title }) => `${id} ${when.edtf.slice(0, 10)} ${title}`)).toEqual([
      't2655 1909-01-29 William Howard Taft in Panama',
      't2657 1912-11-18 Woodrow Wilson in Bermuda (United Kingdom)',
      't2667 1920-11-24 Warren G. Harding in Panama',
      't2668 1920-11-30 Warren G. Harding in Jamaica (United Kingdom)',
      't2671 1928-11-26 Herbert Hoover in Honduras',
      't2672 1928-11-26 Herbert Hoover in El Salvador',
      't2673 1928-11-27 Herbert Hoover in Nicaragua',
      't2674 1928-11-28 Herbert Hoover in Costa Rica',
      't2675 1928-12-01 Herbert Hoover in Ecuador',
      't2676 1928-12-05 Herbert Hoover in Peru',
      't2677 1928-12-08 Herbert Hoover in Chile',
      't2678 1928-12-13 Herbert Hoover in Argentina',
      't2679 1928-12-16 Herbert Hoover in Uruguay',
      't2680 1928-12-21 Herbert Hoover in Brazil',
      't2681 1933-02-06 Franklin D. Roosevelt in the Bahamas (United Kingdom)',
      't2739 1952-12-02 Dwight D. Eisenhower in South Korea',
      't2911 1981-01-05 Ronald Reagan in Mexico',
    ]);
  });
});

describe('the reader of the table', () => {
  const header = 'id,role,traveller,start,end,country,locale';

  it.each([
    ['1,president,A,1900-01-01,1900-01-02,Cuba,Havana', ['1', 'president', 'A', '1900-01-01', '1900-01-02', 'Cuba', 'Havana']],
    ['1,"a, b","say ""so""",', ['1', 'a, b', 'say "so"', '']],
    ['"",x', ['', 'x']],
  ])('splits %s', (line, fields) => {
    expect(fieldsOf(line)).toEqual(fields);
  }); // prettier-ignore

  it.each([
    ['1,president,A,1900-01-02,1900-01-01,Cuba,Havana', 'Line 2 has no two days in order.'],
    ['1,president,A,1900-02-30,1900-03-01,Cuba,Havana', 'Line 2 has no two days in order.'],
    ['1,president,A,,1900-03-01,Cuba,Havana', 'Line 2 has no two days in order.'],
    ['1,vicar,A,1900-01-01,1900-01-01,Cuba,Havana', 'Line 2 has no known role.'],
    ['1,president,A,1900-01-01,1900-01-01,Cuba', 'Line 2 must have seven fields.'],
  ])('refuses %s', (line, message) => {
    expect(() => readTripRows(`${header}\n${line}\n`)).toThrow(message);
  });

  it('refuses a country that no table knows', () => {
    const stray = readTripRows(`${header}\n1,president,Woodrow Wilson,1900-01-01,1900-01-01,Atlantis,\n`);
    expect(() => makeRecord(stray)).toThrow('No country is known as “Atlantis”.');
  });
});
