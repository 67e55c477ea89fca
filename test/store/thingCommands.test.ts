import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostEditedAtOnce } from '../../src/domain/bulkEdits.ts';
import { personId, processId } from '../../src/domain/ids.ts';
import { missingReferences, usesOf } from '../../src/domain/references.ts';
import { parseRecord } from '../../src/domain/schema.ts';
import { changesToMerge } from '../../src/domain/thingEdits.ts';
import { type ThingKind, thingKinds, thingsOfKind } from '../../src/domain/thingKinds.ts';
import { mergedThing, usualPicks } from '../../src/domain/thingMerge.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { createNamedThings } from '../../src/query/namedThings.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { actorId } from '../../src/domain/ids.ts';
import { createThingCommands } from '../../src/store/thingCommands.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { aPerson, aTimelineRecord, contentOf } from '../support/aTimelineRecord.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { sentRecord } from '../support/packed.ts';

const parsed = parseRecord(JSON.parse(readFileSync('public/records/us-iran.json', 'utf8')));
if (!parsed.ok) throw new Error('The bundled record does not pass its schema.');
const usIran = parsed.value;

function merge(desk: Desk, kind: ThingKind, [keptId, goneId]: readonly [string, string]) {
  const things = thingsOfKind(desk.table.reader, kind);
  const kept = things.get(keptId);
  const gone = things.get(goneId);
  if (kept === undefined || gone === undefined) throw new Error('One of the two is not there.');
  return createThingCommands(desk.store, desk.commands).mergeThings({
    kind,
    merged: mergedThing([kept, gone], usualPicks([kept, gone])),
    gone,
    events: desk.table.reader.events.values(),
  });
}

const forms = { 'as objects': usIran, packed: sentRecord(usIran).record };

describe.each(Object.entries(forms))('merging things of a record %s', (_form, record) => {
  it('leaves nothing that names the one that is gone, and undo brings all of it back', () => {
    const order = fc.record({
      kind: fc.constantFrom(...thingKinds),
      kept: fc.nat(500),
      gone: fc.nat(500),
    });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 4 }), orders => {
        const desk = openDesk({ record });
        for (const { kind, kept, gone } of orders) {
          const ids = [...thingsOfKind(desk.table.reader, kind).keys()];
          const keptId = ids[kept % ids.length] ?? '';
          const goneId = ids[gone % ids.length] ?? '';
          if (keptId === goneId) continue;
          const before = contentOf(desk.table);
          expect(merge(desk, kind, [keptId, goneId])?.label.verb).toBe('merge');
          const after = contentOf(desk.table);
          expect(thingsOfKind(desk.table.reader, kind).has(goneId)).toBe(false);
          expect(usesOf(desk.table.reader, kind, goneId)).toEqual([]);
          expect(missingReferences(after)).toEqual([]);
          expect(desk.commands.undo()?.skipped).toEqual([]);
          expect(contentOf(desk.table)).toEqual(before);
          expect(desk.commands.redo()?.skipped).toEqual([]);
          expect(contentOf(desk.table)).toEqual(after);
        }
        expect(parseRecord(contentOf(desk.table)).ok).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

it('keeps the fuller field of each and every name as a spelling', () => {
  const araqchi = aPerson('araqchi', { name: 'A. Araqchi', office: 'Foreign minister' });
  const araghchi = aPerson('araghchi', {
    name: 'Abbas Araghchi',
    native: 'عباس عراقچی',
    spellings: ['Araghchi'],
  });
  expect(usualPicks([araqchi, araghchi])).toEqual({ name: 1, office: 0, native: 1 });
  expect(mergedThing([araqchi, araghchi], usualPicks([araqchi, araghchi]))).toEqual({
    id: 'araqchi',
    name: 'Abbas Araghchi',
    spellings: ['A. Araqchi', 'Araghchi'],
    native: 'عباس عراقچی',
    side: 'IR',
    office: 'Foreign minister',
  });
});

it('takes the merged person into filters, the reader’s own and the named ones', () => {
  const desk = openDesk({
    record: aTimelineRecord([anEvent({ people: [['b', 'IR']] })], { people: [aPerson('a'), aPerson('b')] }),
  });
  desk.commands.keepNamedView({ id: 'v', name: 'Both', hash: 'person=a,b' });
  desk.commands.toggleValue('person', 'b');
  merge(desk, 'person', ['a', 'b']);
  expect(desk.table.reader.views.get('v')?.hash).toBe('person=a');
  expect(desk.store.getState().view.filter.conditions).toEqual([
    { group: 'person', op: 'any', values: ['a'] },
  ]);
  expect(desk.saved).toHaveLength(2);
});

it('renames a person everywhere by one operation: no event changes, and search finds the new name', () => {
  const person = aPerson('a', { name: 'Araqchi' });
  const desk = openDesk({
    record: aTimelineRecord([anEvent({ id: 'e', people: [['a', 'IR']] })], { people: [person] }),
  });
  const selectors = createSelectors(actorId('desk'));
  const found = (text: string) => {
    desk.commands.setText(text);
    return selectors.filteredRowsOf(desk.store.getState()).length;
  };
  expect([found('araqchi'), found('araghchi')]).toEqual([1, 0]);
  const things = createThingCommands(desk.store, desk.commands);
  const operation = things.keepThing('person', { ...person, name: 'Araghchi' });
  expect(operation?.changes).toEqual([
    { entity: 'person', id: 'a', field: 'name', before: 'Araqchi', after: 'Araghchi' },
  ]);
  expect(things.keepThing('person', { ...person, name: 'Araghchi' })).toBeUndefined();
  expect([found('araqchi'), found('araghchi')]).toEqual([0, 1]);
  desk.commands.undo();
  expect([found('araqchi'), found('araghchi')]).toEqual([1, 0]);
});

it('makes and deletes a thing, each undone', () => {
  const desk = openDesk();
  const things = createThingCommands(desk.store, desk.commands);
  const process = { id: processId('p'), title: 'Talks' };
  expect(things.keepThing('process', process)?.label).toEqual({
    verb: 'add',
    entity: 'process',
    subject: 'Talks',
  });
  expect(things.dropThing('process', process)?.label.verb).toBe('delete');
  expect(desk.table.reader.processes.size).toBe(0);
  desk.commands.undo();
  expect([...desk.table.reader.processes.values()]).toEqual([process]);
});

it('refuses to change more events than one edit may', () => {
  const event = anEvent({ people: [['b', 'IR']] });
  const record = aRecord([], { people: [aPerson('a'), aPerson('b')] });
  const merged = aPerson('a');
  const gone = aPerson('b');
  function* many(count: number) {
    for (let index = 0; index < count; index += 1) yield event;
  }
  const order = { kind: 'person', merged, gone, modifiedAt: '2025-04-14T00:00:00Z' } as const;
  expect(changesToMerge(record, { ...order, events: many(mostEditedAtOnce + 1) })).toEqual({
    ok: false,
    error: { code: 'too-many', countNow: 100_001 },
  });
  expect(changesToMerge(record, { ...order, events: many(3) })).toMatchObject({
    ok: true,
    value: { eventCount: 3 },
  });
});

it('knows which events name a thing in whatever field, read in steps and after every edit', () => {
  const desk = openDesk({ record: usIran });
  const selectors = createSelectors(actorId('desk'));
  const named = createNamedThings();
  const columnsNow = () => selectors.columnsOf(desk.store.getState());
  while (named.work(columnsNow(), 0) < 1);
  const check = () => {
    named.work(columnsNow(), 1000);
    const { reader } = desk.table;
    for (const kind of thingKinds) {
      for (const id of thingsOfKind(reader, kind).keys()) {
        const uses = usesOf(reader, kind, id).filter(({ entity }) => entity === 'event');
        expect(named.countOf(kind, id)).toBe(uses.length);
        const rows = named.rowsNaming(kind, id).map(row => columnsNow().ids.at(row));
        expect(rows.toSorted()).toEqual(uses.map(use => use.id).toSorted());
      }
    }
  };
  check();
  merge(desk, 'person', [personId('Araghchi'), personId('Witkoff')]);
  check();
  desk.commands.undo();
  check();
  expect(createNamedThings().work(createColumns(aRecord([]), 0), 0)).toBe(1);
});
