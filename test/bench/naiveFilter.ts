/** The filter as one would write it over event objects at first, for the bench to be measured against. */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { type RecordReader } from '../../src/domain/record.ts';
import { boundsOfWhen } from '../../src/domain/when.ts';
import { type Condition, type Filter, noValue } from '../../src/query/condition.ts';

/** Of the groups that the bench asks about. */
function valuesOf(event: DiplomaticEvent, { group, role }: Condition, record: RecordReader): string[] {
  switch (group) {
    case 'side':
      return event.participants
        .filter(({ roles }) => role === undefined || roles.includes(role))
        .flatMap(({ side }) => {
          const body = record.bodies.get(side);
          return body?.expands === true ? [side, ...body.members.map(member => member.side)] : [side];
        });
    case 'kind':
      return [event.kind];
    case 'level':
      return event.participants.flatMap(({ level }) => level ?? []);
    case 'publisher':
      return event.sources.flatMap(id => record.sources.get(id)?.publisher ?? []);
    default:
      throw new Error(`The naive filter knows no ${group}.`);
  }
}

export function naiveFilter(record: RecordReader, filter: Filter): DiplomaticEvent[] {
  return [...record.events.values()].filter(event => passes(event, filter, record));
}

function passes(event: DiplomaticEvent, { conditions, from, to }: Filter, record: RecordReader): boolean {
  if (from !== undefined && boundsOfWhen(event.when).latestMs <= Date.parse(from)) return false;
  if (to !== undefined && boundsOfWhen(event.when).earliestMs > Date.parse(to)) return false;
  return conditions.every(condition => {
    const own = valuesOf(event, condition, record);
    const values = new Set(own.length === 0 ? [noValue] : own);
    const asked = condition.values;
    switch (condition.op) {
      case 'any':
        return asked.some(value => values.has(value));
      case 'all':
        return asked.every(value => values.has(value));
      case 'none':
        return !asked.some(value => values.has(value));
      case 'only':
        return [...values].every(value => asked.includes(value));
    }
  });
}

/** How many of the events have each value of a group. */
export function naiveCounts(
  record: RecordReader,
  events: readonly DiplomaticEvent[],
  group: Condition['group'],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const value of new Set(valuesOf(event, { group, op: 'any', values: [] }, record))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
