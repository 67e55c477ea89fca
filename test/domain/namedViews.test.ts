import { describe, expect, it } from 'vitest';
import { changesToKeepView } from '../../src/domain/editingViews.ts';
import { newView, viewName, viewNameProblem } from '../../src/domain/namedViews.ts';
import { type NamedView } from '../../src/domain/record.ts';
import { parseOperation, parseRecord } from '../../src/domain/schema.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { openDesk } from '../support/desk.ts';

const rounds: NamedView = { id: 'v-1', name: 'Rounds', hash: 'kind=talks-round' };
const views = new Map([[rounds.id, rounds]]);

describe('the name of a filter', () => {
  it('is kept without what surrounds it, with one space between words', () => {
    expect(viewName('  Oman\t as  mediator\n')).toBe('Oman as mediator');
  });

  it('may not be empty, taken or longer than a line', () => {
    expect(viewNameProblem(views, ' \t')).toBe('empty');
    expect(viewNameProblem(views, ' ROUNDS ')).toBe('taken');
    expect(viewNameProblem(views, 'x'.repeat(501))).toBe('too-long');
    expect(viewNameProblem(views, 'Visits')).toBeUndefined();
  });

  it('may stay what it is when the filter is renamed', () => {
    expect(viewNameProblem(views, 'rounds', 'v-1')).toBeUndefined();
  });

  it('of the same letters composed in another way is the same name', () => {
    const cafe = { ...rounds, name: 'Caf\u00e9' };
    expect(viewNameProblem(new Map([[cafe.id, cafe]]), 'Cafe\u0301')).toBe('taken');
  });
});

describe('changes', () => {
  it('make a view that is new and change one field of one that is there', () => {
    expect(changesToKeepView(new Map(), rounds)).toEqual([{ entity: 'view', id: 'v-1', after: rounds }]);
    expect(changesToKeepView(views, { ...rounds, name: 'All rounds' })).toEqual([
      { entity: 'view', id: 'v-1', field: 'name', before: 'Rounds', after: 'All rounds' },
    ]);
    expect(changesToKeepView(views, { ...rounds })).toEqual([]);
  });
});

describe('what the app writes', () => {
  it('passes the schema: each operation, and the record with its views', () => {
    const desk = openDesk();
    const view = newView('Oman as mediator', 'any=OM.mediator');
    desk.commands.keepNamedView(view);
    desk.commands.keepNamedView({ ...view, pinned: true });
    desk.commands.keepNamedView({ ...view, name: 'Through Oman' });
    desk.commands.dropNamedView(view.id);
    desk.commands.undo();
    for (const operation of desk.saved) expect(parseOperation(operation).ok).toBe(true);
    const record = desk.table.toRecord();
    expect(record.views).toEqual([{ id: view.id, name: 'Through Oman', hash: 'any=OM.mediator' }]);
    expect(parseRecord(record)).toEqual({ ok: true, value: record });
  });

  it('of a view that is no view is refused', () => {
    const bad = [
      { id: 'v-1', name: '', hash: '' },
      { id: 'v-1', name: 'x' },
      { ...rounds, __proto__: null, x: 1 },
    ];
    for (const view of bad) {
      expect(parseRecord({ ...aTimelineRecord(), views: [view] }).ok).toBe(false);
    }
  });
});

describe('named filters of a record', () => {
  it('are told apart by their ids alone, whatever these are', () => {
    const hostile = { ...rounds, id: '__proto__' };
    const table = createRecordTable({ ...aTimelineRecord(), views: [hostile, rounds] });
    expect([...table.reader.views.keys()]).toEqual(['__proto__', 'v-1']);
  });

  it('named in two tabs at once are both there, and undo takes back only the own one', () => {
    const one = openDesk({ session: 'one', actor: 'a' });
    const other = openDesk({ session: 'two', actor: 'b' });
    one.commands.keepNamedView(rounds);
    other.commands.keepNamedView({ id: 'v-2', name: 'Visits', hash: 'kind=visit' });
    for (const operation of [...one.saved]) other.commands.receive(operation);
    for (const operation of [...other.saved]) one.commands.receive(operation);
    expect([...one.table.reader.views.keys()].toSorted()).toEqual(['v-1', 'v-2']);
    expect([...other.table.reader.views.keys()].toSorted()).toEqual(['v-1', 'v-2']);
    one.commands.undo();
    expect([...one.table.reader.views.keys()]).toEqual(['v-2']);
  });

  it('deleted in one tab and renamed in another stay, with the new name', () => {
    const one = openDesk({ session: 'one', record: { ...aTimelineRecord(), views: [rounds] } });
    const other = openDesk({ session: 'two', record: { ...aTimelineRecord(), views: [rounds] } });
    one.commands.dropNamedView('v-1');
    other.commands.keepNamedView({ ...rounds, name: 'All rounds' });
    for (const operation of [...one.saved]) other.commands.receive(operation);
    for (const operation of [...other.saved]) one.commands.receive(operation);
    for (const desk of [one, other]) {
      expect([...desk.table.reader.views.values()]).toEqual([{ ...rounds, name: 'All rounds' }]);
    }
  });
});
