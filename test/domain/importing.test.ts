import { describe, expect, it } from 'vitest';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { type IncomingEvent } from '../../src/domain/importingFields.ts';
import { type ImportPlan, planImport } from '../../src/domain/importing.ts';
import { changesToImport, countsOf, type LikelyDecision } from '../../src/domain/importingChanges.ts';
import { matchThings } from '../../src/domain/importingThings.ts';
import { type RecordReader, type TimelineRecord } from '../../src/domain/record.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { readSimpleEvent } from '../../src/formats/simpleEvents.ts';
import { createThingShelf } from '../../src/formats/simpleThings.ts';
import { fold } from '../../src/query/foldText.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';

type Row = Readonly<Record<string, unknown>>;

const empty = aTimelineRecord();

function incomingOf(rows: readonly Row[]) {
  const shelf = createThingShelf();
  const events = rows.map((value, row): IncomingEvent => {
    const read = readSimpleEvent(value, { row, todayIso: '2026-06-30' });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    shelf.add(read.value);
    return { event: read.value.event, stated: new Set(Object.keys(value)) };
  });
  const { ignoredKeys: _keys, ...things } = shelf.things();
  return { events, there: createRecordTable({ ...empty, ...things }).reader };
}

function finish<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function planOf(here: RecordReader, rows: readonly Row[]): ImportPlan {
  const { events, there } = incomingOf(rows);
  let made = 0;
  const newId = (prefix: string) => `${prefix}-new-${(made += 1)}`;
  return finish(
    planImport({
      here,
      incoming: events,
      matching: matchThings(here, there, { fold, newId }),
      fold,
      newId,
      eventsDated: () => here.events.values(),
    }),
  );
}

const tableOf = (events: readonly DiplomaticEvent[], things: Partial<TimelineRecord> = {}) =>
  createRecordTable({ ...empty, ...things, events });

const all = { fresh: true, changed: true, likely: new Map() };
const now = '2026-07-01T10:00:00Z';
const talks = anEvent({ id: 'e1', title: 'Talks', on: '2025-04-12', sides: [['US'], ['IR']] });

describe('the plan of an import', () => {
  it('tells new events from changed and unchanged ones, by their ids', () => {
    const { reader } = tableOf([
      talks,
      { ...talks, ...anEvent({ id: 'e2', title: 'Visit', on: '2025-05-01' }) },
    ]);
    const plan = planOf(reader, [
      { id: 'e1', title: 'Talks', date: '2025-04-12', countries: ['IR', 'US'] },
      { id: 'e2', title: 'State visit', date: '2025-05-01' },
      { id: 'e3', title: 'Call', date: '2025-06-01' },
    ]);
    expect(plan.sameCount).toBe(1);
    expect(plan.changed).toEqual([
      {
        here: reader.events.get(plan.changed[0]!.here.id),
        fields: [{ entity: 'event', id: 'e2', field: 'title', before: 'Visit', after: 'State visit' }],
      },
    ]);
    expect(plan.fresh.map(({ id, title }) => [id, title])).toEqual([['e3', 'Call']]);
  });

  it('finds the same file the second time, with ids or without', () => {
    for (const ids of [{}, { id: 'mine' }]) {
      const table = tableOf([talks]);
      const rows = [
        { ...ids, title: 'Call', date: '2025-06-01', people: ['A (US)'], place: 'Rome, Italy', source: 'AP' },
        { title: 'Call', date: '2025-06-01' },
      ];
      const first = planOf(table.reader, rows);
      expect(first.fresh).toHaveLength(2);
      table.apply(changesToImport(table.reader, { plan: first, decisions: all }, now));
      const second = planOf(table.reader, rows);
      expect([second.fresh, second.changed, second.likely, second.sameCount]).toEqual([[], [], [], 2]);
      expect(changesToImport(table.reader, { plan: second, decisions: all }, now)).toEqual([]);
    }
  });

  it('takes a place in a list for no name', () => {
    const { reader } = tableOf([anEvent({ id: 'row-1', title: 'Other', on: '2024-01-01' })]);
    const [event] = planOf(reader, [{ title: 'Call', date: '2025-06-01' }]).fresh;
    expect(event?.id).toBe('e-new-1');
  });

  it('asks where an id is that of something else', () => {
    const { reader } = tableOf([talks]);
    const plan = planOf(reader, [{ id: 'e1', title: 'Fishing rights', date: '1979' }]);
    expect(plan.likely.map(({ why, event, here }) => [why, event.id, here.id])).toEqual([
      ['id', 'e-new-1', 'e1'],
    ]);
  });

  it('asks where title and date are those of an event with another id, unless it says nothing else', () => {
    const { reader } = tableOf([talks]);
    const row = { id: 'other', title: 'TALKS', date: '2025-04-12' };
    expect(planOf(reader, [{ ...row, title: 'Talks' }]).sameCount).toBe(1);
    expect(planOf(reader, [row]).likely.map(({ why }) => why)).toEqual(['content']);
    const unnamed = planOf(reader, [{ title: 'TALKS', date: '2025-04-12' }]);
    expect(unnamed.changed.map(({ fields }) => fields[0]?.after)).toEqual(['TALKS']);
  });

  it('asks where the same kind of event has the same sides on the same days', () => {
    const { reader } = tableOf([talks]);
    const row = { title: 'Round one', date: '2025-04-12', countries: ['US', 'IR'] };
    expect(planOf(reader, [row]).likely.map(({ why }) => why)).toEqual(['sides']);
    expect(planOf(reader, [{ ...row, kind: 'call' }]).fresh).toHaveLength(1);
    expect(planOf(reader, [{ ...row, countries: ['US'] }]).fresh).toHaveLength(1);
    expect(planOf(reader, [{ ...row, date: '2025-04' }]).fresh).toHaveLength(1);
  });

  it('adds or changes likely ones as decided, and leaves the others', () => {
    const table = tableOf([talks]);
    const rows = [
      { id: 'x', title: 'Round one', date: '2025-04-12', countries: ['US', 'IR'], summary: 'Words.' },
    ];
    const plan = planOf(table.reader, rows);
    const [one] = plan.likely;
    const as = (decision: LikelyDecision) => {
      const decisions = { ...all, likely: new Map(one === undefined ? [] : [[one, decision]]) };
      const changes = changesToImport(table.reader, { plan, decisions }, now);
      return [countsOf(plan, decisions), changes.map(({ id, field }) => `${id} ${field ?? ''}`)];
    };
    expect(as('leave')).toEqual([{ added: 0, changed: 0 }, []]);
    expect(as('add')).toEqual([{ added: 1, changed: 0 }, ['x ']]);
    expect(as('take')).toEqual([
      { added: 0, changed: 1 },
      ['e1 title', 'e1 summary', 'e1 rev', 'e1 modifiedAt'],
    ]);
  });

  it('leaves what was changed here since it was made', () => {
    const table = tableOf([talks]);
    const plan = planOf(table.reader, [
      { id: 'e1', title: 'Talks II', date: '2025-04-12', summary: 'Words.' },
    ]);
    table.apply([{ entity: 'event', id: 'e1', field: 'title', before: 'Talks', after: 'Mine' }]);
    const changes = changesToImport(table.reader, { plan, decisions: all }, now);
    expect(changes.map(({ field }) => field)).toEqual(['summary', 'rev', 'modifiedAt']);
  });
});
