/**
 * Times of the query core on seeded events, medians of several runs, and of the filter and its counts as a share of
 * what the naive way over objects takes: `node scripts/run.mjs test/bench/queryBench.ts 100000 1000000`.
 * The times are of this machine and only mean something beside each other.
 */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { type EventId } from '../../src/domain/ids.ts';
import { type RecordReader } from '../../src/domain/record.ts';
import { type Columns } from '../../src/query/columns.ts';
import { type Filter } from '../../src/query/condition.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { facetCounts, facets } from '../../src/query/facets.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { patchColumns } from '../../src/query/patchColumns.ts';
import { openingWindow } from '../../src/query/timeRange.ts';
import { aRecord } from '../support/anEvent.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';
import { naiveCounts, naiveFilter } from './naiveFilter.ts';

const usAndIran: Filter = {
  conditions: [
    { group: 'side', op: 'all', values: ['US', 'IR'] },
    { group: 'side', op: 'none', values: ['EU'] },
  ],
};
const byOman: Filter = { conditions: [{ group: 'side', op: 'any', values: ['OM'], role: 'mediator' }] };
const onlyFew: Filter = {
  conditions: [{ group: 'side', op: 'only', values: ['US', 'GB', 'FR', 'DE', 'RU', 'CN'] }],
};
const inSpan: Filter = {
  conditions: [{ group: 'kind', op: 'any', values: ['talks-round', 'meeting'] }],
  from: '1980-01-01',
  to: '1999-12-31',
};

const byMinisters: Filter = {
  conditions: [
    { group: 'level', op: 'any', values: ['minister', 'leader'] },
    { group: 'publisher', op: 'none', values: ['Paper 1', 'Paper 2'] },
  ],
};

export function main(counts: readonly string[]): void {
  for (const count of counts.length > 0 ? counts.map(Number) : [1_000, 100_000]) benchRecord(count);
}

function benchRecord(count: number): void {
  const events = seededEvents(count, 7);
  const reader = aRecord(events, seededThings());
  const eventMap = new Map(reader.events);
  const record: RecordReader = { ...reader, events: eventMap };
  console.log(`\n${count.toLocaleString('en')} events`);
  let revision = 0;
  let columns: Columns = createColumns(record, revision);
  report('createColumns', count > 200_000 ? 3 : 5, () => {
    revision += 1;
    columns = createColumns(record, revision);
  });
  // A filter is remembered by identity, so each run asks with a fresh one.
  const ask = (name: string, filter: Filter): void => {
    report(name, 15, () => filterRows(columns, { ...filter }));
  };
  const beside = (name: string, filter: Filter): void => {
    const ms = report(`filter: ${name}`, 15, () => filterRows(columns, { ...filter }));
    const naiveMs = median(count > 200_000 ? 3 : 7, () => naiveFilter(record, filter));
    compare(ms, naiveMs);
  };
  ask('filter: everything', { conditions: [] });
  beside('US and IR without EU', usAndIran);
  beside('OM as mediator', byOman);
  beside('only the six', onlyFew);
  beside('kinds in twenty years', inSpan);
  beside('ministers, not two papers', byMinisters);
  for (const group of ['side', 'kind', 'level', 'publisher'] as const) {
    const ms = report(`filter and counts of ${group}: OM as mediator`, 15, () =>
      facetCounts(columns, { ...byOman }, group),
    );
    const naiveMs = median(count > 200_000 ? 3 : 7, () =>
      naiveCounts(record, naiveFilter(record, byOman), group),
    );
    compare(ms, naiveMs);
  }
  report('counts of mediators, no filter', 15, () =>
    facetCounts(columns, { conditions: [] }, { group: 'side', role: 'mediator' }),
  );
  report('facets, no filter', 15, () => facets(columns, { conditions: [] }));
  report('filter and facets: US and IR without EU', 15, () => {
    const filter = { ...usAndIran };
    filterRows(columns, filter);
    facets(columns, filter);
  });
  const patch = (): void => {
    columns = patchOnce(columns, eventMap, { record, count, revision: ++revision });
  };
  report('patch: one event changed', 15, patch);
  report('openingWindow', 5, () => openingWindow(columns, Date.UTC(2026, 0)));
  report('search: the first', 1, () => filterRows(columns, { conditions: [], text: 'prisoners' }));
  ask('search: prisoners', { conditions: [], text: 'prisoners' });
  ask('search: envoi (a spelling)', { conditions: [], text: 'envoi' });
  ask('search: "ceasefire draft" grain', { conditions: [], text: '"ceasefire draft" grain' });
  ask('search: nothing', { conditions: [], text: 'xylophone' });
  report('patch and search', 15, () => {
    patch();
    filterRows(columns, { conditions: [], text: 'prisoners' });
  });
}

interface Edit {
  readonly record: RecordReader;
  readonly count: number;
  readonly revision: number;
}

/** Moves some event by a day of another event, as an edit of its date and title would. */
function patchOnce(
  columns: Columns,
  events: Map<EventId, DiplomaticEvent>,
  { record, count, revision }: Edit,
): Columns {
  const event = columns.eventAt((revision * 7919) % count);
  const other = columns.eventAt((revision * 104_729) % count);
  events.set(event.id, { ...event, title: `${event.title} again`, when: other.when });
  return patchColumns(columns, { record, revision, changes: [{ entity: 'event', id: event.id }] });
}

function report(name: string, runCount: number, run: () => void): number {
  const ms = median(runCount, run);
  console.log(`${name.padEnd(48)} ${ms.toFixed(2).padStart(9)} ms`);
  return ms;
}

/** The naive way, and how many times as long it takes. */
function compare(ms: number, naiveMs: number): void {
  const ratio = `${(naiveMs / ms).toFixed(0)} times`;
  console.log(`${'  naive, over objects'.padEnd(48)} ${naiveMs.toFixed(2).padStart(9)} ms  ${ratio}`);
}

function median(runCount: number, run: () => void): number {
  const times: number[] = [];
  for (let index = 0; index < runCount; index += 1) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)]!;
}
