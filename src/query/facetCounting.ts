/** How the values of each group are counted, in the record and among some of its rows. */
import { type Role, roles } from '../domain/vocabulary.ts';
import { type Columns, type MultiColumn, noCode, type SideColumn } from './columns.ts';
import { noRoleIndex } from './columnTable.ts';
import { type FilterGroup } from './condition.ts';
import { countryOfPlaces } from './countryOfPlaces.ts';
import { groupWords } from './failures.ts';
import { grown32 } from './grow.ts';
import { countsByValue, type SetColumn } from './setColumn.ts';

/** Counts are by index of `values`; one more, at the end, is of the rows that have none. */
export interface Countable {
  readonly values: readonly string[];
  /** Of every row in `order`. */
  readonly totals: Uint32Array;
  /** Of these rows, in whatever order. */
  readonly countAmong: (rows: Uint32Array) => Uint32Array;
}

/** A group as it is counted; of sides perhaps only in a role, or only those that are named themselves. */
export interface Counted {
  readonly group: FilterGroup;
  readonly role?: Role | undefined;
  readonly isDirect: boolean;
}

export function countable(columns: Columns, { group, role, isDirect }: Counted): Countable {
  switch (group) {
    case 'side': {
      const column = isDirect ? columns.sides : columns.foundSides;
      return role === undefined ? multiValues(column) : sidesInRole(columns, column, role);
    }
    case 'person':
      return multiValues(columns.people);
    case 'place':
      return multiValues(columns.places);
    case 'process':
      return multiValues(columns.processes);
    case 'tag':
      return multiValues(columns.tags);
    case 'country':
      return countryValues(columns);
    case 'role':
      return roleValues(columns);
    case 'kind':
    case 'format':
    case 'status':
    case 'outcome':
      return byteValues(columns, group);
    case 'level':
    case 'round':
    case 'publisher':
    case 'sources':
    case 'disputed':
    case 'statement':
    case 'speaker':
      return setValues(columns.sets[group]);
  }
}

function multiValues(column: MultiColumn): Countable {
  const { values, emptyTotal } = column;
  const totals = grown32(column.totals, values.length + 1);
  totals[values.length] = emptyTotal;
  return { values, totals, countAmong: rows => countMulti(column, rows) };
}

function countMulti({ starts, ends, codes, values }: MultiColumn, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.length + 1);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const start = starts[row]!;
    const end = ends[row]!;
    if (start === end) counts[values.length]! += 1;
    for (let at = start; at < end; at += 1) counts[codes[at]!]! += 1;
  }
  return counts;
}

/** Totals by role are counted when first asked for: few readers look at more than one role. */
const roleTotals = new WeakMap<Columns, Map<string, Uint32Array>>();

function sidesInRole(columns: Columns, column: SideColumn, role: Role): Countable {
  const mask = 1 << roles.indexOf(role);
  const countAmong = (rows: Uint32Array): Uint32Array => countInRole(column, mask, rows);
  const known = roleTotals.get(columns) ?? new Map<string, Uint32Array>();
  roleTotals.set(columns, known);
  const key = `${role} ${column === columns.sides ? 'direct' : 'found'}`;
  const totals = known.get(key) ?? countAmong(columns.order);
  known.set(key, totals);
  return { values: column.values, totals, countAmong };
}

function countInRole(
  { starts, ends, codes, roleBits, values }: SideColumn,
  mask: number,
  rows: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(values.length + 1);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const end = ends[row]!;
    let size = 0;
    for (let at = starts[row]!; at < end; at += 1) {
      if ((roleBits[at]! & mask) === 0) continue;
      counts[codes[at]!]! += 1;
      size += 1;
    }
    if (size === 0) counts[values.length]! += 1;
  }
  return counts;
}

/** An event has at most one place, so the counts of places add up to those of their countries. */
function countryValues(columns: Columns): Countable {
  const { values, codeOfPlace } = countryOfPlaces(columns);
  const places = multiValues(columns.places);
  const ofCountries = (ofPlaces: Uint32Array): Uint32Array => {
    const counts = new Uint32Array(values.length + 1);
    for (let place = 0; place < codeOfPlace.length; place += 1) {
      counts[codeOfPlace[place]!]! += ofPlaces[place]!;
    }
    counts[values.length]! += ofPlaces[codeOfPlace.length]!;
    return counts;
  };
  return {
    values,
    totals: ofCountries(places.totals),
    countAmong: rows => ofCountries(places.countAmong(rows)),
  };
}

/** Most rows share a few sets of roles, so sets are counted first and roles from them. */
function roleValues({ byteTotals, rowRoles }: Columns): Countable {
  const totals = byteTotals.role.slice(0, roles.length + 1);
  totals[roles.length] = byteTotals.role[noRoleIndex]!;
  const countAmong = (rows: Uint32Array): Uint32Array => {
    const setCounts = new Uint32Array(1 << roles.length);
    for (let index = 0; index < rows.length; index += 1) setCounts[rowRoles[rows[index]!]!]! += 1;
    const counts = new Uint32Array(roles.length + 1);
    counts[roles.length] = setCounts[0]!;
    for (let bits = 1; bits < setCounts.length; bits += 1) {
      const count = setCounts[bits]!;
      if (count === 0) continue;
      for (let index = 0; index < roles.length; index += 1) counts[index]! += ((bits >> index) & 1) * count;
    }
    return counts;
  };
  return { values: roles, totals, countAmong };
}

function byteValues(columns: Columns, group: keyof typeof groupWords): Countable {
  const values = groupWords[group];
  const bytes = columns[group];
  const ofValues = (counts: Uint32Array): Uint32Array => {
    const ofWords = counts.slice(0, values.length + 1);
    ofWords[values.length] = counts[noCode]!;
    return ofWords;
  };
  return {
    values,
    totals: ofValues(columns.byteTotals[group]),
    countAmong: rows => {
      const counts = new Uint32Array(256);
      for (let index = 0; index < rows.length; index += 1) counts[bytes[rows[index]!]!]! += 1;
      return ofValues(counts);
    },
  };
}

function setValues(column: SetColumn): Countable {
  const { sets, setCount } = column;
  return {
    values: column.values,
    totals: countsByValue(column, column.totals),
    countAmong: rows => {
      const counts = new Uint32Array(setCount);
      for (let index = 0; index < rows.length; index += 1) counts[sets[rows[index]!]!]! += 1;
      return countsByValue(column, counts);
    },
  };
}
