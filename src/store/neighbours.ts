/** The rounds of a negotiation before and after an event, and the days between. */
import { type DiplomaticEvent, mainProcess } from '../domain/event.ts';
import { type EventId, type ProcessId } from '../domain/ids.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { type Columns } from '../query/columns.ts';
import { compareRows } from '../query/order.ts';
import { isUncounted } from './uncounted.ts';

export interface Neighbour {
  readonly event: DiplomaticEvent;
  /** Whole days between the days that the two marks stand on. */
  readonly dayCount: number;
}

export interface Neighbours {
  readonly process?: ProcessId;
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
}

const alone: Neighbours = {};

/**
 * Numbered rounds are neighbours of each other and of what lies between them; in a process without numbers
 * any two events are. An event of several processes is placed in the one where it is a round.
 */
export function neighboursInProcess(columns: Columns, id: EventId): Neighbours {
  const row = columns.rowOf.get(id);
  if (row === undefined) return alone;
  const process = mainProcess(columns.eventAt(row))?.id;
  if (process === undefined) return alone;
  const others = rowsOfProcess(columns, process).filter(other => other !== row);
  const rounds = others.filter(other => isRound(columns.eventAt(other), process));
  const steps = rounds.length > 0 ? rounds : others;
  const previous = steps.findLast(other => compareRows(columns, other, row) < 0);
  const next = steps.find(other => compareRows(columns, other, row) > 0);
  return {
    process,
    ...(previous === undefined
      ? {}
      : {
          previous: {
            event: columns.eventAt(previous),
            dayCount: dayOf(columns, row) - dayOf(columns, previous),
          },
        }),
    ...(next === undefined
      ? {}
      : { next: { event: columns.eventAt(next), dayCount: dayOf(columns, next) - dayOf(columns, row) } }),
  };
}

/** In the record's order. They are looked for as they lie in memory and sorted then, since they are few. */
function rowsOfProcess(columns: Columns, process: ProcessId): number[] {
  const { starts, ends, codes, codeOf } = columns.processes;
  const code = codeOf.get(process);
  if (code === undefined) return [];
  const rows: number[] = [];
  for (let row = 0; row < columns.rowCount; row += 1) {
    if (isUncounted(columns, row)) continue;
    const end = ends[row] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) if (codes[at] === code) rows.push(row);
  }
  return rows.sort((one, other) => compareRows(columns, one, other));
}

function isRound(event: DiplomaticEvent, process: ProcessId): boolean {
  return event.processes.some(({ id, round }) => id === process && round !== undefined);
}

function dayOf({ anchorMs }: Columns, row: number): number {
  return Math.floor((anchorMs[row] ?? 0) / dayMs);
}
