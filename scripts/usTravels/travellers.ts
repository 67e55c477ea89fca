/**
 * The travellers: a key and the name by which each is known, beside the name as printed. Nobody in the
 * source has travelled in both offices.
 */
import { personId, sideCode } from '../../src/domain/ids.ts';
import { type Participation } from '../../src/domain/event.ts';
import { type Person } from '../../src/domain/record.ts';
import { type TripRow } from './tripRows.ts';

/** Printed name, key, known name. */
const names = `
William Henry Seward | Seward | William H. Seward
John Milton Hay | Hay | John Hay
Elihu Root | Root | Elihu Root
Theodore Roosevelt | RooseveltT | Theodore Roosevelt
William Howard Taft | Taft | William Howard Taft
Philander Chase Knox | Knox | Philander C. Knox
Woodrow Wilson | Wilson | Woodrow Wilson
Robert Lansing | Lansing | Robert Lansing
Warren G. Harding | Harding | Warren G. Harding
Bainbridge Colby | Colby | Bainbridge Colby
Charles Evans Hughes | Hughes | Charles Evans Hughes
Frank Billings Kellogg | Kellogg | Frank B. Kellogg
Calvin Coolidge | Coolidge | Calvin Coolidge
Herbert C. Hoover | Hoover | Herbert Hoover
Henry Lewis Stimson | Stimson | Henry L. Stimson
Franklin D. Roosevelt | RooseveltF | Franklin D. Roosevelt
Cordell Hull | Hull | Cordell Hull
Edward Reilly Stettinius | Stettinius | Edward R. Stettinius
James Francis Byrnes | Byrnes | James F. Byrnes
Harry S. Truman | Truman | Harry S. Truman
George Catlett Marshall | Marshall | George C. Marshall
Dean Gooderham Acheson | Acheson | Dean Acheson
Dwight D. Eisenhower | Eisenhower | Dwight D. Eisenhower
John Foster Dulles | Dulles | John Foster Dulles
Christian Archibald Herter | Herter | Christian Herter
David Dean Rusk | Rusk | Dean Rusk
John F. Kennedy | Kennedy | John F. Kennedy
Lyndon B. Johnson | Johnson | Lyndon B. Johnson
William Pierce Rogers | Rogers | William P. Rogers
Richard M. Nixon | Nixon | Richard Nixon
Henry A. (Heinz Alfred) Kissinger | Kissinger | Henry Kissinger
Gerald R. Ford | Ford | Gerald Ford
Cyrus Roberts Vance | Vance | Cyrus Vance
Jimmy Carter | Carter | Jimmy Carter
Edmund Sixtus Muskie | Muskie | Edmund Muskie
Ronald Reagan | Reagan | Ronald Reagan
Alexander Meigs Haig | Haig | Alexander Haig
George Pratt Shultz | Shultz | George Shultz
James Addison Baker | Baker | James Baker
George H.W. Bush | BushGHW | George H. W. Bush
Warren Minor Christopher | Christopher | Warren Christopher
William J. Clinton | ClintonB | Bill Clinton
Madeleine Korbel Albright | Albright | Madeleine Albright
Colin Luther Powell | Powell | Colin Powell
George W. Bush | BushGW | George W. Bush
Condoleezza Rice | Rice | Condoleezza Rice
Hillary Rodham Clinton | ClintonH | Hillary Clinton
Barack Obama | Obama | Barack Obama
John Forbes Kerry | Kerry | John Kerry
Rex W. Tillerson | Tillerson | Rex Tillerson
Donald J. Trump | Trump | Donald Trump
Michael R. Pompeo | Pompeo | Mike Pompeo
Antony John Blinken | Blinken | Antony Blinken
Joseph R. Biden | Biden | Joe Biden
Marco Rubio | Rubio | Marco Rubio`;

interface Traveller {
  readonly printed: string;
  readonly key: string;
  readonly name: string;
}

const travellers: ReadonlyMap<string, Traveller> = new Map(
  names
    .trim()
    .split('\n')
    .map(line => {
      const [printed = '', key = '', name = ''] = line.split(' | ');
      return [printed, { printed, key, name }];
    }),
);

/**
 * First days in office of the presidents who travelled between their election and that day; the source
 * counts these trips among the presidents' and says so in its remarks.
 */
const firstDays: ReadonlyMap<string, string> = new Map([
  ['Taft', '1909-03-04'],
  ['Wilson', '1913-03-04'],
  ['Harding', '1921-03-04'],
  ['Hoover', '1929-03-04'],
  ['RooseveltF', '1933-03-04'],
  ['Eisenhower', '1953-01-20'],
  ['Reagan', '1981-01-20'],
]);

export function travellerOf({ traveller }: TripRow): Traveller {
  const known = travellers.get(traveller);
  if (known === undefined) throw new Error(`The table of travellers has no ${traveller}.`);
  return known;
}

/**
 * The traveller as a `party`, as on every visit of the bundled records: who comes takes part, who receives
 * hosts. `initiator` would say who asked for the visit, which the source does not tell.
 */
export function travellerParticipation(row: TripRow): Participation {
  const { key } = travellerOf(row);
  const isElect = row.start < (firstDays.get(key) ?? '');
  return {
    side: sideCode('US'),
    person: personId(key),
    office: row.role === 'secretary' ? 'Secretary of State' : isElect ? 'President-elect' : 'President',
    level: row.role === 'secretary' ? 'minister' : 'leader',
    roles: ['party'],
  };
}

/** One person a traveller, in the order of the rows, which is that of their first trips. */
export function makePeople(rows: readonly TripRow[]): Person[] {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const { printed, key, name } = travellerOf(row);
    if (people.has(key)) continue;
    people.set(key, {
      id: personId(key),
      name,
      spellings: printed === name ? [] : [printed],
      side: sideCode('US'),
      office: row.role === 'secretary' ? 'US Secretary of State' : 'President of the United States',
    });
  }
  return [...people.values()];
}
