/** What columns say, for tests that compare columns made in different ways. */
import { type EventId } from '../../src/domain/ids.ts';
import { type Columns, type MultiColumn } from '../../src/query/columns.ts';
import { type Filter } from '../../src/query/condition.ts';
import { facetCounts, facets } from '../../src/query/facets.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { forEachPair } from '../../src/query/meetings.ts';

/** All that may be asked of columns, in words that do not depend on which row an event has. */
export function answersOf(columns: Columns, filter: Filter): unknown {
  const ids = (rows: Uint32Array): EventId[] => [...rows].map(row => columns.ids.at(row));
  return {
    revision: columns.revision,
    order: ids(columns.order),
    extent: columns.extent,
    anchorOrder: ids(columns.anchorOrder),
    meetings: meetingsOf(columns),
    rows: Object.fromEntries(
      idsAndRows(columns)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, row]) => [id, rowAnswers(columns, row)]),
    ),
    filtered: ids(filterRows(columns, filter)),
    facets: facets(columns, filter),
    hosts: facetCounts(columns, filter, { group: 'side', role: 'host' }),
  };
}

function meetingsOf({ meetings, sides }: Columns): unknown {
  const counts: Record<string, number> = {};
  forEachPair(meetings, (one, other, count) => {
    counts[[sides.values[one]!, sides.values[other]!].toSorted().join('–')] = count;
  });
  sides.values.forEach((side, code) => {
    const [party, between] = [meetings.partyCounts[code]!, meetings.betweenCounts[code]!];
    if (party > 0) counts[`${side} as a party`] = party;
    if (between > 0) counts[`${side} between`] = between;
  });
  return counts;
}

function idsAndRows({ ids, rowCount, rowOf }: Columns): [EventId, number][] {
  const all = Array.from({ length: rowCount }, (_, row): [EventId, number] => [ids.at(row), row]);
  return all.filter(([id, row]) => rowOf.get(id) === row);
}

function rowAnswers(columns: Columns, row: number): unknown {
  const values = (column: MultiColumn): string[] =>
    [...column.codes.subarray(column.starts[row], column.ends[row])].map(code => column.values[code]!);
  const rolesBeside = (column: 'sides' | 'foundSides'): number[] => [
    ...columns[column].roleBits.subarray(columns[column].starts[row], columns[column].ends[row]),
  ];
  return {
    event: columns.eventAt(row),
    id: columns.ids.at(row),
    startMs: columns.startMs[row],
    endMs: columns.endMs[row],
    anchorMs: columns.anchorMs[row],
    modifiedMs: columns.modifiedMs[row],
    flags: columns.flags[row],
    bytes: [columns.kind, columns.status, columns.format, columns.outcome].map(bytes => bytes[row]),
    importance: columns.importance[row],
    roles: columns.rowRoles[row],
    sides: values(columns.sides),
    sideRoles: rolesBeside('sides'),
    foundSides: values(columns.foundSides),
    foundRoles: rolesBeside('foundSides'),
    people: values(columns.people),
    places: values(columns.places),
    processes: values(columns.processes),
    tags: values(columns.tags),
  };
}
