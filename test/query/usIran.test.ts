/** Questions that readers ask of the bundled record, with the answers that a person finds in it. */
import { describe, expect, it } from 'vitest';
import { eventId } from '../../src/domain/ids.ts';
import { rowFlags } from '../../src/query/columns.ts';
import { type Filter } from '../../src/query/condition.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { facets } from '../../src/query/facets.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { fitWindow, openingWindow } from '../../src/query/timeRange.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

const columns = createColumns(usIranRecord(), 1);

function found(filter: Partial<Filter>): string[] {
  return [...filterRows(columns, { conditions: [], ...filter })].map(row => columns.ids.at(row));
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

describe('the US–Iran record', () => {
  it('has 153 events', () => {
    expect(found({})).toHaveLength(153);
  });

  it('tells the United States and Iran without the European Union, spring 2025', () => {
    expect(
      found({
        conditions: [
          { group: 'side', op: 'all', values: ['US', 'IR'] },
          { group: 'side', op: 'none', values: ['EU'] },
        ],
        from: '2025-04-01',
        to: '2025-06-30',
      }),
    ).toEqual('A02 A01 B19 B21 B23 B25 B26 B32 B33 B35 B38 B41 B42 B43'.split(' '));
  });

  it('tells fifth rounds, what Russia said, what rests on one source, what was hosted in Switzerland', () => {
    expect(found({ conditions: [{ group: 'round', op: 'any', values: ['5'] }] }).toSorted()).toEqual([
      'B32',
      'D22',
      'E12',
    ]);
    expect(found({ conditions: [{ group: 'statement', op: 'any', values: ['RU'] }] }).toSorted()).toEqual([
      'A07',
      'A10',
    ]);
    expect(found({ conditions: [{ group: 'speaker', op: 'any', values: ['Woodward'] }] })).toEqual(['B55']);
    expect(found({ conditions: [{ group: 'sources', op: 'any', values: ['1'] }] })).toHaveLength(49);
    expect(found({ conditions: [{ group: 'country', op: 'any', values: ['CH'] }] })).toHaveLength(19);
  });

  it('finds France at the meetings of its groups, and where told not to only under its own name', () => {
    const france: Filter = { conditions: [{ group: 'side', op: 'any', values: ['FR'] }] };
    expect(found({ ...france, direct: true })).toHaveLength(19);
    const throughGroups = found(france);
    expect(throughGroups).toEqual(expect.arrayContaining(found({ ...france, direct: true })));
    expect(throughGroups.length).toBeGreaterThan(19);
  });

  it('tells about what accounts differ', () => {
    const disputed = (value: string) =>
      found({ conditions: [{ group: 'disputed', op: 'any', values: [value] }] }).toSorted();
    expect(disputed('venue')).toEqual(['A01', 'B25']);
    expect(disputed('about')).toContain('B19');
  });

  it('tells what Oman mediated in the first half of 2025', () => {
    expect(
      found({
        conditions: [{ group: 'side', op: 'any', values: ['OM'], role: 'mediator' }],
        from: '2025-01-01',
        to: '2025-06-30',
      }),
    ).toEqual('A02 A01 B19 B21 B22b B23 B25 B26 B32 B33 B38'.split(' '));
  });

  it('finds the talks of the P5+1 by China, which few sources name', () => {
    const china: Filter['conditions'] = [{ group: 'side', op: 'any', values: ['CN'] }];
    expect(found({ conditions: china, to: '2013-12-31' })).toEqual(
      'D02 D03 D06 D08 D11 D13 D14 D15'.split(' '),
    );
  });

  it('finds the United States through the P5+1 no later than it left the agreement', () => {
    const both: Filter['conditions'] = [{ group: 'side', op: 'all', values: ['P5+1', 'US'] }];
    expect(found({ conditions: both, from: '2018-05-09' })).toEqual([]);
    expect(found({ conditions: both, to: '2012-12-31' })).toEqual(['D02', 'D03']);
  });

  it('finds all that Araghchi took part in by each spelling and in his own script', () => {
    const his = found({ conditions: [{ group: 'person', op: 'any', values: ['Araghchi'] }] });
    expect(his).toHaveLength(42);
    for (const text of ['Araghchi', 'araqchi', 'ARAGUCHI', 'عراقچي', '"Seyed Abbas"', 'araq']) {
      expect(found({ text })).toEqual(expect.arrayContaining(his));
    }
  });

  it('opens on the eighteen months that end in June 2026', () => {
    const window = openingWindow(columns, Date.UTC(2026, 10, 23));
    expect([day(window.startMs), day(window.endMs)]).toEqual(['2025-01-07', '2026-07-09']);
  });

  it('fits from 2003 to 2026, whatever is open at the end', () => {
    const window = fitWindow(columns, columns.order);
    expect(window && [day(window.startMs), day(window.endMs)]).toEqual(['2003-04-16', '2027-02-25']);
  });

  it('counts who took part, the most frequent first', () => {
    const { side } = facets(columns, { conditions: [] });
    expect(side.slice(0, 4)).toEqual([
      { value: 'IR', count: 127, total: 127 },
      { value: 'US', count: 98, total: 98 },
      { value: 'EU', count: 39, total: 39 },
      { value: 'RU', count: 39, total: 39 },
    ]);
  });

  it('marks where accounts differ: the site of the first round, the place of the second', () => {
    const isDisputed = (id: string): boolean =>
      (columns.flags[columns.rowOf.get(eventId(id))!]! & rowFlags.disputed) !== 0;
    expect([isDisputed('A01'), isDisputed('B19'), isDisputed('D16b')]).toEqual([true, true, false]);
  });

  it('would first give cards to agreements and the rounds most is known of', () => {
    const byImportance = [...columns.order].sort((a, b) => columns.importance[b]! - columns.importance[a]!);
    expect(byImportance.slice(0, 6).map(row => columns.ids.at(row))).toEqual(
      'B52 C15 C17 A01 B19 D36'.split(' '),
    );
  });
});
